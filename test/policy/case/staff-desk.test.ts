import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Policy, StaffDesk, Statement} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {housingAssociation, housingOmbudsmanModel, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {acknowledge, answer, close, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam} = staff;

function deskOf(story: Story): StaffDesk {
  return story.sees('2026-11-27', sam).desk ?? assert.fail('staff see no desk');
}

const items = (wanted: StaffDesk['toWrite']['answer']) => wanted.map(({item}) => item);

describe('the desk of staff', () => {
  it('asks only for what nothing composes in a letter', () => {
    const {toWrite} = deskOf(received('2026-11-20', plusDane));
    assert.deepEqual(items(toWrite.acknowledgement), []);
    assert.deepEqual(
      new Set(items(toWrite.answer)),
      new Set(['root-cause', 'remedy', 'prevention', 'learning', 'remedy-answer', 'discussion']),
    );
    const model = deskOf(received('2026-11-20', housingOmbudsmanModel)).toWrite;
    assert.deepEqual(items(model.acknowledgement), ['outcome-sought', 'responsibility']);
  });

  it('asks for the letter of a stage whether or not an earlier one was sent', () => {
    const before = deskOf(received('2026-11-20', plusDane));
    const after = deskOf(
      received('2026-11-20', plusDane).and('2026-11-20', sam, take).and('2026-11-20', sam, acknowledge),
    );
    assert.deepEqual(after.toWrite, before.toWrite);
  });

  it('names what the policy lets staff choose among, with its clauses', () => {
    const {choices} = deskOf(received('2026-11-20', plusDane));
    assert.deepEqual(
      choices.exclusions.find(({id}) => id === 'employment'),
      {
        id: 'employment',
        name: {en: 'A complaint about employment'},
        clause: {section: '7', heading: 'Exclusions', rule: 'PD-21'},
      },
    );
    assert.deepEqual(choices.ombudsmen.map(Object.keys), [['id', 'name', 'clause']]);
    assert.ok(!choices.kinds.includes('complaint'), 'it is taken for that already');
    assert.ok(!choices.kinds.includes('member-enquiry'), 'that begins as a case of its own');
    assert.deepEqual([choices.grounds, choices.routes, choices.refusals], [[], [], []]);
  });

  it('leaves out procedures that take no new case', () => {
    const {choices} = deskOf(received('2026-11-20', peoplePlus, {...leak, service: 'employment'}));
    const ids = choices.procedures.map(({id}) => id);
    assert.ok(ids.includes('procedure-a'));
    assert.ok(!ids.includes('procedure-e'));
  });

  it('says how more time is given', () => {
    assert.equal(deskOf(received('2026-11-20', plusDane)).moreTime, 'inform');
    assert.equal(deskOf(received('2026-11-20', housingAssociation)).moreTime, 'agree');
    assert.equal(deskOf(received('2026-11-20', prima)).moreTime, undefined);
  });
});

describe('what has been, beside a case', () => {
  const begun = received('2026-11-20');
  const taken = begun.and('2026-11-20', sam, take);
  const told = (story: Story) => {
    const {notes, windows, steps, toWrite, choices, statements, moreTime, unchecked, ...known} = deskOf(story);
    return known;
  };
  const nothing = {
    answered: {remedies: []},
    referrals: {known: plusDane.referrals, made: []},
    payments: [],
    issues: [],
    links: [],
    breaches: [],
    withheldFrom: [],
  };

  it('is nothing at first', () => {
    assert.deepEqual(told(begun), nothing);
  });

  it('is what was discussed, offered and answered at this stage', () => {
    const offered = taken.and('2026-11-21', sam, {type: 'offerRemedy', remedies: ['apology'], what: 'W'});
    assert.deepEqual(told(offered).answered, {remedies: ['apology']});
    const agreed = offered.and('2026-11-21', ada, {type: 'answerRemedy', answer: 'agreed'});
    assert.deepEqual(told(agreed).answered, {remedies: ['apology'], remedyAnswer: 'agreed'});
    const answered = taken.and('2026-11-21', sam, answer());
    assert.deepEqual(told(answered).answered, {remedies: [], discussed: 'discussed', remedyAnswer: 'agreed'});
  });

  it('is what the person asked to be done differently, and whether anybody has said yes', () => {
    const asking = {...leak, complainant: {...leak.complainant, adjustments: 'Large print'}};
    const story = received('2026-11-20', plusDane, asking);
    assert.deepEqual(told(story), {...nothing, adjustment: {asked: 'Large print', answered: false}});
    const agreed = story.and('2026-11-20', sam, {type: 'agreeAdjustment', what: 'Large print'});
    assert.deepEqual(told(agreed).adjustment, {asked: 'Large print', answered: true});
  });

  it('is how many people it is from, and of a petition who reads the answer', () => {
    const group = (people: number, policy: Policy) => {
      const from = {...leak, group: {people}};
      return told(received('2026-11-20', policy, from)).group;
    };
    assert.deepEqual(group(9, plusDane), {people: 9, petition: false});
    assert.deepEqual(group(10, plusDane), {people: 10, petition: true, answerTo: 'spokesperson'});
    assert.deepEqual(group(2, housingAssociation), {people: 2, petition: true, answerTo: 'all'});
    assert.deepEqual(group(200, prima), {people: 200, petition: false});
  });

  it('is a restriction, a name withheld and a complaint that was found in it', () => {
    const restricted = taken.and('2026-11-21', sam, {type: 'recommendRestriction', what: 'Letters only', facts: 'F'});
    assert.deepEqual(told(restricted), {...nothing, restriction: {what: 'Letters only', recommendedBy: 'sam'}});
    const withheld = begun.and('2026-11-21', ada, {type: 'withholdIdentity', from: 'Bo Example'});
    assert.deepEqual(told(withheld), {...nothing, withheldFrom: ['Bo Example']});
    const enquiry = received('2026-11-20', plusDane, {...leak, kind: 'service-request'});
    const raised = enquiry.and('2026-11-24', sam, {type: 'raiseComplaint', evident: false, reason: 'R'});
    assert.deepEqual(told(enquiry), nothing);
    assert.deepEqual(told(raised), {...nothing, raised: {countsFrom: '2026-11-24T10:00:00.000Z'}});
  });

  it('is the procedure, where the policy has several and one was chosen', () => {
    const under = (procedure: string | undefined, policy: Policy) =>
      told(received('2026-11-20', policy, {...leak, service: 'other', ...(procedure && {procedure})})).procedure;
    assert.deepEqual(under('council-eldc', psps), {
      id: 'council-eldc',
      name: {en: 'ELDC: council tax, benefits, customer contact or another council service'},
      state: 'delegated',
      delegatedTo: {organisation: {en: 'ELDC'}},
    });
    assert.deepEqual(under('procedure-a', peoplePlus), {
      id: 'procedure-a',
      name: {en: 'Department for Work and Pensions'},
      state: 'not-configured',
    });
    assert.equal(under(undefined, psps), undefined);
  });
});

describe('what the policy wants known and done beside a case', () => {
  const lateBy = (when: object, policy: Policy = plusDane) => deskOf(received('2026-11-20', policy, {...leak, when}));
  const [window] = plusDane.eligibility.windows as [Policy['eligibility']['windows'][number]];

  it('is each time limit with the day it counts from, and none where there is no such day', () => {
    const issue = {...window, from: 'issue' as const, months: 12, clause: {heading: 'Time', rule: 'PD-22'}};
    const served = {...issue, from: 'service' as const};
    const policy = {...plusDane, eligibility: {...plusDane.eligibility, windows: [issue, served]}};
    const {windows, notes} = lateBy({on: '2025-11-19'}, policy);
    assert.deepEqual(windows, [
      {from: '2025-11-19', lastDay: '2026-11-19', forward: false, back: false, clause: issue.clause},
    ]);
    assert.deepEqual(
      notes.map(({code}) => code),
      ['may-be-out-of-time'],
    );
    assert.deepEqual(lateBy({on: '2025-11-20'}, policy).notes, []);
    assert.deepEqual(lateBy({roughly: 'last year'}, policy).windows, []);
  });

  it('counts time limits from the day of receipt, which is the next working day for what comes after hours', () => {
    const windows = [{...window, from: 'issue' as const, months: 12}];
    const calendar = {...plusDane.calendar, cutOffTime: '17:00'};
    const policy = {...plusDane, calendar, eligibility: {...plusDane.eligibility, windows}};
    const late = (at: string) => deskOf(received(at, policy, {...leak, when: {on: '2025-11-20'}})).notes.length > 0;
    assert.deepEqual([late('2026-11-20T16:59:00Z'), late('2026-11-20T17:01:00Z')], [false, true]);
  });

  it('judges a petition by the different people whom staff have counted', () => {
    const codes = (story: Story) => deskOf(story).notes.map(({code}) => code);
    const signed = received('2026-11-20', plusDane, {...leak, group: {people: 12}});
    assert.deepEqual(codes(signed), ['petition', 'spokesperson-needed']);
    const counted = signed.and('2026-11-20', sam, {type: 'recordGroup', people: 9});
    assert.deepEqual(codes(counted), ['group']);
    const found = received('2026-11-20').and('2026-11-20', sam, {
      type: 'recordGroup',
      people: 12,
      spokesperson: 'Bo Example',
    });
    assert.deepEqual(codes(found), []);
  });

  it('is each step of the stage, and whether it was recorded', () => {
    const begun = received('2026-11-20').and('2026-11-20', sam, take);
    const done = (story: Story) => deskOf(story).steps.flatMap(({step, done}) => (done ? [step] : []));
    const [first] = deskOf(begun).steps;
    assert.ok(first);
    assert.deepEqual(done(begun), []);
    const recorded = begun.and('2026-11-20', sam, {type: 'recordStep', step: first.step, note: 'N'});
    assert.deepEqual(done(recorded), [first.step]);
    const {done: _, ...rule} = first;
    assert.deepEqual(rule, plusDane.stages[0]?.steps[0]);
  });

  it('is the ombudsmen whose details nobody has checked', () => {
    const [one] = plusDane.ombudsmen as [Policy['ombudsmen'][number]];
    const {checkedOn: _, ...bare} = one;
    const checked = {...bare, id: 'checked', checkedOn: '2026-05-01'};
    const policy = {...plusDane, ombudsmen: [{...bare, id: 'unchecked'}, checked]};
    assert.deepEqual(deskOf(received('2026-11-20', policy)).unchecked, ['unchecked']);
  });

  const moments = [
    'intake',
    'first-contact',
    'investigation',
    'answer',
    'escalation',
    'closing',
    'afterwards',
    'always',
  ] as const;
  const statement = (when: Statement['when'], more: Partial<Statement> = {}): Statement => ({
    clause: {heading: when, rule: 'PD-01'},
    force: 'must',
    says: {en: when},
    shownTo: 'staff',
    when,
    ...more,
  });
  const saying: Policy = {
    ...plusDane,
    statements: [
      ...moments.map((when) => statement(when)),
      statement('always', {says: {en: 'public'}, shownTo: 'public'}),
      statement('afterwards', {says: {en: 'evidence'}, topic: 'ombudsman-evidence'}),
    ],
  };
  const said = (story: Story) => deskOf(story).statements.map(({says}) => says.en);
  const begun = received('2026-11-20', saying);
  const taken = begun.and('2026-11-20', sam, take);
  const acknowledged = taken.and('2026-11-20', sam, acknowledge);
  const answered = acknowledged.and('2026-11-23', sam, answer());

  it('is what the document says of this moment, and always', () => {
    assert.deepEqual(said(begun), ['intake', 'first-contact', 'investigation', 'answer', 'always']);
    assert.deepEqual(said(acknowledged), ['investigation', 'answer', 'always']);
    assert.deepEqual(said(answered), ['escalation', 'closing', 'always']);
    const settled = taken.and('2026-11-20', sam, {type: 'settle', summary: 'S', how: 'phone'});
    assert.deepEqual(said(settled), ['escalation', 'closing', 'always']);
    const closed = answered.and('2026-11-23', sam, close);
    assert.deepEqual(said(closed), ['escalation', 'afterwards', 'always', 'evidence']);
    const further = answered.and('2026-11-24', ada, escalate);
    assert.deepEqual(said(further), ['investigation', 'answer', 'escalation', 'always']);
    const answeredAtOnce = taken.and('2026-11-20', sam, answer());
    assert.deepEqual(said(answeredAtOnce), ['escalation', 'closing', 'always']);
  });

  it('is about evidence as soon as an ombudsman wants it, also of an open case', () => {
    const wanted = answered
      .and('2026-11-24', sam, {type: 'recordOmbudsman', ombudsman: 'housing-ombudsman'})
      .and('2026-11-24', sam, {type: 'recordEvidenceRequest', what: 'The file', due: plain('2026-12-10')});
    assert.deepEqual(said(wanted), ['escalation', 'closing', 'always', 'evidence']);
  });

  it('cannot be of a moment that nobody knows', () => {
    const policy = {...plusDane, statements: [statement('tomorrow' as 'always')]};
    assert.throws(() => deskOf(received('2026-11-20', policy)), /^TypeError: No such moment: tomorrow$/);
  });
});
