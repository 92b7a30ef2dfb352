import {createStore, del, entries, get, keys, set} from 'idb-keyval';
import {deviceClock} from '../today-controller.ts';
import type {Sealed} from './sealed.ts';

/** What lies in IndexedDB. The key cannot be exported, and is deleted together with what it opens. */
export interface Entry extends Sealed {
  readonly key: CryptoKey;
  readonly expires: number;
}

/** How long anything is kept, in milliseconds: a week. */
export const keptFor = 7 * 86_400_000;

/** How long the store of the device may take before a form goes on without it. */
const patience = 2_000;

/** The store of the device, for the forms of one site. Nothing here throws or hangs: what fails or is too late answers nothing. */
export class DeviceStore {
  private readonly store: Store;
  private hangs = false;

  constructor(database: string) {
    this.store = storeOfPage(database);
  }

  /** Whatever has not expired, by its name. What has is deleted. */
  async all(): Promise<readonly (readonly [string, Entry])[]> {
    const found = (await this.patiently(() => entries<string, Entry>(this.store))) ?? [];
    const now = deviceClock.now();
    for (const [name, {expires}] of found) if (expires <= now) await this.delete(name);
    return found.filter(([, {expires}]) => expires > now);
  }

  async names(): Promise<readonly string[]> {
    return (await this.patiently(() => keys<string>(this.store))) ?? [];
  }

  /** Answers nothing where the device does not say what lies there, which may be something. */
  look(name: string): Promise<{readonly entry: Entry | undefined} | undefined> {
    return this.patiently(async () => ({entry: await get<Entry>(name, this.store)}));
  }

  /** Answers whether it is kept. */
  async set(name: string, entry: Entry): Promise<boolean> {
    const kept = await this.patiently(() => set(name, entry, this.store).then(() => true));
    return kept ?? false;
  }

  async delete(name: string) {
    await this.patiently(() => del(name, this.store));
  }

  private async patiently<R>(work: () => Promise<R>): Promise<R | undefined> {
    if (this.hangs) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.hangs = true;
        resolve(undefined);
      }, patience);
    });
    try {
      return await Promise.race([work(), tooLate]);
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

type Store = ReturnType<typeof createStore>;

const opened = new Map<string, Store>();

/** One connection for every form of the page: each would stay open for as long as the page does. */
function storeOfPage(database: string): Store {
  const store = opened.get(database) ?? createStore(database, 'kept');
  opened.set(database, store);
  return store;
}
