import type {PlainDate} from '../calendar/plain-date.ts';
import type {Clock} from '../clock.ts';
import {recordStageId} from '../effective-policy.ts';
import {endOf} from './end-of.ts';
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

/** What an ombudsman or the law wants is owed also when the case has been answered or has ended. */
const outlastingCase: ReadonlySet<Clock['duty']> = new Set(['evidence', 'breach-notice']);

/**
 * What somebody still has to do by a date: what runs, is overdue or is forecast. Nothing of a stage that is over, and never of
 * an earlier stage, whose clocks nobody can meet any more.
 */
export function owedClocks(state: Case, clocks: readonly Clock[]): readonly (Clock & {readonly due: PlainDate})[] {
  const stage = currentStage(state);
  const over = endOf(stage, state) !== undefined;
  return clocks.filter(
    (clock): clock is Clock & {readonly due: PlainDate} =>
      clock.doneOn === undefined &&
      clock.due !== undefined &&
      (outlastingCase.has(clock.duty) || (!over && clock.stage === stage.id)),
  );
}

/** The clock to show first: the earliest that still runs or is overdue, else the first forecast. */
export function nextClock(state: Case, clocks: readonly Clock[]): Clock | undefined {
  const owed = owedClocks(state, clocks);
  // A forecast comes after what it waits for, so it is first only where nothing runs. Of two on one day the first is shown.
  return owed.find((clock) => owed.every((other) => clock.due <= other.due));
}
