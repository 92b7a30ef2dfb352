import {endOfDay, type Instant, localDay, type PlainDate} from '@redress/policy/calendar';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Where elements take the time from. Replaced as a whole in tests. */
export const deviceClock = {now: (): number => Date.now()};

/** Longest a timer waits: a device that slept is put right within a minute of waking. */
const longestWait = 60_000;

/** Service time minus device time, in milliseconds, when each answer came in. */
const offsets = new WeakMap<object, number>();

/**
 * Today in a policy's time zone, by the service's clock rather than the visitor's, and an update when that day ends.
 */
export class TodayController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private timeZone = 'Europe/London';
  private offset = 0;
  private connected = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /**
   * Sets the clock by an answer of the service that was true at its `at`, and came in when an element first saw it. Without
   * an answer the device's own clock has to do.
   */
  setBy(answer: {readonly at: Instant} | undefined, timeZone: string) {
    let offset = 0;
    if (answer) {
      offset = offsets.get(answer) ?? Date.parse(answer.at) - deviceClock.now();
      offsets.set(answer, offset);
    }
    if (offset === this.offset && timeZone === this.timeZone) return;
    this.offset = offset;
    this.timeZone = timeZone;
    this.waitForMidnight();
  }

  /** The time by the service's clock. */
  get now(): Instant {
    return new Date(deviceClock.now() + this.offset).toISOString() as Instant;
  }

  get date(): PlainDate {
    return localDay(this.now, this.timeZone);
  }

  hostConnected() {
    this.connected = true;
    this.waitForMidnight();
  }

  hostDisconnected() {
    this.connected = false;
    clearTimeout(this.timer);
  }

  private waitForMidnight() {
    clearTimeout(this.timer);
    if (!this.connected) return;
    const left = Date.parse(endOfDay(this.date, this.timeZone)) - Date.parse(this.now);
    this.timer = setTimeout(
      () => {
        this.host.requestUpdate();
        this.waitForMidnight();
      },
      Math.min(left + 1, longestWait),
    );
  }
}
