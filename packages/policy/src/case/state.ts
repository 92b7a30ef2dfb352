import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Intake} from '../intake.ts';
import type {Moment} from '../policy.ts';
import type {EventOf, FactsOf, Holder, ToldDate} from './event.ts';

/** More time that was given, oldest first in {@link StageState.extensions}. */
export type Extension = Pick<EventOf<'extended'>, 'from' | 'to' | 'reason' | 'at'>;

/** More time that is asked for and waits for approval, agreement or both. Silence is neither. */
export interface Proposal extends FactsOf<'extensionProposed'> {
  readonly by: string;
  readonly approved: boolean;
  readonly agreement: 'pending' | 'agreed' | 'declined';
}

/** What is known about one stage of a case. */
export interface StageState {
  readonly id: string;
  /** When each moment first happened. `opened` is always there. */
  readonly moments: Readonly<Partial<Record<Moment, Instant>>> & {readonly opened: Instant};
  readonly holder?: Holder;
  /** Everybody who has held the stage or decided anything in it, by id. */
  readonly considered: readonly string[];
  readonly told: readonly ToldDate[];
  readonly extensions: readonly Extension[];
  readonly proposal?: Proposal;
  readonly outcome?: EventOf<'responded'>['outcome'];
  readonly requestReason?: string;
  /** When the case went on to the next stage, answered or not. */
  readonly leftAt?: Instant;
}

/** Something promised that must be done. */
export interface Action {
  readonly id: string;
  readonly what: string;
  readonly due: PlainDate;
  readonly completedAt?: Instant;
}

/** What we know about a case after its events. Made only by `evolve`. */
export interface Case {
  readonly policy: {readonly id: string; readonly version: string};
  readonly intake: Intake;
  readonly keyHash: string;
  /** In the order of the policy; the last one is where the case stands. */
  readonly stages: readonly StageState[];
  readonly actions: readonly Action[];
  readonly closedAt?: Instant;
}

/** Where the case stands. */
export function currentStage({stages}: Case): StageState {
  return stages[stages.length - 1] as StageState;
}

/** Actions that are still to be done. */
export function openActions({actions}: Case): readonly Action[] {
  return actions.filter(({completedAt}) => completedAt === undefined);
}
