import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {instant} from '@redress/policy/calendar';
import {composeLetter, type Letter, type LetterRequest, toText} from '@redress/policy/letters';
import {acknowledge, answer, close, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';
import {compose, drafts, events, five, happened, missing, reference, takenAt} from './cases.ts';

const {plusDane, psps, housingAssociation, prima, peoplePlus} = five;
const {sam, rhian, noor} = staff;

const acknowledged = received('2026-11-20').and('2026-11-24', sam, take).and('2026-11-27', sam, acknowledge);
const extended = acknowledged.and('2026-12-01', sam, extendTo('2026-12-18'));
const answered = extended.and('2026-12-02', sam, answer(['Mend the roof', '2026-12-18']));
const later = instant('2027-03-01T10:00:00Z');

function sent({events}: Story, request: Omit<LetterRequest, 'at'> & Partial<Pick<LetterRequest, 'at'>>): Letter {
  return composeLetter(plusDane, reference, events, {at: later, ...request} as LetterRequest);
}

function oneLine(letter: Letter): string {
  return toText(letter).replaceAll(/\s+/g, ' ');
}

describe('a letter that was sent', () => {
  it('is composed again as it was then: its day, its dates, its words and who signed', () => {
    const draft = {...acknowledge, type: undefined};
    const before = received('2026-11-20').and('2026-11-24', sam, take);
    const then = composeLetter(plusDane, reference, before.events, {
      type: 'acknowledgement',
      at: instant('2026-11-27T10:00:00Z'),
      draft,
    });
    const again = sent(answered.and('2026-12-10', ada, escalate), {type: 'acknowledgement', stage: 'stage-1'});
    assert.deepEqual(again, then);
    assert.equal(again.date, '2026-11-27');
    assert.match(oneLine(again), /We will reply by Friday 11 December 2026, 10 working days after this letter\./);
  });

  it('is the last of its kind at that stage', () => {
    const twice = extended.and('2026-12-15', sam, extendTo('2026-12-22'));
    const said = oneLine(sent(twice, {type: 'extension'}));
    assert.match(said, /by Tuesday 22 December 2026 instead of Friday 18 December 2026\./);
    assert.equal(sent(twice, {type: 'extension'}).date, '2026-12-15');
  });

  it('holds the promises that were made with the answer, and those that were open before', () => {
    const again = sent(answered.and('2026-12-18', sam, {type: 'completeAction', action: 'action-1'}), {
      type: 'stage-answer',
    });
    assert.deepEqual(missing(again), []);
    assert.match(oneLine(again), /- By Friday 18 December 2026: Mend the roof/);
    assert.match(oneLine(again), /We talked this over with you before we wrote\./);
    assert.match(oneLine(again), /You told us that you agree with what we offer\./);
  });

  it('tells at the end what was done of what was promised, and when', () => {
    const closed = answered
      .and('2026-12-18', sam, {type: 'completeAction', action: 'action-1'})
      .and('2026-12-21', sam, close);
    const said = oneLine(sent(closed, {type: 'closing'}));
    assert.match(said, /We closed your complaint on Monday 21 December 2026\./);
    assert.match(said, /Done on Friday 18 December 2026: Mend the roof/);
    assert.match(said, /You can still ask for Stage 2\./);
  });

  it('tells who does what is left, where a case may close before', () => {
    const log = events(
      psps,
      {},
      happened('actionAdded', {stage: 'stage-1', action: 'action-1', what: 'Mend the roof', due: '2026-12-18'}),
    );
    const left = [{action: 'action-1', owner: 'Ro Example', due: '2027-01-08'}];
    assert.match(
      oneLine(compose(psps, log, 'closing', {left})),
      /By Friday 8 January 2027: Mend the roof \(Ro Example\)/,
    );
  });

  it('says of a complaint that was withdrawn that the customer wanted it so', () => {
    const withdrawn = acknowledged.and('2026-12-01', ada, {type: 'withdraw', how: 'phone'});
    const said = oneLine(sent(withdrawn, {type: 'closing'}));
    assert.match(said, /You told us on Tuesday 1 December 2026 that you do not want to go on with your complaint\./);
    assert.doesNotMatch(said, /You can still ask/);
  });

  it('is refused for a stage at which the case never was', () => {
    assert.throws(() => sent(acknowledged, {type: 'stage-answer', stage: 'stage-2'}), {
      name: 'PolicyError',
      code: 'letter/unknown-stage',
    });
  });
});

describe('the dates of a letter', () => {
  const says = (log: Parameters<typeof compose>[1], policy = plusDane) =>
    oneLine(compose(policy, log, 'acknowledgement'));

  it('come first, with the weekday, and then what they were counted from', () => {
    const second = answered.and('2026-12-10', ada, escalate).and('2026-12-11', noor, take);
    const letter = composeLetter(plusDane, reference, second.events, {
      type: 'acknowledgement',
      at: instant('2026-12-14T10:00:00Z'),
      draft: drafts.acknowledgement,
    });
    const said = oneLine(letter);
    assert.match(said, /You asked for Stage 2\. We received your request on Thursday 10 December 2026\./);
    assert.match(
      said,
      /We will get in touch with you by Friday 18 December 2026, 5 working days after somebody took it on\./,
    );
    assert.match(said, /We will reply by Thursday 14 January 2027, 20 working days after this letter\./);
  });

  it('carry the force of the policy in the verb', () => {
    assert.match(says(takenAt(plusDane, 'stage-1')), /We will reply by/);
    assert.match(says(takenAt(psps, 'stage-1'), psps), /We should reply by/);
    assert.match(says(takenAt(psps, 'stage-2'), psps), /We aim to reply by/);
    assert.match(says(takenAt(housingAssociation, 'stage-2'), housingAssociation), /We aim to reply by/);
  });

  it('are not made up where the policy gives none', () => {
    const letter = compose(peoplePlus, takenAt(peoplePlus, 'stage-1'), 'acknowledgement');
    assert.match(oneLine(letter), /We have no date yet by which we will reply\./);
  });

  it('say that they were missed, when they were', () => {
    const log = takenAt(prima, 'appeal');
    const late = compose(prima, log, 'acknowledgement', {}, {at: instant('2027-01-20T10:00:00Z')});
    assert.match(oneLine(late), /We should have replied by \w+day \d+ December 2026\. We have not done so yet\./);
  });

  it('come with how often the customer hears from us, where that was agreed', () => {
    const log = events(plusDane, {}, happened('updateAgreed', {stage: 'stage-1', everyDays: 5, how: 'phone'}));
    assert.match(says(log), /Until then you will hear from us every 5 days, by phone\./);
  });
});

describe('a letter about more time', () => {
  it('asks, and says that the customer decides, where the policy gives time only by agreement', () => {
    const letter = compose(housingAssociation, takenAt(housingAssociation, 'stage-2'), 'extension');
    assert.match(letter.subject, /may we have more time\?$/);
    assert.match(oneLine(letter), /We would like to reply by Friday 18 December 2026 instead of/);
    assert.match(oneLine(letter), /It is for you to decide\./);
  });

  it('tells, where both could have agreed and a ground of the policy gives the time (PR-26)', () => {
    const log = takenAt(prima, 'appeal');
    const asked = compose(prima, log, 'extension');
    const told = compose(prima, log, 'extension', {...drafts.extension, ground: 'panel-unavailable'});
    assert.match(asked.subject, /may we have more time\?$/);
    assert.match(told.subject, /we need more time$/);
  });

  it('asks past the policy’s limit, and says that a manager must approve it too (PD-44)', () => {
    const to = '2027-02-05';
    const draft = {to, reason: 'Zq reason', goodReason: 'Zq good reason'};
    const letter = composeLetter(plusDane, reference, acknowledged.events, {
      type: 'extension',
      at: instant('2026-12-01T10:00:00Z'),
      draft: draft as never,
    });
    assert.match(oneLine(letter), /One of our managers must approve it as well\./);
    assert.match(oneLine(letter), /Zq reason Zq good reason/);
    const proposed = acknowledged.and('2026-12-01', sam, extendTo(to, 'The scaffold is late.'));
    assert.match(sent(proposed, {type: 'extension'}).subject, /may we have more time\?$/);
  });

  it('comes as a holding notice that says what was promised and when the answer is expected (PP-19)', () => {
    const letter = compose(peoplePlus, takenAt(peoplePlus, 'stage-1'), 'holding-notice');
    assert.match(
      oneLine(letter),
      /Our answer to your complaint is not ready yet\. We aim to reply by Friday 18 December/,
    );
    assert.deepEqual(missing(compose(peoplePlus, takenAt(peoplePlus, 'stage-1'), 'holding-notice', {})), [
      'blocks new-date PP-19',
    ]);
    const late = composeLetter(plusDane, reference, acknowledged.events, {
      type: 'holding-notice',
      at: instant('2026-12-14T10:00:00Z'),
      draft: drafts['holding-notice'],
    });
    assert.match(oneLine(late), /We said that you would have it by Friday 11 December 2026\. We will reply by/);
  });
});

describe('the other letters', () => {
  it('of a councillor’s enquiry call it an enquiry, and name no ombudsman (PD-74)', () => {
    const log = events(plusDane, {kind: 'member-enquiry'});
    const letter = compose(plusDane, log, 'extension');
    assert.match(letter.subject, /^Your enquiry RD-TEST-CASE/);
    assert.doesNotMatch(oneLine(letter), /Ombudsman/);
    assert.deepEqual(missing(compose(plusDane, log, 'extension', {})), [
      'blocks reason PD-75',
      'blocks new-date PD-75',
    ]);
  });

  it('name the ground of a refusal, the evidence, and where to turn instead', () => {
    const [rule] = plusDane.eligibility.exclusions.filter(({advice}) => advice);
    assert.ok(rule);
    const draft = {exclusion: rule.id, reason: 'Zq reason', evidence: 'Zq evidence'};
    const said = oneLine(compose(plusDane, takenAt(plusDane, 'stage-1'), 'refusal', draft));
    assert.ok(said.includes(`Our policy does not cover this: ${rule.name.en}.`));
    assert.ok(said.includes(rule.advice?.en ?? '?'));
    assert.match(said, /Zq reason.*Zq evidence/);
    assert.match(said, /You have the right to ask them to look at this decision\./);
    assert.match(said, /They can tell us to take it on after all\./);
  });

  it('offer the hearing that the policy wants offered, and tell what came of it (PR-23)', () => {
    const acknowledgement = compose(prima, takenAt(prima, 'appeal'), 'acknowledgement');
    assert.match(oneLine(acknowledgement), /You can meet the people who decide\./);
    const [opened] = [happened('escalationRequested', {stage: 'appeal', told: []})];
    const offered = happened('hearingOffered', {stage: 'appeal'});
    const said = (...more: (typeof offered)[]) =>
      oneLine(compose(prima, events(prima, {}, opened, offered, ...more), 'stage-answer'));
    assert.match(said(), /We did not hear from you\./);
    assert.match(said(happened('hearingAnswered', {stage: 'appeal', accepted: false})), /and chose not to\./);
    assert.match(
      said(
        happened('hearingArranged', {stage: 'appeal', on: '2026-11-25', place: 'Here'}),
        happened('hearingHeld', {stage: 'appeal', summary: 'Zq'}),
      ),
      /You met the people who decided this, on Wednesday 25 November 2026\./,
    );
  });

  it('itemise what is paid, as corrected, and nothing that waits for approval (C-68)', () => {
    const payment = {line: 'discretionary', form: 'voucher', pence: 5000, failure: 'three missed visits'};
    const log = events(
      plusDane,
      {},
      happened('paymentRecorded', {...payment, payment: 'payment-1'}),
      happened('paymentCorrected', {payment: 'payment-1', pence: 7550, reason: 'Zq'}),
      happened('paymentProposed', {...payment, payment: 'payment-2', failure: 'not approved'}),
    );
    const draft = {...drafts['stage-answer'], sections: {}};
    const said = oneLine(compose(plusDane, log, 'stage-answer', draft));
    assert.match(said, /£75\.50 for the trouble that this caused you, as a voucher: three missed visits/);
    assert.doesNotMatch(said, /not approved/);
    const none = oneLine(compose(plusDane, events(plusDane, {}), 'stage-answer', draft));
    assert.match(none, /We do not pay anything as a part of this answer\./);
    assert.doesNotMatch(oneLine(compose(prima, events(prima, {}), 'stage-answer', draft)), /pay anything/);
  });

  it('name the offered remedies as the policy does, and what the customer said to them (C-66)', () => {
    const offer = happened('remedyOffered', {stage: 'stage-1', remedies: ['apology', 'financial'], what: 'Zq offer'});
    const log = events(plusDane, {}, offer, happened('remedyAnswered', {stage: 'stage-1', answer: 'not-agreed'}));
    const said = oneLine(compose(plusDane, log, 'stage-answer', {outcome: 'upheld'}));
    assert.match(said, /Zq offer We offer: - An apology - A payment You told us that you do not agree/);
  });

  it('name a promise that cannot be kept by its action and its day (LGSCO 7.4)', () => {
    const log = events(
      plusDane,
      {},
      happened('actionAdded', {stage: 'stage-1', action: 'action-1', what: 'Mend the roof', due: '2026-12-18'}),
    );
    const draft = {action: 'action-1', reason: 'Zq reason', alternative: 'Zq alternative', due: '2027-01-08'};
    const said = oneLine(compose(plusDane, log, 'failed-remedy', draft));
    assert.match(said, /We promised you this by Friday 18 December 2026: Mend the roof We cannot do it\./);
    assert.match(said, /Zq alternative We will do this by Friday 8 January 2027\./);
    assert.match(said, /You can ask them to look at this\./);
  });

  it('are signed by whoever asks, where they say so', () => {
    const log = takenAt(plusDane, 'stage-1');
    const letter = compose(plusDane, log, 'survey', {}, {by: {name: rhian.name, roles: rhian.roles}});
    assert.match(toText(letter), /Yours sincerely,\n\nRhian Pugh\nComplaint Resolution Officer\nPlus Dane Housing\n$/);
  });

  it('go to a customer who writes under a name only', () => {
    const complainant = {name: 'A', prefers: 'phone', phone: '01632 960 004', language: 'en'} as never;
    assert.deepEqual(compose(plusDane, events(plusDane, {...leak, complainant}), 'survey').to, {
      name: 'A',
      as: 'complainant',
      by: 'phone',
      phone: '01632 960 004',
    });
  });
});
