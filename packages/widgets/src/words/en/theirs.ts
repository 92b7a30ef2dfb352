import type {TimelineEntry} from '@redress/policy';
import type {Telling} from '../telling.ts';

/**
 * Something the customer did, told to themselves, to whoever speaks for them, or to staff. What staff wrote down for them is
 * theirs all the same.
 */
export function theirs({by}: TimelineEntry, {staff}: Telling, did: string): string {
  if (!staff && by.kind !== 'representative') return `You ${did}`;
  return `${by.kind === 'staff' ? 'The customer' : by.name || 'Somebody'} ${did}`;
}
