import type {HolidayList, Nation, PlainDate} from '@redress/policy/calendar';
import type {ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';

const farAway = '9999-12-31' as PlainDate;
const none: HolidayList = {version: '', from: farAway, to: farAway, days: []};

/**
 * Bank holidays for a date that comes with no case, and so with no list of them. How they are reckoned is fetched when it is
 * first asked for; where that fails, no day is covered and nothing is counted.
 */
export class NationHolidays {
  private readonly host: ReactiveControllerHost & EventTarget;
  private listOf: ((nation: Nation) => HolidayList) | undefined;
  /** When what was asked for has come, or is known not to come. */
  settled: Promise<void> | undefined;
  missing = false;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
  }

  /** Nothing while it is fetched; the element is then drawn again. */
  of(nation: Nation): HolidayList | undefined {
    this.settled ??= this.fetch();
    return this.listOf?.(nation);
  }

  private async fetch() {
    try {
      const {holidayList} = await import('./statutory-holidays.ts');
      this.listOf = (nation) => holidayList(nation);
    } catch {
      this.missing = true;
      this.listOf = () => none;
      this.host.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    }
    this.host.requestUpdate();
  }
}
