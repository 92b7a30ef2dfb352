import type {Clock} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';

/** A clock, or what is known of one when the page gives only dates. */
export type BadgeClock = Omit<Clock, 'stage' | 'from' | 'calendar'> & {
  readonly from: Partial<Clock['from']>;
  /** The hour at which it is due, in words. */
  readonly time?: string;
};

/** A clock of which it is known how its time was counted. */
export type CountedClock = BadgeClock & {readonly due: PlainDate};

export function isCounted(clock: BadgeClock | undefined): clock is CountedClock {
  return clock?.due !== undefined && clock.from.on !== undefined && clock.duration !== undefined;
}

/** What a page may say of a duty without a case. A date that is not one counts as not given. */
export interface GivenDates {
  readonly duty: Clock['duty'] | '';
  readonly force: Clock['force'];
  readonly dueOn: string;
  readonly startOn: string;
  readonly doneOn: string;
}

/** The clock that the attributes of a page describe. */
export function clockFromDates({duty, force, dueOn, startOn, doneOn}: GivenDates): BadgeClock {
  const due = dateOrNothing(dueOn);
  const from = dateOrNothing(startOn);
  const done = dateOrNothing(doneOn);
  return {
    duty: duty || 'respond',
    force,
    // What was counted is not known here, only the result: every working day up to it, and a policy counts no more than these.
    duration: {count: 1000, unit: 'working-days'},
    state: done ? 'met' : 'running',
    from: {on: from},
    due,
    firstDue: due,
    doneOn: done,
    missed: done && due && done > due ? due : undefined,
    extensions: [],
    provisional: false,
  };
}

/** By the browser: it takes 30 February for 2 March, which is then another text. */
function dateOrNothing(text: string): PlainDate | undefined {
  const time = Date.parse(text);
  return time && new Date(time).toISOString().slice(0, 10) === text ? (text as PlainDate) : undefined;
}
