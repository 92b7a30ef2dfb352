import type {CaseView, EventType, TimelineEntry} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import type {Happened} from './en/happened.ts';
import {sayDate} from './say-date.ts';
import type {WordsController} from './words-controller.ts';

/** What a catalogue needs to know besides an event, to tell it to somebody. */
export interface Telling {
  /** Whether the reader works for the organisation. */
  readonly staff: boolean;
  readonly date: (date: PlainDate) => string;
  /** A stage by its name in the policy. */
  readonly stage: (id: string) => string;
  /** What an action promised. */
  readonly action: (id: string) => string;
}

/** How the events of this case are told in the language of an element. */
export function tellingOf({audience, ladder, actions}: CaseView, text: WordsController<unknown>): Telling {
  return {
    staff: audience === 'staff',
    date: (date) => sayDate(date, text.language),
    stage: (id) => text.pick(ladder.find(({stage}) => stage === id)?.name ?? {en: id}),
    action: (id) => actions.find((action) => action.id === id)?.what ?? id,
  };
}

/** What happened, in one line. A newer service may tell what this catalogue does not know. */
export function sayHappened(
  entry: TimelineEntry,
  telling: Telling,
  words: {readonly happened: Happened; readonly somethingHappened: string},
): string {
  // Each sentence takes the entry of its own type, which TypeScript cannot see through the lookup.
  const sentences = words.happened as Readonly<
    Partial<Record<EventType, (entry: TimelineEntry, telling: Telling) => string>>
  >;
  return sentences[entry.type]?.(entry, telling) ?? words.somethingHappened;
}
