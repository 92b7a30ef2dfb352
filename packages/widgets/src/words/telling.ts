import type {CaseView} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {pick} from './pick.ts';
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
export function tellingOf({audience, ladder, actions}: CaseView, text: WordsController<object>): Telling {
  return {
    staff: audience === 'staff',
    date: (date) => sayDate(date, text.language),
    stage: (id) => pick(text, ladder.find(({stage}) => stage === id)?.name ?? {en: id}),
    action: (id) => actions.find((action) => action.id === id)?.what ?? id,
  };
}
