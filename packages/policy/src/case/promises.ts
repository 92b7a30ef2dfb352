import type {PlainDate} from '../calendar/plain-date.ts';
import {type Refusal, refuse} from '../refusal.ts';
import {type EventOf, event} from './event.ts';
import type {Situation} from './situation.ts';

/** Something promised, with its date. */
export interface PromisedAction {
  readonly what: string;
  readonly due: PlainDate;
  readonly owner?: string | undefined;
}

/** No promise is made for a day that has passed. */
export function pastPromise(actions: readonly PromisedAction[], today: PlainDate): Refusal | undefined {
  const past = actions.find(({due}) => due < today);
  if (!past) return undefined;
  const {what: action, due: date} = past;
  const why = `"${action}" is promised for ${date}, which has passed; promise a date from today on`;
  return refuse('date-past', why, {details: {action, date}});
}

/** Numbered within the case after the `before` that it has: actions are never taken away, so no number comes twice. */
export function addActions(
  {asked, stage}: Situation,
  actions: readonly PromisedAction[],
  before: number,
): EventOf<'actionAdded'>[] {
  return actions.map(({what, due, owner}, index) =>
    event('actionAdded', asked, {
      stage: stage.id,
      action: `action-${before + index + 1}`,
      what,
      due,
      ...(owner !== undefined && {owner}),
    }),
  );
}
