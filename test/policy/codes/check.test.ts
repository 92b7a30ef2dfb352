import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Code, checkPolicy, combineVerdicts, type Provision, type Verdict} from '@redress/policy/codes';
import fc from 'fast-check';
import {barePolicy, statement} from './bare-policy.ts';

const merits = {what: 'on its merits', by: [{says: 'impartiality', part: 'merits'}]} as const;
const independent = {what: 'independently', by: [{says: 'impartiality', part: 'independent'}]} as const;

const provision: Provision = {
  number: '5.8',
  asks: 'Be fair.',
  kinds: ['people'],
  force: 'should',
  confidence: 'part',
  judged: 'partly',
  parts: [
    {part: 'merits', asks: 'Judge on merits.', check: {how: 'says', needs: [merits]}, mend: 'Say so.'},
    {part: 'duty', check: {how: 'says', needs: [independent]}, mend: 'Say that.', force: 'must'},
    {part: 'extra', asks: 'More.', check: {how: 'says', needs: [], beyond: [independent]}, mend: '', bonus: true},
  ],
};

const code: Code = {
  id: 'two',
  name: 'Two',
  edition: '1',
  publisher: 'Nobody',
  sections: {5: 'Five', 6: 'Six'},
  provisions: [
    provision,
    {...provision, number: '6.1', asks: 'Context.', parts: [{check: {how: 'context'}, mend: ''}]},
  ],
};

describe('checking a policy against a code', () => {
  const fair = barePolicy({statements: [statement('impartiality', {covers: ['merits']})]});

  test('finds on each part, in the order of the code', () => {
    assert.deepEqual(
      checkPolicy(fair, code).map(({provision: number, part, verdict}) => [number, part, verdict]),
      [
        ['5.8', 'merits', 'meets'],
        ['5.8', 'duty', 'silent'],
        ['6.1', undefined, 'not-applicable'],
      ],
    );
  });

  test('tells of each finding what the code asks, how firmly, and how sure its reading is', () => {
    const [merit, duty, context] = checkPolicy(fair, code);
    assert.deepEqual(merit, {
      provision: '5.8',
      part: 'merits',
      asks: 'Judge on merits.',
      force: 'should',
      verdict: 'meets',
      clauses: [{heading: 'Heading 1', rule: 'TEST-01'}],
      reason: 'Said: on its merits.',
      flags: [],
      confidence: 'part',
      judged: 'partly',
    });
    assert.deepEqual([duty?.asks, duty?.force, duty?.mend], ['Be fair.', 'must', 'Say that.']);
    assert.deepEqual([context?.reason, context?.clauses], ['Context: it asks nothing of a policy.', []]);
    assert.ok(context && !('mend' in context) && !('part' in context));
  });

  test('finds what goes beyond the code only where a policy does it', () => {
    const more = barePolicy({statements: [statement('impartiality', {covers: ['independent']})]});
    assert.deepEqual(
      checkPolicy(more, code).map(({part, verdict}) => [part, verdict]),
      [
        ['merits', 'silent'],
        ['duty', 'meets'],
        ['extra', 'exceeds'],
        [undefined, 'not-applicable'],
      ],
    );
  });
});

describe('the verdict on several parts', () => {
  const cases: readonly (readonly [Verdict, readonly Verdict[]])[] = [
    ['meets', ['meets']],
    ['meets', ['meets', 'meets']],
    ['silent', ['silent', 'silent']],
    ['falls-short', ['silent', 'meets']],
    ['falls-short', ['exceeds', 'silent']],
    ['falls-short', ['meets', 'falls-short']],
    ['falls-short', ['needs-a-person', 'falls-short']],
    ['exceeds', ['meets', 'exceeds']],
    ['exceeds', ['exceeds', 'exceeds']],
    ['needs-a-person', ['meets', 'needs-a-person']],
    ['needs-a-person', ['exceeds', 'needs-a-person']],
    ['not-applicable', ['not-applicable']],
    ['not-applicable', []],
    ['meets', ['not-applicable', 'meets']],
    ['silent', ['not-applicable', 'silent']],
  ];
  for (const [whole, parts] of cases) {
    test(`of ${parts.join(' and ') || 'none'} is ${whole}`, () => {
      assert.equal(combineVerdicts(parts), whole);
    });
  }

  const verdict = fc.constantFrom<Verdict>(
    'meets',
    'exceeds',
    'falls-short',
    'silent',
    'not-applicable',
    'needs-a-person',
  );

  test('does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(verdict), (parts) => {
        assert.equal(combineVerdicts(parts), combineVerdicts(parts.toReversed()));
      }),
    );
  });

  test('is never better than a part that is short or silent', () => {
    fc.assert(
      fc.property(fc.array(verdict), fc.constantFrom<Verdict>('falls-short', 'silent'), (parts, gap) => {
        assert.ok(['falls-short', 'silent'].includes(combineVerdicts([...parts, gap])));
      }),
    );
  });
});
