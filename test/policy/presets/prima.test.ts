import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parsePolicy} from '@redress/policy';
import {prima} from '@redress/policy/presets';
import {rules} from '../../rules/prima.ts';
import {reader, sentence, stepsOf} from './reader.ts';

const {channels, closing, document, eligibility, ombudsmen, privacy, remedies, representatives, stages} = prima;
const {complainant, covers, exclusion, governance, items, kind, linked, noted, referral, report, told, words, ...read} =
  reader(prima);
const [first, appeal] = stages;
assert.ok(first && appeal);
const [ombudsman] = ombudsmen;
assert.ok(ombudsman);

test('the preset is a policy', () => {
  assert.deepEqual(parsePolicy(structuredClone(prima)), prima);
});

test('every rule of the document is in the preset, and no rule that it does not have', () => {
  assert.deepEqual(read.rules(), Object.keys(rules));
});

test('nobody real can be reached by mistake', () => {
  for (const {phone, email, website, post} of [prima.contact, ombudsman.contact]) {
    assert.match(phone ?? '', /^01632 960 \d{3}$/);
    assert.match(email ?? '', /@example\.org$/);
    assert.match(website ?? '', /^https:\/\/[\w.]*example\.org/);
    assert.match(post ?? '', /Example.* EX\d \dEX$/);
  }
  assert.equal(ombudsman.checkedOn, undefined);
});

test('PR-01: the document keeps its version, three approvals, who was consulted and a review that has passed', () => {
  assert.deepEqual([prima.reference, document.printedVersion], ['PRIMA-CCP', 'V32020']);
  assert.equal(document.owner?.en, 'Director of Customers & Insight');
  assert.deepEqual(
    document.approvals.map(({by, on}) => `${by.en} ${on}`),
    ['EMT 2020-10-29', 'Customer Board 2020-11-10', 'Common Board 2020-11-18'],
  );
  assert.equal(document.review?.due, '2022-10-01');
  assert.deepEqual(
    document.responsible?.roles.map(({part, who}) => `${part}: ${who.en}`),
    ['responsible: Director of Customers & Insight', 'consulted: Employees', 'consulted: Tenants'],
  );
  assert.ok(noted('PR-01', /Insight & Innovation Manager; the day .* is blank/));
  assert.ok(noted('PR-01', /AAC\/PRC .* not applicable/));
  assert.deepEqual(linked('PR-01'), ['Equality impact assessment, 26 October 2020']);
  assert.deepEqual(governance('PR-01'), ['approves-policy: Common Board']);
});

test('PR-02 PR-05: complaints go through the procedure, feedback of other kinds is kept', () => {
  assert.deepEqual(
    prima.kinds.map((one) => `${one.clause?.rule} ${one.kind} ${one.handling}`),
    ['PR-05 complaint procedure', 'PR-02 compliment record', 'PR-02 suggestion record', 'PR-02 comment record'],
  );
});

test('PR-03: settling at first contact and speed at every stage are aims', () => {
  assert.deepEqual(told('PR-03'), ['aim public first-contact', 'aim public always']);
  assert.match(words('PR-03'), /as quickly as possible/);
});

test('PR-04: the policy is on the website, in a leaflet and to be had on request', () => {
  assert.deepEqual(
    [document.published?.clause.rule, document.published?.where],
    ['PR-04', ['website', 'leaflet', 'on-request']],
  );
});

test('PR-05: a complaint is the definition of the Ombudsman in all its parts', () => {
  assert.match(kind('complaint')?.means?.en ?? '', /however made.*those who act for it.*group of residents/);
  assert.deepEqual(
    covers('definition').map((part) => part.replace('PR-05 ', '')),
    ['any-form', 'standard-of-service', 'action-or-inaction', 'own-staff', 'acting-for', 'person-or-group'],
  );
  assert.equal(prima.groups.clause?.rule, 'PR-05');
  assert.equal(prima.groups.petition, undefined);
});

test('PR-06: any way will do, and only the online form is preferred', () => {
  assert.equal(channels.clause?.rule, 'PR-06');
  assert.deepEqual(
    channels.list.filter(({preferred}) => preferred).map(({id}) => id),
    ['online-form'],
  );
  assert.deepEqual([...new Set(channels.list.map((one) => one.kind))], ['online', 'spoken', 'written', 'social']);
});

test('PR-07: complaints are counted by eight themes', () => {
  assert.deepEqual(
    prima.themes?.map(({id, clause}) => `${clause?.rule} ${id}`),
    ['standard', 'attitude', 'neglect', 'administrative-delay', 'own-policies', 'information', 'duties', 'bias'].map(
      (id) => `PR-07 ${id}`,
    ),
  );
});

test('PR-08 PR-09 PR-10 PR-11 PR-12 PR-13: six grounds stand in the document', () => {
  assert.deepEqual(
    eligibility.exclusions.map((one) => `${one.clause.rule} ${one.kind}`),
    [
      'PR-08 first-request',
      'PR-09 decision-itself',
      'PR-10 regulatory-decision',
      'PR-11 employment',
      'PR-12 anonymous',
      'PR-13 anti-social-behaviour',
    ],
  );
  assert.deepEqual(eligibility.refusal, {});
});

test('PR-08 PR-09 PR-10 PR-13: what was done badly comes back in', () => {
  assert.match(exclusion('first-request')?.unless?.en ?? '', /service failed/);
  assert.match(exclusion('decision-itself')?.unless?.en ?? '', /how the decision was carried out/);
  assert.match(exclusion('regulatory-decision')?.unless?.en ?? '', /how the matter was administered/);
  assert.match(exclusion('nuisance')?.unless?.en ?? '', /service failed, or the case was badly handled/);
  assert.match(exclusion('nuisance')?.advice?.en ?? '', /anti-social behaviour policy/);
  assert.ok(noted('PR-09', /A person chooses/));
});

test('PR-11 PR-12: personnel matters and anonymous complaints are out without exception', () => {
  assert.deepEqual(
    eligibility.exclusions.filter(({absolute}) => absolute).map(({clause}) => clause.rule),
    ['PR-11', 'PR-12'],
  );
  assert.deepEqual([prima.anonymous.clause?.rule, prima.anonymous.handling], ['PR-12', 'exclude']);
  assert.deepEqual(told('PR-12'), ['must public intake']);
});

test('PR-14 PR-15: three months from the service are the normal case, and count for nobody who had none', () => {
  assert.deepEqual(
    ['receiving-service', 'seeking-service'].map(
      (id) => `${complainant(id)?.clause?.rule} ${complainant(id)?.accepted}`,
    ),
    ['PR-14 accept', 'PR-14 accept'],
  );
  assert.deepEqual(eligibility.windows, [
    {
      clause: {section: '4', heading: 'Who can complain?', rule: 'PR-15'},
      months: 3,
      from: 'service',
      firmness: 'normally',
      exceptFor: ['seeking-service', 'other-party'],
    },
  ]);
});

test('PR-16: somebody can complain for another with consent, which is required', () => {
  assert.equal(representatives.clause?.rule, 'PR-16');
  assert.deepEqual([representatives.consent.clause?.rule, representatives.consent.rule], ['PR-16', 'required']);
});

test('PR-17 PR-18: other parties are accepted, keep the appeal, and are recorded alike', () => {
  const other = complainant('other-party');
  assert.deepEqual([other?.clause?.rule, other?.accepted], ['PR-17', 'accept']);
  assert.match(other?.advice?.en ?? '', /the appeal included/);
  assert.deepEqual(covers('other-parties'), ['PR-17 modified-procedure', 'PR-18 recorded-alike']);
});

test('PR-19 PR-21: the complaint is logged on its working day, and the first response has no time at all', () => {
  assert.deepEqual(first.clocks.map(sentence), [
    'PR-19 must log within 0 working-days from opened, met by logged, rolled forward, for staff',
    'PR-21 aim respond none-stated from opened, met by responded',
  ]);
  assert.ok(noted('PR-21', /no time for acknowledging and none for the first response/));
});

test('PR-20: details and correspondence are one case', () => {
  assert.deepEqual(covers('full-record'), ['PR-20 complaint', 'PR-20 correspondence']);
});

test('PR-22: whoever is unhappy can appeal to a Panel, without a reason, a time limit or a refusal', () => {
  assert.deepEqual(appeal.request, {
    clause: {section: '7', heading: 'Appeal', rule: 'PR-22'},
    reasonRequired: false,
  });
  assert.deepEqual([appeal.id, appeal.panel, appeal.takenBy], ['appeal', true, ['panel-member']]);
  assert.ok(noted('PR-22', /Who sits on the Panel is not said/));
});

test('PR-23 PR-24: a hearing is offered, at a time that suits', () => {
  assert.equal(appeal.hearing?.clause.rule, 'PR-23');
  assert.deepEqual(stepsOf(appeal), ['PR-23 must offer-hearing']);
  assert.deepEqual(told('PR-24'), ['aim staff escalation']);
  assert.match(words('PR-24'), /suits the complainant, without needless delay/);
});

test('PR-25: the appeal is answered within 20 working days of the request', () => {
  assert.deepEqual(appeal.clocks.map(sentence), [
    'PR-25 must respond within 20 working-days from opened, met by responded',
  ]);
});

test('PR-26: the time varies by agreement or for the Panel, by 10 working days without good reason', () => {
  const extension = appeal.clocks[0]?.extension;
  assert.deepEqual(
    [extension?.clause.rule, extension?.how, extension?.cap, extension?.grounds?.map(({id}) => id)],
    ['PR-26', 'vary', {count: 10, unit: 'working-days'}, ['panel-unavailable']],
  );
  assert.deepEqual(items('extension', 'appeal'), []);
});

test('PR-27 PR-28: the eight weeks and the designated person are kept as written and marked as ended', () => {
  assert.deepEqual([ombudsman.wait?.clause.rule, ombudsman.wait?.duration], ['PR-27', {count: 8, unit: 'weeks'}]);
  assert.match(ombudsman.wait?.outdated?.en ?? '', /contact the Housing Ombudsman now/);
  assert.deepEqual([ombudsman.designatedPerson?.clause.rule, ombudsman.designatedPerson?.registered], ['PR-28', false]);
  assert.ok(ombudsman.designatedPerson?.outdated);
  for (const rule of ['PR-27', 'PR-28']) assert.deepEqual(told(rule), ['may staff escalation']);
});

test('PR-29: the answer to an appeal should name the Ombudsman, whose printed details are old', () => {
  assert.deepEqual(items('stage-answer', 'appeal'), ['PR-29 should ombudsman']);
  assert.deepEqual(items('stage-answer', 'stage-1'), []);
  assert.ok(noted('PR-29', /of 2020/));
});

test('PR-30: the Ombudsman follows the appeal and is free', () => {
  assert.deepEqual([ombudsman.review?.clause?.rule, ombudsman.review?.after], ['PR-30', 'appeal']);
  assert.deepEqual(covers('ombudsman-action'), ['PR-30 free']);
  assert.equal(ombudsman.advice, undefined);
});

test('PR-31: vexatious complaints lead to the tenancy or to managed contact', () => {
  assert.deepEqual(
    prima.behaviour?.considers.map(({what, clause}) => `${clause.rule} ${what}`),
    ['PR-31 tenancy'],
  );
  assert.match(words('PR-31'), /tenancy is enforced, or the customer is told/);
});

test('PR-32: people are pointed to others who hold the answer', () => {
  const found = referral('other-agencies');
  assert.deepEqual(
    [found?.clause.rule, found?.to.map(({en}) => en)],
    ['PR-32', ['The police', 'Social services', 'Other agencies']],
  );
});

test('PR-33 PR-34: four remedies, and payments are logged', () => {
  assert.deepEqual(
    remedies.types.map(({id, clause}) => `${clause.rule} ${id}`),
    ['PR-33 apology', 'PR-33 change-policy', 'PR-33 goodwill-gesture', 'PR-33 financial'],
  );
  assert.equal(remedies.paymentLog?.clause.rule, 'PR-34');
});

test('PR-35 PR-37 PR-38: managers and the Customer Board have reports, and tenants read the performance', () => {
  assert.deepEqual(
    prima.reports.map(({clause, to, every, contents}) => `${clause.rule} ${to.en} ${every}: ${contents.join(' ')}`),
    [
      'PR-35 Managers regularly: volumes',
      'PR-35 Customer Board year: volumes outcomes learning',
      'PR-38 Tenants regularly: performance',
    ],
  );
  assert.deepEqual(report('performance')?.published?.where, ['newsletter', 'website']);
  assert.deepEqual(told('PR-37'), ['must staff afterwards', 'must staff afterwards']);
});

test('PR-36: a survey follows the closing, which waits for no action', () => {
  assert.equal(prima.surveys.afterClosing?.clause.rule, 'PR-36');
  assert.deepEqual(closing, {actions: 'warn'});
});

test('PR-39: lessons change policies, this one too', () => {
  assert.deepEqual(covers('learning'), ['PR-39 policy-changes', 'PR-39 beyond-the-case']);
  assert.deepEqual(covers('policy-review'), ['PR-39 on-change']);
});

test('PR-40 PR-41 PR-42 PR-43: every breach is recorded, and risky ones are told within 72 hours', () => {
  assert.equal(privacy.clause?.rule, 'PR-40');
  assert.deepEqual([privacy.breach?.clause.rule, privacy.breach?.hours], ['PR-42', 72]);
  assert.deepEqual([privacy.breach?.record.clause.rule, privacy.breach?.individuals.clause.rule], ['PR-41', 'PR-43']);
});

test('what the document is silent on stays silent: acknowledging, adjustments, a different person, outcomes', () => {
  assert.ok(stages.every(({clocks}) => clocks.every(({duty}) => duty !== 'acknowledge')));
  assert.deepEqual(prima.adjustments, {});
  assert.equal(appeal.differentPerson, undefined);
  assert.ok(stages.every(({outcomes}) => outcomes.clause === undefined));
});
