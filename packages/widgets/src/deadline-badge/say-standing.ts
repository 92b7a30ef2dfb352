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
  const phrases = words.says;
  switch (standing.is) {
    case 'undated':
      return {label: phrases.undated(duty)};
    case 'none-stated':
    case 'not-configured': {
      const {days} = standing;
      // How long it has been open is for those who work on it.
      return {
        label: phrases[standing.is](duty),
        ...(audience === 'staff' && days && {count: words.open(words.days(days))}),
      };
    }
    case 'superseded':
      return {label: phrases.superseded(duty)};
    case 'forecast':
      return {label: phrases.forecast(duty, date(standing.due)), count: words.forecast};
    case 'running':
    case 'today': {
      const {days, missed} = standing;
      const left = standing.is === 'today' ? words.today : days && words.left(words.days(days));
      const count = [left, missed && words.missed(date(missed))].filter(Boolean).join(' · ');
      return {label: phrases.promise(duty, force, date(standing.due)), ...(count && {count})};
    }
    case 'late':
      return {
        label: phrases.late(duty, force, date(standing.due)),
        count: words.late(standing.days && words.days(standing.days)),
      };
    case 'aimed':
      return {label: phrases.late(duty, force, date(standing.due))};
    case 'met':
      return {
        label: phrases.met(duty, date(standing.doneOn)),
        ...(standing.due !== undefined && {count: words.inTime}),
      };
    case 'met-late':
      return {
        label: phrases.met(duty, date(standing.doneOn)),
        count: words.late(standing.days && words.days(standing.days)),
      };
  }
}
