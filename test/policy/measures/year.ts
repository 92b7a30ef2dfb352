import type {Actor, Command, Intake} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import type {CaseHistory, Period} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, agree, answer, approve, close, contact, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

// A year of complaints under the Plus Dane policy, made so that every figure can be worked out by hand. Bank holidays that
// matter: 25 August 2025, 3 and 6 April 2026. Clocks in London went forward on 30 March 2025 and on 29 March 2026.

/** April to March, as landlords report. */
export const year: Period = {from: plain('2025-04-01'), to: plain('2026-03-31')};

type Step = readonly [at: string, by: Actor, command: Command];
type Outcome = 'upheld' | 'partially-upheld' | 'not-upheld';
const {sam, noor, max} = staff;

/** Taken and acknowledged by a complaint resolution officer. */
const acked = (on: string): readonly Step[] => [
  [on, sam, take],
  [on, sam, acknowledge],
];
const told = (on: string, outcome: Outcome = 'upheld', by: Actor = sam, ...actions: [string, string][]): Step => [
  on,
  by,
  {...answer(...actions), outcome},
];
/** Asked for, taken by a senior manager the next day, acknowledged and rung up. */
const stageTwo = (asked: string, taken: string, acknowledged: string): readonly Step[] => [
  [asked, ada, escalate],
  [taken, noor, take],
  [acknowledged, noor, acknowledge],
  [acknowledged, noor, contact],
];
const refuse = (exclusion: string): Command => ({
  type: 'decline',
  exclusion,
  reason: 'It belongs elsewhere.',
  evidence: 'The tenancy file.',
  advice: 'Ask the housing team.',
});
const paid = (
  on: string,
  [line, form, pence]: readonly ['financial-loss' | 'discretionary', 'payment' | 'voucher' | 'offset', number],
): Step => [
  on,
  noor,
  {type: 'recordPayment', line, form, pence, failure: 'Three visits were missed.', weighed: 'They asked for it.'},
];
const approved = (on: string): Step => [on, max, {type: 'approvePayment', payment: 'payment-1'}];
const corrected = (on: string, pence: number): Step => [
  on,
  max,
  {type: 'correctPayment', payment: 'payment-1', pence, reason: 'The receipts say so.'},
];
const learned = (on: string, theme?: string): Step => [
  on,
  sam,
  {type: 'learn', cause: 'The diary was full.', lesson: 'Ring the day before.', ...(theme && {theme})},
];
const surveyed = (on: string, satisfaction: number): Step => [on, ada, {type: 'recordSurvey', satisfaction}];
const linked = (on: string, reference: string): Step => [on, sam, {type: 'link', reference, why: 'same-matter'}];

interface Made {
  readonly intake?: Partial<Intake>;
  /** Where it is not the complainant who sent it. */
  readonly by?: Actor;
  readonly email?: string;
  readonly phone?: string;
}

const histories: CaseHistory[] = [];

/** The next cases, `times` of them, each by somebody else. */
function made(times: number, on: string, steps: readonly Step[], {intake, by, email, phone}: Made = {}): void {
  for (let index = 0; index < times; index++) {
    const reference = `C${String(histories.length + 1).padStart(2, '0')}`;
    const complainant = {
      name: `Person ${reference}`,
      email: email ?? `${reference}@example.org`,
      ...(phone && {phone}),
      prefers: 'email',
      language: 'en',
    } as const;
    const start = received(on, plusDane, {...leak, complainant, ...intake}, by);
    const story = steps.reduce((so, [at, who, command]) => so.and(at, who, command), start);
    histories.push({reference, events: story.events});
  }
}

// Ten that go well, received on Monday 2 June, answered by 18 June. Five surveys: 5, 5, 4, 2, 3. Six lessons.
const june = (outcome: Outcome) => [...acked('2025-06-04'), told('2025-06-16', outcome)];
const juneClosed: Step = ['2025-06-20', sam, close];
const c01 = [...june('upheld'), learned('2025-06-17', 'repairs')];
made(1, '2025-06-02', [
  ...c01,
  ['2025-06-17', sam, {type: 'offerRemedy', remedies: ['apology'], what: 'A letter.'}],
  paid('2025-06-17', ['discretionary', 'voucher', 2500]),
  approved('2025-06-18'),
  corrected('2025-06-19', 0),
  juneClosed,
  surveyed('2025-06-23', 5),
]); // C01
made(
  1,
  '2025-06-02',
  [
    ...c01,
    paid('2025-06-17', ['discretionary', 'voucher', 1000]),
    approved('2025-06-18'),
    juneClosed,
    surveyed('2025-06-23', 5),
  ],
  {phone: '01632 960 002'},
); // C02
made(1, '2025-06-02', [...c01, juneClosed, surveyed('2025-06-23', 4)]); // C03
made(1, '2025-06-02', [...c01, juneClosed, surveyed('2025-06-23', 2)]); // C04
made(1, '2025-06-02', [
  ...c01,
  juneClosed,
  ['2025-07-01', sam, {type: 'reopen', ground: 'closed-in-error', reason: 'The roofer had not come.'}],
  ['2025-07-02', sam, close],
  surveyed('2025-07-03', 3),
]); // C05
const tenancy = {intake: {service: 'tenancy'}};
made(1, '2025-06-02', [...june('not-upheld'), learned('2025-06-17', 'staff'), juneClosed], tenancy); // C06
made(2, '2025-06-02', [...june('not-upheld'), juneClosed], tenancy); // C07, C08
made(2, '2025-06-02', [...june('partially-upheld'), juneClosed], {intake: {service: 'charges'}}); // C09, C10

// Six acknowledged two working days late: received on Monday 7 July, owed by 14 July. Answered within ten days of that.
const july = [...acked('2025-07-16'), told('2025-07-29')];
made(1, '2025-07-07', july, {intake: {channel: 'phone'}, by: sam}); // C11
made(1, '2025-07-07', july, {by: sam}); // C12
made(1, '2025-07-07', july, {intake: {partner: ' Roofers  LTD'}}); // C13
made(1, '2025-07-07', july, {intake: {partner: 'Bob Example 01632 960999'}}); // C14
made(1, '2025-07-07', july, {intake: {site: 'north depot'}}); // C15
made(1, '2025-07-07', july, {
  intake: {complainant: {name: 'Person C16', address: '1 Example Road', prefers: 'post', language: 'en'}},
}); // C16

// Extended from Wednesday 17 September: four by five working days in time, one by six when the day had passed.
made(4, '2025-09-01', [...acked('2025-09-03'), ['2025-09-15', sam, extendTo('2025-09-24')], told('2025-09-23')]); // C17 … C20
made(1, '2025-09-01', [...acked('2025-09-03'), ['2025-09-18', sam, extendTo('2025-09-25')], told('2025-09-24')]); // C21
// Past the cap of ten, with a good reason, approved and agreed: from 22 October by fifteen working days to 12 November.
made(1, '2025-10-06', [
  ...acked('2025-10-08'),
  ['2025-10-20', sam, extendTo('2025-11-12', 'The surveyor was ill.')],
  ['2025-10-20', max, approve],
  ['2025-10-21', ada, agree],
  told('2025-11-10', 'not-upheld'),
]); // C22

// Three answered late: due on Wednesday 19 November. Two of the people had complained before; one matter had been.
const november = acked('2025-11-05');
made(
  1,
  '2025-11-03',
  [
    ...november,
    told('2025-11-24', 'upheld', sam, ['Mend the roof', '2025-12-05']),
    ['2025-12-04', sam, {type: 'completeAction', action: 'action-1'}],
  ],
  {email: ' c01@EXAMPLE.org'},
); // C23
made(
  1,
  '2025-11-03',
  [
    ...november,
    told('2025-11-24', 'upheld', sam, ['Mend the gutter', '2025-12-05']),
    ['2025-12-10', sam, {type: 'completeAction', action: 'action-1'}],
  ],
  {phone: '+44 (0)1632 960002'},
); // C24
made(1, '2025-11-03', [
  ...november,
  linked('2025-11-06', 'C11'),
  told('2025-11-24', 'upheld', sam, ['Paint the ceiling', '2026-04-10']),
]); // C25

// Seven that were taken to stage 2. Stage 1 answered on 19 January, in time; stage 2 due on Wednesday 25 February.
const january = [...acked('2026-01-07'), told('2026-01-19', 'not-upheld')];
const toStageTwo = [...january, ...stageTwo('2026-01-26', '2026-01-27', '2026-01-28')];
made(1, '2026-01-05', [
  ...toStageTwo,
  ['2026-02-19', noor, {type: 'offerRemedy', remedies: ['apology', 'financial'], what: 'A letter and the cost.'}],
  told('2026-02-20', 'upheld', noor),
  paid('2026-02-20', ['financial-loss', 'payment', 12_000]),
  approved('2026-02-23'),
]); // C26
made(1, '2026-01-05', [
  ...toStageTwo,
  told('2026-02-20', 'upheld', noor),
  paid('2026-02-20', ['discretionary', 'payment', 5000]),
  approved('2026-02-23'),
  corrected('2026-03-02', 7500),
]); // C27
made(1, '2026-01-05', [
  ...toStageTwo,
  told('2026-02-20', 'not-upheld', noor),
  paid('2026-02-20', ['discretionary', 'offset', 3000]),
  approved('2026-02-23'),
  ['2026-03-02', max, {type: 'recordOmbudsman', ombudsman: 'housing-ombudsman'}],
  [
    '2026-03-20',
    max,
    {
      type: 'recordDetermination',
      finding: 'service-failure',
      summary: 'The visits were missed.',
      orders: [{what: 'Apologise in writing', due: plain('2026-03-27')}],
    },
  ],
]); // C28
made(1, '2026-01-05', [...toStageTwo, told('2026-02-20', 'not-upheld', noor)]); // C29
made(1, '2026-01-05', [
  ...toStageTwo,
  told('2026-02-27', 'upheld', noor),
  paid('2026-02-27', ['discretionary', 'payment', 9999]),
]); // C30
made(1, '2026-02-23', [
  ...acked('2026-02-25'),
  told('2026-03-09', 'not-upheld'),
  ...stageTwo('2026-03-23', '2026-03-24', '2026-03-25'),
  told('2026-04-22', 'upheld', noor),
]); // C31: stage 2 due on 24 April, after the year
made(1, '2026-01-05', [
  ...january,
  ['2026-01-26', ada, escalate],
  ['2026-01-28', noor, {type: 'declineEscalation', ground: 'out-of-time', reason: 'The matter is two years old.'}],
]); // C32

// At the edges of the year.
made(1, '2026-03-30', [...acked('2026-04-01'), told('2026-04-14')], {email: 'C34@example.org'}); // C33
made(1, '2025-03-27', [...acked('2025-03-31'), told('2025-04-10')]); // C34: owed by 14 April
const april = [...acked('2025-04-03'), told('2025-04-10', 'not-upheld')];
made(1, '2025-03-31T22:59:59Z', april); // C35: 31 March, 23:59:59 in London
made(1, '2025-03-31T23:00:00Z', april); // C36: 1 April, 00:00 in London
made(1, '2026-03-31T23:00:00Z', []); // C37: 1 April 2026, 00:00 in London

// Refused, and one taken after all.
made(1, '2025-08-04', [['2025-08-06', sam, refuse('first-request')]]); // C38
made(2, '2025-08-04', [['2025-08-06', sam, refuse('legal-or-insurance')]]); // C39, C40
made(1, '2025-08-04', [
  ['2025-08-06', sam, refuse('out-of-time')],
  ['2025-08-11', max, {type: 'accept', reason: 'The harm goes on.'}],
  ...acked('2025-08-13'),
  told('2025-08-27', 'not-upheld'),
]); // C41: owed by 28 August

// What is not a complaint, and what did not last.
made(1, '2025-05-06', [
  ['2025-05-06', sam, {type: 'recordFirstContact', summary: 'Booked the visit at once.', settled: true}],
]); // C42
const {complainant: _, ...unsigned} = leak;
made(1, '2025-05-07', [learned('2025-05-08')], {intake: {...unsigned, complainant: undefined, anonymous: true}}); // C43
made(1, '2025-05-08', [], {intake: {kind: 'compliment'}}); // C44
made(1, '2025-06-02', [['2025-06-03', sam, take], told('2025-06-13')], {intake: {kind: 'member-enquiry'}}); // C45
made(1, '2025-10-13', [
  ...acked('2025-10-15'),
  linked('2025-10-16', 'OLD-1'),
  ['2025-10-20', ada, {type: 'withdraw', how: 'phone'}],
]); // C46

/** C01 to C46. */
export const cases: readonly CaseHistory[] = histories;
