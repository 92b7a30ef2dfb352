import type {PlainDate} from '@redress/policy';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import type {Kept, Outbox, OutboxOptions} from './outbox.ts';

/** `untouched`: nothing to keep yet. `kept` until a day. `here-only`: the device cannot keep it, only the open page does. */
export type Keeping =
  | {readonly is: 'untouched'}
  | {readonly is: 'kept'; readonly until: PlainDate}
  | {readonly is: 'here-only'};

export interface DraftOptions<T, News> extends Omit<OutboxOptions<T, News>, 'slot' | 'goes'> {
  readonly slot: () => string;
  /** What the form holds now. */
  readonly current: () => T;
}

/** Long enough not to write at every key, short enough to lose less than a sentence. */
const afterTyping = 500;

/** Keeps what a form holds on this device while it is filled in. The store is fetched when it is first needed. */
export class DraftController<T, News> implements ReactiveController {
  keeping: Keeping = {is: 'untouched'};

  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly options: DraftOptions<T, News>;
  private reading: Promise<unknown> | undefined;
  private outbox: Promise<Outbox<T, News>> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private connected = false;

  constructor(host: ReactiveControllerHost & EventTarget, options: DraftOptions<T, News>) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** What was kept by an earlier visit, or is being sent by another open form. */
  read(): Promise<Kept<T> | undefined> {
    const reading = this.readNow();
    this.reading = reading;
    return reading;
  }

  /** Something was typed: keeps it soon, also while the typing goes on. */
  changed() {
    this.timer ??= setTimeout(() => void this.keep(), afterTyping);
  }

  /** Keeps what the form holds now. */
  async keep() {
    this.settle();
    const outbox = await this.open();
    // What is found may change what the form holds.
    await this.reading;
    const until = await outbox?.keep(this.options.current());
    this.set(until ? {is: 'kept', until} : {is: 'here-only'});
    if (this.goes) this.left();
  }

  /** Whether what was kept is this form's to send. */
  async mine(): Promise<boolean> {
    return (await this.open())?.mine() ?? true;
  }

  /** Tells other open forms that show the same. */
  async tell(news: News) {
    await (await this.open())?.tell(news);
  }

  async wipe(everything = false) {
    this.settle();
    this.set({is: 'untouched'});
    await (await this.open())?.wipe(everything);
  }

  /** Goes on without what another form sent. */
  async forget() {
    this.settle();
    this.set({is: 'untouched'});
    await (await this.open())?.forget();
  }

  /** Whether it was taken off the page, and keeps nothing from other forms any more. What is on its way is still sent from here. */
  get goes(): boolean {
    return !this.connected && !this.options.isUnderWay(this.options.current());
  }

  hostConnected() {
    this.connected = true;
    document.addEventListener('visibilitychange', this.leaving);
    addEventListener('pagehide', this.left);
  }

  hostDisconnected() {
    this.connected = false;
    document.removeEventListener('visibilitychange', this.leaving);
    removeEventListener('pagehide', this.left);
    // What waits to be kept is kept before another form may have it.
    if (this.timer !== undefined) void this.keep();
    else if (this.goes) this.left();
  }

  /** A hidden page may never be seen again: what waits to be kept is kept now. */
  private readonly leaving = () => {
    if (this.timer !== undefined) void this.keep();
  };

  /** Another page may take up what is kept. */
  private readonly left = () => {
    void this.outbox?.then((outbox) => outbox.leave());
  };

  private async readNow(): Promise<Kept<T> | undefined> {
    const kept = await (await this.open())?.read();
    if (kept) this.set({is: 'kept', until: kept.until});
    if (this.goes) this.left();
    return kept;
  }

  private settle() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private set(keeping: Keeping) {
    // While somebody writes, it is kept over and over until the same day.
    if (JSON.stringify(keeping) === JSON.stringify(this.keeping)) return;
    this.keeping = keeping;
    if (keeping.is === 'here-only') this.host.dispatchEvent(new ProblemEvent('device/not-kept', 'keep'));
    this.host.requestUpdate();
  }

  private async open(): Promise<Outbox<T, News> | undefined> {
    this.outbox ??= import('./outbox.ts').then(({openOutbox}) =>
      openOutbox<T, News>({...this.options, slot: this.options.slot(), goes: () => this.goes}),
    );
    try {
      return await this.outbox;
    } catch {
      // It could not be fetched, and is asked for again next time.
      this.outbox = undefined;
      return undefined;
    }
  }
}
