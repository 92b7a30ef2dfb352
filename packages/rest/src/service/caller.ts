import type {StaffMember} from '@redress/policy';
import type {Reference} from '../case-service.ts';

/** Who is calling, as the shell has made sure of it. */
export type Caller =
  | {readonly kind: 'anonymous'}
  /** Holds a follow-up key: a customer, or whoever speaks for them. It opens one case. */
  | {readonly kind: 'key-holder'; readonly followUpKey: string}
  | Customer
  | StaffMember;

/** Somebody for whom a portal vouches. It opens what they have sent from there, and what the portal names besides. */
export interface Customer {
  readonly kind: 'customer';
  /** A keyed hash of who they are in the portal: what is kept with their cases must not tell who that is. */
  readonly id: string;
  readonly name?: string;
  /** Cases that are theirs by the portal's word. */
  readonly cases?: readonly Reference[];
}
