import type {ListedCalendarPolicy} from '@redress/policy';
import type {HolidayList, Nation, PlainDate} from '@redress/policy/calendar';
import {daysBetween} from '@redress/policy/page';
import type {ReactiveControllerHost} from 'lit';
import {LateModule} from '../late-module.ts';

const farAway = '9999-12-31' as PlainDate;
const none: HolidayList = {version: '', from: farAway, to: farAway, days: []};

/**
 * Counts days. For a date that comes with no case, and so with no list of bank holidays, how these are reckoned is fetched
 * when it is first asked for; where that fails, no day is covered and nothing is counted.
 */
export class DayCounter {
  readonly between = daysBetween;
  private readonly law: LateModule<typeof import('./statutory-holidays.ts')>;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.law = new LateModule(host, () => import('./statutory-holidays.ts'));
  }

  /** Nobody knows which days count. */
  get missing(): boolean {
    return this.law.missing;
  }

  /** While the bank holidays are on their way. */
  get coming(): Promise<void> | undefined {
    return this.law.coming;
  }

  /** Which days count in a nation. Nothing while the law is fetched; the element is then drawn again. */
  daysOf(nation: Nation): ListedCalendarPolicy | undefined {
    const {law} = this;
    law.want();
    const holidays = law.missing ? none : law.part?.holidayList(nation);
    return holidays && {nation, timeZone: 'Europe/London', week: [1, 2, 3, 4, 5], closures: [], holidays};
  }
}
