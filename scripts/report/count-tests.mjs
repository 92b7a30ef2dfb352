/**
 * A reporter for node:test that says after every test how many have passed and failed, and which failed and why, so that the
 * last line is true even of a run that was broken off. A test that did not run did not pass.
 */
export default async function* countTests(events) {
  let passed = 0;
  const failures = [];
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    // A file without a test is reported as a test that passed, by the name of the file.
    const ran = !data.skip && !data.todo && data.name !== data.file;
    if (type === 'test:pass' && ran) passed += 1;
    else failures.push({file: data.file ?? '', name: data.name, why: whyOf(type, data)});
    yield `${JSON.stringify({passed, failed: failures.length, failures})}\n`;
  }
}

function whyOf(type, {details: {error}, skip, todo}) {
  if (type === 'test:fail') return String(error?.cause?.message ?? error?.cause ?? error?.message ?? 'It failed.');
  return skip || todo ? 'It was left out.' : 'The file holds no test.';
}
