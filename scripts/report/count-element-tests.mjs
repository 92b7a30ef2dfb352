import {writeFileSync} from 'node:fs';

/** Counts for web-test-runner as `countTests` does for node:test. A file that does not load, or holds no test, counts as one that failed. */
export function countElementTests(file) {
  return {
    onTestRunFinished({sessions}) {
      let passed = 0;
      const failures = [];
      for (const {testFile, testResults, errors} of sessions) {
        const tests = testResults ? testsOf(testResults) : [];
        passed += tests.filter((test) => test.passed).length;
        for (const {name, error} of tests.filter((test) => !test.passed))
          failures.push({file: testFile, name, why: error?.message ?? 'It did not pass.'});
        if (tests.length === 0 || errors.length > 0)
          failures.push({file: testFile, name: 'the file', why: errors[0]?.message ?? 'It holds no test.'});
      }
      writeFileSync(file, JSON.stringify({passed, failed: failures.length, failures}));
    },
  };
}

function testsOf({tests, suites}) {
  return [...tests, ...suites.flatMap(testsOf)];
}
