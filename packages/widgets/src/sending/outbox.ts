import type {PlainDate} from '@redress/policy/calendar';
import {pause} from '@redress/rest';
import {deviceDay} from '../device-day.ts';
import {deviceClock} from '../today-controller.ts';
import {DeviceStore, type Entry, keptFor} from './device-store.ts';
import {type Hold, hold} from './hold.ts';
import {Neighbours} from './neighbours.ts';
import {newKey, open, type Sealed, seal} from './sealed.ts';
import {takePlace, waitForPlace} from './take-place.ts';

/** Something kept on this device, and the day on which it will be gone. */
export interface Kept<T> {
  readonly value: T;
  readonly until: PlainDate;
  /**
   * Another open form is sending it. Over once this form has to: the other one was closed, or sleeps. Gives what then lies
   * there, and nothing where there is nothing left to send.
   */
  readonly turn?: Promise<T | undefined>;
}

/**
 * Keeps what one form holds on this device, encrypted, for a week. Each open form of a site has a place of its own, so that
 * none writes over what was typed in another; whoever has a place is the only one that sends what lies there. Nothing here
 * throws or hangs: where the device cannot keep anything, there is nothing to read, and `keep` answers nothing.
 */
export interface Outbox<T, News> {
  /** Takes over what a form left that was closed; else shows what another is sending. */
  read(): Promise<Kept<T> | undefined>;
  /** Replaces what was kept. Answers the day until which it is kept. */
  keep(value: T): Promise<PlainDate | undefined>;
  /** Whether it is this form's to send. */
  mine(): Promise<boolean>;
  /** Tells whoever shows the same. */
  tell(news: News): Promise<void>;
  /** Deletes what was kept; with `everything`, also what other forms left that were closed. */
  wipe(everything?: boolean): Promise<void>;
  /** Shows no more what another form sent; it stays where it lies. */
  forget(): Promise<void>;
  /** Lets another form have it. With the next thing to keep it is taken back, if nobody has. */
  leave(): void;
}

export interface OutboxOptions<T, News> {
  /** Names the form among all forms of this site. */
  readonly slot: string;
  /** Whether it has been sent, and only its arrival is not certain. */
  readonly isUnderWay: (value: T) => boolean;
  readonly heard: (news: News) => void;
  /** Whether this form lets any other have what it keeps: it does not say that it is here. */
  readonly goes: () => boolean;
}

export function openOutbox<T, News>(options: OutboxOptions<T, News>): Outbox<T, News> {
  // Encryption exists on secure pages only, and nothing is kept without it.
  return isSecureContext && globalThis.indexedDB ? new DeviceOutbox(options) : memoryOnly;
}

const memoryOnly: Outbox<never, never> = {
  read: async () => undefined,
  keep: async () => undefined,
  mine: async () => true,
  tell: async () => {},
  wipe: async () => {},
  forget: async () => {},
  leave: () => {},
};

/** Most forms that may be open at once; the next ones keep nothing. */
const mostPlaces = 30;
/** Milliseconds in which the last that somebody has said comes. */
const lastWords = 500;

interface Place {
  readonly name: string;
  key?: CryptoKey;
  hold?: Hold | undefined;
  /** Of what this form wrote or read there last. */
  last?: Sealed | undefined;
  until?: PlainDate;
  /** As good as gone: it is not said to be here. */
  leaving?: boolean;
  /** Another form sends what lies there: this one waits for its turn, until this is aborted. */
  waiting?: AbortController;
  /** Over once it is this form's to send, or never will be. */
  turn?: Promise<unknown>;
}

class DeviceOutbox<T, News> implements Outbox<T, News> {
  private readonly options: OutboxOptions<T, News>;
  private readonly store = new DeviceStore('redress-outbox');
  private readonly neighbours: Neighbours;
  private place: Place | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: OutboxOptions<T, News>) {
    this.options = options;
    this.neighbours = new Neighbours(
      (name) => {
        const {place} = this;
        return place?.name === name && !place.leaving && !options.goes() && place.hold?.held === true;
      },
      (name, news) => void this.hear(name, news),
    );
  }

  read() {
    return this.next(async () => {
      const kept = await this.readable();
      for (const {name} of kept) {
        const taken = await takePlace(name, this.neighbours);
        if (!taken) continue;
        this.place = {name, hold: taken};
        // Whoever had it may have written or deleted since.
        const entry = (await this.store.look(name))?.entry;
        const value = entry && (await opened<T>(entry));
        if (value !== undefined) return this.show(this.place, entry as Entry, value);
        this.release();
        this.place = undefined;
      }
      const sent = kept.find(({value}) => this.options.isUnderWay(value));
      if (!sent) {
        this.neighbours.leave();
        return undefined;
      }
      const place: Place = {name: sent.name};
      place.waiting = new AbortController();
      this.place = place;
      this.neighbours.listen();
      const turn = this.turn(place, place.waiting.signal, sent.value);
      place.turn = turn;
      return {...this.show(place, sent.entry, sent.value), turn};
    });
  }

  keep(value: T) {
    this.stay();
    return this.next(async () => {
      if (this.place?.waiting) return this.place.until;
      if (!(await this.retaken())) this.place ??= await this.freePlace();
      const {place} = this;
      if (!place?.hold?.held) return undefined;
      place.key ??= await newKey();
      const expires = deviceClock.now() + keptFor;
      const sealed = await seal(value, place.key);
      if (!(await this.store.set(place.name, {...sealed, key: place.key, expires}))) return undefined;
      place.last = sealed;
      place.until = deviceDay(expires);
      return place.until;
    });
  }

  async mine() {
    const {place} = this;
    if (place?.waiting) return false;
    this.stay();
    return !place || (await this.next(async () => (await this.retaken()) || this.place === place)) === true;
  }

  async tell(news: News) {
    await this.next(async () => {
      if (this.place?.key) this.neighbours.tell(this.place.name, await seal(news, this.place.key));
    });
  }

  async wipe(everything = false) {
    this.place?.waiting?.abort();
    await this.next(async () => {
      if (this.place?.waiting) await this.deleteShown(this.place);
      else if (await this.retaken()) await this.store.delete(this.place?.name as string);
      this.release();
      this.place = undefined;
      if (!everything) return;
      for (const {name} of await this.readable()) {
        const left = await hold(name, {ifAvailable: true});
        if (left) await this.store.delete(name);
        left?.release();
      }
    });
  }

  async forget() {
    this.place?.waiting?.abort();
    await this.next(async () => {
      this.release();
      this.place = undefined;
    });
  }

  leave() {
    const {place} = this;
    if (!place || place.waiting) return;
    place.leaving = true;
    void this.next(async () => {
      if (place.leaving) this.release();
    });
  }

  private stay() {
    if (this.place) this.place.leaving = false;
  }

  /** What can be read of this form's slot, and first what has been sent. */
  private async readable() {
    const {slot, isUnderWay} = this.options;
    const found = [];
    for (const [name, entry] of await this.store.all()) {
      if (name !== slot && !name.startsWith(`${slot}\n`)) continue;
      const value = await opened<T>(entry);
      if (value !== undefined) found.push({name, entry, value});
    }
    return found.sort((one, other) => Number(isUnderWay(other.value)) - Number(isUnderWay(one.value)));
  }

  private show(place: Place, entry: Entry, value: T): Kept<T> {
    place.key = entry.key;
    place.last = entry;
    place.until = deviceDay(entry.expires);
    return {value, until: place.until};
  }

  /** Waits until what another form is sending is this form's to send. Where the device does not say what lies there, it is as it was. */
  private async turn(place: Place, signal: AbortSignal, before: T): Promise<T | undefined> {
    const sends = async () => {
      const entry = (await this.store.look(place.name))?.entry;
      const value = entry && (await opened<T>(entry));
      return value === undefined || this.options.isUnderWay(value);
    };
    const taken = await waitForPlace(place.name, this.neighbours, signal, sends);
    const seen = taken && (await this.store.look(place.name));
    const gone = !taken || (seen && !seen.entry);
    // What the other one said last may still be on its way here.
    if (gone) await pause(lastWords, signal);
    if (gone || signal.aborted || this.place !== place) {
      taken?.release();
      return undefined;
    }
    delete place.waiting;
    place.hold = taken;
    place.last = seen?.entry ?? place.last;
    return (seen?.entry && (await opened<T>(seen.entry))) ?? before;
  }

  /** Deletes what another form was sending, if that one lost its place meanwhile and cannot. Its key tells what is the same. */
  private async deleteShown({name, key, turn}: Place) {
    await turn;
    const taken = await hold(name, {ifAvailable: true});
    const entry = taken && (await this.store.look(name))?.entry;
    const same = entry && key && (await open(entry, key).catch(() => undefined));
    if (same !== undefined) await this.store.delete(name);
    taken?.release();
  }

  /** Whether this form has its place, or could take it back as it left it. Where it could not, the place is forgotten. */
  private async retaken(): Promise<boolean> {
    const {place} = this;
    if (!place) return false;
    if (place.hold?.held) return true;
    const taken = await hold(place.name, {ifAvailable: true});
    const seen = taken && (await this.store.look(place.name));
    if (taken && seen && String(seen.entry?.iv) === String(place.last?.iv)) {
      place.hold = taken;
      this.neighbours.listen();
      return true;
    }
    taken?.release();
    // While the device does not say what lies there, it may still be what this form has left.
    if (!taken || seen) this.place = undefined;
    return false;
  }

  /** A place where nothing lies and which no other form has. */
  private async freePlace(): Promise<Place | undefined> {
    const {slot} = this.options;
    for (let number = 1; number <= mostPlaces; number++) {
      const name = number === 1 ? slot : `${slot}\n${number}`;
      const taken = await hold(name, {ifAvailable: true});
      if (!taken) continue;
      const seen = await this.store.look(name);
      if (seen && !seen.entry) {
        this.neighbours.listen();
        return {name, hold: taken};
      }
      taken.release();
    }
    return undefined;
  }

  private release() {
    this.place?.hold?.release();
    this.neighbours.leave();
  }

  private async hear(name: string, news: Sealed) {
    const {place} = this;
    if (place?.name !== name || !place.key) return;
    const said = await open<News>(news, place.key).catch(() => undefined);
    if (said !== undefined && this.place === place) this.options.heard(said);
  }

  /** One step after the other, so that what is wiped is not brought back by a slower `keep`. */
  private next<R>(step: () => Promise<R>): Promise<R | undefined> {
    const turn = this.last.then(step).catch(() => undefined);
    this.last = turn;
    return turn;
  }
}

/** Nothing where it cannot be read any more. */
function opened<T>(entry: Entry): Promise<T | undefined> {
  return open<T>(entry, entry.key).catch(() => undefined);
}
