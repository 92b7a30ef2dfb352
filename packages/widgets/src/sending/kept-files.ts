import {deviceClock} from '../today-controller.ts';
import {DeviceStore, keptFor} from './device-store.ts';
import {newKey, openBytes, sealBytes} from './sealed.ts';

/** Apart from the answers, which would else wait until a large file is written. */
const database = 'redress-files';
/** Larger files are not kept: all of one is in memory while it is encrypted. */
const largest = 32 * 1024 * 1024;

/**
 * Keeps files that were chosen and have not arrived, encrypted on this device, so that a closed page does not lose them. Nothing
 * here throws: where the device cannot keep a file, it has to be chosen again.
 */
export class KeptFiles {
  private readonly slot: string;
  private readonly store: DeviceStore | undefined;

  constructor(slot: string) {
    this.slot = slot;
    if (!isSecureContext || !globalThis.indexedDB) return;
    this.store = new DeviceStore(database);
    void this.deleteExpired();
  }

  /** Answers by which name it is kept; nothing where it is not. */
  async keep(file: Blob): Promise<string | undefined> {
    const {store, slot} = this;
    if (!store || file.size > largest) return undefined;
    try {
      const expires = deviceClock.now() + keptFor;
      // A name says when it expires, so that no file is read to learn that.
      const name = `${slot}\n${expires}\n${crypto.randomUUID()}`;
      const key = await newKey();
      const sealed = await sealBytes(await file.arrayBuffer(), key);
      return (await store.set(name, {...sealed, key, expires})) ? name : undefined;
    } catch {
      // It cannot be read any more, or there is no memory for it.
      return undefined;
    }
  }

  async read(name: string): Promise<ArrayBuffer | undefined> {
    const entry = (await this.store?.look(name))?.entry;
    return entry && openBytes(entry, entry.key).catch(() => undefined);
  }

  async delete(name: string) {
    await this.store?.delete(name);
  }

  /** Deletes every file that any form like this one has kept. */
  async deleteAll() {
    for (const name of await this.names()) if (name.startsWith(`${this.slot}\n`)) await this.delete(name);
  }

  private async deleteExpired() {
    const now = deviceClock.now();
    for (const name of await this.names()) if (Number(name.split('\n').at(-2)) <= now) await this.delete(name);
  }

  /** Nobody who has never kept a file is given a place for files. */
  private async names(): Promise<readonly string[]> {
    const databases = await indexedDB.databases?.().catch(() => undefined);
    return databases?.some(({name}) => name === database) ? ((await this.store?.names()) ?? []) : [];
  }
}
