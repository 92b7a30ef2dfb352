import './set-up/check-node.mjs';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {build} from './set-up/build.mjs';
import {pinnedNode, root} from './set-up/root.mjs';
import {run} from './set-up/run.mjs';
import {setUp} from './set-up/set-up.mjs';

// npm test: set up whatever is not set up yet, then every check there is, one after the other. All of them run, whatever
// fails on the way; the last line says how many passed and how many failed.
//   npm test -- unit e2e    only these phases
//   npm test -- faults long the same, each fault as often as the long proof wants

const minutes = 60_000;
const oneByOne = ['--test', '--test-concurrency=1'];
const twoAtATime = ['--test', '--test-concurrency=2'];

const phases = {
  lint: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=200'),
  build: () => built(),
  // After the build, which has compiled the packages.
  types: () => tool('typescript/bin/tsc', '-b'),
  templates: () => tool('eslint/bin/eslint.js', '--max-warnings=0', 'packages/*/dist/**/*.js'),
  unit: (counts) => unitTests(counts),
  elements: (counts) => elementTests(counts),
  checks: (counts) => nodeTests(counts, testFiles('checks/'), ...twoAtATime),
  e2e: (counts) => pageTests(counts),
  // What takes a machine to its limits takes it there alone, where it is tried often enough to be a proof.
  faults: (counts) => nodeTests(counts, testFiles('faults/'), ...(long ? oneByOne : twoAtATime)),
};

/** These run tests, and say themselves how many passed; any other phase counts as one. */
const runners = new Set(['unit', 'elements', 'checks', 'e2e', 'faults']);

function testFiles(folder = '') {
  return readdirSync(join(root, 'test'), {recursive: true})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.startsWith(folder) && file.endsWith('.test.ts') && !file.includes('node_modules/'))
    .sort()
    .map((file) => `test/${file}`);
}

/**
 * Everything that has no phase of its own, but what needs a page, by the rule that web-test-runner.config.mjs states. What is
 * pure has nothing to keep apart, and runs in one process beside the others.
 */
async function unitTests(counts) {
  const needsPage = (file) => /^test\/(widgets|crm)\//.test(file) && !file.endsWith('.node.test.ts');
  const isPure = (file) => /^test\/(policy|rules)\//.test(file);
  const files = testFiles().filter((file) => !/^test\/(checks|e2e|faults)\//.test(file) && !needsPage(file));
  const [pure, others] = await Promise.all([
    nodeTests(counts, files.filter(isPure), '--test', '--test-isolation=none'),
    // Three: much of it waits for a disk or for a database.
    sharedTests(
      counts,
      files.filter((file) => !isPure(file)),
      3,
    ),
  ]);
  return {
    ok: pure.ok && others.ok,
    output: `${pure.output}\n${others.output}`,
    counts: [counts, ...others.counts],
  };
}

/** What takes longest begins first, so that no core waits for it at the end. */
function pageTests(counts) {
  const long = ['gallery', 'intake', 'portal', 'pages', 'sign-in', 'reference', 'plain-form', 'welsh', 'main-job'];
  const first = long.map((name) => `test/e2e/${name}.test.ts`);
  const files = testFiles('e2e/').filter((file) => !first.includes(file));
  return sharedTests(counts, [...first, ...files], 2);
}

/** Reading what they test takes longer than most tests, so a few processes share these, each with whatever file comes next. */
async function sharedTests(counts, files, processes) {
  const taken = mkdtempSync(join(tmpdir(), 'redress-taken-'));
  const shares = Array.from({length: processes}, (_, share) => `${counts}.${share + 1}`);
  for (const share of shares) rmSync(share, {force: true});
  const together = ['test/support/together.ts', taken, ...files];
  const results = await Promise.all(shares.map((share) => nodeTests(share, together)));
  rmSync(taken, {recursive: true});
  return {
    ok: results.every(({ok}) => ok),
    output: results.map(({output}) => output).join('\n'),
    counts: shares,
  };
}

function tool(path, ...args) {
  return run(pinnedNode, [join(root, 'node_modules', path), ...args], {limit: 5 * minutes});
}

function built() {
  const failed = ({message, details}) => ({ok: false, output: details || message});
  return build().then(() => ({ok: true, output: ''}), failed);
}

function nodeTests(counts, files, ...options) {
  if (files.length === 0) return {ok: false, output: 'There is no such test file.'};
  const node = ['--conditions=@redress/source', '--disable-warning=ExperimentalWarning', '--test-timeout=120000'];
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/report/count-tests.mjs', `--test-reporter-destination=${counts}`],
  ];
  // Every file is a process of its own, and most of them begin with the same modules.
  const env = {NODE_COMPILE_CACHE: join(root, '.cache', 'compile'), ...(long && {REDRESS_FAULTS: 'long'})};
  return run(pinnedNode, [...node, ...options, ...reporters, ...files], {limit: (long ? 240 : 12) * minutes, env});
}

function elementTests(counts) {
  const runner = join(root, 'node_modules/@web/test-runner/dist/bin.js');
  return run(pinnedNode, [runner], {limit: 10 * minutes, env: {REDRESS_COUNTS: counts}});
}

async function perform(name) {
  const file = join(root, '.cache', 'counts', `${name}.json`);
  rmSync(file, {force: true});
  mkdirSync(dirname(file), {recursive: true});
  const {ok, output, counts: files = [file]} = await phases[name](file);
  if (!runners.has(name)) return {passed: Number(ok), failed: Number(!ok), output};
  const counts = files.map(counted);
  const [passed, failed] = ['passed', 'failed'].map((key) => counts.reduce((sum, count) => sum + count[key], 0));
  // A runner that ran nothing, or broke off, has failed, whatever it counted.
  const broken = failed === 0 && (!ok || counts.some((count) => count.passed === 0));
  return {passed, failed: failed + Number(broken), failures: counts.flatMap((count) => count.failures), output};
}

function counted(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1));
  } catch {
    return {passed: 0, failed: 0, failures: []};
  }
}

const given = process.argv.slice(2);
const asked = given.filter((name) => name !== 'long');
const long = given.includes('long');
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
  const terminal = process.stdout.isTTY;
  if (terminal) process.stdout.write(`  ${name} …`);
  const result = await perform(name);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (terminal) process.stdout.write('\r\x1b[2K');
  if (result.failed > 0) console.log(`\n${result.output.trim()}\n`);
  const line = `  ${name.padEnd(10)}${String(result.passed).padStart(5)} passed${String(result.failed).padStart(5)} failed${seconds.padStart(8)} s`;
  console.log(line);
  results.push({...result, line});
}

if (results.length > 1 && results.some(({failed}) => failed > 0))
  console.log(`\n${results.map(({line}) => line).join('\n')}`);
// What failed stands far above, among all that a phase has said.
for (const {file, name, why} of results.flatMap(({failures = []}) => failures))
  console.log(`\n✖ ${name} (${relative(root, file)})\n${why.slice(0, 2_000).replace(/^/gm, '  ')}`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
