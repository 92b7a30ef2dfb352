import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toHtml, wordsCy, wordsEn} from '@redress/policy/letters';
import {leak} from '../../support/people.ts';
import {compose, events, everyLetter, five, happened, takenAt} from './cases.ts';
import {attribute, read, textOf, wordsOf} from './page.ts';

/** Words that every English sentence of ours has some of, and no Welsh one. */
const english =
  /\b(the|we|you|your|yours|our|us|and|or|will|should|aim|is|are|was|have|has|not|for|by|with|this|that|they|them|it|if|after|before|on|at|dear|sincerely|day|days|week|month|hour|[A-Z][a-z]+day)\b/i;

/** Every leaf of a catalogue with its path: a word, or what makes one. */
function leaves(catalogue: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' ? leaves(value as object, `${path}.${key}`) : [[`${path}.${key}`, value] as const],
  );
}

/** What the page says to a Welsh ear: without what is marked as English, and without what people wrote. */
function welshOf(html: string): string {
  const main = read(html).elements.find(({tagName}) => tagName === 'main');
  assert.ok(main);
  return textOf(main, (element) => attribute(element, 'lang') === 'en').replaceAll(/Zq [a-z ]+/g, '');
}

describe('the Welsh catalogue', () => {
  it('says everything that the English one says, and each thing otherwise', () => {
    const [cy, en] = [new Map(leaves(wordsCy)), new Map(leaves(wordsEn))];
    assert.deepEqual([...cy.keys()], [...en.keys()]);
    for (const [path, said] of cy) {
      assert.equal(typeof said, typeof en.get(path), path);
      if (typeof said === 'string' && path !== '.contact.post') assert.notEqual(said, en.get(path), path);
      if (typeof said === 'function') assert.equal(said.length, (en.get(path) as {length: number}).length, path);
    }
  });

  it('names every day and month, and mutates them where Welsh does', () => {
    const days = ['Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn', 'Sul'];
    const months = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');
    // 6 July 2026 is a Monday.
    days.forEach((day, at) => {
      assert.equal(
        wordsCy.date(`2026-07-${String(6 + at).padStart(2, '0')}` as never),
        `dydd ${day} ${6 + at} Gorffennaf 2026`,
      );
    });
    months.forEach((month, at) => {
      assert.match(
        wordsCy.date(`2026-${String(at + 1).padStart(2, '0')}-01` as never),
        new RegExp(` 1 ${month} 2026$`),
      );
    });
    const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'acknowledgement', undefined, {
      language: 'cy',
    });
    assert.match(toHtml(letter), /<p>Dydd Gwener 27 Tachwedd 2026<\/p>/);
    assert.match(toHtml(letter), /i law ar <strong>ddydd Gwener 20 Tachwedd 2026<\/strong>/);
  });

  it('softens after two, and counts in the singular', () => {
    const lengths = (['working-days', 'calendar-days', 'weeks', 'months', 'hours', 'working-hours'] as const).map(
      (unit) => [1, 2, 10].map((count) => wordsCy.length({count, unit})),
    );
    assert.deepEqual(lengths, [
      ['1 diwrnod gwaith', '2 ddiwrnod gwaith', '10 diwrnod gwaith'],
      ['1 diwrnod', '2 ddiwrnod', '10 diwrnod'],
      ['1 wythnos', '2 wythnos', '10 wythnos'],
      ['1 mis', '2 fis', '10 mis'],
      ['1 awr', '2 awr', '10 awr'],
      ['1 awr waith', '2 awr waith', '10 awr waith'],
    ]);
  });
});

for (const [name, preset] of Object.entries(five)) {
  it(`a Welsh letter of ${name} has no English in it that is not marked as English`, () => {
    // Addresses are neither English nor Welsh.
    const ombudsmen = preset.ombudsmen.map((one) => ({...one, contact: {phone: '01632 960 001'}}));
    const policy = {...preset, contact: {phone: '01632 960 002'}, ombudsmen};
    for (const {name: which, letter} of everyLetter(policy, {}, {language: 'cy'})) {
      const said = welshOf(toHtml(letter));
      assert.equal(english.exec(said)?.[0], undefined, `${which}: ${said}`);
      assert.ok(wordsOf(said).length > 20);
    }
  });
}

it('is found out by the same check when a letter is English', () => {
  const letter = compose(five.plusDane, takenAt(five.plusDane, 'stage-1'), 'survey');
  assert.match(welshOf(toHtml(letter)), english);
});

describe('the language of a letter', () => {
  const complainant = {...leak.complainant, language: 'cy'} as never;

  it('is the customer’s own', () => {
    const letter = compose(five.plusDane, events(five.plusDane, {complainant}), 'acknowledgement');
    assert.equal(letter.language, 'cy');
    assert.match(letter.subject, /^Eich cwyn RD-TEST-CASE: /);
  });

  it('can be another one, when somebody asks for it', () => {
    const log = events(five.plusDane, {complainant});
    assert.equal(compose(five.plusDane, log, 'acknowledgement', {}, {language: 'en'}).language, 'en');
  });

  it('names a stage in the Welsh of the policy, or in English that is marked so', () => {
    const html = (policy: (typeof five)['prima']) =>
      toHtml(compose(policy, takenAt(policy, policy.stages[0]?.id ?? '', {complainant}), 'stage-answer'));
    assert.match(html(five.plusDane), /Dyma ein hateb ar y cam hwn: Cam 1\./);
    assert.match(html(five.prima), /Dyma ein hateb ar y cam hwn: <span lang="en">First response<\/span>\./);
  });

  it('is Welsh in the words of every outcome, offer, hearing and payment', () => {
    const {prima} = five;
    const facts = (hearing: object[]) => [
      happened('escalationRequested', {stage: 'appeal', told: []}),
      happened('hearingOffered', {stage: 'appeal'}),
      ...hearing.map((one) => happened((one as {type: 'hearingHeld'}).type, {stage: 'appeal', ...one})),
      happened('paymentRecorded', {
        payment: 'payment-1',
        line: 'statutory',
        form: 'offset',
        pence: 123_456,
        failure: 'Zq why',
      }),
    ];
    const held = [
      {type: 'hearingAnswered', accepted: true},
      {type: 'hearingArranged', on: '2026-11-25', place: 'Zq'},
      {type: 'hearingHeld', summary: 'Zq'},
    ];
    for (const hearing of [held, [{type: 'hearingAnswered', accepted: false}], []]) {
      for (const outcome of ['upheld', 'partially-upheld', 'not-upheld']) {
        for (const remedyAnswer of ['agreed', 'not-agreed', 'no-reply']) {
          const draft = {outcome, remedyAnswer, remedy: 'Zq remedy', discussed: 'tried'};
          const plain = {...prima, contact: {}, ombudsmen: []};
          const letter = compose(plain, events(plain, {complainant}, ...facts(hearing)), 'stage-answer', draft);
          const said = welshOf(toHtml(letter));
          assert.equal(english.exec(said)?.[0], undefined, said);
          assert.match(said, /£1,234\.56 oherwydd bod y gyfraith yn dweud hynny/);
        }
      }
    }
  });
});
