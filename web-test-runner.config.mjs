import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {countElementTests} from './scripts/report/count-element-tests.mjs';
import {pageForTests} from './scripts/report/page-for-tests.mjs';
import {chrome} from './test/support/chrome.ts';

const {REDRESS_COUNTS} = process.env;

/**
 * Element tests, in a real browser. The rule that says which runner takes a file in test/widgets and test/crm:
 * `*.node.test.ts` needs no page and runs under node:test, every other `*.test.ts` runs here.
 * Some only: `npm run test:elements -- --files 'test/widgets/deadline-badge/*.test.ts'`
 */
export default {
  // What takes longest begins first, so that no core waits for it at the end.
  files: [
    'test/widgets/{rare-words,hostile-text,commands}.test.ts',
    'test/widgets/intake-form/{presets,accessible,hostile-text,counting,notes}.test.ts',
    'test/{widgets,crm}/**/*.test.ts',
    '!test/{widgets,crm}/**/*.node.test.ts',
  ],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  // The sources as they are, and the production build of Lit that visitors get.
  nodeResolve: {exportConditions: ['@redress/source', 'browser', 'production', 'default']},
  // The plugin reads this file raw, without `extends`: both decorator flags stand in it literally.
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.elements.json', import.meta.url)),
    }),
  ],
  browsers: [chromeLauncher({launchOptions: await chrome()})],
  // `npm test` asks for the counts in a file.
  reporters: [defaultReporter(), ...(REDRESS_COUNTS ? [countElementTests(REDRESS_COUNTS)] : [])],
  testRunnerHtml: pageForTests,
  // For one test: every wait in it may take fifteen seconds on a busy machine, and the rules of accessibility are slow there.
  testFramework: {config: {timeout: 60_000}},
  concurrency: 2,
  // For one file: what looks at every event and every field takes a minute, and longer on a busy machine.
  testsFinishTimeout: 420_000,
};
