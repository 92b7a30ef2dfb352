import {fileURLToPath} from 'node:url';

// Mutation tests of the policy core: `npm run mutate -- calendar` (or clock, case, codes). Each mutant is run against the test
// files that reach it, until one of them fails.

const tests = {
  calendar: [
    'test/policy/calendar/!(page-bundle).test.ts',
    'test/policy/{clock,due-date,explain,stage-clocks}.test.ts',
  ],
  clock: [
    'test/policy/{clock,due-date,explain,intake,stage-clocks}.test.ts',
    'test/policy/scenarios/*.test.ts',
    'test/policy/case/!(laws|*.laws).test.ts',
  ],
  // The laws play random histories for many seconds: nothing to try thousands of mutants against.
  case: [
    'test/policy/{clock,due-date,explain,intake,stage-clocks}.test.ts',
    'test/policy/case/!(laws|*.laws).test.ts',
    'test/policy/case/rules/*.test.ts',
    'test/policy/scenarios/*.test.ts',
  ],
  codes: ['test/policy/codes/*.test.ts'],
};

const mutated = {
  calendar: ['packages/policy/src/calendar/**/*.ts'],
  clock: ['packages/policy/src/{clock,due-date,duty-behind}.ts'],
  case: ['packages/policy/src/case/**/*.ts'],
  // The provisions themselves are data, held word by word against nothing: what judges them is mutated.
  codes: ['packages/policy/src/codes/**/*.ts', '!packages/policy/src/codes/{topics,housing-ombudsman,lgsco}.ts'],
};

const part = process.env.REDRESS_MUTATE ?? 'calendar';

export default {
  testRunner: 'in-process',
  plugins: [fileURLToPath(new URL('in-process-runner.mjs', import.meta.url))],
  testRunnerNodeArgs: ['--conditions=@redress/source', '--disable-warning=ExperimentalWarning'],
  inProcess: {testFiles: tests[part]},
  warnings: {unknownOptions: false},
  mutate: mutated[part],
  coverageAnalysis: 'perTest',
  // REDRESS_MUTATE_STATIC=no leaves out what runs only while a module is read: each of those needs everything read anew.
  ignoreStatic: process.env.REDRESS_MUTATE_STATIC === 'no',
  buildCommand: 'node test/mutation/link-policy.mjs',
  concurrency: 2,
  maxTestRunnerReuse: 150,
  timeoutMS: 15_000,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/.cache', '/data', '/docs', '/packages/*/dist', '/packages/*/tsconfig.tsbuildinfo'],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: {fileName: `.cache/mutation/${part}.json`},
  disableTypeChecks: false,
  // TypeScript 7 has no API for Stryker to read it with, and nothing here needs it rewritten.
  tsconfigFile: 'no-tsconfig.json',
};
