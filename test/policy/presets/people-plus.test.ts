import assert from 'node:assert/strict';
import {test} from 'node:test';
import {peoplePlus} from '@redress/policy/presets';
import {rules} from '../../rules/people-plus.ts';

const {channels, document, eligibility, governance, kinds, letters, stages, statements} = peoplePlus;
const procedures = peoplePlus.procedures?.list ?? [];

test('every rule of the document is in the preset, and no rule that it does not have', () => {
  assert.deepEqual([...new Set(valuesOf('rule', peoplePlus).filter(isRuleId))].sort(), Object.keys(rules));
});

test('PP-01: there is an owner and a month of review, and neither a version nor an approval is made up', () => {
  assert.equal(document.clause?.rule, 'PP-01');
  assert.equal(document.owner?.en, 'Head of Contract Assurance');
  assert.equal(document.review?.due, '2023-05');
  assert.equal(document.printedVersion, undefined);
  assert.deepEqual(document.approvals, []);
});

test('PP-02 PP-08: the document is internal, and customers are shown a summary that quotes none of its headings', () => {
  assert.equal(document.visibility, 'internal');
  assert.equal(document.visibilityClause?.rule, 'PP-02');
  assert.deepEqual(
    statements.filter(({shownTo}) => shownTo !== 'staff'),
    [],
  );
  const headings = valuesOf('heading', peoplePlus) as string[];
  assert.deepEqual(
    headings.filter((heading) => document.summary?.en.includes(heading)),
    [],
  );
  assert.deepEqual(told('PP-02'), ['must always']);
  assert.deepEqual(told('PP-08'), ['must intake']);
});

test('PP-03: complaints, comments, suggestions and compliments are all welcome', () => {
  assert.deepEqual(
    kinds.map(({kind, handling}) => `${kind} ${handling}`),
    ['complaint procedure', 'compliment record', 'suggestion record', 'comment record'],
  );
  assert.deepEqual(told('PP-03'), ['must intake']);
});

test('PP-04 PP-14: who is served by a partner is a customer too, and staff write down who delivered what', () => {
  assert.deepEqual(accepted('customer'), ['accept', 'PP-14']);
  assert.deepEqual(told('PP-04'), ['must intake']);
  assert.match(saying('PP-04'), /partner.*who delivered.*where/);
  assert.match(saying('PP-14'), /service, information, advice or guidance by us or a partner/);
});

test('PP-05 PP-35: staff are reminded throughout to be fair to everybody', () => {
  assert.deepEqual(told('PP-05'), ['must always']);
  assert.deepEqual(told('PP-35'), ['must always']);
});

test('PP-06 PP-07: the customer hears how it goes and what was found, and each complaint teaches something', () => {
  assert.deepEqual(told('PP-06'), ['must investigation']);
  assert.deepEqual(told('PP-07'), ['must closing']);
});

test('PP-09 PP-25: there are targets for answers, without a number here, and complaints count in the measures', () => {
  assert.deepEqual(told('PP-09'), ['must afterwards']);
  assert.match(saying('PP-09'), /target times.*watched/);
  assert.deepEqual(told('PP-25'), ['must afterwards', 'must always']);
  assert.match(saying('PP-25'), /internal and external measures/);
});

test('PP-10: staff work with the funder on what the customer sent there or to a Member of Parliament', () => {
  assert.deepEqual(told('PP-10'), ['must intake']);
  assert.match(saying('PP-10'), /Member of Parliament.*Jobcentre Plus.*Ministry of Justice.*reference/);
});

test('PP-11 PP-30: compliments are logged under a number and looked at for good practice', () => {
  assert.equal(kinds.find(({kind}) => kind === 'compliment')?.clause?.rule, 'PP-30');
  assert.deepEqual(told('PP-30'), ['must intake']);
  assert.deepEqual(told('PP-11'), ['must afterwards']);
});

test('PP-12: a complaint is unhappiness, spoken or written, that calls for a formal answer', () => {
  const complaint = kinds.find(({kind}) => kind === 'complaint');
  assert.equal(complaint?.clause?.rule, 'PP-12');
  assert.match(complaint?.means?.en ?? '', /say or write.*unhappy.*decision or a service.*formal answer/);
});

test('PP-13: three months from the last service, without an exception, for customers alone', () => {
  assert.deepEqual(eligibility.windows, [
    {
      clause: {heading: 'What is a complaint?', rule: 'PP-13'},
      months: 3,
      from: 'last-service',
      firmness: 'must',
      late: 'comment',
      exceptFor: ['non-customer'],
    },
  ]);
  const [exclusion] = eligibility.exclusions;
  assert.deepEqual([exclusion?.kind, exclusion?.absolute], ['no-recent-service', true]);
  assert.match(exclusion?.advice?.en ?? '', /we read it/);
});

test('PP-15: who is no customer is with the local team first, and writes in order to take it further', () => {
  assert.deepEqual(accepted('non-customer'), ['first-contact', 'PP-15']);
  assert.deepEqual(told('PP-15'), ['must escalation', 'must escalation']);
});

test('PP-16 PP-17 PP-32: spoken where they are served, by e-mail, by letter, and in a survey', () => {
  assert.equal(channels.clause?.rule, 'PP-16');
  assert.deepEqual(
    channels.list.map(({id, kind}) => `${id} ${kind}`),
    ['in-person spoken', 'email written', 'letter written', 'survey written'],
  );
  assert.match(saying('PP-17'), /mailbox.*letter to the local manager/);
  assert.match(saying('PP-32'), /Compliments and suggestions.*in person.*e-mail.*survey/);
});

test('PP-18: there is a time to answer that nobody has supplied, which is an aim and has no date', () => {
  for (const {clocks} of stages) {
    assert.deepEqual(
      clocks.map(({duty, force, duration, clause}) => [duty, force, duration, clause?.rule]),
      [['respond', 'aim', 'not-configured', 'PP-18']],
    );
  }
});

test('PP-19: more time comes by a written notice with the new date, which is the only acknowledgement', () => {
  for (const {clocks} of stages) {
    assert.deepEqual(clocks[0]?.extension, {clause: {heading: 'What we will do', rule: 'PP-19'}, how: 'notice'});
  }
  assert.ok(itemsOf('holding-notice').includes('PP-19 must new-date'));
});

test('PP-20 PP-21: a complaint has a number of its own, and no letter goes without it', () => {
  assert.deepEqual(told('PP-20'), ['must first-contact', 'must always']);
  assert.ok(letters.length >= 9);
  for (const {type} of letters) assert.ok(itemsOf(type).includes('PP-21 must reference'), type);
});

test('PP-22 PP-23 PP-29: the Line Manager hears first, the receiver logs it, the team brings it to the right person', () => {
  assert.deepEqual(
    peoplePlus.referrals.map(({clause, to, force}) => [clause.rule, to[0]?.en, force]),
    [['PP-22', 'The Line Manager', 'must']],
  );
  assert.deepEqual(told('PP-22'), ['must first-contact']);
  const part = (of: string) => governance.find(({part}) => part === of);
  assert.deepEqual([part('logs')?.clause.rule, part('logs')?.role], ['PP-23', 'receiver']);
  assert.deepEqual(
    [part('coordinates')?.clause.rule, part('coordinates')?.role],
    ['PP-29', 'customer-experience-team'],
  );
});

test('PP-24: what went wrong, why, and the remedy must be in the answer; an apology should', () => {
  assert.deepEqual(
    itemsOf('stage-answer').filter((item) => item.startsWith('PP-24')),
    ['PP-24 must root-cause upheld', 'PP-24 should apology upheld', 'PP-24 must remedy upheld'],
  );
  assert.deepEqual(
    peoplePlus.remedies.types.map(({id}) => id),
    ['explanation', 'apology', 'action'],
  );
});

test('PP-26 PP-27: whoever received it takes it on, and the department responsible may answer', () => {
  assert.equal(stages[0]?.clause?.rule, 'PP-26');
  assert.ok(stages[0]?.takenBy.includes('receiver'));
  assert.ok(stages.every(({takenBy}) => takenBy.includes('responsible-department')));
  assert.deepEqual(told('PP-26'), ['aim first-contact', 'must first-contact', 'must intake']);
  assert.deepEqual(told('PP-27'), ['may answer']);
});

test('PP-28: who is not satisfied at first contact may take it further', () => {
  assert.equal(stages[1]?.clause?.rule, 'PP-28');
  assert.equal(stages[1]?.request?.reasonRequired, false);
  assert.deepEqual(told('PP-28'), ['must escalation']);
});

test('PP-31: all correspondence goes into the record of the customer', () => {
  assert.deepEqual(told('PP-31'), ['must answer']);
  assert.deepEqual(statements.find(({clause}) => clause.rule === 'PP-31')?.covers, ['correspondence']);
});

test('PP-33 PP-34: trends and the policy itself are looked at regularly, and the document does not say how often', () => {
  assert.deepEqual(told('PP-33'), ['must afterwards']);
  assert.match(saying('PP-33'), /regularly for trends.*processes changed/);
  assert.deepEqual(peoplePlus.reports, []);
  assert.equal(document.review?.clause?.rule, 'PP-34');
  assert.equal(document.review?.everyMonths, undefined);
});

test('PP-36: seven procedures by contract, one of them Scottish, and three letters that are vacant', () => {
  assert.equal(peoplePlus.procedures?.clause.rule, 'PP-36');
  assert.deepEqual(
    procedures.map(({id, state, nation}) => `${id} ${state} ${nation ?? ''}`.trim()),
    [
      'procedure-a not-configured england-and-wales',
      'procedure-b not-configured england-and-wales',
      'procedure-c not-configured scotland',
      'procedure-d not-configured england-and-wales',
      'procedure-e vacant',
      'procedure-f vacant',
      'procedure-g not-configured england-and-wales',
      'procedure-h vacant',
      'procedure-i not-configured england-and-wales',
      'procedure-j not-configured england-and-wales',
    ],
  );
});

test('PP-37: no procedure has a time, an ombudsman or a stage of its own, and staff are told to ask', () => {
  assert.ok(procedures.every(({stages}) => stages === undefined));
  assert.deepEqual(peoplePlus.ombudsmen, []);
  assert.deepEqual(told('PP-37'), ['must always']);
});

test('nobody real can be reached by mistake', () => {
  assert.match(peoplePlus.contact.email ?? '', /@example\.org$/);
  assert.match(peoplePlus.contact.phone ?? '', /^01632 960 \d{3}$/);
  assert.match(peoplePlus.contact.website ?? '', /^https:\/\/[\w.-]*example\.org/);
});

/** Every value under a key of that name, at any depth. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : valuesOf(key, value)));
}

function isRuleId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]+-\d+$/.test(value);
}

/** How firmly and when staff are told what a rule says. */
function told(rule: string): string[] {
  return statements.filter(({clause}) => clause.rule === rule).map(({force, when}) => `${force} ${when}`);
}

function saying(rule: string): string {
  return statements.find(({clause}) => clause.rule === rule)?.says.en ?? '';
}

function accepted(type: string) {
  const found = eligibility.complainants.find(({id}) => id === type);
  return [found?.accepted, found?.clause?.rule];
}

function itemsOf(type: string): string[] {
  const items = letters.filter((letter) => letter.type === type).flatMap(({items}) => items);
  return items.map(({item, force, when, clause}) => [clause.rule, force, item, when].filter(Boolean).join(' '));
}
