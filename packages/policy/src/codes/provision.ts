import type {BlanketCheck} from './blanket-exclusion.ts';
import type {GroundsCheck} from './exclusion-grounds.ts';
import type {CapCheck, NoticeCheck} from './extension-check.ts';
import type {ExtraStageCheck} from './extra-stage.ts';
import type {OmbudsmanCheck} from './ombudsman-route.ts';
import type {PresenceCheck} from './presence.ts';
import type {SinglePolicyCheck} from './single-policy.ts';
import type {StageCountCheck} from './stage-count.ts';
import type {TimeLimitCheck} from './time-limit.ts';
import type {TimescaleCheck} from './timescale.ts';

/** How a machine looks for one thing in a policy. `context`: the provision explains and asks nothing of a policy. */
export type Check =
  | {readonly how: 'context'}
  | PresenceCheck
  | TimescaleCheck
  | CapCheck
  | NoticeCheck
  | TimeLimitCheck
  | GroundsCheck
  | BlanketCheck
  | OmbudsmanCheck
  | SinglePolicyCheck
  | StageCountCheck
  | ExtraStageCheck;

/** What is looked for, and words or a setting that would mend a gap. */
export interface Ask {
  readonly check: Check;
  readonly mend: string;
}

export type ProvisionKind =
  | 'scope'
  | 'exclusion'
  | 'people'
  | 'timescale'
  | 'letter-content'
  | 'remedy'
  | 'reporting'
  | 'governance';

/**
 * How sure the reading of the provision is. `read`: its text was read. `part`: only its opening, a near twin in another code,
 * or somebody's own words for it. `unverified`: from general knowledge, or its number is assumed; check before relying on it.
 */
export type Confidence = 'read' | 'part' | 'unverified';

/** A part of a provision that can be met or missed by itself. A provision without parts has one, without an id. */
export interface ProvisionPart extends Ask {
  readonly part?: string;
  /** In our own words, where the provision has several parts. */
  readonly asks?: string;
  /** Where a part is asked more firmly than the rest: a duty in law within what is otherwise guidance. */
  readonly force?: Provision['force'];
  /** Goes beyond the provision: told where a policy does it, and never missed. */
  readonly bonus?: boolean;
}

/** One numbered provision of a regulator's code. */
export interface Provision {
  readonly number: string;
  /** What it asks, in our own words. */
  readonly asks: string;
  readonly kinds: readonly ProvisionKind[];
  /** How firmly the code asks. `may`: it only permits. */
  readonly force: 'must' | 'should' | 'may';
  readonly confidence: Confidence;
  /** What a policy's text can show: all of it, some of it, or nothing that a person need not confirm in practice. */
  readonly judged: 'machine' | 'partly' | 'person';
  readonly parts: readonly [ProvisionPart, ...ProvisionPart[]];
}

/** A regulator's code as data. */
export interface Code {
  readonly id: string;
  readonly name: string;
  /** The edition that was read, and from when it holds. */
  readonly edition: string;
  readonly publisher: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly provisions: readonly Provision[];
}
