import type {CaseView} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import type {ClockWords} from '../words/en/clock.ts';
import type {BadgeClock} from './badge-clock.ts';
import type {Standing} from './standing.ts';

/** How a duty stands: what is due and when, and how many days are left or late. */
export function sayStanding(
  standing: Standing,
  {duty, force}: BadgeClock,
  audience: CaseView['audience'],
  words: ClockWords,
  date: (day: PlainDate) => string,
): {readonly label: string; readonly count?: string} {
  const {says} = words;
  const days = 'days' in standing && standing.days ? words.days(standing.days) : undefined;
  switch (standing.is) {
    case 'undated':
    case 'superseded':
      return {label: says[standing.is](duty)};
    case 'none-stated':
    case 'not-configured':
      // How long it has been open is for those who work on it.
      return {label: says[standing.is](duty), count: audience === 'staff' && days ? words.open(days) : undefined};
    case 'forecast':
      return {label: says.forecast(duty, date(standing.due)), count: words.forecast};
    case 'running':
    case 'today': {
      const {is, due, missed} = standing;
      const left = is === 'today' ? words.today : days && words.left(days);
      const count = [left, missed && words.missed(date(missed))].filter(Boolean).join(' · ');
      return {label: says.promise(duty, force, date(due)), count: count || undefined};
    }
    case 'late':
    case 'aimed':
      return {
        label: says.late(duty, force, date(standing.due)),
        count: standing.is === 'late' ? words.late(days) : undefined,
      };
    case 'met':
      return {label: says.met(duty, date(standing.doneOn)), count: standing.due && words.inTime};
    case 'met-late':
      return {label: says.met(duty, date(standing.doneOn)), count: words.late(days)};
  }
}
