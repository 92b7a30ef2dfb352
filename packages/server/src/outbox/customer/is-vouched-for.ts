import type {Recorded} from '@redress/policy';

/**
 * Whether the organisation itself knows whose address a complaint gives: a portal vouched for who sent it, or staff wrote it
 * down. Anybody else can give anybody's address.
 */
export function isVouchedFor(events: readonly Recorded[]): boolean {
  const [first] = events;
  return first?.type === 'submitted' && (first.by.kind === 'staff' || first.customer !== undefined);
}
