import type {Policy} from '@redress/policy';
import type {FileRules} from './files/file-rules.ts';
import type {PortalTokens} from './identity/portal-tokens.ts';
import type {StaffTokens} from './identity/staff-tokens.ts';
import type {MessageRules} from './outbox/message-rules.ts';
import type {RetentionRules} from './privacy/retention-rules.ts';
import type {SpamRules} from './spam/spam-rules.ts';

/** One organisation that the service works for, and how. Every row that is kept leads with its `id`. */
export interface Organisation {
  /** In addresses too: small letters, digits and hyphens. */
  readonly id: string;
  /** The first is the one that is meant when none is named. */
  readonly policies: readonly [Policy, ...Policy[]];
  /** Pages that may call from a browser, such as `https://www.example.org`. Compared exactly. */
  readonly origins?: readonly string[];
  /** How to check who is staff. Without it nobody is. */
  readonly staffTokens?: StaffTokens;
  /** Roles of staff who look after the service for the organisation: erasure, retention. */
  readonly administrators?: readonly string[];
  /** How to check whom a customer portal vouches for. Without it portals are not believed. */
  readonly portalTokens?: PortalTokens;
  readonly messages?: MessageRules;
  readonly files?: FileRules;
  readonly spam?: SpamRules;
  /** How long cases are kept where a policy says nothing of it, and whether they go by themselves. */
  readonly retention?: RetentionRules;
}
