import type {Clock, ClockState, ExplainedDay} from '@redress/policy';
import type {DayOff} from '@redress/policy/calendar';
import {holidayWords, sayDay, sayDuration, sayInstant, sayMoment} from './words.ts';

export const stateWords: Readonly<Record<ClockState, string>> = {
  projected: 'forecast',
  running: 'running',
  met: 'met',
  missed: 'missed',
  superseded: 'ended',
  'none-stated': 'no time stated',
  'not-configured': 'not configured',
};

/** Where a clock stands. What nobody has asked for yet is no forecast. */
export function sayState({state, due}: Clock): string {
  return state === 'projected' && due === undefined ? 'not begun' : stateWords[state];
}

/** The due date, with its time where it is due at an hour. */
export function sayDue({due, dueAt}: Clock, timeZone: string): string {
  if (dueAt !== undefined) return sayInstant(dueAt, timeZone);
  return due === undefined ? 'no date' : sayDay(due);
}

/** `10 working days from the acknowledgement on Fri 4 Dec 2026`. */
export function sayTerm({duration, from, state}: Clock, first: boolean): string {
  const start = sayMoment(from.moment, first);
  if (!duration) {
    return state === 'not-configured'
      ? 'The policy gives a time that nobody has supplied.'
      : 'The policy gives no time.';
  }
  const expected = state === 'projected' ? ', expected' : '';
  return `${sayDuration(duration)} from ${start}${from.on === undefined ? '' : `${expected} on ${sayDay(from.on)}`}`;
}

/** What else should be known about a date, a sentence each. */
export function clockNotes(clock: Clock): readonly string[] {
  const {provisional, doneOn, missed, due, otherReadings = [], shownTo} = clock;
  const differing = otherReadings.filter((reading) => reading.due !== due);
  return [
    ...(doneOn === undefined ? [] : [`Done on ${sayDay(doneOn)}.`]),
    ...(missed === undefined ? [] : [`Missed: it was due on ${sayDay(missed)}.`]),
    ...(provisional ? ['Provisional: it lies past the bank holidays that are known, and may still move.'] : []),
    ...(shownTo === 'staff' ? ['A target among staff, which nobody else is told.'] : []),
    ...differing.map((reading) => `Otherwise read ${sayDay(reading.due)}: ${reading.says.en}`),
  ];
}

/** What a day is in the working of a date. */
export function sayExplained({kind, number, off, due}: ExplainedDay): string {
  const words = {
    start: off ? `day 0, ${sayOff(off)}` : 'day 0',
    counted: `day ${number}`,
    skipped: `not counted: ${off ? sayOff(off) : ''}`,
    moved: 'moved to a working day',
    added: 'added by more time',
  };
  return due ? `${words[kind]}, due` : words[kind];
}

export function sayOff(off: DayOff): string {
  switch (off.why) {
    case 'weekend':
      return 'weekend';
    case 'closure':
      return 'closed';
    case 'holiday':
      return off.substitute ? `${holidayWords[off.name]} (substitute day)` : holidayWords[off.name];
  }
}
