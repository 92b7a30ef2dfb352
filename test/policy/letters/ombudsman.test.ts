import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {LetterType, Policy} from '@redress/policy';
import {housingOmbudsmanCode, lgscoCode} from '@redress/policy/codes';
import {requiredByCode, toText} from '@redress/policy/letters';
import {housingOmbudsmanModel, lgscoModel} from '@redress/policy/presets';
import {compose, drafts, everyLetter, five, missing, takenAt, types} from './cases.ts';

const {plusDane, psps, prima} = five;

function said(policy: Policy, type: LetterType, stage: string, draft: object = drafts[type]): string {
  return toText(compose(policy, takenAt(policy, stage), type, draft)).replaceAll(/\s+/g, ' ');
}

describe('the ombudsman in a letter', () => {
  it('can be reached from every letter of a policy that says how, and is never an empty heading', () => {
    for (const [name, policy] of Object.entries({...five, housingOmbudsmanModel, lgscoModel})) {
      const reached = policy.ombudsmen.some(({contact}) => Object.keys(contact).length > 0);
      for (const {letter, name: which} of everyLetter(policy)) {
        const text = toText(letter);
        assert.equal(/Who can help you from outside\n-+\n/.test(text), reached, `${name}: ${which}`);
        if (reached) assert.match(text, /They are independent of us\.[\s\S]*?\n\n- (Phone|Website): \S/);
      }
    }
  });

  it('blocks the letter where it must be named and nobody knows how to reach one (C-44)', () => {
    assert.deepEqual(missing(compose(psps, takenAt(psps, 'stage-2'), 'stage-answer')), ['blocks ombudsman PSPS-52']);
  });

  it('is honestly said to be nobody, in the officer’s words', () => {
    const sections = {...drafts['stage-answer'].sections, ombudsman: 'No ombudsman looks at complaints by our staff.'};
    const letter = compose(psps, takenAt(psps, 'stage-2'), 'stage-answer', {...drafts['stage-answer'], sections});
    assert.deepEqual(missing(letter), []);
    assert.match(toText(letter), /from outside\n-+\n\nNo ombudsman looks at complaints by our staff\./);
  });

  it('is the one for the service that the complaint is about', () => {
    const [one] = plusDane.ombudsmen;
    assert.ok(one);
    const elsewhere = {...plusDane, ombudsmen: [{...one, services: ['another']}]};
    assert.deepEqual(missing(compose(elsewhere, takenAt(elsewhere, 'stage-1'), 'refusal')), ['blocks ombudsman PD-23']);
  });

  it('can be asked for advice at any time, and for a review when the policy says', () => {
    assert.match(said(plusDane, 'acknowledgement', 'stage-1'), /contact them at any time for advice/);
    assert.match(
      said(plusDane, 'stage-answer', 'stage-1'),
      /They can look at how we dealt with it once Stage 2 is done\./,
    );
    assert.match(said(plusDane, 'stage-answer', 'stage-2'), /You can ask them now to look at how we dealt with it\./);
    assert.doesNotMatch(said(prima, 'stage-answer', 'stage-1'), /at any time for advice/);
  });

  it('has its own time limit, told with the final answer only', () => {
    const limit = /They ask people to come to them within 12 months of the final answer\./;
    assert.match(said(lgscoModel, 'stage-answer', 'stage-2'), limit);
    assert.doesNotMatch(said(lgscoModel, 'stage-answer', 'stage-1'), limit);
  });

  it('has nobody wait where the law took the wait away, whatever the document still says (PR-27)', () => {
    const text = said(prima, 'stage-answer', 'appeal');
    assert.match(text, /nobody has to wait/);
    assert.doesNotMatch(text, /8 weeks/);
    const {outdated: _, ...wait} = prima.ombudsmen[0]?.wait ?? assert.fail();
    const kept = {...prima, ombudsmen: prima.ombudsmen.map((one) => ({...one, wait}))} as Policy;
    assert.match(said(kept, 'stage-answer', 'appeal'), /asks you to wait 8 weeks/);
  });
});

describe('what a code asks of a letter', () => {
  const provisions = (code: typeof lgscoCode, type: LetterType, stage?: 1 | 2) =>
    requiredByCode(code, type, stage).map(({provision, items}) => `${provision} ${items.join(' or ')}`);

  it('is read from its provisions, for each stage', () => {
    assert.deepEqual(provisions(housingOmbudsmanCode, 'acknowledgement', 2), [
      '5.6 understanding',
      '5.6 outcome-sought',
      '5.7 responsibility',
    ]);
    assert.deepEqual(provisions(housingOmbudsmanCode, 'refusal'), ['2.4 reasons or reason', '2.4 ombudsman']);
    assert.deepEqual(provisions(housingOmbudsmanCode, 'extension', 1), ['6.4 reason', '6.4 new-date', '6.5 ombudsman']);
    assert.deepEqual(provisions(lgscoCode, 'stage-answer', 2), [
      '6.18 every-point',
      '6.18 reasons',
      '6.18 law-and-policy',
      '6.19 stage',
      '6.19 understanding',
      '6.19 decision',
      '6.19 reasons',
      '6.19 remedy',
      '6.19 actions',
      '6.19 ombudsman',
    ]);
    assert.deepEqual(provisions(lgscoCode, 'failed-remedy'), ['7.4 reason', '7.4 alternative', '7.4 ombudsman']);
    assert.deepEqual(provisions(lgscoCode, 'survey'), []);
  });

  it('is of both stages where none is named', () => {
    const both = requiredByCode(housingOmbudsmanCode, 'extension').map(({stage}) => stage);
    assert.deepEqual(both, [1, 1, 1, 2, 2, 2]);
  });

  it('warns with its provision and stops nothing', () => {
    const letter = compose(
      plusDane,
      takenAt(plusDane, 'stage-1'),
      'acknowledgement',
      {understanding: 'Zq'},
      {
        code: housingOmbudsmanCode,
      },
    );
    assert.deepEqual(letter.missing.blocking, []);
    assert.deepEqual(missing(letter), ['warns outcome-sought 5.6', 'warns responsibility 5.7']);
    assert.equal(
      missing(compose(plusDane, takenAt(plusDane, 'stage-1'), 'acknowledgement', {understanding: 'Zq'})).length,
      0,
    );
  });

  it('is all there in the letters of the model policies', () => {
    for (const [policy, code] of [
      [housingOmbudsmanModel, housingOmbudsmanCode],
      [lgscoModel, lgscoCode],
    ] as const) {
      for (const {letter, name} of everyLetter(policy, {}, {code})) assert.deepEqual(missing(letter), [], name);
    }
  });

  it('is told of what is not written, for every letter it asks something of', () => {
    const found = types.flatMap((type) => {
      const letter = compose(psps, takenAt(psps, 'stage-2'), type, {}, {code: lgscoCode});
      return letter.missing.warning.flatMap((one) => ('provision' in one ? [`${type} ${one.provision}`] : []));
    });
    assert.deepEqual(
      [...new Set(found)],
      [
        'extension 6.15',
        'extension 6.16',
        'holding-notice 5.5',
        'holding-notice 6.15',
        'holding-notice 6.16',
        'stage-answer 6.18',
        'stage-answer 6.19',
        'refusal 2.4',
        'failed-remedy 7.4',
      ],
    );
  });
});
