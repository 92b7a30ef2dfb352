import {writeFileSync} from 'node:fs';

/** Counts for web-test-runner as `countTests` does for node:test. A file that does not load, or holds no test, counts as one that failed. */
export function countElementTests(file) {
  return {
    onTestRunFinished({sessions}) {
      const counts = {passed: 0, failed: 0};
      for (const {testResults, errors} of sessions) {
        const tests = testResults ? testsOf(testResults) : [];
        counts.passed += tests.filter(({passed}) => passed).length;
        counts.failed += tests.filter(({passed}) => !passed).length;
        if (tests.length === 0 || errors.length > 0) counts.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function testsOf({tests, suites}) {
  return [...tests, ...suites.flatMap(testsOf)];
}
