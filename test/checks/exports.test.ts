import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {rollup} from 'rollup';
import {packages, root} from './source-file.ts';

type ExportsMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is wrong with an exports map as it is written. */
function flaws(map: ExportsMap, exists: (path: string) => boolean): string[] {
  return Object.entries(map).flatMap(([path, target]) => [
    ...(path.includes('*') ? [`${path} is a wildcard`] : []),
    ...(path.includes('dist') ? [`${path} shows a build folder`] : []),
    ...(Object.keys(target).join() === '@redress/source,types,default' ? [] : [`${path} has other conditions`]),
    ...Object.values(target)
      .filter((file) => !exists(file))
      .map((file) => `${path} leads to ${file}, which is not there`),
  ]);
}

for (const name of packages) {
  describe(`@redress/${name}`, () => {
    const folder = new URL(`packages/${name}/`, root);
    const map = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).exports as ExportsMap;

    it('exports by hand what is there', () => {
      assert.deepEqual(
        flaws(map, (file) => existsSync(new URL(file, folder))),
        [],
      );
    });

    it('brings its licence and says what it is', () => {
      assert.equal(readFileSync(new URL('LICENSE', folder), 'utf8'), readFileSync(new URL('LICENSE', root), 'utf8'));
      assert.match(readFileSync(new URL('README.md', folder), 'utf8'), new RegExp(`^# @redress/${name}\n`));
    });

    it('is fit for npm', async () => {
      const {messages, pkg} = await publint({pkgDir: fileURLToPath(folder), strict: true, pack: false});
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    });

    // Rollup follows every import, and refuses a file or a name that does not exist. What the server buys is for Node alone,
    // and not all of it is in modules that Rollup reads: there it follows our own.
    for (const [path, target] of Object.entries(map)) {
      it(`can be imported at ${path}`, async () => {
        const bought = name === 'server' ? /^(?!@redress\/|\.|\/)/ : /^node:/;
        await importable(fileURLToPath(new URL(target.default ?? '', folder)), bought);
      });
    }
  });
}

describe('the check of exports', () => {
  it('would notice a wildcard, a build folder, a missing condition and a missing file', () => {
    const map = {
      './*': {'@redress/source': './a.ts', types: './a.d.ts', default: './a.js'},
      './dist/a': {default: './b.js'},
    };
    assert.deepEqual(
      flaws(map, (file) => file !== './b.js'),
      [
        './* is a wildcard',
        './dist/a shows a build folder',
        './dist/a has other conditions',
        './dist/a leads to ./b.js, which is not there',
      ],
    );
  });
});

async function importable(file: string, external: RegExp) {
  const json = {
    name: 'json',
    transform: (text: string, id: string) =>
      id.endsWith('.json') ? {code: `export default ${text}`, map: null} : null,
  };
  const bundle = await rollup({
    input: file,
    external,
    plugins: [nodeResolve(), json],
    onLog(_, log) {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    },
  });
  await bundle.close();
}
