import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Intake} from '../intake.ts';
import type {FeedbackKind, Moment} from '../policy.ts';
import type {EventOf, FactsOf, Holder, ToldDate} from './event.ts';

/** More time that was given, oldest first in {@link StageState.extensions}. No reason is shown to whom it is not for. */
export type Extension = Pick<EventOf<'extended'>, 'from' | 'to' | 'reason' | 'at'> & {
  /** The customer agreed to it, and was not only told. */
  readonly agreed?: boolean;
};

/** More time that is asked for and waits for approval, agreement or both. Silence is neither. */
export interface Proposal extends FactsOf<'extensionProposed'> {
  readonly by: string;
  readonly approved: boolean;
  readonly agreement: 'pending' | 'agreed' | 'declined';
}

/** Something offered that is taken up or not: mediation, a hearing. */
export type Offered = 'offered' | 'accepted' | 'declined';

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
  /** When the request for this stage was refused. */
  readonly declinedAt?: Instant;
  /** The understanding as it was sent, and what the customer said to it. */
  readonly understanding?: string;
  readonly understandingAnswer?: 'right' | 'wrong';
  readonly updates?: Pick<EventOf<'updateAgreed'>, 'everyDays' | 'how'> & {readonly agreedAt: Instant};
  /** Steps of the policy that were recorded. */
  readonly steps: readonly string[];
  readonly mediation?: Offered;
  readonly hearing?: Offered;
  readonly hearingOn?: PlainDate;
  readonly hearingHeld?: boolean;
  readonly discussed?: EventOf<'outcomeDiscussed'>['result'];
  readonly remedies: readonly string[];
  readonly remedyAnswer?: EventOf<'remedyAnswered'>['answer'];
}

/** Something promised that must be done. */
export interface Action {
  readonly id: string;
  readonly what: string;
  readonly due: PlainDate;
  readonly owner?: string;
  readonly completedAt?: Instant;
}

/** An entry in the log of payments. Corrections are entries of their own. */
export interface Payment extends Pick<EventOf<'paymentRecorded'>, 'line' | 'form' | 'pence' | 'failure' | 'weighed'> {
  readonly id: string;
  readonly proposedBy: string;
  /** Nothing while it waits for approval. */
  readonly approvedBy?: string;
  readonly recordedAt?: Instant;
  readonly corrections: readonly {readonly pence: number; readonly reason: string; readonly at: Instant}[];
}

/** What a payment is, after all its corrections. */
export function amountOf({pence, corrections}: Payment): number {
  return corrections.at(-1)?.pence ?? pence;
}

/** Another issue that came up on the way. */
export interface Issue {
  readonly id: string;
  readonly what: string;
  readonly joined: boolean;
}

export interface Restriction {
  readonly what: string;
  readonly recommendedBy: string;
  /** Nothing while it is only recommended. */
  readonly decidedAt?: Instant;
  readonly review?: PlainDate;
}

export interface EvidenceRequest {
  readonly what: string;
  readonly requestedAt: Instant;
  readonly due: PlainDate;
  readonly firstDue: PlainDate;
  readonly suppliedAt?: Instant;
}

export interface Breach {
  readonly id: string;
  readonly awareAt: Instant;
  readonly risk: EventOf<'breachRecorded'>['risk'];
  readonly commissionerAt?: Instant;
  readonly individualsAt?: Instant;
}

/** What we know about a case after its events. Made only by `evolve`. */
export interface Case {
  readonly policy: {readonly id: string; readonly version: string};
  readonly kind: FeedbackKind;
  readonly procedure?: string;
  readonly intake: Intake;
  readonly keyHash: string;
  /** In the order of the policy; the last one is where the case stands. */
  readonly stages: readonly StageState[];
  readonly actions: readonly Action[];
  readonly payments: readonly Payment[];
  readonly issues: readonly Issue[];
  readonly referrals: readonly {readonly referral: string; readonly what: string; readonly at: Instant}[];
  readonly links: readonly {readonly reference: string; readonly why: EventOf<'linked'>['why']}[];
  /** Which procedure somebody decided that it belongs to, where that had to be decided. */
  readonly route?: string;
  readonly firstContact?: {readonly settled: boolean; readonly at: Instant};
  /** A complaint that was found in an enquiry or request, and the instant from which it counts. */
  readonly raised?: {readonly countsFrom: Instant};
  readonly acceptance?: {readonly state: 'accepted' | 'declined'; readonly at: Instant; readonly exclusion?: string};
  readonly consent?: 'asked' | 'given' | 'refused';
  readonly group?: {readonly people: number; readonly spokesperson?: string};
  readonly adjustments: readonly string[];
  readonly withheldFrom: readonly string[];
  /** People who have a stake in it, by id: they deal with no part of it and see none. */
  readonly conflicted: readonly string[];
  readonly restriction?: Restriction;
  readonly ombudsman?: {readonly id: string; readonly at: Instant; readonly reference?: string};
  readonly evidence?: EvidenceRequest;
  readonly determination?: {readonly finding: EventOf<'determined'>['finding']; readonly at: Instant};
  readonly learning: readonly {readonly cause: string; readonly lesson: string; readonly theme?: string}[];
  readonly breaches: readonly Breach[];
  readonly satisfaction?: number;
  readonly surveyedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly closedAt?: Instant;
  readonly reopenedAt?: Instant;
  readonly erasedAt?: Instant;
}

/** Where the case began. */
export function firstStage({stages}: Case): StageState {
  return stages[0] as StageState;
}

/** Where the case stands. */
export function currentStage({stages}: Case): StageState {
  return stages[stages.length - 1] as StageState;
}

/** Actions that are still to be done. */
export function openActions({actions}: Case): readonly Action[] {
  return actions.filter(({completedAt}) => completedAt === undefined);
}
