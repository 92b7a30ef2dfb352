import type {
  CaseView,
  Clause,
  Contact,
  EventOf,
  Instant,
  Intake,
  PlainDate,
  Recorded,
  StaffMember,
  Text,
  TimelineEntry,
} from '@redress/policy';
import type {Reference} from '@redress/rest';
import type {PersonRole} from './find-person.ts';

/** Why something is not in the copy that a person gets. Each is said to them. */
export type WithheldBecause =
  /** It is about another person, who has not agreed (UK GDPR, article 15(4)). */
  | 'another-person'
  /** Written among staff: somebody has to read first whether it names others or holds legal advice. */
  | 'not-read-yet'
  /** Legal advice, or what is kept for a claim (Data Protection Act 2018, schedule 2, paragraph 19). */
  | 'legal'
  /** Whoever made the export has a stake in the case, so that they may not open it. Somebody else has to. */
  | 'not-opened';

/** One thing that was left out. */
export interface Withheld {
  readonly reference: Reference;
  /** The event, or the part of the case. */
  readonly what: Recorded['type'] | 'contact-details' | 'legal-hold' | 'case';
  readonly sequence?: number;
  readonly on?: PlainDate;
  readonly because: WithheldBecause;
}

/** Everything that is kept about a person in one case. */
export interface PersonCase {
  readonly reference: Reference;
  readonly role: PersonRole;
  readonly policy: {readonly id: string; readonly version: string; readonly title: Text};
  /** What they told us about themselves and what happened, as they told it. */
  readonly told: Partial<Intake>;
  /** Nothing of the course of somebody else's complaint. */
  readonly course?: Pick<
    CaseView,
    'kind' | 'status' | 'service' | 'openedOn' | 'closedOn' | 'consent' | 'adjustments'
  > & {
    readonly clocks: readonly {readonly duty: string; readonly state: string; readonly due?: PlainDate}[];
    readonly actions: CaseView['actions'];
  };
  readonly entries: readonly TimelineEntry[];
  readonly files: readonly Pick<EventOf<'fileAdded'>, 'name' | 'mediaType' | 'size' | 'kept'>[];
  /** What was sent because of the case, and when. What it said is in the entries. */
  readonly messages: readonly {
    readonly channel: string;
    readonly kind: string;
    readonly state: string;
    readonly at: string;
  }[];
  /** How long it is kept, where a rule says so; the last day once it has ended. */
  readonly kept: {
    readonly months?: number;
    readonly clause?: Clause;
    readonly endedOn?: PlainDate;
    readonly until?: PlainDate;
  };
}

/** A copy of the personal data of one person (UK GDPR, article 15), to be read by programs. */
export interface PersonExport {
  readonly format: 'redress-person-export/1';
  readonly madeAt: Instant;
  readonly organisation: {readonly id: string; readonly name: Text; readonly contact: Contact};
  readonly soughtBy: 'email' | 'phone' | 'reference';
  /** One month, or the next working day where that is none (UK GDPR, article 12(3)). */
  readonly request: {readonly receivedOn: PlainDate; readonly answerBy: PlainDate};
  readonly cases: readonly PersonCase[];
  readonly withheld: readonly Withheld[];
}

/** Who makes it. Somebody who sits at the machine may open every case. */
export type Maker = StaffMember | 'command';
