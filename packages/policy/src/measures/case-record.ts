import {caseClocks} from '../by-law.ts';
import {type Instant, localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Recorded} from '../case/event.ts';
import {replay} from '../case/evolve.ts';
import {ownClocks} from '../case/own-clocks.ts';
import {policyOfCase} from '../case/situation.ts';
import type {Case} from '../case/state.ts';
import type {Clock} from '../clock.ts';
import type {Policy} from '../policy.ts';

/** A case as it is handed over to be counted: everything that happened, under the reference that figures name it by. */
export interface CaseHistory {
  readonly reference: string;
  readonly events: readonly Recorded[];
}

/**
 * Whether a case counts as what it is called. What was settled at first contact is no complaint where it never went further;
 * what nobody signed is only reviewed for learning, or not taken at all, where the policy says so; what was refused was not
 * taken. Each is counted apart.
 */
export type Standing = 'counted' | 'settled-at-first-contact' | 'learning-review' | 'anonymous' | 'refused';

/** A case replayed once, for every figure. */
export interface CaseRecord {
  readonly reference: string;
  readonly events: readonly Recorded[];
  readonly state: Case;
  /** The policy as it holds for the case. */
  readonly policy: Policy;
  /** The day on which it came, corrections included, in the policy's time zone. */
  readonly receivedOn: PlainDate;
  readonly standing: Standing;
  readonly isComplaint: boolean;
  /** Every clock of the case as it stands at the instant that the record was made for. */
  readonly clocks: readonly Clock[];
  day(at: Instant): PlainDate;
}

export function caseRecord(document: Policy, {reference, events}: CaseHistory, at: Instant): CaseRecord {
  const state = replay(events);
  const policy = policyOfCase(document, state);
  const day = (moment: Instant) => localDay(moment, policy.calendar.timeZone);
  const standing = standingOf(document, state, events);
  return {
    reference,
    events,
    state,
    policy,
    receivedOn: day(receivedAt(events)),
    standing,
    isComplaint: state.kind === 'complaint' && standing === 'counted',
    clocks: [...caseClocks(policy, state, at), ...ownClocks(policy, state, at)],
    day,
  };
}

/** Stages begin again when a case is classified or taken after all, so the first event and its corrections say when it came. */
function receivedAt(events: readonly Recorded[]): Instant {
  let at = (events[0] as Recorded).at;
  for (const event of events) {
    if (event.type === 'submitted') at = event.receivedAt ?? event.at;
    if (event.type === 'receiptCorrected') at = event.to;
  }
  return at;
}

function standingOf(document: Policy, state: Case, events: readonly Recorded[]): Standing {
  if (state.acceptance?.state === 'declined') return 'refused';
  const {handling} = document.anonymous;
  if (state.kind === 'complaint' && state.intake.anonymous && handling !== 'accept') {
    return handling === 'exclude' ? 'anonymous' : 'learning-review';
  }
  const settled = events.findLast((event) => event.type === 'firstContactRecorded');
  if (!settled?.settled) return 'counted';
  const formal = events.some((event) => event.sequence > settled.sequence && isFormal.has(event.type));
  return formal ? 'counted' : 'settled-at-first-contact';
}

/** What is not done about a concern that was settled: whoever does it treats it as a complaint. */
const isFormal: ReadonlySet<Recorded['type']> = new Set(['acknowledged', 'responded', 'escalationRequested']);
