import type {Recorded} from '@redress/policy';

/** What staff are sent. The last three are put in as the day goes on, not because something happened. */
export type StaffKind = 'assigned' | 'danger' | 'breach' | 'reminder' | 'digest';

/** What staff are told because of this event, at once. */
export function staffKind(event: Recorded): StaffKind | undefined {
  if (event.type === 'assigned') return 'assigned';
  return event.type === 'referred' && event.immediately ? 'danger' : undefined;
}
