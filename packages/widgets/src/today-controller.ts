import type {Instant, PlainDate} from '@redress/policy/calendar';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Where elements take the time from. Replaced as a whole in tests. */
export const deviceClock = {now: (): number => Date.now()};

const minute = 60_000;

/** Service time minus device time, in milliseconds, when each answer came in. */
const offsets = new WeakMap<object, number>();

/**
 * Today in a policy's time zone, by the service's clock rather than the visitor's, and an update when that day ends.
 */
export class TodayController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private wall = wallIn('Europe/London');
  private offset = 0;
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
    if (offset === this.offset && timeZone === this.wall.timeZone) return;
    this.offset = offset;
    this.wall = wallIn(timeZone);
    if (this.timer) this.waitForMinute();
  }

  /** The time by the service's clock. */
  get now(): Instant {
    return new Date(this.time).toISOString() as Instant;
  }

  get date(): PlainDate {
    return this.wall.dateAt(this.time);
  }

  hostConnected() {
    this.waitForMinute();
  }

  hostDisconnected() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private get time(): number {
    return deviceClock.now() + this.offset;
  }

  /** In every time zone a day ends with a minute; and a device that slept is put right within a minute of waking. */
  private waitForMinute() {
    clearTimeout(this.timer);
    const {date} = this;
    this.timer = setTimeout(
      () => {
        if (this.date !== date) this.host.requestUpdate();
        this.waitForMinute();
      },
      minute - (this.time % minute) + 1,
    );
  }
}

/** What the clock on the wall shows, by the browser alone: a page that says one date need not download how zones are reckoned. */
function wallIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('en', {
    ...{timeZone, calendar: 'gregory', numberingSystem: 'latn'},
    ...{year: 'numeric', month: '2-digit', day: '2-digit'},
  });
  return {
    timeZone,
    dateAt(time: number) {
      const part = Object.fromEntries(format.formatToParts(time).map(({type, value}) => [type, value]));
      return `${part.year}-${part.month}-${part.day}` as PlainDate;
    },
  };
}
