import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Complainant, effectivePolicy, type Intake, type LetterType, type Policy} from '@redress/policy';
import {type Letter, publicReply, toText} from '@redress/policy/letters';
import {leak} from '../../support/people.ts';
import {compose, drafts, events, five, happened, takenAt} from './cases.ts';

const {plusDane, housingAssociation, psps, prima} = five;

/** Twelve people complained together, and one of them speaks for all. */
function petition(policy: Policy, type: LetterType, spokesperson = 'Ada Example'): Letter {
  const group = happened('groupRecorded', {people: 12, spokesperson});
  return compose(policy, events(policy, {group: {people: 12}}, group), type);
}

function note({notes}: Letter, code: string) {
  return notes.find((one) => one.code === code);
}

const speaker: Partial<Intake> = {helper: {role: 'speaks-for', name: 'Bo Example', email: 'bo@example.org'}};

describe('a letter', () => {
  it('goes to the customer, in the way they asked for', () => {
    const {to} = compose(plusDane, events(plusDane, {}), 'acknowledgement');
    assert.deepEqual(to, {name: 'Ada Example', as: 'complainant', by: 'email', email: 'ada@example.org'});
  });

  it('carries the address line by line', () => {
    const complainant = {...leak.complainant, address: '1 Example Row\r\nExampleton', prefers: 'post'} as Complainant;
    const letter = compose(plusDane, events(plusDane, {complainant}), 'acknowledgement');
    assert.match(toText(letter), /\n\nAda Example\n1 Example Row\nExampleton\n\nFriday 27 November 2026\n/);
  });

  it('is for nobody but the one who complained until they confirm who speaks for them (C-59)', () => {
    const asked = events(plusDane, speaker, happened('consentAsked', {}));
    const refused = events(plusDane, speaker, happened('consentAnswered', {given: false, how: 'phone'}));
    for (const log of [events(plusDane, speaker), asked, refused]) {
      const letter = compose(plusDane, log, 'acknowledgement');
      assert.equal(letter.to?.name, 'Ada Example');
      assert.match(note(letter, 'consent-awaited')?.says.en ?? '', /Send nothing of this to Bo Example/);
      assert.doesNotMatch(toText(letter), /Bo Example/);
    }
    assert.equal(note(compose(prima, events(prima, speaker), 'survey'), 'consent-awaited')?.clause?.rule, 'PR-16');
  });

  it('goes to whoever speaks for the customer once that is confirmed, and says for whom', () => {
    const log = events(plusDane, speaker, happened('consentAnswered', {given: true, how: 'phone'}));
    const letter = compose(plusDane, log, 'acknowledgement');
    assert.deepEqual(letter.to, {
      name: 'Bo Example',
      as: 'representative',
      of: 'Ada Example',
      by: 'email',
      email: 'bo@example.org',
    });
    assert.match(toText(letter), /Dear Bo Example,\n\nWe write to you because you speak for Ada Example\./);
    assert.equal(note(letter, 'consent-awaited'), undefined);
  });

  it('goes to the customer where no way is known to reach whoever speaks for them', () => {
    const helper = {role: 'speaks-for', name: 'Bo Example'} as const;
    const log = events(plusDane, {helper}, happened('consentAnswered', {given: true, how: 'phone'}));
    assert.equal(compose(plusDane, log, 'acknowledgement').to?.name, 'Ada Example');
  });

  it('never goes to somebody who only helps', () => {
    const helper = {role: 'helps', name: 'Bo Example', email: 'bo@example.org'} as const;
    const letter = compose(plusDane, events(plusDane, {helper}), 'acknowledgement');
    assert.equal(letter.to?.name, 'Ada Example');
    assert.equal(note(letter, 'consent-awaited'), undefined);
  });

  it('is a note for the file where nobody said who they are (C-53)', () => {
    const letter = compose(psps, events(psps, {anonymous: true}), 'stage-answer');
    assert.deepEqual([letter.kind, letter.to], ['file-note', undefined]);
    assert.match(letter.subject, /^Note for the file\. Your complaint RD-TEST-CASE/);
    const text = toText(letter);
    assert.match(text, /Nobody was sent this\. The person did not say who they are\./);
    assert.doesNotMatch(text, /Dear|Yours sincerely/);
    assert.match(text, /Zq findings/);
  });

  it('is composed for what is only read and recorded, too', () => {
    const letter = compose(plusDane, events(plusDane, {anonymous: true}), 'acknowledgement');
    assert.equal(letter.kind, 'file-note');
    assert.doesNotMatch(toText(letter), /When you will hear from us/);
  });
});

describe('a letter to a petition', () => {
  it('goes to the one who speaks for all (PD-80)', () => {
    const letter = petition(plusDane, 'stage-answer');
    assert.deepEqual(letter.to, {name: 'Ada Example', as: 'spokesperson', by: 'email', email: 'ada@example.org'});
    assert.match(toText(letter), /because you speak for the group/);
    assert.doesNotMatch(toText(letter), /everybody who is part of the petition/);
    assert.equal(note(letter, 'answer-to-all'), undefined);
  });

  it('has the answer there for everybody where the policy says so (HA-22)', () => {
    const answer = petition(housingAssociation, 'stage-answer');
    assert.match(toText(answer).replaceAll('\n', ' '), /This answer is for everybody who is part of the petition\./);
    assert.equal(note(answer, 'answer-to-all')?.clause?.rule, 'HA-22');
    assert.doesNotMatch(toText(petition(housingAssociation, 'acknowledgement')), /everybody who is part/);
  });

  it('says that no way is known to reach a spokesperson who did not write', () => {
    const letter = petition(plusDane, 'stage-answer', 'Cy Example');
    assert.deepEqual(letter.to, {name: 'Cy Example', as: 'spokesperson'});
    assert.match(note(letter, 'no-known-way')?.says.en ?? '', /Cy Example/);
  });

  it('is an ordinary letter where there are too few for a petition, or the policy knows none (PD-79)', () => {
    const few = events(plusDane, {group: {people: 9}});
    assert.equal(compose(plusDane, few, 'stage-answer').to?.as, 'complainant');
    assert.equal(petition(psps, 'stage-answer').to?.as, 'complainant');
  });
});

describe('whoever sends a letter', () => {
  it('is told of every adjustment, of those asked for and of the clause (C-80)', () => {
    const complainant = {...leak.complainant, adjustments: 'No calls before noon'} as Complainant;
    const agreed = happened('adjustmentAgreed', {what: 'Large print'});
    const instead = happened('adjustmentRefused', {what: 'A visit', reason: 'Because', alternative: 'A video call'});
    const letter = compose(plusDane, events(plusDane, {complainant}, agreed, instead), 'acknowledgement');
    const told = letter.notes.filter(({code}) => code.startsWith('adjustment'));
    assert.deepEqual(
      told.map(({code, clause}) => [code, clause?.rule]),
      [
        ['adjustment', 'PD-86'],
        ['adjustment', 'PD-86'],
        ['adjustment-asked', 'PD-86'],
      ],
    );
    assert.match(told[0]?.says.en ?? '', /Large print\. A standard letter alone is not enough\./);
    assert.match(told[1]?.says.cy ?? '', /^Addasiad y cytunwyd arno: A video call/);
  });

  it('is given one way only where the customer wants no other', () => {
    const complainant = {
      ...leak.complainant,
      address: '1 Example Row',
      phone: '01632 960 003',
      prefers: 'post',
      onlyThatWay: true,
    } as Complainant;
    const letter = compose(plusDane, events(plusDane, {complainant}), 'acknowledgement');
    assert.deepEqual(letter.to, {name: 'Ada Example', as: 'complainant', by: 'post', address: '1 Example Row'});
    assert.equal(note(letter, 'only-that-way')?.says.en, 'Send it by post and in no other way.');
  });

  it('is told from whom to keep the name, and who outside may have to be told', () => {
    const log = events(plusDane, {
      withheldFrom: 'The caretaker',
      external: {body: 'Office of an MP', reference: 'MP-1'},
    });
    const {notes} = compose(plusDane, log, 'acknowledgement');
    const says = notes.map(({says: {en}}) => en).join('\n');
    assert.match(says, /must not be named to this person: The caretaker/);
    assert.match(says, /told as well: Office of an MP, MP-1/);
  });

  it('is told that nobody checked the ombudsman’s details only where the letter gives them (C-72)', () => {
    const log = takenAt(plusDane, 'stage-1');
    assert.ok(note(compose(plusDane, log, 'stage-answer'), 'ombudsman-unchecked'));
    assert.equal(note(compose(psps, takenAt(psps, 'stage-1'), 'stage-answer'), 'ombudsman-unchecked'), undefined);
    const checked = {...plusDane, ombudsmen: plusDane.ombudsmen.map((one) => ({...one, checkedOn: '2026-11-01'}))};
    assert.equal(note(compose(checked, log, 'stage-answer'), 'ombudsman-unchecked'), undefined);
  });
});

describe('a letter of another organisation', () => {
  it('says whose answer it is, and is signed for them (C-40)', () => {
    const intake = {procedure: 'council-eldc'};
    const second = effectivePolicy(psps, {kind: 'complaint', ...intake}).stages[1]?.id;
    const log = events(
      psps,
      intake,
      happened('escalationRequested', {stage: second, told: []}),
      happened('assigned', {stage: second, to: {id: 'sam', name: 'Sam Okafor', roles: []}}),
    );
    const text = toText(compose(psps, log, 'acknowledgement'));
    assert.match(text, /At this stage the answer comes from ELDC\./);
    assert.match(text, /Yours sincerely,\n\nSam Okafor\nELDC\n$/);
  });

  it('says beforehand who answers at the next stage', () => {
    const answer = compose(psps, events(psps, {procedure: 'council-eldc'}), 'stage-answer', drafts['stage-answer']);
    assert.match(toText(answer), /You can ask for Stage 2\.[\s\S]*The answer will then come from ELDC\./);
    assert.match(toText(answer), /Public Sector Partnership Services Ltd\n$/);
  });
});

describe('what is said in public (C-77, HA-36)', () => {
  it('is nothing of any case, and a way to talk in private', () => {
    assert.equal(
      publicReply({organisation: {en: 'Example Homes'}, contact: {phone: '01632 960 001'}}, 'en'),
      [
        'We have seen your message, and we want to look into it.',
        'So that nothing about you is seen here, please send us a private message, or get in touch in another way:',
        'Phone: 01632 960 001',
        'From Example Homes',
      ].join('\n'),
    );
  });

  it('is said in Welsh, with the Welsh name of the organisation, and without any other way where there is none', () => {
    const reply = publicReply({organisation: {en: 'Example Homes', cy: 'Cartrefi Enghraifft'}, contact: {}}, 'cy');
    assert.equal(
      reply,
      [
        'Rydym wedi gweld eich neges, ac rydym am edrych i mewn iddi.',
        'Er mwyn i ddim byd amdanoch gael ei weld yma, anfonwch neges breifat atom.',
        'Oddi wrth Cartrefi Enghraifft',
      ].join('\n'),
    );
  });
});
