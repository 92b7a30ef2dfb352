import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';

/** Reads small fields here and there, without asking the source for each of them. Beyond the end the file is damaged. */
export interface FileReader {
  readonly size: number;
  bytes(at: number, length: number): Promise<Buffer>;
  byte(at: number): Promise<number>;
  text(at: number, length: number): Promise<string>;
  /** Where the next such byte is, from there on; nothing when there is none. */
  find(value: number, from: number): Promise<number | undefined>;
}

const windowSize = 16 * 1024;

/** `what` names the kind of file to people. */
export function fileReader(source: ByteSource, what: string): FileReader {
  let start = 0;
  let window: Buffer = Buffer.alloc(0);

  const bytes = async (at: number, length: number): Promise<Buffer> => {
    if (at < 0 || at + length > source.size) throw damaged(what);
    if (length > windowSize) return source.read(at, length);
    if (at < start || at + length > start + window.length) {
      start = at;
      window = await source.read(at, windowSize);
    }
    return window.subarray(at - start, at - start + length);
  };
  return {
    size: source.size,
    bytes,
    byte: async (at) => (await bytes(at, 1))[0] as number,
    text: async (at, length) => (await bytes(at, length)).toString('latin1'),
    async find(value, from) {
      for (let at = from; at < source.size; ) {
        const chunk = await bytes(at, Math.min(windowSize, source.size - at));
        const found = chunk.indexOf(value);
        if (found >= 0) return at + found;
        at += chunk.length;
      }
      return undefined;
    },
  };
}
