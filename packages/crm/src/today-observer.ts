import {observable} from '@microsoft/fast-element';
import {endOfDay, type Instant, localDay, type PlainDate} from '@redress/policy/calendar';
import {deviceClock} from './device-clock.ts';

/** Longest a timer waits: past this, browsers' timers overflow, and a laptop that slept is put right within the hour. */
const longestWait = 3_600_000;

/** Today in a policy's time zone, by the service's clock where it is known, and a change when that day ends. */
export class TodayObserver {
  @observable date: PlainDate;

  private timeZone = 'Europe/London';
  /** Service time minus device time, in milliseconds. */
  private offset = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly changed: () => void;

  constructor(changed: () => void = () => {}) {
    this.changed = changed;
    this.date = this.now();
  }

  /** Called by FAST. */
  dateChanged(before: PlainDate | undefined) {
    if (before !== undefined) this.changed();
  }

  /** Goes by this time zone and, where an answer of the service that was true at `at` has just arrived, by its clock. */
  setBy(timeZone: string, at?: Instant) {
    this.timeZone = timeZone;
    if (at !== undefined) this.offset = Date.parse(at) - deviceClock.now();
    this.date = this.now();
  }

  start() {
    const left = Date.parse(endOfDay(this.date, this.timeZone)) - deviceClock.now() - this.offset;
    this.timer = setTimeout(
      () => {
        this.date = this.now();
        this.start();
      },
      Math.min(Math.max(left, 0) + 1, longestWait),
    );
  }

  stop() {
    clearTimeout(this.timer);
  }

  private now(): PlainDate {
    return localDay(new Date(deviceClock.now() + this.offset).toISOString() as Instant, this.timeZone);
  }
}
