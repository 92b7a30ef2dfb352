import type {Clock} from '../clock.ts';
import {type Case, currentStage} from './state.ts';

/** Where the case stands, in one word that catalogues turn into a sentence. */
export type CaseStatus = 'received' | 'acknowledged' | 'answered' | 'closed';

export function statusOf(state: Case): CaseStatus {
  if (state.closedAt) return 'closed';
  const {responded, acknowledged} = currentStage(state).moments;
  if (responded) return 'answered';
  return acknowledged ? 'acknowledged' : 'received';
}

/**
 * The clock to show first: the earliest that still runs or is overdue, else the first forecast. None once the stage is
 * answered; and never one of an earlier stage, which nobody can meet any more.
 */
export function nextClock(state: Case, clocks: readonly Clock[]): Clock | undefined {
  const {id, moments} = currentStage(state);
  if (moments.responded) return undefined;
  const rank = (clock: Clock) => `${clock.state === 'projected' ? 1 : 0} ${clock.due}`;
  return clocks
    .filter(({stage, doneOn, due}) => stage === id && doneOn === undefined && due !== undefined)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}
