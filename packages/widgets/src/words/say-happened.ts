import type {EventType, TimelineEntry} from '@redress/policy';
import type {Happened} from './en/happened.ts';
import type {Telling} from './telling.ts';

/** What happened, in one line. A newer service may tell what this catalogue does not know. */
export function sayHappened(
  entry: TimelineEntry,
  telling: Telling,
  words: {readonly happened: Partial<Happened>; readonly somethingHappened: string},
): string {
  // Each sentence takes the entry of its own type, which TypeScript cannot see through the lookup.
  const sentences = words.happened as Readonly<
    Partial<Record<EventType, (entry: TimelineEntry, telling: Telling) => string>>
  >;
  return sentences[entry.type]?.(entry, telling) ?? words.somethingHappened;
}
