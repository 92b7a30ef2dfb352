import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Intake} from '../intake.ts';
import type {FeedbackKind} from '../policy.ts';
import type {Actor, Asked, StaffMember} from './actor.ts';
import type {CommandOf, CommandType} from './command.ts';
import type {Duty} from './duty.ts';

/** A due date as it was told to a person. It never moves later by itself, whatever later calendars say. */
export interface ToldDate {
  readonly stage: string;
  readonly duty: Duty;
  readonly due: PlainDate;
  /** Version of the working calendar that gave it. */
  readonly calendar: string;
}

/** Who holds a case: the person and the roles they held when they took it. */
export type Holder = Omit<StaffMember, 'kind'>;

/** What a command says becomes what happened. */
type Said<T extends CommandType> = Omit<CommandOf<T>, 'type'>;
interface InStage {
  stage: string;
}

interface Facts {
  // How it came, and what it is.
  submitted: {
    /** The policy version that holds for the life of the case. */
    policy: {id: string; version: string};
    /** The first stage of that policy, so that a log can be read without one. */
    stage: string;
    kind?: FeedbackKind;
    procedure?: string;
    intake: Intake;
    /** When it was received, where that was before it was written down here. */
    receivedAt?: Instant;
    told: readonly ToldDate[];
    /** Hash of the customer's follow-up key: in the log so that every kind of log can let the customer in; in no view. */
    keyHash: string;
    /** Whose case it is, where a portal vouched for who sent it: a keyed hash of who they are there. In no view. */
    customer?: string;
    /** That it began in an earlier system: what it was there, and who wrote down here, and when, what had happened by then. */
    imported?: {from: string; reference: string; by: Pick<StaffMember, 'id' | 'name'>; at: Instant};
  };
  classified: {
    from: FeedbackKind;
    to: FeedbackKind;
    reason: string;
    stage: string;
    openedAt: Instant;
    told: readonly ToldDate[];
  };
  complaintRaised: {reason: string; evident: boolean; countsFrom: Instant};
  procedureChosen: {procedure: string; stage: string; told: readonly ToldDate[]};
  routed: Said<'route'>;
  receiptCorrected: {from: Instant; to: Instant; reason: string; told: readonly ToldDate[]};
  settled: Said<'settle'> & InStage;
  firstContactRecorded: Said<'recordFirstContact'>;
  accepted: {reason: string; ombudsman?: boolean; stage: string; openedAt?: Instant; told: readonly ToldDate[]};
  declined: Said<'decline'>;
  linked: Said<'link'>;

  // Who it is about and who deals with it.
  assigned: {to: Holder} & InStage;
  conflictDeclared: {person: Pick<StaffMember, 'id' | 'name'>; reason: string} & InStage;
  consentAsked: object;
  consentAnswered: {given: boolean; how: string};
  adjustmentAgreed: Said<'agreeAdjustment'>;
  adjustmentRefused: Said<'refuseAdjustment'>;
  groupRecorded: Said<'recordGroup'>;
  identityWithheld: Said<'withholdIdentity'>;
  /** The customer has another follow-up key; the one before opens nothing any more. The hash is in no view. */
  keyReplaced: {keyHash: string};
  restrictionRecommended: Said<'recommendRestriction'>;
  restrictionRejected: {reason: string};
  restricted: Said<'decideRestriction'>;
  unrestricted: {reason: string};

  // What is said.
  messageSent: {text: string};
  noteAdded: {text: string};
  fileAdded: Said<'addFile'>;
  updateAgreed: Said<'agreeUpdates'> & InStage;
  updated: {text: string};
  contacted: Said<'recordContact'> & InStage;
  understandingAnswered: Said<'answerUnderstanding'> & InStage;

  // The work of a stage.
  acknowledged: Said<'acknowledge'> & {told: readonly ToldDate[]} & InStage;
  stepRecorded: Said<'recordStep'> & InStage;
  issueAdded: Said<'addIssue'> & {issue: string} & InStage;
  referred: Said<'refer'> & {immediately?: boolean};
  mediationOffered: InStage;
  mediationAnswered: {accepted: boolean} & InStage;
  extensionProposed: {to: PlainDate; reason: string; goodReason?: string; ground?: string; approval: boolean} & InStage;
  extensionApproved: InStage;
  extensionAgreed: {how?: string} & InStage;
  extensionDeclined: {how?: string} & InStage;
  extended: {
    from: PlainDate;
    to: PlainDate;
    reason: string;
    goodReason?: string;
    ground?: string;
    calendar: string;
  } & InStage;
  hearingOffered: InStage;
  hearingAnswered: {accepted: boolean} & InStage;
  hearingArranged: Said<'arrangeHearing'> & InStage;
  hearingHeld: {summary: string} & InStage;
  outcomeDiscussed: {result: 'discussed' | 'tried'} & InStage;
  responded: Omit<Said<'respond'>, 'actions' | 'discussed' | 'remedyAnswer'> & InStage;

  // Putting it right.
  remedyOffered: Said<'offerRemedy'> & InStage;
  remedyAnswered: Said<'answerRemedy'> & InStage;
  actionAdded: {action: string; what: string; due: PlainDate; owner?: string} & InStage;
  actionCompleted: {action: string; note?: string};
  actionHandedOver: {action: string; owner: string; due: PlainDate};
  actionReopened: {action: string; due: PlainDate; reason: string};
  paymentProposed: Said<'recordPayment'> & {payment: string};
  paymentRecorded: Said<'recordPayment'> & {payment: string};
  paymentCorrected: Said<'correctPayment'>;
  learned: Said<'learn'>;

  // Taking it further.
  escalationRequested: {reason?: string; part?: string; told: readonly ToldDate[]} & InStage;
  escalationDeclined: Said<'declineEscalation'> & InStage;
  ombudsmanReferred: Said<'recordOmbudsman'>;
  evidenceRequested: Said<'recordEvidenceRequest'>;
  evidenceDateAgreed: Said<'agreeEvidenceDate'>;
  evidenceSupplied: object;
  determined: Said<'recordDetermination'>;

  // Its end, and after it.
  withdrawn: Said<'withdraw'>;
  closed: object;
  reopened: {ground: CommandOf<'reopen'>['ground']; reason: string};
  surveyed: Said<'recordSurvey'>;
  breachRecorded: Said<'recordBreach'> & {breach: string};
  breachNotified: Said<'notifyBreach'>;
  erased: {reason: string};
}

/** Version of the shape of events; `upcast.ts` knows the earlier ones. */
export const eventSchema = 2;

/** What every event carries besides its facts. `visibility` is who may ever see it. */
interface Envelope {
  readonly schema: typeof eventSchema;
  readonly at: Instant;
  readonly by: Actor;
  readonly visibility: 'customer' | 'staff';
}

/** Something that happened, in the past tense. */
export type CaseEvent = {[T in keyof Facts]: Readonly<{type: T} & Envelope & Facts[T]>}[keyof Facts];
export type EventType = CaseEvent['type'];
export type EventOf<T extends EventType> = Extract<CaseEvent, {type: T}>;

/** An event with its place in the case. Sequences start at 1 and have no gaps. */
export type Recorded = CaseEvent & {readonly sequence: number};

/** The facts of an event without its envelope. */
export type FactsOf<T extends EventType> = Readonly<Facts[T]>;

/** An event that happens now, because of the one who asks. */
export function event<T extends EventType>(
  type: T,
  {at, by}: Asked,
  facts: FactsOf<T>,
  visibility: CaseEvent['visibility'] = 'customer',
): EventOf<T> {
  // The envelope is what the shell vouches for: no fact can stand in its place.
  return {...facts, type, schema: eventSchema, at, by, visibility} as unknown as EventOf<T>;
}
