import type {Instant} from '../calendar/instant.ts';
import type {Case, StageState} from './state.ts';

/** When nothing in the stage could be done any more: it was answered, settled, left or refused, or the case itself ended. */
export function endOf(
  {moments, leftAt, declinedAt}: Pick<StageState, 'moments' | 'leftAt' | 'declinedAt'>,
  {acceptance, withdrawnAt}: Pick<Case, 'acceptance' | 'withdrawnAt'> = {},
): Instant | undefined {
  const declined = acceptance?.state === 'declined' ? acceptance.at : undefined;
  // The earliest: what has not happened is sorted to the end.
  return [moments.responded, moments.settled, leftAt, declinedAt, declined, withdrawnAt].sort()[0];
}
