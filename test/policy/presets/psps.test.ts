import assert from 'node:assert/strict';
import {test} from 'node:test';
import {psps} from '@redress/policy/presets';
import {rules} from '../../rules/psps.ts';

const {document, eligibility, kinds, letters, services, stages} = psps;
const [first, second] = stages;
assert.ok(first && second);
const procedures = psps.procedures?.list ?? [];
const councils = procedures.filter(({state}) => state === 'delegated');

test('every rule of the document is in the preset, and no rule that it does not have', () => {
  assert.deepEqual([...new Set(valuesOf('rule', psps).filter(isRuleId))].sort(), Object.keys(rules));
});

test('PSPS-01: three versions are kept, the first two of one day', () => {
  assert.deepEqual(
    document.history?.map(({version, on}) => `${version} ${on}`),
    ['0.1 2021-06-01', '0.2 2021-06-01', '1.2 2024-07'],
  );
});

test('PSPS-02: the Board approved 1.0 and 2.0, each with the month of its review', () => {
  assert.deepEqual(
    document.approvals.map(({by, on, version, reviewBy}) => `${by.en} ${version} ${on} ${reviewBy}`),
    ['PSPS Board 1.0 2021-07-12 2024-07', 'PSPS Board 2.0 2024-10-21 2026-10'],
  );
  assert.equal(document.printedVersion, '2.0');
});

test('PSPS-03: responsible, accountable, consulted and informed are told apart', () => {
  assert.equal(document.responsible?.clause.rule, 'PSPS-03');
  assert.deepEqual(
    document.responsible?.roles.map(({part, who}) => [part, who.en]),
    [
      ['responsible', 'Head of Corporate Services'],
      ['accountable', 'PSPS Board and Chief Executive'],
      ['consulted', 'PSPS senior leadership; the Information Manager and the Data Protection Officer of the councils'],
      ['informed', 'Employees and the public'],
    ],
  );
});

test('PSPS-04: feedback that is no complaint is taken too, also about employees, and the public is told', () => {
  assert.deepEqual(
    kinds.filter(({clause}) => clause?.rule === 'PSPS-04').map(({kind, handling}) => [kind, handling]),
    [
      ['compliment', 'record'],
      ['suggestion', 'record'],
      ['comment', 'record'],
    ],
  );
  assert.equal(services.find(({id}) => id === 'staff')?.clause?.rule, 'PSPS-04');
  assert.deepEqual(told('PSPS-04'), ['must public always']);
});

test('PSPS-05 PSPS-06 PSPS-07: services for councils, for own customers and for buying organisations are told apart', () => {
  const under = (rule: string) => services.filter(({clause}) => clause?.rule === rule).map(({id}) => id);
  assert.deepEqual(under('PSPS-05'), [
    'customer-contact',
    'revenues-and-benefits',
    'hr',
    'finance',
    'ict',
    'procurement',
    'health-and-safety-advice',
  ]);
  assert.deepEqual(under('PSPS-06'), ['lifeline']);
  assert.deepEqual(under('PSPS-07'), ['professional-services']);
  assert.deepEqual(accepted('own-customer'), ['accept', 'own', 'PSPS-06']);
});

test('PSPS-07 PSPS-17: what a service level agreement covers is turned away with the route to take instead', () => {
  const agreements = eligibility.exclusions.filter(({kind}) => kind === 'service-level-agreement');
  assert.deepEqual(
    agreements.map(({clause}) => clause.rule),
    ['PSPS-17', 'PSPS-07'],
  );
  assert.match(agreements[0]?.advice?.en ?? '', /Master Service Level Agreement/);
  assert.match(agreements[1]?.advice?.en ?? '', /service level agreement/);
});

test('PSPS-08 PSPS-13 PSPS-30: any way to complain will do, with help, and the mailbox is one of them', () => {
  assert.equal(psps.channels.clause?.rule, 'PSPS-30');
  assert.deepEqual([...new Set(psps.channels.list.map(({kind}) => kind))], ['spoken', 'written', 'online', 'social']);
  assert.ok(psps.channels.list.every(({preferred}) => !preferred));
  assert.equal(psps.channels.help?.clause.rule, 'PSPS-08');
  assert.deepEqual(told('PSPS-08'), ['must public intake']);
  assert.deepEqual(told('PSPS-13'), ['may public intake']);
  assert.deepEqual(told('PSPS-30'), ['must public intake']);
});

test('PSPS-09: staff are told at first contact to try to settle it there', () => {
  assert.deepEqual(told('PSPS-09'), ['aim staff first-contact']);
});

test('PSPS-10 PSPS-14: three councils have procedures of their own, and no time of ours stands in for theirs', () => {
  assert.deepEqual(
    councils.map(({clause, delegatedTo}) => [clause.rule, delegatedTo?.organisation.en, delegatedTo?.policy]),
    [
      ['PSPS-10', 'ELDC', undefined],
      ['PSPS-10', 'SHDC', undefined],
      ['PSPS-10', 'BBC', undefined],
    ],
  );
  for (const {duration, clause} of councils.flatMap(clocksOf)) {
    assert.equal(duration, 'not-configured');
    assert.equal(clause, undefined);
  }
  assert.equal(councils.flatMap(clocksOf).length, 12);
  // What our own letters must hold is keyed by our own stages.
  const theirs = councils.flatMap(({stages}) => stages?.map(({id}) => id) ?? []);
  assert.deepEqual(
    letters.filter(({stage}) => stage && theirs.includes(stage)),
    [],
  );
  assert.deepEqual(accepted('resident'), ['accept', undefined, 'PSPS-14']);
});

test('PSPS-11 PSPS-12: what lies behind an issue is looked for, without needless blame', () => {
  assert.deepEqual(told('PSPS-11'), ['aim staff investigation']);
  assert.deepEqual(told('PSPS-12'), ['must staff afterwards']);
});

test('PSPS-15: we take stage 1 of a council through a People Manager, unless the council appoints somebody', () => {
  for (const {stages} of councils) {
    assert.equal(stages?.[0]?.clause?.rule, 'PSPS-15');
    assert.deepEqual(stages?.[0]?.takenBy, ['people-manager', 'council-appointee']);
    assert.equal(stages?.[0]?.answeredBy, undefined);
  }
  assert.equal(within('people-manager'), undefined);
  assert.equal(within('council-appointee'), 'The council');
});

test('PSPS-16: stage 2 of a council is its Client Liaison Officer, who has three ways to have it answered', () => {
  for (const {stages, delegatedTo} of councils) {
    assert.deepEqual(stages?.[1]?.takenBy, ['client-liaison-officer', 'council-officer', 'senior-leadership-team']);
    assert.equal(stages?.[1]?.answeredBy?.clause.rule, 'PSPS-16');
    assert.deepEqual(stages?.[1]?.answeredBy?.organisation, delegatedTo?.organisation);
  }
  assert.equal(within('client-liaison-officer'), 'The council');
});

test('PSPS-18 PSPS-19: an employee of a council, and everybody whom nothing else covers, can use our procedure', () => {
  assert.deepEqual(accepted('council-employee'), ['accept', 'own', 'PSPS-18']);
  assert.deepEqual(accepted('other'), ['accept', 'own', 'PSPS-19']);
  const own = procedures.find(({id}) => id === 'own');
  assert.deepEqual([own?.clause.rule, own?.state, own?.stages], ['PSPS-19', 'configured', undefined]);
});

test('PSPS-20: the complaint of a former employee is first held against grievance and whistleblowing', () => {
  assert.deepEqual(accepted('former-employee'), ['route', 'own', 'PSPS-20']);
  const choices = eligibility.complainants.find(({id}) => id === 'former-employee')?.choices;
  assert.deepEqual(
    choices?.map(({id}) => id),
    ['complaint', 'grievance', 'whistleblowing'],
  );
  assert.deepEqual(told('PSPS-20'), ['should staff intake']);
});

test('PSPS-21 PSPS-22: what a request and what a complaint is stands beside the choice', () => {
  const meaning = (of: string) => kinds.find(({kind}) => kind === of);
  assert.equal(meaning('service-request')?.clause?.rule, 'PSPS-21');
  assert.match(meaning('service-request')?.means?.en ?? '', /provide .*better.*problem.*decision/);
  assert.equal(meaning('complaint')?.clause?.rule, 'PSPS-22');
  assert.match(meaning('complaint')?.means?.en ?? '', /unhappy.*standard.*done or not done.*acting for us.*group/);
  assert.equal(psps.groups.clause?.rule, 'PSPS-22');
});

test('PSPS-23: a request becomes a complaint on the day somebody is unhappy with the answer, even while it is open', () => {
  const becomes = kinds.find(({kind}) => kind === 'service-request')?.becomesComplaint;
  assert.deepEqual([becomes?.clause.rule, becomes?.anchor], ['PSPS-23', 'conversion']);
  assert.match(becomes?.when.en ?? '', /unhappy with what we did.*still working/);
});

test('PSPS-24: twelve months from the issue are the normal case, and the document is silent on coming to know later', () => {
  assert.deepEqual(eligibility.windows, [
    {
      clause: {heading: 'Exclusions', rule: 'PSPS-24'},
      months: 12,
      from: 'issue',
      firmness: 'normally',
      ongoing: 'default',
    },
  ]);
});

test('PSPS-25 PSPS-26: refusing to deal with somebody is rare, one role recommends it and another decides', () => {
  assert.equal(eligibility.exclusions.find(({kind}) => kind === 'behaviour')?.clause.rule, 'PSPS-25');
  assert.equal(psps.behaviour?.clause.rule, 'PSPS-25');
  assert.equal(psps.behaviour?.decisionClause?.rule, 'PSPS-26');
  assert.deepEqual(psps.behaviour?.recommendedBy, ['head-of-department']);
  assert.deepEqual(psps.behaviour?.decidedBy, [
    'head-of-corporate-services',
    'chief-finance-officer',
    'chief-delivery-officer',
  ]);
});

test('PSPS-27 PSPS-28 PSPS-29 PSPS-38: four things are weighed first, and two of them may lead outside', () => {
  assert.deepEqual(
    psps.behaviour?.considers.map(({what, clause}) => `${clause.rule} ${what}`),
    ['PSPS-27 proportionality', 'PSPS-28 wellbeing', 'PSPS-38 equality', 'PSPS-29 police'],
  );
  assert.deepEqual(
    psps.referrals.map(({id, clause}) => `${clause.rule} ${id}`),
    ['PSPS-28 external-support', 'PSPS-29 police'],
  );
});

test('PSPS-31 PSPS-32 PSPS-33 PSPS-34: staff know a complaint, judge it openly, and weigh conflicts and evidence', () => {
  assert.deepEqual(told('PSPS-31'), ['must staff intake', 'must staff always']);
  assert.deepEqual(told('PSPS-32'), ['must staff first-contact', 'must staff investigation']);
  assert.deepEqual(told('PSPS-33'), ['must staff investigation']);
  assert.deepEqual(told('PSPS-34'), ['must staff investigation']);
});

test('PSPS-35: whoever waits longer than promised is told the reason', () => {
  assert.deepEqual(told('PSPS-35'), ['must public always']);
  assert.deepEqual(
    letters.filter(({type}) => type === 'extension').map(({stage, items}) => [stage, items.map(({item}) => item)]),
    [
      ['stage-1', ['reason']],
      ['stage-2', ['reason']],
    ],
  );
});

test('PSPS-36: adjustments are made, and the public is told at the form', () => {
  assert.equal(psps.adjustments.clause?.rule, 'PSPS-36');
  assert.deepEqual(told('PSPS-36'), ['must public intake']);
});

test('PSPS-37: only behaviour can keep a complaint from the next stage, and the letter says why', () => {
  assert.deepEqual(second.request?.refusal, {
    clause: {heading: 'Complaint Handling Process', rule: 'PSPS-37'},
    grounds: 'behaviour',
  });
  assert.deepEqual(
    itemsOf('escalation-refusal').map(({item, force}) => `${item} ${force}`),
    ['reasons must'],
  );
});

test('PSPS-39: the complaint, all correspondence and each outcome are kept', () => {
  assert.deepEqual(psps.statements.find(({clause}) => clause.rule === 'PSPS-39')?.covers, [
    'complaint',
    'correspondence',
    'outcomes',
  ]);
});

test('PSPS-40 PSPS-41: stage 1 should be logged and acknowledged in 5 and answered in 10 more working days', () => {
  assert.deepEqual(first.clocks.map(sentence), [
    'PSPS-40 should log within 5 working-days from opened, met by logged, for staff',
    'PSPS-40 should acknowledge within 5 working-days from opened, met by acknowledged responded',
    'PSPS-41 should respond within 10 working-days from acknowledged, met by responded',
  ]);
});

test('PSPS-42: more time at stage 1 is told, not asked for, and needs a good reason above 10 working days', () => {
  assert.deepEqual(first.clocks[2]?.extension, {
    clause: {heading: 'Stage 1', rule: 'PSPS-42'},
    how: 'inform',
    cap: {count: 10, unit: 'working-days'},
  });
});

test('PSPS-43 PSPS-44: the stage 1 letter covers every point, the reasons, what is ours, and the way on', () => {
  assert.deepEqual(
    itemsOf('stage-answer', 'stage-1').map(({item, force, clause}) => `${clause.rule} ${force} ${item}`),
    [
      'PSPS-43 must every-point',
      'PSPS-43 must reasons',
      'PSPS-43 must law-and-policy',
      'PSPS-43 must responsibility',
      'PSPS-44 must escalation-route',
    ],
  );
});

test('PSPS-45 PSPS-46: a related issue joins an answer that has not gone; any other is a new complaint', () => {
  assert.deepEqual([first.newIssues?.join.clause.rule, first.newIssues?.separate.clause.rule], ['PSPS-45', 'PSPS-46']);
  assert.equal(second.newIssues, undefined);
  assert.deepEqual(told('PSPS-46'), ['should staff investigation']);
});

test('PSPS-47: all or part of a complaint can go to stage 2, without giving reasons, and that is the last stage', () => {
  assert.equal(second.request?.clause?.rule, 'PSPS-47');
  assert.equal(second.request?.inPart?.clause.rule, 'PSPS-47');
  assert.equal(second.request?.reasonRequired, false);
  assert.equal(second.request?.within, undefined);
  assert.equal(stages.length, 2);
});

test('PSPS-48 PSPS-50: stage 2 must be acknowledged in 5 working days; 20 more for the answer are an aim', () => {
  assert.deepEqual(second.clocks.map(sentence), [
    'PSPS-48 must log within 5 working-days from opened, met by logged, for staff',
    'PSPS-48 must acknowledge within 5 working-days from opened, met by acknowledged responded',
    'PSPS-50 aim respond within 20 working-days from acknowledged, met by responded',
  ]);
});

test('PSPS-41 PSPS-50: counting from a late acknowledgement is the rule; capping it is the other reading', () => {
  for (const {clocks} of stages) {
    assert.equal(clocks[2]?.lateStart, undefined);
    assert.deepEqual(
      clocks[2]?.readings?.map(({lateStart}) => lateStart),
      ['capped'],
    );
  }
});

test('PSPS-49: who considered stage 1 cannot take stage 2, and here the document says so itself', () => {
  assert.deepEqual(second.differentPerson, {clause: {heading: 'Stage 2', rule: 'PSPS-49'}, rule: 'required'});
});

test('PSPS-51: more time at stage 2 needs a good reason above 20 working days', () => {
  assert.deepEqual(second.clocks[2]?.extension, {
    clause: {heading: 'Stage 2', rule: 'PSPS-51'},
    how: 'inform',
    cap: {count: 20, unit: 'working-days'},
  });
});

test('PSPS-52: the stage 2 letter holds seven things, the last of them an ombudsman whom the document never names', () => {
  assert.deepEqual(
    itemsOf('stage-answer', 'stage-2').map(({item}) => item),
    ['stage', 'understanding', 'decision', 'reasons', 'remedy', 'actions', 'ombudsman'],
  );
  assert.ok(
    itemsOf('stage-answer', 'stage-2').every(({force, clause}) => force === 'must' && clause.rule === 'PSPS-52'),
  );
  assert.deepEqual(
    psps.ombudsmen.map(({name, contact, review}) => [name.en, contact, review?.after]),
    [['The Ombudsman', {}, 'stage-2']],
  );
});

test('PSPS-53: eight kinds of remedy can be offered', () => {
  assert.deepEqual(
    psps.remedies.types.map(({id}) => id),
    [
      'apology',
      'acknowledge-fault',
      'explanation',
      'action',
      'reconsider-decision',
      'amend-record',
      'financial',
      'change-policy',
    ],
  );
});

test('PSPS-54 PSPS-55: what is offered reflects what the fault meant, and the letter lists what is done about it', () => {
  assert.deepEqual(told('PSPS-54'), ['should staff answer']);
  assert.deepEqual(told('PSPS-55'), ['must staff answer']);
  assert.deepEqual(
    itemsOf('stage-answer').map(({item, force, when}) => `${force} ${item} ${when}`),
    ['must actions upheld'],
  );
});

test('PSPS-56 PSPS-57: complaints change services, and the Board hears what was learned, at no stated interval', () => {
  assert.deepEqual(told('PSPS-56'), ['must staff afterwards']);
  assert.deepEqual(
    psps.reports.map(({to, every, contents, clause}) => [clause.rule, to.en, every, contents]),
    [['PSPS-57', 'Board of Directors', 'none-stated', ['learning']]],
  );
});

test('PSPS-58: the Head of Corporate Services answers for complaints and looks for themes', () => {
  const lead = psps.governance.find(({part}) => part === 'accountable-lead');
  assert.deepEqual([lead?.who.en, lead?.clause.rule], ['Head of Corporate Services', 'PSPS-58']);
});

test('PSPS-59: the policy is reviewed every three years, sooner if a council changes its own', () => {
  assert.equal(document.review?.clause?.rule, 'PSPS-59');
  assert.equal(document.review?.everyMonths, 36);
  assert.match(document.review?.sooner?.en ?? '', /council/);
});

test('nobody real can be reached by mistake', () => {
  assert.match(psps.contact.email ?? '', /@example\.org$/);
  assert.match(psps.contact.phone ?? '', /^01632 960 \d{3}$/);
  assert.match(psps.contact.website ?? '', /^https:\/\/[\w.]*example\.org/);
});

/** Every value under a key of that name, at any depth. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : valuesOf(key, value)));
}

function isRuleId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]+-\d+$/.test(value);
}

/** How firmly, to whom and when people are told what a rule says. */
function told(rule: string): string[] {
  const statements = psps.statements.filter(({clause}) => clause.rule === rule);
  return statements.map(({force, shownTo, when}) => `${force} ${shownTo} ${when}`);
}

function accepted(type: string) {
  const found = eligibility.complainants.find(({id}) => id === type);
  return [found?.accepted, found?.procedure, found?.clause?.rule];
}

function within(role: string) {
  return psps.roles.find(({id}) => id === role)?.within?.en;
}

function itemsOf(type: string, stage?: string) {
  return letters.filter((letter) => letter.type === type && letter.stage === stage).flatMap(({items}) => items);
}

function clocksOf({stages}: (typeof procedures)[number]) {
  return stages?.flatMap(({clocks}) => clocks) ?? [];
}

function sentence({clause, force, duty, duration, from, metBy, shownTo}: (typeof stages)[number]['clocks'][number]) {
  assert.ok(typeof duration === 'object');
  const forStaff = shownTo === 'staff' ? ', for staff' : '';
  return `${clause?.rule} ${force} ${duty} within ${duration.count} ${duration.unit} from ${from}, met by ${metBy.join(' ')}${forStaff}`;
}
