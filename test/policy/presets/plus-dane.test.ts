import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parsePolicy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {rules} from '../../rules/plus-dane.ts';
import {reader, sentence, stepsOf, valuesOf} from './reader.ts';

const {closing, channels, document, eligibility, groups, ombudsmen, privacy, remedies, stages} = plusDane;
const {covers, exclusion, governance, items, kind, linked, noted, referral, report, told, words, ...read} =
  reader(plusDane);
const [first, second] = stages;
assert.ok(first && second);
const [ombudsman] = ombudsmen;
assert.ok(ombudsman);

test('the preset is a policy', () => {
  assert.deepEqual(parsePolicy(structuredClone(plusDane)), plusDane);
});

test('every rule of the document is in the preset, and no rule that it does not have', () => {
  assert.deepEqual(read.rules(), Object.keys(rules));
});

test('every clause says under which heading it stands; only the title block has no number', () => {
  const clauses = valuesOf('clause', plusDane) as {section?: string; heading: string; rule: string}[];
  assert.ok(clauses.every(({section, rule}) => (rule === 'PD-01' ? !section : section)));
});

test('what people see by name is there in Welsh too: the title, services, roles, stages and the Ombudsman', () => {
  const named = [
    plusDane.title,
    ...[...plusDane.services, ...plusDane.roles, ...stages, ...ombudsmen].map(({name}) => name),
    kind('member-enquiry')?.stage?.name,
  ];
  assert.deepEqual(
    named.filter((name) => !name?.cy),
    [],
  );
});

test('nobody real can be reached by mistake', () => {
  const {contact} = plusDane;
  assert.match(contact.email ?? '', /@example\.org$/);
  assert.match(contact.phone ?? '', /^01632 960 \d{3}$/);
  for (const site of [contact.website, ombudsman.contact.website])
    assert.match(site ?? '', /^https:\/\/[\w.]*example\.org/);
  assert.match(ombudsman.contact.phone ?? '', /^(01632 960|0808 157 0)\d{3}$/);
  assert.equal(ombudsman.checkedOn, undefined);
});

test('PD-01: March 2024 and a reference are printed, a date of review is not', () => {
  assert.deepEqual([plusDane.version, plusDane.reference], ['2024-03', 'NEI-POL-01-04']);
  assert.equal(document.clause?.rule, 'PD-01');
  assert.equal(document.review, undefined);
  assert.ok(noted('PD-01', /no date of review/));
});

test('PD-02 PD-03: customers, residents, anyone affected and third parties that work for us can complain', () => {
  assert.deepEqual(
    eligibility.complainants.map(({id, clause, accepted}) => `${clause?.rule} ${id} ${accepted}`),
    ['PD-02 customer accept', 'PD-02 resident accept', 'PD-02 affected accept', 'PD-03 contractor accept'],
  );
  assert.equal(plusDane.representatives.clause?.rule, 'PD-02');
  assert.deepEqual(plusDane.representatives.consent, {rule: 'not-stated'});
  assert.deepEqual(told('PD-03'), ['must public intake', 'must staff intake']);
  assert.ok(noted('PD-03', /A person decides/));
});

test('PD-04: three codes and laws are declared', () => {
  assert.deepEqual(
    document.declares.map(({clause, what}) => `${clause.rule} ${what.en}`),
    [
      'PD-04 Housing Ombudsman Complaint Handling Code',
      'PD-04 Transparency, Influence and Accountability Standard',
      'PD-04 Equality Act 2010',
    ],
  );
});

test('PD-05 PD-81: constructive feedback and compliments are kept, and come by the same ways as complaints', () => {
  assert.deepEqual(
    ['compliment', 'suggestion', 'comment'].map((name) => `${kind(name)?.clause?.rule} ${kind(name)?.handling}`),
    ['PD-81 record', 'PD-05 record', 'PD-05 record'],
  );
  assert.match(kind('compliment')?.means?.en ?? '', /same ways as a complaint/);
  assert.deepEqual(told('PD-05'), ['must public intake']);
});

test('PD-06: there are two stages, and the public reads so', () => {
  assert.deepEqual(
    stages.map(({id}) => id),
    ['stage-1', 'stage-2'],
  );
  assert.deepEqual(told('PD-06'), ['must public always']);
});

test('PD-07: settling at first contact is an aim, and the customer can still complain', () => {
  assert.deepEqual(told('PD-07'), ['aim public first-contact']);
  assert.deepEqual(covers('early-resolution'), ['PD-07 first-contact', 'PD-07 customer-may-decline']);
});

test('PD-08 PD-63: the policy is on the website, in the magazine and to be had on request', () => {
  assert.deepEqual([document.published?.clause.rule, document.published?.where], ['PD-08', ['website', 'on-request']]);
  assert.deepEqual([told('PD-08'), told('PD-63')], [['must public always'], ['must public always']]);
  assert.match(words('PD-63'), /website and in Unity magazine/);
});

test('PD-09: some matters people have to take to the police or social services themselves', () => {
  const safeguarding = referral('safeguarding');
  assert.deepEqual([safeguarding?.clause.rule, safeguarding?.bySelf], ['PD-09', true]);
  assert.deepEqual(
    safeguarding?.to.map(({en}) => en),
    ['The police', 'Social services'],
  );
  assert.deepEqual(told('PD-09'), ['must public intake']);
});

test('PD-10: a complaint is what the Ombudsman calls one, in all its parts', () => {
  assert.equal(kind('complaint')?.clause?.rule, 'PD-10');
  assert.equal(kind('complaint')?.handling, 'procedure');
  assert.equal(groups.clause?.rule, 'PD-10');
  assert.deepEqual(
    covers('definition').map((part) => part.replace('PD-10 ', '')),
    ['any-form', 'standard-of-service', 'action-or-inaction', 'own-staff', 'acting-for', 'person-or-group'],
  );
});

test('PD-11: the word is not needed, and whether it is a complaint is left to staff', () => {
  assert.deepEqual(told('PD-11'), ['may staff intake']);
  assert.deepEqual(covers('choice-to-complain'), ['PD-11 no-magic-word', 'PD-11 at-our-discretion']);
});

test('PD-12: a request becomes a complaint where it failed and the customer is dissatisfied, both', () => {
  const request = kind('service-request');
  assert.deepEqual([request?.clause?.rule, request?.handling], ['PD-12', 'record']);
  assert.equal(request?.becomesComplaint?.clause.rule, 'PD-12');
  assert.match(request?.becomesComplaint?.when.en ?? '', /failed to put it right, and .* dissatisfied/);
  assert.deepEqual(told('PD-12'), ['must public intake']);
});

test('PD-13: an anonymous complaint is read and starts no procedure', () => {
  assert.deepEqual([plusDane.anonymous.clause?.rule, plusDane.anonymous.handling], ['PD-13', 'review-only']);
  assert.deepEqual(told('PD-13'), ['must public intake']);
});

test('PD-14 PD-15 PD-16 PD-17 PD-18 PD-19 PD-20 PD-21 PD-22: nine grounds, none of them beyond a second look', () => {
  assert.deepEqual(
    eligibility.exclusions.map((one) => `${one.clause.rule} ${one.kind}`),
    [
      'PD-14 first-request',
      'PD-15 already-considered',
      'PD-16 out-of-time',
      'PD-17 anti-social-behaviour',
      'PD-18 legal-or-insurance',
      'PD-19 charges',
      'PD-20 not-our-service',
      'PD-21 employment',
      'PD-22 allocations',
    ],
  );
  assert.ok(eligibility.exclusions.every(({absolute}) => !absolute));
});

test('PD-14 PD-19: a failed service and a charge outside the policy come back in', () => {
  assert.match(exclusion('first-request')?.unless?.en ?? '', /failed/);
  assert.match(exclusion('charges-enquiry')?.unless?.en ?? '', /acted outside/);
});

test('PD-17 PD-19 PD-22: whoever is turned away is told where to turn', () => {
  assert.match(exclusion('new-asb-report')?.advice?.en ?? '', /anti-social behaviour policy/);
  assert.match(exclusion('charges-enquiry')?.advice?.en ?? '', /service charge policy/);
  assert.match(exclusion('allocation')?.advice?.en ?? '', /at the time of the enquiry.*local authority/);
  assert.deepEqual(told('PD-22'), ['must staff intake']);
});

test('PD-16: twelve months count from the issue; the document neither names awareness nor what goes on', () => {
  const [window] = eligibility.windows;
  assert.equal(eligibility.windows.length, 1);
  assert.deepEqual([window?.clause.rule, window?.months, window?.from], ['PD-16', 12, 'issue']);
  assert.deepEqual([window?.awareness, window?.ongoing, window?.firmness], [undefined, undefined, 'normally']);
});

test('PD-23 PD-24: a refusal owes reasons and the Ombudsman, who can have it taken after all', () => {
  const {refusal} = eligibility;
  assert.deepEqual(
    [refusal.reasons, refusal.ombudsman, refusal.overturned, refusal.advice].map((one) => one?.clause.rule),
    ['PD-23', 'PD-23', 'PD-24', undefined],
  );
  assert.deepEqual(items('refusal'), ['PD-23 must reasons', 'PD-23 must ombudsman']);
  assert.deepEqual(told('PD-24'), ['must staff intake']);
});

test('PD-25: there are nine ways to complain, none preferred', () => {
  assert.equal(channels.clause?.rule, 'PD-25');
  assert.deepEqual(
    channels.list.map(({id}) => id),
    ['visit', 'website', 'email', 'phone', 'portal', 'colleague', 'social-media', 'letter', 'leaflet'],
  );
  assert.ok(channels.list.every(({preferred}) => !preferred));
});

test('PD-26 PD-27: help is offered, and what is said to the Chief Executive or the board goes to the team', () => {
  assert.equal(channels.help?.clause.rule, 'PD-26');
  assert.deepEqual(told('PD-26'), ['must public intake']);
  assert.deepEqual(
    [channels.boardContacts?.clause.rule, channels.boardContacts?.to.en],
    ['PD-27', 'Customer Relations Team'],
  );
});

test('PD-28: a dedicated and trained team looks after complaints', () => {
  assert.deepEqual(governance('PD-28'), ['complaints-officer: Customer Relations Team']);
  assert.deepEqual(covers('training'), ['PD-28 dedicated-team']);
});

test('PD-29: every outcome is discussed and confirmed with findings, root cause, remedy and lessons', () => {
  assert.ok(stepsOf(second).includes('PD-29 must discuss-outcome'));
  assert.ok(items('stage-answer', 'stage-1').includes('PD-29 must findings'));
  for (const stage of ['stage-1', 'stage-2']) assert.ok(items('stage-answer', stage).includes('PD-29 must root-cause'));
  assert.ok(items('stage-answer', 'stage-2').includes('PD-29 must remedy when upheld'));
  assert.ok(noted('PD-29', /recorded attempt/));
});

test('PD-30: standard letters are used for acknowledgements and answers', () => {
  assert.deepEqual(told('PD-30'), ['must staff answer']);
  assert.match(words('PD-30'), /standard letters for acknowledgements and answers/);
});

test('PD-31 PD-41: stage 1 is logged and acknowledged in 5 days from receipt, answered in 10 from acknowledgement', () => {
  assert.deepEqual(first.clocks.map(sentence), [
    'PD-31 must log within 5 working-days from opened, met by logged, for staff',
    'PD-31 must acknowledge within 5 working-days from opened, met by acknowledged responded',
    'PD-41 must respond within 10 working-days from acknowledged, met by responded',
  ]);
});

test('PD-32: the Customer Relations Team investigates at stage 1', () => {
  assert.equal(first.clause?.rule, 'PD-32');
  assert.deepEqual(first.takenBy, ['complaint-resolution-officer', 'senior-complaint-resolution-officer']);
});

test('PD-33: a conflict gives the case to somebody else', () => {
  assert.deepEqual(told('PD-33'), ['must staff investigation']);
  assert.ok(covers('impartiality').includes('PD-33 conflicts'));
});

test('PD-29 PD-34 PD-35 PD-39 PD-42 PD-68: the investigator does five things before the answer goes', () => {
  assert.deepEqual(stepsOf(first), [
    'PD-34 must introduce',
    'PD-35 must confirm-understanding',
    'PD-39 must agree-updates',
    'PD-68 must agree-remedy',
    'PD-29 must discuss-outcome',
  ]);
  assert.deepEqual(told('PD-42'), ['aim staff answer']);
});

test('PD-36: the acknowledgement confirms the understanding and names the investigator and the times', () => {
  assert.deepEqual(items('acknowledgement', 'stage-1'), [
    'PD-36 must understanding',
    'PD-36 must investigator',
    'PD-36 must timescales',
  ]);
  assert.deepEqual(told('PD-36'), ['must public investigation']);
});

test('PD-37 PD-38: staff are told which evidence to gather and to consider law and policy', () => {
  assert.deepEqual([told('PD-37'), told('PD-38')], [['must staff investigation'], ['must staff investigation']]);
  assert.match(words('PD-37'), /systems, reports, call recordings, colleagues and third parties, and an inspection/);
  assert.match(words('PD-38'), /law asks of both sides, and the policy/);
});

test('PD-40 PD-41 PD-45 PD-47 PD-48: the letter of stage 1 holds all that the document asks', () => {
  assert.deepEqual(items('stage-answer', 'stage-1'), [
    'PD-41 must understanding',
    'PD-41 must investigation',
    'PD-29 must findings',
    'PD-29 must root-cause',
    'PD-40 must every-point',
    'PD-45 must decision',
    'PD-45 must reasons',
    'PD-47 must remedy when upheld',
    'PD-47 must actions when upheld',
    'PD-47 must prevention when upheld',
    'PD-47 must payments when upheld',
    'PD-41 must learning',
    'PD-48 must escalation-route',
    'PD-48 must ombudsman',
  ]);
});

test('PD-43 PD-44: more time at stage 1 is told, 10 days without good reason, and past 20 days approved and agreed', () => {
  assert.deepEqual(first.clocks.at(-1)?.extension, {
    clause: {section: '11', heading: 'Stage 1', rule: 'PD-43'},
    how: 'inform',
    cap: {count: 10, unit: 'working-days'},
    readings: [
      {
        says: {
          en: 'The further 10 days could be read as calendar days; the limit of 20 working days speaks for working days.',
        },
        cap: {count: 10, unit: 'calendar-days'},
      },
    ],
    limit: {
      clause: {section: '11', heading: 'Stage 1', rule: 'PD-44'},
      from: 'acknowledged',
      duration: {count: 20, unit: 'working-days'},
      approvedBy: 'service-improvement-manager',
    },
  });
  assert.deepEqual(items('extension', 'stage-1'), ['PD-43 must reason', 'PD-43 must new-date']);
});

test('PD-41 PD-55: staff can read that a late acknowledgement need not give more time', () => {
  for (const stage of [first, second]) {
    const readings = stage.clocks.find(({duty}) => duty === 'respond')?.readings ?? [];
    assert.equal(readings.filter(({lateStart}) => lateStart === 'capped').length, 1);
  }
});

test('PD-45: the outcome is one of three', () => {
  assert.deepEqual(first.outcomes, {
    clause: {section: '11', heading: 'Stage 1', rule: 'PD-45'},
    values: ['upheld', 'partially-upheld', 'not-upheld'],
  });
});

test('PD-46 PD-58 PD-59: resolved when told, closed by the team when everything is done', () => {
  assert.equal(closing.resolved?.clause.rule, 'PD-46');
  assert.deepEqual([closing.clause?.rule, closing.actions], ['PD-58', 'block']);
  assert.equal(closing.closedBy?.clause.rule, 'PD-59');
  assert.deepEqual(closing.closedBy?.roles, [
    'complaint-resolution-officer',
    'senior-complaint-resolution-officer',
    'service-improvement-manager',
  ]);
});

test('PD-49: stage 2 is asked for without a reason and without a time limit', () => {
  assert.deepEqual(
    [second.request?.clause?.rule, second.request?.reasonRequired, second.request?.within],
    ['PD-49', false, undefined],
  );
});

test('PD-50 PD-52 PD-55: stage 2 is acknowledged in 5 days, contacted in 5 from assignment, answered in 20', () => {
  assert.deepEqual(second.clocks.map(sentence), [
    'PD-50 must acknowledge within 5 working-days from opened, met by acknowledged responded',
    'PD-52 must contact within 5 working-days from assigned, met by contacted responded',
    'PD-55 must respond within 20 working-days from acknowledged, met by responded',
  ]);
  assert.equal(second.clause?.rule, 'PD-50');
  assert.deepEqual(second.takenBy, ['senior-manager', 'director']);
  assert.deepEqual(items('acknowledgement', 'stage-2'), ['PD-50 must process']);
});

test('PD-52 PD-55: "days" that do not say which are working days, and staff can read the calendar days', () => {
  const other = second.clocks.map(({readings}) => readings?.[0]?.duration);
  assert.deepEqual(other, [undefined, {count: 5, unit: 'calendar-days'}, {count: 20, unit: 'calendar-days'}]);
  assert.ok(noted('PD-52', /does not say which days/) && noted('PD-55', /does not say which days/));
});

test('PD-50: no role takes both stages, and the document does not say in words that the person differs', () => {
  assert.equal(second.differentPerson, undefined);
  assert.ok(second.takenBy.every((role) => !first.takenBy.includes(role)));
});

test('PD-51: stage 2 is refused only for the exclusions, which the document looks for in the wrong section', () => {
  assert.deepEqual(second.request?.refusal, {
    clause: {section: '12', heading: 'Stage 2', rule: 'PD-51'},
    grounds: 'exclusions',
  });
  assert.deepEqual(items('escalation-refusal'), ['PD-23 must reasons', 'PD-23 must ombudsman']);
  assert.ok(noted('PD-51', /section 7/));
});

test('PD-52 PD-53 PD-54: at stage 2 the manager makes contact, the reason is recorded and updates are agreed', () => {
  assert.deepEqual(stepsOf(second), [
    'PD-52 must introduce',
    'PD-53 must record-reason',
    'PD-54 must agree-updates',
    'PD-68 must agree-remedy',
    'PD-29 must discuss-outcome',
  ]);
});

test('PD-54 PD-55 PD-57: the letter of stage 2 asks less than that of stage 1, and names the Ombudsman', () => {
  assert.deepEqual(items('stage-answer', 'stage-2'), [
    'PD-55 must understanding',
    'PD-54 must investigation',
    'PD-55 must findings',
    'PD-29 must root-cause',
    'PD-54 must decision',
    'PD-29 must remedy when upheld',
    'PD-55 must learning',
    'PD-57 must ombudsman',
  ]);
});

test('PD-56: more time at stage 2 is told, 20 working days without good reason, and nobody is named to approve it', () => {
  assert.deepEqual(second.clocks.at(-1)?.extension, {
    clause: {section: '12', heading: 'Stage 2', rule: 'PD-56'},
    how: 'inform',
    cap: {count: 20, unit: 'working-days'},
  });
  assert.deepEqual(items('extension', 'stage-2'), ['PD-56 must reason', 'PD-56 must new-date']);
});

test('PD-60 PD-77: a survey follows a complaint, and a complaint can follow a survey', () => {
  assert.deepEqual(
    [plusDane.surveys.afterClosing?.clause.rule, plusDane.surveys.startsCase?.clause.rule],
    ['PD-60', 'PD-77'],
  );
  assert.deepEqual(told('PD-77'), ['may staff afterwards']);
});

test('PD-61 PD-62: the Ombudsman can be asked at any point and looks at the complaint after stage 2', () => {
  assert.equal(ombudsman.advice?.clause.rule, 'PD-61');
  assert.deepEqual([ombudsman.review?.clause?.rule, ombudsman.review?.after], ['PD-62', 'stage-2']);
  assert.deepEqual([ombudsman.wait, ombudsman.designatedPerson], [undefined, undefined]);
});

test('PD-64: people can read what the Ombudsman may do', () => {
  assert.deepEqual(told('PD-64'), ['must public escalation']);
  assert.match(words('PD-64'), /settle it early, investigate, or point to somebody else/);
});

test('PD-65 PD-66 PD-67: evidence is due when the Ombudsman says, and only the Ombudsman moves that date', () => {
  const {evidence} = ombudsman;
  assert.deepEqual(
    [evidence?.clause.rule, evidence?.revised.clause.rule, evidence?.late?.clause.rule],
    ['PD-65', 'PD-66', 'PD-67'],
  );
  assert.match(words('PD-65'), /landlord portal/);
});

test('PD-68: an apology and five remedies, agreed before the letter goes', () => {
  assert.deepEqual(
    remedies.types.map(({id, clause}) => `${clause.rule} ${id}`),
    ['apology', 'action', 'reconsider-decision', 'amend-record', 'financial', 'change-policy'].map(
      (id) => `PD-68 ${id}`,
    ),
  );
  assert.equal(remedies.agreedFirst?.clause.rule, 'PD-68');
});

test('PD-69 PD-70 PD-72: staff read what a remedy reflects, which evidence counts and what is weighed', () => {
  assert.deepEqual(told('PD-69'), ['must staff answer']);
  assert.deepEqual(told('PD-70'), ['may staff answer']);
  assert.match(words('PD-70'), /customer's to insure.*age and condition.*receipts or proof of purchase/);
  assert.match(words('PD-72'), /disability.*how long it lasted.*law lays down/);
});

test('PD-71 PD-73: lost wages and leave are not paid for, and only an additional payment is set against a debt', () => {
  assert.deepEqual(
    remedies.notPaid.map(({clause, what}) => `${clause.rule} ${what.en}`),
    ['PD-71 Lost wages', 'PD-71 Annual leave'],
  );
  assert.deepEqual(remedies.offset, {
    clause: {section: '16', heading: 'Discretionary payments', rule: 'PD-73'},
    lines: ['discretionary'],
  });
});

test('PD-74 PD-75: an enquiry is acknowledged and answered within one time, and what is late is explained', () => {
  const stage = kind('member-enquiry')?.stage;
  assert.deepEqual(stage?.clocks.map(sentence), [
    'PD-74 must respond within 10 working-days from opened, met by responded',
  ]);
  assert.deepEqual(told('PD-74'), ['must staff intake']);
  assert.deepEqual(stage?.clocks[0]?.extension, {
    clause: {section: '17', heading: 'Councillor and MP enquiries', rule: 'PD-75'},
    how: 'inform',
  });
  assert.deepEqual(items('extension', 'enquiry'), ['PD-75 must reason', 'PD-75 must new-date']);
});

test('PD-76: an enquiry that is a complaint is logged as one, from a day that an officer chooses, and goes on', () => {
  const becomes = kind('member-enquiry')?.becomesComplaint;
  assert.deepEqual([becomes?.clause.rule, becomes?.anchor, becomes?.continues], ['PD-76', 'officer-chooses', true]);
  assert.match(words('PD-76'), /tell the councillor or MP/);
});

test('PD-78: a framework stands for behaviour that gets in the way', () => {
  assert.deepEqual([plusDane.behaviour?.clause.rule, plusDane.behaviour?.considers], ['PD-78', []]);
  assert.deepEqual(linked('PD-78'), ['Unreasonable or Persistent Complainants Framework']);
});

test('PD-79 PD-80: ten people are a petition, and everything goes through their spokesperson', () => {
  const {petition} = groups;
  assert.deepEqual([petition?.clause.rule, petition?.from], ['PD-79', 10]);
  assert.equal(petition?.spokesperson.clause.rule, 'PD-80');
  assert.deepEqual([petition?.answerTo.clause.rule, petition?.answerTo.who], ['PD-80', 'spokesperson']);
  assert.equal(petition?.meeting, undefined);
});

test('PD-82: compliments are passed on as an aim', () => {
  assert.deepEqual(told('PD-82'), ['aim staff afterwards']);
});

test('PD-83 PD-84: complaints are confidential, and a name is kept back on request with a warning', () => {
  assert.deepEqual([privacy.clause?.rule, privacy.withheldIdentity?.clause.rule], ['PD-83', 'PD-84']);
  assert.equal(privacy.breach, undefined);
  assert.deepEqual(told('PD-84'), ['must public intake']);
  assert.match(words('PD-84'), /facts may still give you away/);
});

test('PD-85: discretion is explained, with the Ombudsman, and also lifts the time limit', () => {
  assert.deepEqual(told('PD-85'), ['may staff always']);
  assert.match(words('PD-85'), /Explain the decision and give the Ombudsman's contact details/);
  assert.equal(eligibility.windows[0]?.discretion?.clause.rule, 'PD-85');
});

test('PD-86 PD-87: adjustments are made, and a refused one is explained with another way', () => {
  assert.deepEqual([plusDane.adjustments.clause?.rule, plusDane.adjustments.refused?.clause.rule], ['PD-86', 'PD-87']);
  assert.deepEqual([told('PD-86'), told('PD-87')], [['must public intake'], ['must staff intake']]);
});

test('PD-88 PD-91: the yearly report has all that it must and is on the website', () => {
  assert.equal(report('annual')?.clause.rule, 'PD-91');
  assert.equal(report('annual')?.every, 'year');
  assert.deepEqual(report('annual')?.contents, [
    'volumes',
    'nature',
    'outcomes',
    'themes',
    'performance',
    'learning',
    'satisfaction',
    'self-assessment',
  ]);
  assert.deepEqual(
    [report('annual')?.published?.clause.rule, report('annual')?.published?.where],
    ['PD-88', ['website']],
  );
});

test('PD-89: everybody has a part', () => {
  assert.deepEqual(governance('PD-89'), [
    'approves-policy: Board',
    'assures-implementation: Director of Customer Experience',
    'accountable-lead: Director of Customer Experience',
    'runs-process: Customer Relations and Service Improvement Manager',
    'coordinates: Senior Complaint Resolution Officer',
    'investigates: Complaint Resolution Officers',
    'reviews: Heads of Service, Directors and Executive Directors',
    'implements-lessons: Managers of the service areas',
  ]);
});

test('PD-90: performance goes to the Purpose Committee every quarter', () => {
  assert.deepEqual(
    [report('quarterly')?.clause.rule, report('quarterly')?.to.en, report('quarterly')?.every],
    ['PD-90', 'Purpose Committee', 'quarter'],
  );
  assert.ok(noted('PD-90', /Purpose Committee/));
});

test('PD-92 PD-93: what stands beside the policy is listed', () => {
  assert.deepEqual(linked('PD-92'), ['Compensation framework', 'Data protection policy', 'Equality impact assessment']);
  assert.deepEqual(linked('PD-93'), [
    'Safeguarding',
    'Whistleblowing',
    'Code of conduct',
    'Anti-fraud',
    'Anti-bribery',
    'Anti-money-laundering',
    'Conflict of interest',
    'Procurement',
  ]);
  assert.deepEqual(told('PD-93'), ['must staff investigation']);
});
