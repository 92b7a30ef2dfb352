import type {StaffMember} from '@redress/policy';

/** Who is calling, as the shell has made sure of it. */
export type Caller =
  | {readonly kind: 'anonymous'}
  /** Holds a follow-up key: a customer, or whoever speaks for them. It opens one case. */
  | {readonly kind: 'key-holder'; readonly followUpKey: string}
  | StaffMember;
