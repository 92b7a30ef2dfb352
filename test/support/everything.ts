import {type CaseEvent, type CaseView, type EventOf, type EventType, open, type Recorded, view} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {type CaseStore, type Connection, caseStore, type Reference} from '@redress/rest';
import {memoryService} from './memory-service.ts';
import {ada, leak, staff} from './people.ts';

const at = instant('2026-11-23T10:00:00Z');
const due = plain('2026-12-04');
const stage = 'stage-1';
const text = 'Some words.';

export type Facts<T extends EventType> = Omit<EventOf<T>, 'type' | 'schema' | 'at' | 'by' | 'visibility'>;

/** One of every event that can come after the first. The type knows when one is missing. */
export const facts: {readonly [T in Exclude<EventType, 'submitted'>]: Facts<T>} = {
  classified: {from: 'comment', to: 'complaint', reason: text, stage, openedAt: at, told: []},
  complaintRaised: {reason: text, evident: true, countsFrom: at},
  procedureChosen: {procedure: 'procedure-a', stage, told: []},
  routed: {choice: 'grievance', reason: text},
  receiptCorrected: {from: at, to: at, reason: text, told: []},
  settled: {stage, summary: text, how: 'phone'},
  firstContactRecorded: {summary: text, settled: false},
  accepted: {reason: text, stage, told: []},
  declined: {exclusion: 'x', reason: text, evidence: text, advice: text},
  linked: {reference: 'RD-0000-0000', why: 'complaint'},
  assigned: {stage, to: {id: 'sam', name: 'Sam Okafor', roles: []}},
  conflictDeclared: {stage, person: {id: 'max', name: 'Max Lind'}, reason: text},
  consentAsked: {},
  consentAnswered: {given: true, how: 'phone'},
  adjustmentAgreed: {what: text},
  adjustmentRefused: {what: text, reason: text, alternative: text},
  groupRecorded: {people: 12},
  identityWithheld: {from: 'the contractor'},
  keyReplaced: {keyHash: 'hash'},
  restrictionRecommended: {what: text, facts: text},
  restrictionRejected: {reason: text},
  restricted: {what: text, considered: [], review: due},
  unrestricted: {reason: text},
  messageSent: {text},
  noteAdded: {text},
  fileAdded: {name: 'roof.jpg', mediaType: 'image/jpeg', size: 1, kept: 'x'},
  updateAgreed: {stage, everyDays: 2, how: 'phone'},
  updated: {text},
  contacted: {stage, how: 'portal', summary: text},
  understandingAnswered: {stage, right: false, correction: text},
  acknowledged: {stage, understanding: text, told: []},
  stepRecorded: {stage, step: 'introduce', note: text},
  issueAdded: {stage, issue: 'issue-1', what: text, related: true, join: true},
  referred: {referral: 'safeguarding', what: text, immediately: true},
  mediationOffered: {stage},
  mediationAnswered: {stage, accepted: true},
  extensionProposed: {stage, to: due, reason: text, approval: true},
  extensionApproved: {stage},
  extensionAgreed: {stage},
  extensionDeclined: {stage},
  extended: {stage, from: due, to: due, reason: text, calendar: 'x'},
  hearingOffered: {stage},
  hearingAnswered: {stage, accepted: true},
  hearingArranged: {stage, on: due, place: 'Town hall'},
  hearingHeld: {stage, summary: text},
  outcomeDiscussed: {stage, result: 'tried'},
  responded: {stage, outcome: 'upheld', understanding: text, findings: text},
  remedyOffered: {stage, remedies: ['apology'], what: text},
  remedyAnswered: {stage, answer: 'no-reply'},
  actionAdded: {stage, action: 'action-1', what: 'Mend the roof', due},
  actionCompleted: {action: 'action-1'},
  actionHandedOver: {action: 'action-1', owner: 'Max Lind', due},
  actionReopened: {action: 'action-1', due, reason: text},
  paymentProposed: {payment: 'payment-1', line: 'statutory', form: 'payment', pence: 12_50, failure: text},
  paymentRecorded: {payment: 'payment-1', line: 'statutory', form: 'payment', pence: 12_50, failure: text},
  paymentCorrected: {payment: 'payment-1', pence: 13_00, reason: text},
  learned: {cause: text, lesson: text},
  escalationDeclined: {stage, ground: 'other', reason: text},
  escalationRequested: {stage: 'stage-2', told: []},
  ombudsmanReferred: {ombudsman: 'housing-ombudsman'},
  evidenceRequested: {what: text, due},
  evidenceDateAgreed: {due, explanation: text},
  evidenceSupplied: {},
  determined: {finding: 'redress', summary: text, orders: []},
  withdrawn: {how: 'phone'},
  closed: {},
  reopened: {ground: 'closed-in-error', reason: text},
  surveyed: {satisfaction: 4},
  breachRecorded: {breach: 'breach-1', awareAt: at, what: text, risk: 'likely'},
  breachNotified: {breach: 'breach-1', to: 'commissioner', toldAt: '2026-06-12T10:00:00.000Z' as never},
  erased: {reason: text},
};

/** A case to which everything has happened, as these see it. */
export function everything(
  by: typeof ada | typeof staff.sam,
  {
    intake = leak,
    happened = facts,
    visibility = 'customer',
  }: {
    readonly intake?: typeof leak;
    readonly happened?: typeof facts;
    readonly visibility?: CaseEvent['visibility'];
  } = {},
): CaseView {
  const opened = open(plusDane, intake, 'hash', {at: instant('2026-11-20T10:00:00Z'), by: ada});
  const first = 'events' in opened ? opened.events : [];
  const later = Object.entries(happened).map(
    ([type, more]) => ({...more, type, schema: 2, at, by: staff.sam, visibility}) as unknown as CaseEvent,
  );
  const events = [...first, ...later].map((event, index): Recorded => ({...event, sequence: index + 1}));
  return view(plusDane, 'RD-TEST-CASE', events, {at, by});
}

/** A line on which this view comes, and no other. */
export function lineTo(shown: CaseView): Connection {
  const service = {
    ...memoryService().as(staff.sam),
    async *watch(_: Reference, {signal}: {readonly signal: AbortSignal}) {
      yield shown;
      await new Promise((end) => signal.addEventListener('abort', end));
    },
  };
  const store: CaseStore = caseStore(service, shown.reference as Reference, {pause: () => new Promise(() => {})});
  return {service, case: () => store};
}
