import {resolve} from 'node:path';

/**
 * A reporter for node:test that says after every test how many have passed and failed, and which failed and why, so that the
 * last line is true even of a run that was broken off. A test that did not run did not pass.
 */
export default async function* countTests(events) {
  let passed = 0;
  let inSuite = 0;
  const failures = [];
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details.type === 'suite';
    if (isSuite ? suiteIsTrue(type, data, inSuite) : testRan(type, data)) passed += Number(!isSuite);
    else failures.push({file: data.file ?? '', name: data.name, why: whyOf(type, data)});
    inSuite = data.nesting === 0 ? 0 : inSuite + Number(!isSuite);
    yield `${JSON.stringify({passed, failed: failures.length, failures})}\n`;
  }
}

/** A file without a test is reported as a test that passed, by the name of the file. */
function testRan(type, {skip, todo, name, file}) {
  return type === 'test:pass' && !skip && !todo && (!file || resolve(name) !== file);
}

/** What has failed in a suite has been counted, unless it is the suite itself; the outermost, which may be a file, holds some. */
function suiteIsTrue(type, {nesting, details: {error}}, tests) {
  if (type === 'test:fail') return error?.failureType === 'subtestsFailed';
  return nesting > 0 || tests > 0;
}

function whyOf(type, {details: {error}, skip, todo}) {
  if (type === 'test:fail') return String(error?.cause?.message ?? error?.cause ?? error?.message ?? 'It failed.');
  return skip || todo ? 'It was left out.' : 'It holds no test.';
}
