import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Code, housingOmbudsmanCode, lgscoCode, type Provision} from '@redress/policy/codes';
import {housingOmbudsmanMarks, lgscoMarks} from './marks.ts';

const codes = [
  ['the Housing Ombudsman', housingOmbudsmanCode, housingOmbudsmanMarks],
  ['the LGSCO', lgscoCode, lgscoMarks],
] as const;

/** Every string at any depth, with its path. */
function* stringsOf(within: unknown, path = ''): Generator<[string, string]> {
  if (typeof within === 'string') yield [path, within];
  else if (typeof within === 'object' && within !== null) {
    for (const [name, value] of Object.entries(within)) yield* stringsOf(value, `${path}.${name}`);
  }
}

function numbers({provisions}: Code): string[] {
  return provisions.map(({number}) => number);
}

for (const [name, code, marks] of codes) {
  describe(`the code of ${name}`, () => {
    test('has every provision once', () => {
      assert.deepEqual(numbers(code), Object.keys(marks));
    });

    test('keeps the mark of every reading, and says what a machine can tell', () => {
      for (const {number, kinds, judged, confidence} of code.provisions) {
        assert.deepEqual([kinds, judged, confidence], marks[number], number);
      }
    });

    test('names the section of every provision', () => {
      for (const number of numbers(code)) assert.ok(code.sections[number.split('.', 1)[0] ?? ''], number);
      assert.deepEqual(Object.keys(code.sections), ['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    });

    test('says what every provision asks, and how a gap in each part is mended', () => {
      for (const {number, asks, parts} of code.provisions) {
        assert.match(asks, /^.+\.$/, number);
        for (const {check, mend, bonus, asks: own, part} of parts) {
          if (check.how === 'context' || bonus) assert.equal(mend, '', number);
          else assert.match(mend, /^\w+[\s\S]*\.$/, number);
          if (parts.length > 1) assert.match(own ?? '', /^.+\.$/, number);
          assert.equal(part !== undefined, parts.length > 1, number);
        }
      }
    });

    test('has each part of a provision once', () => {
      for (const {number, parts} of code.provisions) {
        assert.equal(new Set(parts.map(({part}) => part)).size, parts.length, number);
      }
    });

    test('says something in every place', () => {
      for (const [path, text] of stringsOf(code)) if (!path.endsWith('.mend')) assert.notEqual(text, '', path);
    });
  });
}

function forces({provisions}: Code, force: Provision['force']): string[] {
  return provisions.filter((one) => one.force === force).map(({number}) => number);
}

test('the Housing Ombudsman asks with "must" throughout', () => {
  assert.deepEqual(forces(housingOmbudsmanCode, 'must'), numbers(housingOmbudsmanCode));
});

test('the LGSCO asks with "should", permits three things, and repeats one duty in law', () => {
  assert.deepEqual(forces(lgscoCode, 'may'), ['1.2', '1.4', '1.7']);
  assert.deepEqual(forces(lgscoCode, 'must'), []);
  const duties = lgscoCode.provisions.flatMap(({number, parts}) =>
    parts.filter(({force}) => force === 'must').map(({part}) => [number, part]),
  );
  assert.deepEqual(duties, [['5.6', 'adjustments']]);
});

test('only the provision that explains asks nothing', () => {
  for (const [, code] of codes) {
    const explaining = code.provisions.filter(({parts}) => parts.some(({check}) => check.how === 'context'));
    assert.deepEqual(
      explaining.map(({number}) => number),
      code === lgscoCode ? ['3.3'] : ['1.1', '3.3'],
    );
  }
});

test('both codes give the same times', () => {
  const times = ({provisions}: Code) =>
    provisions.flatMap(({number, parts}) =>
      parts.flatMap(({check}) => ('workingDays' in check ? [{number, ...check, instead: undefined}] : [])),
    );
  const clock = (
    number: string,
    stage: number,
    duties: string[],
    from: string,
    workingDays: number,
    latest: number,
  ) => ({
    number,
    how: 'timescale',
    stage,
    duties,
    from,
    workingDays,
    latest,
    instead: undefined,
  });
  const cap = (number: string, stage: number, workingDays: number) => ({
    number,
    how: 'extension-cap',
    stage,
    workingDays,
    instead: undefined,
  });
  const asked = [
    clock('6.2', 1, ['acknowledge'], 'opened', 5, 5),
    clock('6.2', 1, ['log', 'acknowledge'], 'opened', 5, 5),
    clock('6.3', 1, ['respond'], 'acknowledged', 10, 15),
    cap('6.4', 1, 10),
    clock('6.11', 2, ['acknowledge'], 'opened', 5, 5),
    clock('6.14', 2, ['respond'], 'acknowledged', 20, 25),
    cap('6.15', 2, 20),
  ];
  assert.deepEqual(times(housingOmbudsmanCode), asked);
  assert.deepEqual(times(lgscoCode), asked);
});

test('the editions are those that were read', () => {
  assert.deepEqual(
    codes.map(([, {id, name, edition, publisher}]) => [id, name, edition, publisher]),
    [
      ['housing-ombudsman', 'Complaint Handling Code', '2024-04-01', 'Housing Ombudsman'],
      ['lgsco', 'Complaint Handling Code', '2024-02', 'Local Government and Social Care Ombudsman'],
    ],
  );
});
