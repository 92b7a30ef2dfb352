import type {Instant} from '../calendar/instant.ts';

/**
 * Who did something. The shell vouches for it; the core only compares. A representative speaks for the complainant;
 * somebody who only helps does what they do in the complainant's name.
 */
export type Actor =
  | {readonly kind: 'complainant'; readonly name: string}
  | {readonly kind: 'representative'; readonly name: string}
  | StaffMember;

/** Somebody who works for the organisation. `id` is the identity provider's subject; `roles` are ids from the policy. */
export interface StaffMember {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who a view is made for: it decides which events and fields are in it. */
export type Audience = 'customer' | 'staff';

/** Who asks, and when. The only way for a clock or an identity to enter the core. */
export interface Asked {
  readonly at: Instant;
  readonly by: Actor;
}
