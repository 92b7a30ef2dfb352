import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parsePolicy} from '@redress/policy';
import {type Check, checkPolicy, housingOmbudsmanCode, lgscoCode} from '@redress/policy/codes';
import {barePolicy, clause, find, rules, statement} from './bare-policy.ts';

type Says = Extract<Check, {how: 'says'}>;

const merits = {what: 'on its merits', by: [{says: 'impartiality', part: 'merits'}]} as const;
const evidence = {what: 'all evidence', by: [{says: 'impartiality', part: 'evidence'}]} as const;
const bySubject = {
  what: 'by whoever is complained about',
  by: [{says: 'impartiality', part: 'judged-by-subject', outright: true}],
} as const;

function check(changes: Partial<Says> = {}): Says {
  return {how: 'says', needs: [merits, evidence], ...changes};
}

function saying(...covers: readonly (readonly string[])[]) {
  return barePolicy({
    statements: covers.map((parts, at) => statement('impartiality', {covers: [...parts], clause: clause(at + 1)})),
  });
}

describe('a policy that has to say two things', () => {
  test('is silent where it says neither', () => {
    const finding = find(saying(['conflicts']), check());
    assert.equal(finding.verdict, 'silent');
    assert.equal(finding.reason, 'The policy is silent on this. Not said: on its merits; all evidence.');
    assert.deepEqual(finding.clauses, []);
    assert.equal(finding.mend, 'Say it.');
  });

  test('falls short where it says one, and is told which is missing', () => {
    const finding = find(saying(['merits']), check());
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(finding.reason, 'Not said: all evidence.');
    assert.deepEqual(rules(finding), ['TEST-01']);
    assert.equal(finding.mend, 'Say it.');
  });

  test('meets it where it says both, in one clause or in two', () => {
    for (const policy of [saying(['merits', 'evidence']), saying(['merits'], ['evidence'])]) {
      const finding = find(policy, check());
      assert.equal(finding.verdict, 'meets');
      assert.equal(finding.reason, 'Said: on its merits; all evidence.');
      assert.equal('mend' in finding, false);
      assert.deepEqual(finding.flags, []);
    }
    assert.deepEqual(rules(find(saying(['merits'], ['evidence']), check())), ['TEST-01', 'TEST-02']);
  });

  test('is shown with each clause once', () => {
    const policy = barePolicy({
      statements: [statement('impartiality', {covers: ['merits']}), statement('impartiality', {covers: ['evidence']})],
    });
    assert.deepEqual(rules(find(policy, check())), ['TEST-01']);
  });

  test('says all of a topic where its statement names no parts', () => {
    assert.equal(find(barePolicy({statements: [statement('impartiality')]}), check()).verdict, 'meets');
  });

  test('says nothing by a statement on another topic or on none', () => {
    const statements = [statement('behaviour', {covers: ['evidence']}), statement('', {topic: undefined})];
    assert.equal(find(barePolicy({statements}), check()).verdict, 'silent');
  });
});

describe('what is left to discretion', () => {
  const policy = barePolicy({
    statements: [
      statement('impartiality', {covers: ['merits'], force: 'may'}),
      statement('impartiality', {covers: ['evidence']}),
    ],
  });

  test('falls short of what a code asks', () => {
    const finding = find(policy, check());
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(finding.reason, "Left to the organisation's discretion: on its merits.");
  });

  test('is enough where the code itself only permits', () => {
    assert.equal(find(policy, check({permissive: true})).verdict, 'meets');
  });

  test('does no harm where another clause binds', () => {
    const statements = [...policy.statements, statement('impartiality', {covers: ['merits'], force: 'should'})];
    assert.equal(find(barePolicy({statements}), check()).verdict, 'meets');
  });

  test('is told apart from what is missing', () => {
    const [first] = policy.statements;
    const finding = find(barePolicy({statements: first ? [first] : []}), check());
    assert.equal(finding.reason, "Not said: all evidence. Left to the organisation's discretion: on its merits.");
  });
});

describe('an aim', () => {
  const aiming = statement('impartiality', {covers: ['merits', 'evidence'], force: 'aim'});

  test('meets what is asked, and is flagged', () => {
    const finding = find(barePolicy({statements: [aiming]}), check());
    assert.equal(finding.verdict, 'meets');
    assert.deepEqual(finding.flags, ['Worded as an aim: on its merits.', 'Worded as an aim: all evidence.']);
  });

  test('is not flagged where another clause promises', () => {
    const statements = [aiming, statement('impartiality', {covers: ['merits']})];
    assert.deepEqual(find(barePolicy({statements}), check()).flags, ['Worded as an aim: all evidence.']);
  });
});

describe('what is said in place of what is asked', () => {
  test('is a shortfall, not silence', () => {
    const finding = find(saying(['judged-by-subject']), check({instead: [bySubject]}));
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(
      finding.reason,
      'Not said: on its merits; all evidence. Said instead: by whoever is complained about.',
    );
    assert.deepEqual(rules(finding), ['TEST-01']);
  });

  test('does no harm beside all that is asked', () => {
    const policy = saying(['merits', 'evidence', 'judged-by-subject']);
    assert.equal(find(policy, check({instead: [bySubject]})).verdict, 'meets');
  });

  test('spoils what is asked where the two cannot both hold', () => {
    const finding = find(saying(['merits', 'evidence', 'judged-by-subject']), check({spoils: [bySubject]}));
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(finding.reason, 'Said instead: by whoever is complained about.');
  });

  test('is never read into a statement that names no parts', () => {
    const policy = barePolicy({statements: [statement('impartiality')]});
    assert.equal(find(policy, check({spoils: [bySubject]})).verdict, 'meets');
  });

  test('leaves a policy silent where it is not said', () => {
    assert.equal(find(saying(['conflicts']), check({instead: [bySubject], spoils: [bySubject]})).verdict, 'silent');
  });
});

describe('what is asked as well', () => {
  const wants = [{what: 'with an open mind', by: [{says: 'impartiality', part: 'open-mind'}]}] as const;

  test('is told where it is missing, and changes nothing', () => {
    const finding = find(saying(['merits', 'evidence']), check({wants}));
    assert.equal(finding.verdict, 'meets');
    assert.deepEqual(finding.flags, ['Not said, and good to say: with an open mind.']);
  });

  test('is not told where it is said', () => {
    assert.deepEqual(find(saying(['merits', 'evidence', 'open-mind']), check({wants})).flags, []);
  });

  test('does not by itself make a policy speak', () => {
    assert.equal(find(saying(['open-mind']), check({wants})).verdict, 'silent');
  });
});

describe('what would be there anyway', () => {
  const quiet = check({needs: [merits, {...evidence, quiet: true}]});

  test('does not make a policy speak', () => {
    assert.equal(find(saying(['evidence']), quiet).verdict, 'silent');
  });

  test('is needed all the same once something else is said', () => {
    assert.equal(find(saying(['merits']), quiet).verdict, 'falls-short');
    assert.equal(find(saying(['merits', 'evidence']), quiet).verdict, 'meets');
  });
});

describe('what goes beyond a code', () => {
  const beyond = [{what: 'independently', by: [{says: 'impartiality', part: 'independent'}]}] as const;

  test('exceeds it where all that is asked is there', () => {
    const finding = find(saying(['merits', 'evidence'], ['independent']), check({beyond}));
    assert.equal(finding.verdict, 'exceeds');
    assert.equal(finding.reason, 'Beyond the code: independently.');
    assert.deepEqual(rules(finding), ['TEST-01', 'TEST-02']);
  });

  test('mends no gap', () => {
    assert.equal(find(saying(['independent', 'merits']), check({beyond})).verdict, 'falls-short');
    assert.equal(find(saying(['independent']), check({beyond})).verdict, 'falls-short');
  });

  test('is not claimed where it is not said', () => {
    assert.equal(find(saying(['merits', 'evidence']), check({beyond})).verdict, 'meets');
  });
});

describe('a policy without a clause', () => {
  test('is one that can be used', () => {
    assert.deepEqual(parsePolicy(structuredClone(barePolicy())), barePolicy());
  });

  for (const code of [housingOmbudsmanCode, lgscoCode]) {
    test(`says nothing that the code of the ${code.publisher} asks, but is one policy`, () => {
      const speaking = checkPolicy(barePolicy(), code).filter(
        ({verdict}) => verdict !== 'silent' && verdict !== 'not-applicable',
      );
      assert.deepEqual(
        speaking.map(({provision, verdict, clauses}) => [provision, verdict, clauses]),
        [['5.1', 'meets', []]],
      );
    });
  }
});
