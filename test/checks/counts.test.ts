import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {root} from './source-file.ts';

const run = promisify(execFile);

/** What `npm test` adds up; the scripts run on any Node, so they are JavaScript. */
const script = (name: string) => import(new URL(`scripts/report/${name}.mjs`, root).href);

describe('the count of tests', () => {
  it('takes what was left out, a file or a suite without a test, and a hook that failed, for failed', async () => {
    const {default: countTests} = await script('count-tests');
    const event = (type: string, data: object) => ({
      type,
      data: {name: 'a', file: '/a.test.ts', nesting: 0, details: {}, ...data},
    });
    const events = [
      event('test:pass', {}),
      event('test:fail', {name: 'b', details: {error: {cause: new Error('1 is not 2')}}}),
      event('test:pass', {skip: true}),
      event('test:pass', {todo: true}),
      event('test:pass', {name: '/a.test.ts'}),
      event('test:pass', {name: 'c', nesting: 1}),
      event('test:pass', {details: {type: 'suite'}}),
      // What failed in it has been counted.
      event('test:fail', {details: {type: 'suite', error: {failureType: 'subtestsFailed'}}}),
      event('test:fail', {details: {type: 'suite', error: {failureType: 'hookFailed', message: 'no such table'}}}),
      event('test:pass', {name: 'd', details: {type: 'suite'}}),
    ];
    let last = '';
    for await (const line of countTests(events)) last = line;
    assert.deepEqual(JSON.parse(last), {
      ...{passed: 2, failed: 6},
      failures: [
        {file: '/a.test.ts', name: 'b', why: '1 is not 2'},
        {file: '/a.test.ts', name: 'a', why: 'It was left out.'},
        {file: '/a.test.ts', name: 'a', why: 'It was left out.'},
        {file: '/a.test.ts', name: '/a.test.ts', why: 'It holds no test.'},
        {file: '/a.test.ts', name: 'a', why: 'no such table'},
        {file: '/a.test.ts', name: 'd', why: 'It holds no test.'},
      ],
    });
  });

  it('takes an element test file that did not load for failed', async () => {
    const {countElementTests} = await script('count-element-tests');
    const folder = await mkdtemp(join(tmpdir(), 'redress-counts-'));
    const file = join(folder, 'counts.json');
    const tests = [
      {name: 'a', passed: true},
      {name: 'b', passed: false, error: {message: '1 is not 2'}},
    ];
    const testResults = {tests, suites: [{tests: [{name: 'c', passed: true}], suites: []}]};
    countElementTests(file).onTestRunFinished({
      sessions: [
        {testFile: '/a.test.ts', testResults, errors: []},
        {testFile: '/b.test.ts', errors: [{message: 'no such module'}]},
      ],
    });
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), {
      ...{passed: 2, failed: 2},
      failures: [
        {file: '/a.test.ts', name: 'b', why: '1 is not 2'},
        {file: '/b.test.ts', name: 'the file', why: 'no such module'},
      ],
    });
    await rm(folder, {recursive: true});
  });

  it('says of element tests what failed where an element was compared, which cannot be copied', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-counts-'));
    const file = join(folder, 'counts.json');
    const compares = 'test/checks/compares-an-element.ts';
    const runner = ['node_modules/@web/test-runner/dist/bin.js', '--files', compares];
    const env = {...process.env, REDRESS_COUNTS: file};
    await assert.rejects(run(process.execPath, runner, {cwd: root, env}), {code: 1});
    const {passed, failed, failures} = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual([passed, failed], [1, 1]);
    assert.equal(failures[0].name, 'is compared and is not there');
    assert.match(failures[0].why, /^expected <body>.*<\/body> to be null$/s);
    await rm(folder, {recursive: true});
  });
});
