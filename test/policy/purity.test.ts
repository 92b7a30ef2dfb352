import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const source = new URL('../../packages/policy/src/', import.meta.url);
const files = (await readdir(source, {recursive: true})).filter((name) => name.endsWith('.ts'));

for (const file of files) {
  const url = new URL(file, source);
  const text = await readFile(url, 'utf8');

  test(`${file} imports nothing but zod/mini and its own package`, () => {
    for (const [, from = ''] of text.matchAll(/\b(?:from |import |import\()'([^']+)'/g)) {
      if (from === 'zod/mini') continue;
      assert.match(from, /^\.\.?\/.*\.(ts|json)$/);
      assert.ok(fileURLToPath(new URL(from, url)).startsWith(fileURLToPath(source)), `${from} leaves the package`);
    }
  });

  test(`${file} reads no clock, no chance, no network and no process`, () => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\bperformance\b\s*[.?[]|\bcrypto\b|\bfetch\b|\bprocess\b\s*[.?[]|\bconsole\b|\bglobalThis\b|\bsetTimeout\b/;
    assert.equal(impure.exec(code)?.[0], undefined);
  });
}

test('the package depends on zod alone', async () => {
  const {dependencies} = JSON.parse(await readFile(new URL('../package.json', source), 'utf8'));
  assert.deepEqual(Object.keys(dependencies), ['zod']);
});
