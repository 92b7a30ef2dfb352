import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pinnedNode, root} from '../set-up/root.mjs';
import {describeElements} from './describe-elements.mjs';
import {elementTables} from './element-tables.mjs';
import {frameworkTypes} from './framework-types.mjs';

const readme = 'packages/widgets/README.md';
const [begin, end] = ['<!-- elements -->', '<!-- /elements -->'];

/** Every file of the repository that is made of the comments of the elements, as it should be: by path, its content. */
export function madeOfElements() {
  const manifest = describeElements();
  const types = Object.entries(frameworkTypes(manifest)).map(([framework, source]) => {
    const path = `packages/widgets/src/frameworks/${framework}.ts`;
    return [path, formatted(path, source)];
  });
  const [before, rest] = readFileSync(join(root, readme), 'utf8').split(begin);
  const [, after] = rest.split(end);
  return Object.fromEntries([...types, [readme, `${before}${begin}\n\n${elementTables(manifest)}\n\n${end}${after}`]]);
}

function formatted(path, source) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(pinnedNode, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: source,
    encoding: 'utf8',
  });
}
