import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

const source = new URL('../../../packages/policy/src/', import.meta.url);

/** Every file that this one imports, and what those import. */
function reached(file: URL, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file.href)) return found;
  found.add(file.href);
  if (file.href.endsWith('.json')) return found;
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'/g)) {
    reached(new URL(from, file), found);
  }
  return found;
}

const within = (folder: string) => (href: string) => href.startsWith(new URL(`${folder}/`, source).href);

test('a page that takes a complaint downloads no figure: only the entry for measures reaches them', () => {
  for (const entry of ['index.ts', 'calendar/index.ts', 'presets/index.ts', 'codes/index.ts']) {
    assert.deepEqual([...reached(new URL(entry, source))].filter(within('measures')), [], entry);
  }
  assert.ok([...reached(new URL('measures/index.ts', source))].filter(within('measures')).length > 15);
});

test('figures need neither a regulator’s code nor a preset', () => {
  const files = [...reached(new URL('measures/index.ts', source))];
  assert.deepEqual([...files.filter(within('presets')), ...files.filter(within('codes'))], []);
});
