import type {EventType, TimelineEntry} from '@redress/policy';

/** What a long history can be narrowed to. */
export type Kind = 'all' | 'ours' | 'theirs' | 'letters' | 'files' | 'notes';

/** What goes out as a letter under most policies. */
const letters: ReadonlySet<EventType> = new Set([
  'acknowledged',
  'extended',
  'responded',
  'declined',
  'escalationDeclined',
]);

const belongs: Readonly<Record<Kind, (entry: TimelineEntry) => boolean>> = {
  all: () => true,
  ours: ({by, visibility}) => by.kind === 'staff' && visibility !== 'staff',
  theirs: ({by}) => by.kind !== 'staff',
  letters: ({type}) => letters.has(type),
  files: ({type}) => type === 'fileAdded',
  notes: ({visibility}) => visibility === 'staff',
};

export function isOfKind(entry: TimelineEntry, kind: Kind): boolean {
  return belongs[kind](entry);
}
