import type {PlainDate} from '@redress/policy/calendar';
import {createStore, del, entries, get, set} from 'idb-keyval';
import {deviceDay} from '../device-day.ts';
import {deviceClock} from '../today-controller.ts';

/** Something kept on this device, and the day on which it will be gone. */
export interface Kept<T> {
  readonly value: T;
  readonly until: PlainDate;
}

/**
 * Keeps one thing of one form on this device, encrypted, for a week. Nothing here throws or hangs: where the device cannot
 * keep anything, there is nothing to read, and `keep` answers nothing.
 */
export interface Outbox<T> {
  read(): Promise<Kept<T> | undefined>;
  /** Replaces what was kept. Answers the day until which it is kept. */
  keep(value: T): Promise<PlainDate | undefined>;
  wipe(): Promise<void>;
}

const keptFor = 7 * 86_400_000;
/** How long the store of the device may take before a form goes on without it. */
const patience = 2_000;

/** What lies in IndexedDB. The key cannot be exported, and is deleted together with what it opens. */
interface Sealed {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
  readonly expires: number;
}

/** The outbox of one form. `slot` names the form among all forms of this site. */
export function openOutbox<T>(slot: string): Outbox<T> {
  // Encryption exists on secure pages only, and nothing is kept without it.
  if (!isSecureContext || !globalThis.indexedDB) return memoryOnly;

  const store = storeOfPage();
  let key: CryptoKey | undefined;
  let hangs = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One step after the other, so that what is wiped is not brought back by a slower `keep`. */
  const next = <R>(step: () => Promise<R>): Promise<R | undefined> => {
    const turn = last.then(() =>
      withPatience(step, () => {
        hangs = true;
      }),
    );
    last = turn;
    return turn;
  };

  return {
    read: () =>
      next(async () => {
        await deleteExpired(store);
        const sealed = await get<Sealed>(slot, store);
        if (!sealed) return undefined;
        key = sealed.key;
        return {value: await open<T>(sealed), until: deviceDay(sealed.expires)};
      }),
    keep: (value) =>
      next(async () => {
        if (hangs) return undefined;
        const expires = deviceClock.now() + keptFor;
        key ??= await newKey();
        await set(slot, {key, expires, ...(await seal(value, key))} satisfies Sealed, store);
        return deviceDay(expires);
      }),
    wipe: async () => {
      await next(() => del(slot, store));
      key = undefined;
    },
  };
}

const memoryOnly: Outbox<never> = {
  read: async () => undefined,
  keep: async () => undefined,
  wipe: async () => {},
};

type Store = ReturnType<typeof createStore>;

let opened: Store | undefined;

/** One connection for every form of the page: each would stay open for as long as the page does. */
function storeOfPage(): Store {
  opened ??= createStore('redress-outbox', 'kept');
  return opened;
}

async function deleteExpired(store: Store) {
  for (const [slot, {expires}] of await entries<string, Sealed>(store)) {
    if (expires <= deviceClock.now()) await del(slot, store);
  }
}

const algorithm = 'AES-GCM';

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: algorithm, length: 256}, false, ['encrypt', 'decrypt']);
}

async function seal(value: unknown, key: CryptoKey): Promise<Pick<Sealed, 'iv' | 'text'>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return {iv, text: await crypto.subtle.encrypt({name: algorithm, iv}, key, plain)};
}

async function open<T>({key, iv, text}: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt({name: algorithm, iv}, key, text);
  return JSON.parse(new TextDecoder().decode(plain)) as T;
}

/** What `work` answers; nothing when it fails, or when it is too late. */
async function withPatience<R>(work: () => Promise<R>, late: () => void): Promise<R | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      late();
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
