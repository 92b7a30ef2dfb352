import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

// npm run mutate [-- calendar clock case codes]: mutation tests of the policy core, part by part. Stryker is installed beside
// this file when it is first needed. Prints how many mutants the tests killed, and each one that survived.

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const parts = process.argv.slice(2);
if (parts.length === 0) parts.push('calendar', 'clock', 'case', 'codes');

if (!existsSync(`${here}node_modules/@stryker-mutator/core`)) {
  spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

for (const part of parts) {
  const stryker = `${here}node_modules/@stryker-mutator/core/bin/stryker.js`;
  const {status} = spawnSync(process.execPath, [stryker, 'run', `${here}stryker.config.mjs`], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, REDRESS_MUTATE: part},
  });
  if (status !== 0) process.exit(status ?? 1);
  report(part);
}

function report(part) {
  const {files} = JSON.parse(readFileSync(`${root}.cache/mutation/${part}.json`, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, {mutants}]) => mutants.map((mutant) => ({file, ...mutant})));
  const tried = mutants.filter(({status}) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const alive = tried.filter(({status}) => status === 'Survived' || status === 'NoCoverage');
  for (const {file, location, mutatorName, replacement, status} of alive) {
    console.log(`${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName} → ${replacement}`);
  }
  const killed = tried.length - alive.length;
  console.log(`${part}: ${killed} of ${tried.length} mutants killed, ${((100 * killed) / tried.length).toFixed(1)} %`);
}
