import './set-up/check-node.mjs';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './set-up/root.mjs';
import {setUp} from './set-up/set-up.mjs';

// npm run elements: what is made of the comments of the public elements and kept in the repository.
//   npm run elements -- --check    only says what is not as the comments say

await setUp();
const {madeOfElements} = await import('./elements/made-of-elements.mjs');
const kept = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);
const stale = Object.entries(madeOfElements()).filter(([file, content]) => kept(file) !== content);
if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is not as the comments of the elements say: npm run elements`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, content] of stale) writeFileSync(join(root, file), content);
  console.log(`Types for frameworks and the tables of the README: ${stale.length} written anew.`);
}
