import type {PlainDate} from '../calendar/plain-date.ts';
import type {Clock} from '../clock.ts';
import {recordStageId} from '../effective-policy.ts';
import {type Case, currentStage} from './state.ts';

/** Where the case stands, in one word that catalogues turn into a sentence. */
export type CaseStatus =
  | 'received'
  | 'acknowledged'
  | 'answered'
  | 'closed'
  /** Kept, read and learned from; nobody owes an answer. */
  | 'recorded'
  | 'settled'
  | 'declined'
  | 'withdrawn';

export function statusOf(state: Case): CaseStatus {
  const stage = currentStage(state);
  if (state.withdrawnAt) return 'withdrawn';
  if (state.closedAt) return 'closed';
  if (state.acceptance?.state === 'declined') return 'declined';
  if (stage.id === recordStageId) return 'recorded';
  const {responded, settled, acknowledged} = stage.moments;
  // A refused request leaves the case where the stage before it left it.
  if (responded || stage.declinedAt) return 'answered';
  if (settled) return 'settled';
  return acknowledged ? 'acknowledged' : 'received';
}

/**
 * The clock to show first: the earliest that still runs or is overdue, else the first forecast. None once the stage is
 * answered; and never one of an earlier stage, which nobody can meet any more.
 */
export function nextClock(state: Case, clocks: readonly Clock[]): Clock | undefined {
  const {id, moments, declinedAt} = currentStage(state);
  if (
    moments.responded ||
    moments.settled ||
    declinedAt ||
    state.withdrawnAt ||
    state.acceptance?.state === 'declined'
  ) {
    return undefined;
  }
  // A forecast comes after what it waits for, so it is first only where nothing runs.
  const dueOn = ({due}: Clock) => due as PlainDate;
  return clocks
    .filter(({stage, doneOn, due}) => stage === id && doneOn === undefined && due !== undefined)
    .sort((a, b) => (dueOn(a) < dueOn(b) ? -1 : 1))[0];
}
