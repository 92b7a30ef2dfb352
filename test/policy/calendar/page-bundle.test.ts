import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {stripTypeScriptTypes} from 'node:module';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {rollup} from 'rollup';

test('a calendar from a given list does not take a page back to the law by which bank holidays are reckoned', async () => {
  const lawful = ['list-by-law.ts', 'bank-holidays.ts', 'holiday-list.ts', 'working-calendar.ts'];
  const has = (modules: readonly string[]) => lawful.filter((name) => modules.some((id) => id.endsWith(`/${name}`)));
  assert.deepEqual(has(await modulesOf('listedCalendar, receiptDay, addMonths, localDay')), []);
  assert.deepEqual(has(await modulesOf('workingCalendar')), lawful);
});

/** The modules that are left in a bundle which uses these exports of the calendar. */
async function modulesOf(names: string): Promise<readonly string[]> {
  const calendar = fileURLToPath(import.meta.resolve('@redress/policy/calendar'));
  const bundle = await rollup({
    input: 'page',
    // As `sideEffects` in the manifest of the package says.
    treeshake: {moduleSideEffects: (id) => id === 'page'},
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id === 'page' ? id : undefined),
        load: async (id) =>
          id === 'page'
            ? `import {${names}} from '${calendar}'; console.log(${names});`
            : stripTypeScriptTypes(await readFile(id, 'utf8')),
      },
    ],
  });
  const {output} = await bundle.generate({});
  return Object.entries(output[0].modules).flatMap(([id, {renderedLength}]) => (renderedLength > 0 ? id : []));
}
