import type {PlainDate} from '@redress/policy';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Outbox} from './outbox.ts';

/** `untouched`: nothing to keep yet. `kept` until a day. `here-only`: the device cannot keep it, only the open page does. */
export type Keeping =
  | {readonly is: 'untouched'}
  | {readonly is: 'kept'; readonly until: PlainDate}
  | {readonly is: 'here-only'};

/** Long enough not to write at every key, short enough to lose less than a sentence. */
const afterTyping = 500;

/** Keeps what a form holds on this device while it is filled in. The store is fetched when it is first needed. */
export class DraftController<T> implements ReactiveController {
  keeping: Keeping = {is: 'untouched'};

  private readonly host: ReactiveControllerHost;
  private readonly slot: () => string;
  private readonly current: () => T;
  private outbox: Promise<Outbox<T>> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, slot: () => string, current: () => T) {
    this.host = host;
    this.slot = slot;
    this.current = current;
    host.addController(this);
  }

  /** What was kept by an earlier visit. */
  async read(): Promise<T | undefined> {
    const kept = await (await this.open())?.read();
    if (kept) this.set({is: 'kept', until: kept.until});
    return kept?.value;
  }

  /** Something was typed: keeps it soon, also while the typing goes on. */
  changed() {
    this.timer ??= setTimeout(() => void this.keep(), afterTyping);
  }

  /** Keeps what the form holds now. */
  async keep() {
    this.settle();
    const until = await (await this.open())?.keep(this.current());
    this.set(until ? {is: 'kept', until} : {is: 'here-only'});
  }

  async wipe() {
    this.settle();
    this.set({is: 'untouched'});
    await (await this.open())?.wipe();
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.leaving);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.leaving);
    this.leaving();
  }

  /** A hidden page may never be seen again: what waits to be kept is kept now. */
  private readonly leaving = () => {
    if (this.timer !== undefined) void this.keep();
  };

  private settle() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private set(keeping: Keeping) {
    this.keeping = keeping;
    this.host.requestUpdate();
  }

  private async open(): Promise<Outbox<T> | undefined> {
    this.outbox ??= import('./outbox.ts').then(({openOutbox}) => openOutbox<T>(this.slot()));
    try {
      return await this.outbox;
    } catch {
      // It could not be fetched, and is asked for again next time.
      this.outbox = undefined;
      return undefined;
    }
  }
}
