// Mutation tests of the policy core: `npm run mutate -- calendar` (or clock, case, codes). Each mutant is run against the test
// files that reach it, in a process of their own, until one of them fails.

const tests = {
  calendar: ['test/policy/calendar/*.test.ts'],
  clock: ['test/policy/*.test.ts', 'test/policy/scenarios/*.test.ts', 'test/policy/case/decide.test.ts'],
  case: ['test/policy/*.test.ts', 'test/policy/case/!(laws).test.ts', 'test/policy/scenarios/*.test.ts'],
  codes: ['test/policy/codes/*.test.ts'],
};

const mutated = {
  calendar: ['packages/policy/src/calendar/**/*.ts'],
  clock: ['packages/policy/src/clock.ts', 'packages/policy/src/due-date.ts'],
  case: ['packages/policy/src/case/**/*.ts'],
  // The provisions themselves are data, held word by word against nothing: what judges them is mutated.
  codes: ['packages/policy/src/codes/**/*.ts', '!packages/policy/src/codes/{topics,housing-ombudsman,lgsco}.ts'],
};

const part = process.env.REDRESS_MUTATE ?? 'calendar';

export default {
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: {
    testFiles: tests[part],
    nodeArgs: [
      '-r',
      '{{hookFile}}',
      '--conditions=@redress/source',
      '--disable-warning=ExperimentalWarning',
      '--test-reporter=tap',
      '{{testFile}}',
    ],
    forceBail: true,
  },
  mutate: mutated[part],
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  buildCommand: 'node test/mutation/link-policy.mjs',
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/.cache', '/data', '/docs', '/packages/*/dist', '/packages/*/tsconfig.tsbuildinfo'],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: {fileName: `.cache/mutation/${part}.json`},
  allowEmpty: false,
  checkers: [],
  // TypeScript 7 has no API for Stryker to read it with, and nothing here needs it rewritten.
  tsconfigFile: 'no-tsconfig.json',
  disableTypeChecks: false,
};
