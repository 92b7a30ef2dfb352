import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Intake} from '../intake.ts';
import type {ClockRule} from '../policy.ts';
import type {Actor, Asked, StaffMember} from './actor.ts';
import type {CommandOf} from './command.ts';

/** A due date as it was told to a person. It never moves later by itself, whatever later calendars say. */
export interface ToldDate {
  readonly stage: string;
  readonly duty: ClockRule['duty'];
  readonly due: PlainDate;
  /** Version of the working calendar that gave it. */
  readonly calendar: string;
}

/** Who holds a case: the person and the roles they held when they took it. */
export type Holder = Omit<StaffMember, 'kind'>;

interface Facts {
  submitted: {
    /** The policy version that holds for the life of the case. */
    policy: {id: string; version: string};
    /** The first stage of that policy, so that a log can be read without one. */
    stage: string;
    intake: Intake;
    told: readonly ToldDate[];
    /** Hash of the customer's follow-up key: in the log so that every kind of log can let the customer in; in no view. */
    keyHash: string;
  };
  assigned: {stage: string; to: Holder};
  acknowledged: {stage: string; understanding: string; told: readonly ToldDate[]};
  contacted: {stage: string; how: CommandOf<'recordContact'>['how']; summary: string};
  extensionProposed: {stage: string; to: PlainDate; reason: string; goodReason: string};
  extensionApproved: {stage: string};
  extensionAgreed: {stage: string};
  extensionDeclined: {stage: string};
  extended: {stage: string; from: PlainDate; to: PlainDate; reason: string; goodReason?: string; calendar: string};
  responded: {stage: string} & Omit<CommandOf<'respond'>, 'type' | 'actions'>;
  actionAdded: {stage: string; action: string; what: string; due: PlainDate};
  actionCompleted: {action: string; note?: string};
  escalationRequested: {stage: string; reason?: string; told: readonly ToldDate[]};
  closed: object;
  messageSent: {text: string};
  noteAdded: {text: string};
}

/** What every event carries besides its facts. `visibility` is who may ever see it. */
interface Envelope {
  readonly schema: 1;
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
  return {type, schema: 1, at, by, visibility, ...facts} as unknown as EventOf<T>;
}
