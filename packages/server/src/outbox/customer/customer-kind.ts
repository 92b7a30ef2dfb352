import type {EventType, Recorded} from '@redress/policy';

/** What a customer is told by itself. All but the last four are letters that the policy core composes, or their beginning. */
export type CustomerKind =
  | 'receipt'
  | 'acknowledgement'
  | 'extension'
  | 'stage-answer'
  | 'refusal'
  | 'escalation-refusal'
  | 'closing'
  /** With the words of whoever wrote it. */
  | 'update'
  | 'message'
  /** That there is something to read or to answer. */
  | 'news';

const kinds: Readonly<Partial<Record<EventType, CustomerKind>>> = {
  submitted: 'receipt',
  escalationRequested: 'receipt',
  acknowledged: 'acknowledgement',
  extensionProposed: 'extension',
  extended: 'extension',
  responded: 'stage-answer',
  declined: 'refusal',
  escalationDeclined: 'escalation-refusal',
  withdrawn: 'closing',
  closed: 'closing',
  updated: 'update',
  messageSent: 'message',
  consentAsked: 'news',
  mediationOffered: 'news',
  hearingOffered: 'news',
  hearingArranged: 'news',
  remedyOffered: 'news',
  settled: 'news',
  restricted: 'news',
  unrestricted: 'news',
  reopened: 'news',
};

/** What customers are sent although they did it themselves: that it has come. */
const confirmed: ReadonlySet<EventType> = new Set(['submitted', 'escalationRequested', 'withdrawn']);

/** What the customer is told because of this event; nothing where they need not be. */
export function customerKind({type, by, visibility}: Recorded): CustomerKind | undefined {
  if (visibility !== 'customer') return undefined;
  return by.kind === 'staff' || confirmed.has(type) ? kinds[type] : undefined;
}
