import './set-up/check-node.mjs';
import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {build} from './set-up/build.mjs';
import {pinnedNode, root} from './set-up/root.mjs';
import {run} from './set-up/run.mjs';
import {setUp} from './set-up/set-up.mjs';

// npm test: set up whatever is not set up yet, then every check there is, one after the other. All of them run, whatever
// fails on the way; the last line says how many passed and how many failed.
//   npm test -- unit e2e    only these phases

const phases = {
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=200'),
  types: () => tool('typescript/bin/tsc', '-b'),
  templates: () => tool('eslint/bin/eslint.js', '--max-warnings=0', 'packages/{widgets,crm}/dist/**/*.js'),
  build: () =>
    build().then(
      () => ({ok: true, output: ''}),
      ({message, details}) => ({ok: false, output: details || message}),
    ),
  unit: (counts) =>
    nodeTests(
      counts,
      testFiles((file) => !ownPhase.test(file) && !needsPage(file)),
    ),
  elements: (counts) => elementTests(counts),
  checks: (counts) =>
    nodeTests(
      counts,
      testFiles((file) => file.startsWith('checks/')),
    ),
  e2e: (counts) =>
    nodeTests(
      counts,
      testFiles((file) => file.startsWith('e2e/')),
      '--test-concurrency=1',
    ),
  faults: (counts) =>
    nodeTests(
      counts,
      testFiles((file) => file.startsWith('faults/')),
      '--test-concurrency=1',
    ),
};

/** These run tests, and say themselves how many passed; any other phase counts as one. */
const runners = new Set(['unit', 'elements', 'checks', 'e2e', 'faults']);
const ownPhase = /^(checks|e2e|faults)\//;
const minutes = 60_000;

/** The rule that web-test-runner.config.mjs states. */
function needsPage(file) {
  return /^(widgets|crm)\//.test(file) && !file.endsWith('.node.test.ts');
}

function testFiles(belongs) {
  return readdirSync(join(root, 'test'), {recursive: true})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && belongs(file))
    .sort()
    .map((file) => `test/${file}`);
}

function tool(path, ...args) {
  return run(pinnedNode, [join(root, 'node_modules', path), ...args], {limit: 5 * minutes});
}

function nodeTests(counts, files, ...options) {
  if (files.length === 0) return {ok: false, output: 'There is no such test file.\n'};
  const node = [
    '--conditions=@redress/source',
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-timeout=120000',
  ];
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/report/count-tests.mjs', `--test-reporter-destination=${counts}`],
  ];
  return run(pinnedNode, [...node, ...options, ...reporters, ...files], {limit: 5 * minutes});
}

function elementTests(counts) {
  const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  return run(pinnedNode, [runner], {limit: 5 * minutes, env: {...process.env, REDRESS_COUNTS: counts}});
}

async function perform(name) {
  const file = join(root, '.cache', 'counts', `${name}.json`);
  rmSync(file, {force: true});
  mkdirSync(dirname(file), {recursive: true});
  const {ok, output} = await phases[name](file);
  if (!runners.has(name)) return {passed: Number(ok), failed: Number(!ok), output};
  const {passed, failed} = counted(file);
  // A runner that ran nothing, or broke off, has failed, whatever it counted.
  const broken = failed === 0 && (!ok || passed === 0);
  return {passed, failed: failed + Number(broken), output};
}

function counted(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1));
  } catch {
    return {passed: 0, failed: 0};
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !phases[name]);
if (unknown.length > 0) {
  console.error(`There is no phase ${unknown.join(', ')}. The phases are: ${Object.keys(phases).join(', ')}.`);
  process.exit(1);
}

console.log('Redress: every check there is. What is not ready yet is installed first.');
await setUp();

const results = [];
for (const name of asked.length > 0 ? asked : Object.keys(phases)) {
  const begun = performance.now();
  const result = await perform(name);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  const line = `  ${name.padEnd(10)}${String(result.passed).padStart(5)} passed${String(result.failed).padStart(5)} failed${seconds.padStart(8)} s`;
  console.log(line);
  results.push({...result, line});
}

if (results.some(({failed}) => failed > 0)) console.log(`\n${results.map(({line}) => line).join('\n')}`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
