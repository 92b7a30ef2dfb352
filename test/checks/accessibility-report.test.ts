import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {criteria, criteriaIn, testsNamedIn} from './accessibility-report.ts';
import {root} from './source-file.ts';

const report = readFileSync(new URL('docs/accessibility.md', root), 'utf8');

describe('the report on accessibility', () => {
  const rows = criteriaIn(report);

  it('says of each criterion of WCAG 2.2 A and AA, once, how it is met', () => {
    for (const [level, numbers] of Object.entries(criteria)) {
      const said = rows.filter((row) => row.level === level).map(({number}) => number);
      assert.deepEqual(said.toSorted(), [...numbers].toSorted(), level);
    }
    const words = new Set(rows.map(({conformance}) => conformance));
    const known = ['Supports', 'Partially supports', 'Does not support', 'Not applicable'];
    assert.deepEqual(
      [...words].filter((one) => !known.includes(one)),
      [],
    );
  });

  it('names tests that there are', () => {
    const named = testsNamedIn(report);
    assert.ok(named.length > 30);
    const missing = named.filter(({path, title}) => {
      const file = new URL(path, root);
      return !existsSync(file) || (title !== undefined && !readFileSync(file, 'utf8').includes(title));
    });
    assert.deepEqual(missing, []);
  });

  it('tells embedders in their paragraph what is not met', () => {
    const paragraph = report.slice(report.indexOf('## A paragraph for your own statement'));
    const unmet = rows.filter(({conformance}) => !/^(Supports|Not applicable)$/.test(conformance));
    for (const {number} of unmet) assert.ok(paragraph.includes(`(${number})`), number);
  });

  it('would be caught naming a test that is not there, or a row that is none', () => {
    assert.deepEqual(testsNamedIn('(`test/a.test.ts`: “b”, `test/c.test.ts`)'), [
      {path: 'test/a.test.ts', title: 'b'},
      {path: 'test/c.test.ts', title: undefined},
    ]);
    assert.deepEqual(criteriaIn('| 1.1.1 Non-text Content | A | Supports |'), []);
  });
});
