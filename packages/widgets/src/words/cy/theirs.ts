import type {TimelineEntry} from '@redress/policy';
import type {Telling} from '../telling.ts';

/** Something the customer did: `Anfonoch`, `Anfonodd Ada Example`, or `Anfonodd y cwsmer` where staff wrote it down. */
export function theirs({by}: TimelineEntry, {staff}: Telling, you: string, they: string, what: string): string {
  if (!staff && by.kind !== 'representative') return `${you} ${what}`;
  return `${they} ${by.kind === 'staff' ? 'y cwsmer' : by.name || 'rhywun'} ${what}`;
}
