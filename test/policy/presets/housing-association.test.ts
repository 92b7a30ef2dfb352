import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parsePolicy} from '@redress/policy';
import {housingAssociation} from '@redress/policy/presets';
import {rules} from '../../rules/housing-association.ts';
import {reader, sentence, stepsOf, valuesOf} from './reader.ts';

const {channels, closing, document, eligibility, groups, ombudsmen, remedies, representatives, stages} =
  housingAssociation;
const {covers, exclusion, governance, items, kind, linked, noted, referral, report, told, words, ...read} =
  reader(housingAssociation);
const [first, second] = stages;
assert.ok(first && second);
const [ombudsman] = ombudsmen;
assert.ok(ombudsman);

test('the preset is a policy', () => {
  assert.deepEqual(parsePolicy(structuredClone(housingAssociation)), housingAssociation);
});

test('every rule of the document is in the preset, and no rule that it does not have', () => {
  assert.deepEqual(read.rules(), Object.keys(rules));
});

test('nobody real can be reached by mistake', () => {
  const {contact} = housingAssociation;
  assert.match(contact.email ?? '', /@example\.org$/);
  for (const {phone, website} of [contact, ombudsman.contact]) {
    assert.match(phone ?? '', /^01632 960 \d{3}$/);
    assert.match(website ?? '', /^https:\/\/[\w.]*example\.org/);
  }
  assert.equal(ombudsman.checkedOn, undefined);
});

test('two sections carry the number 5, so the heading tells them apart', () => {
  const clauses = valuesOf('clause', housingAssociation) as {section?: string; heading: string}[];
  const fives = clauses.filter(({section}) => section === '5').map(({heading}) => heading);
  assert.deepEqual([...new Set(fives)].sort(), ['Complaint resolution', 'Redress and compensation']);
});

test('HA-01 HA-52: approved in August, in force from October 2018, and due for review by the earlier of two dates', () => {
  assert.deepEqual(
    document.approvals.map(({by, on, reviewBy}) => `${by.en} ${on} ${reviewBy}`),
    ['Board 2018-08 2020-04'],
  );
  assert.equal(document.effectiveFrom, '2018-10');
  assert.equal(document.owner?.en, 'Executive Director of Neighbourhoods and Customer Services');
  assert.deepEqual(
    [document.review?.clause?.rule, document.review?.due, document.review?.everyMonths],
    ['HA-52', '2020-04', 36],
  );
  assert.ok(noted('HA-01', /has passed.*earlier date/));
});

test('HA-02: the public reads the four parts of the approach', () => {
  assert.deepEqual(told('HA-02'), ['must public always']);
  assert.deepEqual(covers('approach'), ['HA-02 listen', 'HA-02 apologise', 'HA-02 put-right', 'HA-02 learn']);
});

test('HA-03 HA-04 HA-05: four kinds of feedback; compliments are kept, passed on, and published with care', () => {
  assert.deepEqual(
    housingAssociation.kinds.map((one) => `${one.clause?.rule} ${one.kind} ${one.handling}`),
    ['HA-06 complaint procedure', 'HA-04 compliment record', 'HA-03 comment record', 'HA-03 suggestion record'],
  );
  assert.equal(kind('compliment')?.publication?.clause.rule, 'HA-05');
  assert.deepEqual(covers('compliments'), ['HA-04 recorded', 'HA-05 passed-on', 'HA-05 publicised']);
});

test('HA-06: a complaint is about a service, a decision or something done or not done, from one person or a group', () => {
  assert.match(kind('complaint')?.means?.en ?? '', /One person or a group.*service, a decision, or something we did/);
  assert.equal(groups.clause?.rule, 'HA-06');
  assert.deepEqual(covers('definition'), [
    'HA-06 standard-of-service',
    'HA-06 action-or-inaction',
    'HA-06 person-or-group',
  ]);
});

test('HA-07: twelve months count from the issue, unless it still goes on', () => {
  assert.deepEqual(eligibility.windows, [
    {
      clause: {section: '3', heading: 'Complaints', rule: 'HA-07'},
      months: 12,
      from: 'issue',
      firmness: 'must',
      ongoing: {clause: {section: '3', heading: 'Complaints', rule: 'HA-07'}},
    },
  ]);
});

test('HA-07 HA-08 HA-09 HA-10 HA-11 HA-12: seven grounds stand under six rules', () => {
  assert.deepEqual(
    eligibility.exclusions.map((one) => `${one.clause.rule} ${one.kind}`),
    [
      'HA-07 out-of-time',
      'HA-08 not-our-service',
      'HA-09 legal-proceedings',
      'HA-10 neighbour-dispute',
      'HA-11 insurance',
      'HA-12 already-considered',
      'HA-12 with-ombudsman',
    ],
  );
});

test('HA-10 HA-11: a neighbour and an injury go to somebody who can help', () => {
  assert.match(exclusion('between-residents')?.advice?.en ?? '', /neighbourhood housing team/);
  assert.match(exclusion('insurance-claim')?.advice?.en ?? '', /insurers/);
});

test('HA-13: a refusal owes reasons and advice; the document says nothing of the Ombudsman there', () => {
  const {refusal} = eligibility;
  assert.deepEqual([refusal.reasons?.clause.rule, refusal.advice?.clause.rule], ['HA-13', 'HA-13']);
  assert.equal(refusal.ombudsman, undefined);
  assert.deepEqual(items('refusal'), ['HA-13 must reasons', 'HA-13 must advice']);
});

test('HA-14: the policy is explained, and where it is published is not said', () => {
  assert.deepEqual(told('HA-14'), ['must public always', 'must staff always']);
  assert.deepEqual(covers('policy-available'), ['HA-14 explained']);
  assert.equal(document.published, undefined);
});

test('HA-15 HA-36: spoken, written and on social media, where the answer is private', () => {
  assert.equal(channels.clause?.rule, 'HA-15');
  assert.deepEqual(
    channels.list.map((one) => one.kind),
    ['spoken', 'written', 'social'],
  );
  assert.equal(channels.socialMedia?.clause.rule, 'HA-36');
  assert.match(words('HA-36'), /private message/);
});

test('HA-16 HA-17: four kinds of people can complain for somebody, who is asked to confirm it', () => {
  assert.equal(representatives.clause?.rule, 'HA-16');
  assert.deepEqual(
    representatives.who.map(({en}) => en),
    ['A friend', 'A support worker', 'A relative', 'A member of Parliament'],
  );
  assert.deepEqual([representatives.consent.clause?.rule, representatives.consent.rule], ['HA-17', 'confirm']);
});

test('HA-18: help is offered to whoever finds it hard', () => {
  assert.equal(channels.help?.clause.rule, 'HA-18');
  assert.deepEqual(told('HA-18'), ['must public intake']);
});

test('HA-19 HA-20 HA-21 HA-22: a petition has no threshold, one contact, perhaps a meeting, and answers for all', () => {
  const {petition} = groups;
  assert.deepEqual([petition?.clause.rule, petition?.from], ['HA-19', 2]);
  assert.equal(petition?.meeting?.clause.rule, 'HA-20');
  assert.equal(petition?.spokesperson.clause.rule, 'HA-21');
  assert.deepEqual([petition?.answerTo.clause.rule, petition?.answerTo.who], ['HA-22', 'all']);
  assert.deepEqual(told('HA-20'), ['may staff investigation']);
});

test('HA-23: only who needs to know is told', () => {
  assert.equal(housingAssociation.privacy.clause?.rule, 'HA-23');
  assert.deepEqual(covers('confidentiality'), ['HA-23 need-to-know', 'HA-23 data-protection']);
});

test('HA-24 HA-29: first contact is tried first, and only what is not solved becomes a complaint', () => {
  assert.deepEqual(told('HA-24'), ['aim public first-contact']);
  assert.deepEqual(covers('early-resolution'), ['HA-24 first-contact', 'HA-24 before-complaint']);
  assert.deepEqual(covers('choice-to-complain'), ['HA-29 only-after-first-attempt']);
});

test('HA-25 HA-34 HA-35: the way of the answer and a time are agreed, and mediation may be offered', () => {
  assert.deepEqual(stepsOf(first), [
    'HA-35 must agree-reply-channel',
    'HA-25 must agree-timescale',
    'HA-34 may offer-mediation',
  ]);
});

test('HA-26 HA-31: the answer covers everything; findings, an apology and a remedy are aims where it went wrong', () => {
  assert.deepEqual(items('stage-answer', 'stage-1'), [
    'HA-26 must every-point',
    'HA-31 aim findings when upheld',
    'HA-24 aim apology when upheld',
    'HA-31 aim remedy when upheld',
  ]);
  assert.match(words('HA-26'), /Investigate fully.*what can be done and what cannot/);
  assert.match(words('HA-31'), /open about mistakes/);
  assert.deepEqual(items('stage-answer', 'stage-2'), []);
});

test('HA-27 HA-46: each complaint teaches something, and causes are found', () => {
  assert.deepEqual(covers('learning'), ['HA-27 each-complaint', 'HA-46 beyond-the-case']);
});

test('HA-28: a risk in any feedback goes at once to a senior manager and the Health and Safety manager', () => {
  const risk = referral('health-and-safety');
  assert.deepEqual([risk?.clause.rule, risk?.force, risk?.immediately], ['HA-28', 'must', true]);
  assert.deepEqual(
    risk?.to.map(({en}) => en),
    ['A senior manager', 'The Health and Safety manager'],
  );
});

test('HA-29 HA-30: 24 hours are an aim for staff, and the promise is 5 working days from receipt', () => {
  assert.deepEqual(first.clocks.map(sentence), [
    'HA-29 aim settle within 24 hours from opened, met by settled responded, for staff',
    'HA-30 must respond within 5 working-days from opened, met by responded settled',
  ]);
  assert.deepEqual(first.takenBy, ['service-improvement-team', 'team-leader']);
  assert.ok(noted('HA-29', /real hours from receipt/) && noted('HA-30', /count from receipt/));
});

test('HA-29: staff can read the 24 hours as one working day', () => {
  assert.deepEqual(
    first.clocks[0]?.readings?.map(({duration}) => duration),
    [{count: 1, unit: 'working-days'}],
  );
});

test('HA-30 HA-39: nobody is promised an acknowledgement', () => {
  assert.ok(stages.every(({clocks}) => clocks.every(({duty}) => duty !== 'acknowledge')));
  assert.deepEqual(items('acknowledgement'), []);
});

test('HA-32 HA-41 HA-42: a failure is made good by four remedies', () => {
  assert.deepEqual(
    remedies.types.map(({id, clause}) => `${clause.rule} ${id}`),
    ['HA-24 apology', 'HA-32 restore-position', 'HA-41 goodwill-gesture', 'HA-42 financial'],
  );
  assert.match(words('HA-32'), /where they were before.*delay made things hard, consider compensation/);
  assert.match(words('HA-42'), /cannot be put right.*lost money.*law or contract/);
});

test('HA-33: a detailed investigation takes as long as the customer agrees to', () => {
  assert.deepEqual(first.clocks[1]?.extension, {clause: {heading: 'Stage 1', rule: 'HA-33'}, how: 'agree'});
  assert.deepEqual(told('HA-33'), ['must public investigation', 'must staff investigation']);
});

test('HA-34: mediation is free', () => {
  assert.equal(first.mediation?.clause.rule, 'HA-34');
  assert.deepEqual(covers('mediation'), ['HA-34 offered', 'HA-34 free']);
});

test('HA-35: the answer comes by one of five ways', () => {
  assert.equal(channels.replyChannel?.clause.rule, 'HA-35');
  assert.deepEqual(channels.replyChannel?.ways, ['phone', 'text', 'email', 'face-to-face', 'post']);
});

test('HA-37 HA-38: a review can be asked for without a reason or a time limit, and a senior manager takes it', () => {
  assert.deepEqual(
    [second.request?.clause?.rule, second.request?.reasonRequired, second.request?.within, second.request?.refusal],
    ['HA-37', false, undefined, undefined],
  );
  assert.equal(second.clause?.rule, 'HA-38');
  assert.deepEqual(second.takenBy, ['senior-manager']);
  assert.deepEqual(stepsOf(second), ['HA-39 aim agree-timescale', 'HA-38 may offer-meeting']);
});

test('HA-39: 7 calendar days from the request are an aim, with three other readings for staff', () => {
  assert.deepEqual(second.clocks.map(sentence), [
    'HA-39 aim respond within 7 calendar-days from opened, met by responded',
  ]);
  assert.deepEqual(
    second.clocks[0]?.readings?.map(({roll, duration}) => roll ?? duration),
    ['back', 'forward', {count: 7, unit: 'working-days'}],
  );
  assert.ok(noted('HA-39', /Calendar days are used/));
});

test('HA-40: longer is agreed beforehand, with an explanation and without an end', () => {
  const clause = {heading: 'Stage 2 Senior manager review', rule: 'HA-40'};
  assert.deepEqual(second.clocks[0]?.extension, {clause, how: 'agree', inAdvance: {clause}});
  assert.deepEqual(items('extension', 'stage-2'), ['HA-40 must reason']);
});

test('HA-41: all staff can agree small gestures, within limits that stand elsewhere and are not set here', () => {
  assert.deepEqual([remedies.authority?.clause?.rule, remedies.authority?.limits], ['HA-41', []]);
  assert.match(words('HA-41'), /All staff/);
  assert.ok(noted('HA-41', /needs approval/));
});

test('HA-43 HA-44: solicitors or the Ombudsman may be asked, and injuries go to the insurers', () => {
  assert.deepEqual(told('HA-43'), ['may staff answer']);
  assert.deepEqual(covers('ombudsman-guidance'), ['HA-43 may-ask']);
  assert.deepEqual([referral('insurers')?.clause.rule, referral('insurers')?.force], ['HA-44', 'should']);
});

test('HA-45 HA-46: feedback is recorded and analysed, and compliments inform services', () => {
  assert.deepEqual(covers('complaints-as-intelligence'), ['HA-45 used', 'HA-46 compliments-used']);
  assert.deepEqual(told('HA-45'), ['must staff afterwards']);
});

test('HA-47: the customer is asked after closing, which waits for no action', () => {
  assert.equal(housingAssociation.surveys.afterClosing?.clause.rule, 'HA-47');
  assert.equal(housingAssociation.surveys.startsCase, undefined);
  assert.deepEqual(closing, {actions: 'warn'});
});

test('HA-48 HA-49: staff are trained, and courtesy goes both ways', () => {
  assert.deepEqual(covers('training'), ['HA-48 relevant-staff', 'HA-48 learning-culture']);
  assert.deepEqual(told('HA-49'), ['must public always', 'must staff always']);
  assert.deepEqual([housingAssociation.behaviour?.clause.rule, housingAssociation.behaviour?.considers], ['HA-49', []]);
});

test('HA-50 HA-51: the committee at agreed intervals, and customers every year', () => {
  assert.deepEqual(
    ['committee', 'customers'].map((id) => {
      const found = report(id);
      return `${found?.clause.rule} ${found?.to.en} ${found?.every}: ${found?.contents.join(' ')}`;
    }),
    [
      'HA-50 Customer Services Committee agreed: themes outcomes volumes satisfaction',
      'HA-51 Customers year: nature learning',
    ],
  );
  assert.deepEqual(report('customers')?.published?.where, ['customers']);
});

test('HA-53 HA-55: the standard of the regulator and membership of the scheme are declared', () => {
  assert.deepEqual(
    document.declares.map(({clause}) => clause.rule),
    ['HA-53', 'HA-55'],
  );
  assert.match(document.declares[0]?.what.en ?? '', /clear, simple and accessible.*promptly, politely and fairly/);
});

test('HA-54 HA-55: the Ombudsman follows our procedure, and a designated person is no longer needed', () => {
  assert.equal(ombudsman.clause?.rule, 'HA-55');
  assert.equal(ombudsman.review?.after, 'stage-2');
  assert.equal(ombudsman.designatedPerson?.clause.rule, 'HA-54');
  assert.match(ombudsman.designatedPerson?.outdated?.en ?? '', /Since 1 October 2022/);
  assert.deepEqual([ombudsman.wait, ombudsman.advice], [undefined, undefined]);
  assert.deepEqual(told('HA-54'), ['may staff escalation']);
});

test('HA-56: three papers stand beside the policy', () => {
  assert.deepEqual(linked('HA-56'), [
    'Guidance on compensation',
    'Data protection documents',
    'Guidance on unacceptable customer behaviour',
  ]);
});

test('HA-01 HA-29 HA-30 HA-38: the Board, the service improvement team and a senior manager have their parts', () => {
  assert.deepEqual(
    ['HA-01', 'HA-29', 'HA-30', 'HA-38'].flatMap((rule) => governance(rule)),
    [
      'approves-policy: Board',
      'complaints-officer: Service improvement team',
      'investigates: Service improvement team with the relevant manager or team leader',
      'reviews: Senior manager',
    ],
  );
});

test('what the document is silent on stays silent: anonymity, adjustments, a different person, withheld names', () => {
  assert.deepEqual(housingAssociation.anonymous, {handling: 'accept'});
  assert.deepEqual(housingAssociation.adjustments, {});
  assert.equal(second.differentPerson, undefined);
  assert.equal(housingAssociation.privacy.withheldIdentity, undefined);
  assert.equal(kind('service-request'), undefined);
});
