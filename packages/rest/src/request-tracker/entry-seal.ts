import {type CaseEvent, type Stored, upcast} from '@redress/policy';
import type {Attempt} from '../case-log.ts';
import type {Reference, Version} from '../case-service.ts';
import {hex} from '../service/hex.ts';
import {ascii} from './ascii.ts';

/** One write, as a ticket carries it: everything that was written together, so that it is there whole or not at all. */
export interface Entry {
  readonly does: 'open' | 'append';
  readonly reference: Reference;
  /** How many events the case must have for this to count. */
  readonly after: Version;
  readonly events: readonly CaseEvent[];
  readonly attempt: Attempt;
}

/** Makes an entry into a file that is ours for certain, and reads it again. */
export interface EntrySeal {
  seal(entry: Entry): Promise<string>;
  /** Nothing for what is not ours. */
  open(text: string): Promise<Entry | undefined>;
  /** The name of the file that carries what this attempt writes. It tells nothing of the key, and finds it by an index. */
  fileName(attempt: Attempt): Promise<string>;
}

export function entrySeal(organisation: string, secret: Uint8Array): EntrySeal {
  const key = crypto.subtle.importKey('raw', new Uint8Array(secret), {name: 'HMAC', hash: 'SHA-256'}, false, [
    'sign',
    'verify',
  ]);
  const bytes = (text: string) => new TextEncoder().encode(`${organisation}\n${text}`);
  const sign = async (text: string) => hex(new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes(text))));

  return {
    async seal(entry) {
      const text = JSON.stringify(entry);
      return ascii({redress: 1, entry: text, seal: await sign(text)});
    },
    async open(text) {
      const read = parse(text);
      if (typeof read?.entry !== 'string' || typeof read.seal !== 'string') return undefined;
      const signature = fromHex(read.seal);
      if (!(await crypto.subtle.verify('HMAC', await key, signature, bytes(read.entry)))) return undefined;
      const entry = JSON.parse(read.entry) as Entry;
      return {...entry, events: entry.events.map((event) => upcast<CaseEvent>(event as Stored))};
    },
    fileName: async (attempt) => `redress-${(await sign(`attempt ${attempt.key}`)).slice(0, 40)}.json`,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/[\da-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}
