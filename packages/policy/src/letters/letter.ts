import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {StaffMember} from '../case/actor.ts';
import type {CommandOf, CommandType} from '../case/command.ts';
import type {Code} from '../codes/provision.ts';
import type {Language} from '../intake.ts';
import type {LetterItem, LetterType} from '../policy.ts';
import type {Addressee} from './addressee.ts';
import type {Block} from './block.ts';
import type {RequiredItem} from './missing-items.ts';
import type {CodeRequirement} from './required-by-code.ts';
import type {SendingNote} from './sending-note.ts';

type Body<T extends CommandType> = Partial<Omit<CommandOf<T>, 'type'>>;

/** What is about to be sent with each letter, as far as it is written: the command that goes with it, or its own words. */
interface Bodies {
  acknowledgement: Body<'acknowledge'>;
  extension: Body<'extend'>;
  'holding-notice': Body<'extend'>;
  'stage-answer': Body<'respond'>;
  refusal: Body<'decline'>;
  'escalation-refusal': Body<'declineEscalation'>;
  closing: Body<'close'>;
  survey: object;
  /** What was promised, by its action or in words; why it cannot be done; what is offered in its place, and by when. */
  'failed-remedy': {action?: string; what?: string; reason?: string; alternative?: string; due?: PlainDate};
}

/**
 * `sections`: what else the letter says, part by part. Under `ombudsman` it says who can look at the complaint, or honestly
 * why nobody can, where the policy knows of no way to reach one.
 */
export type LetterDraft<T extends LetterType> = Bodies[T] & {
  readonly sections?: Readonly<Partial<Record<LetterItem, string>>> | undefined;
};

/**
 * Which letter is wanted. With a `draft` it is what would be sent at the instant `at`; without one it is the letter that was
 * sent last at that stage, as it was then, or an empty one where none was sent.
 */
export type LetterRequest = {
  readonly [T in LetterType]: {
    readonly type: T;
    /** Where the case stands, unless given. */
    readonly stage?: string;
    /** The customer's own, unless given. */
    readonly language?: Language;
    readonly at: Instant;
    readonly draft?: LetterDraft<T>;
    /** Who signs; whoever holds the stage, unless given. */
    readonly by?: Pick<StaffMember, 'name' | 'roles'>;
    /** The regulator's code that the letter is held against as well. */
    readonly code?: Code;
  };
}[LetterType];

/** What the letter goes without. What a policy must have blocks it; what it should have, and what a code asks for, warns. */
export interface MissingFromLetter {
  readonly blocking: readonly RequiredItem[];
  readonly warning: readonly (RequiredItem | CodeRequirement)[];
}

/** A letter, ready to be read through and sent. */
export interface Letter {
  readonly type: LetterType;
  /** Nobody can be written to who has not said who they are: then it is a note for the file. */
  readonly kind: 'letter' | 'file-note';
  readonly language: Language;
  /** The day of the letter, in the policy's time zone. */
  readonly date: PlainDate;
  readonly to?: Addressee;
  readonly reference: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly missing: MissingFromLetter;
  /** For whoever sends it, and nobody else. */
  readonly notes: readonly SendingNote[];
}
