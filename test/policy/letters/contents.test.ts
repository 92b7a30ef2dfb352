import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {LetterItem, LetterType, Policy} from '@redress/policy';
import {toText} from '@redress/policy/letters';
import {dataProtection, housingOmbudsmanModel, lgscoModel} from '@redress/policy/presets';
import {compose, drafts, everyLetter, five, missing, reference, takenAt, types} from './cases.ts';

/** What a reader finds where a letter holds an item. */
const seen: Readonly<Partial<Record<LetterItem, RegExp>>> = {
  reference: /RD-TEST-CASE/,
  understanding: /Zq understanding/,
  'outcome-sought': /Zq outcome/,
  responsibility: /Zq responsibility/,
  investigator: /Who is dealing with it\n-+\n\nSam Okafor, \w/,
  process: /What happens next|If you want to complain/,
  timescales: /We (will|should|aim to) reply by \w+day \d+ \w+ 202\d/,
  'new-date': /Friday 18 December 2026/,
  reason: /Zq reason/,
  reasons: /Zq (reason|findings)/,
  investigation: /Zq investigation/,
  findings: /Zq findings/,
  'every-point': /Zq every point/,
  decision: /We uphold your complaint\./,
  'law-and-policy': /Zq law/,
  'root-cause': /Zq cause/,
  apology: /Zq apology/,
  remedy: /Zq remedy/,
  actions: /By Friday 18 December 2026: Zq action|Everything that we promised is done/,
  prevention: /Zq prevention/,
  payments: /Zq payments/,
  learning: /Zq learning/,
  'escalation-route': /You can ask for Stage 2/,
  ombudsman: /They are independent of us\.[\s\S]*- (Phone|Website): /,
  advice: /Zq advice/,
  alternative: /Zq alternative/,
  discussion: /We talked this over with you/,
  'remedy-answer': /You told us that you agree with what we offer/,
};

const all = {...five, housingOmbudsmanModel, lgscoModel, dataProtection};

for (const [name, policy] of Object.entries(all)) {
  describe(`the letters of ${name}`, () => {
    for (const {name: which, stage, letter} of everyLetter(policy)) {
      const required = policy.letters
        .filter((one) => one.type === letter.type && (one.stage === undefined || one.stage === stage))
        .flatMap(({items}) => items);

      it(`quote the reference, and hold what is asked for: ${which}`, () => {
        const text = toText(letter);
        assert.match(letter.subject, /RD-TEST-CASE/);
        assert.match(text, /Your reference: RD-TEST-CASE/);
        assert.equal(letter.reference, reference);
        const gone = new Set(letter.missing.blocking.map(({item}) => item));
        for (const {item} of required.filter((one) => !gone.has(one.item))) {
          const mark = item === 'stage' ? new RegExp(nameOf(policy, stage)) : seen[item];
          assert.match(
            text.replaceAll(/\n(?!\n|-)/g, (end) => (item === 'investigator' ? end : ' ')),
            mark ?? /never/,
          );
        }
        const noOmbudsman = name === 'psps' && letter.type === 'stage-answer' && stage === 'stage-2';
        assert.deepEqual(missing(letter), noOmbudsman ? ['blocks ombudsman PSPS-52'] : []);
      });
    }
  });
}

describe('what an officer writes under the name of a part', () => {
  const named = ['decision', 'findings', 'apology', 'remedy', 'learning', 'reason', 'reasons', 'hearing', 'ombudsman'];
  const sections = Object.fromEntries(named.map((item) => [item, `Zq part ${item}.`]));

  it('is in every letter once, beside what the command says', () => {
    for (const type of types) {
      const text = toText(compose(five.prima, takenAt(five.prima, 'appeal'), type, {...drafts[type], sections}));
      for (const item of named) assert.equal(text.split(`Zq part ${item}.`).length, 2, `${item} in ${type}`);
    }
  });
});

describe('what a draft does not say', () => {
  /** The field of the draft that alone gives the item. */
  const given: readonly (readonly [LetterType, LetterItem, object])[] = [
    ['acknowledgement', 'understanding', {understanding: undefined}],
    ['acknowledgement', 'outcome-sought', {outcomeSought: ' '}],
    ['acknowledgement', 'responsibility', {responsibility: '\u200B'}],
    ['extension', 'new-date', {to: undefined}],
    ['extension', 'reason', {reason: undefined}],
    ['holding-notice', 'new-date', {to: undefined}],
    ['stage-answer', 'understanding', {understanding: ''}],
    ['stage-answer', 'decision', {outcome: undefined}],
    ['stage-answer', 'findings', {findings: undefined}],
    ['stage-answer', 'learning', {learning: undefined}],
    ['stage-answer', 'remedy', {remedy: undefined}],
    ['stage-answer', 'root-cause', {sections: {}}],
    ['stage-answer', 'apology', {sections: {}}],
    ['stage-answer', 'prevention', {sections: {}}],
    ['stage-answer', 'law-and-policy', {sections: {}}],
    ['stage-answer', 'responsibility', {sections: {}}],
    ['refusal', 'reasons', {reason: undefined}],
    ['refusal', 'advice', {advice: undefined}],
    ['escalation-refusal', 'reasons', {reason: undefined}],
    ['failed-remedy', 'reason', {reason: undefined}],
    ['failed-remedy', 'alternative', {alternative: undefined}],
  ];

  for (const [name, policy] of Object.entries(all)) {
    it(`blocks or warns as ${name} says, with its clause, and nothing else does`, () => {
      for (const [type, item, change] of given) {
        for (const {id: stage} of policy.stages) {
          const letter = compose(policy, takenAt(policy, stage), type, {...drafts[type], ...change});
          const rules = policy.letters
            .filter((one) => one.type === type && (one.stage === undefined || one.stage === stage))
            .flatMap(({items}) => items)
            .filter((one) => one.item === item);
          const lines = rules.map(
            ({clause, force}) => `${force === 'must' ? 'blocks' : 'warns'} ${item} ${clause.rule}`,
          );
          const told = missing(letter).filter((line) => line.split(' ')[1] === item);
          assert.deepEqual(told, lines, `${type} at ${stage} without ${item}`);
        }
      }
    });
  }

  it('is not asked for where nothing went wrong and the policy asks only then', () => {
    const draft = {...drafts['stage-answer'], outcome: 'not-upheld', sections: {}, remedy: undefined};
    const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'stage-answer', draft);
    assert.deepEqual(missing(letter), ['blocks root-cause PD-29']);
    assert.match(toText(letter), /We offer nothing more, because we did not uphold your complaint\./);
  });

  it('is everything, where there is neither a draft nor a letter that was sent', () => {
    const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'extension', {}, {draft: undefined});
    assert.deepEqual(missing(letter), ['blocks reason PD-43', 'blocks new-date PD-43']);
  });
});

function nameOf({stages}: Policy, stage: string): string {
  return stages.find(({id}) => id === stage)?.name.en ?? '';
}
