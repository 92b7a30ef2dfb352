import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {fileReader} from './file-reader.ts';

/** One file in an archive, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its packed bytes begin. */
  readonly data: number;
}

// APPNOTE.TXT 6.3.10, 4.3.
const endSignature = Buffer.from('PK\x05\x06');
const endLength = 22;
const longestComment = 0xffff;
/** Nobody's document has so many parts. */
const mostEntries = 10_000;
const what = 'office document';

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly entries: number;
}

/** Where the directory of an archive is. Nothing when there is none that a program would find. */
export async function endOfDirectory({
  size,
  read,
}: ByteSource): Promise<(Directory & {readonly end: number}) | undefined> {
  const from = Math.max(0, size - endLength - longestComment);
  const tail = await read(from, size - from);
  for (let at = tail.lastIndexOf(endSignature); at >= 0; at = at > 0 ? tail.lastIndexOf(endSignature, at - 1) : -1) {
    if (at + endLength > tail.length || tail.readUInt16LE(at + 20) !== tail.length - at - endLength) continue;
    return {
      entries: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
      end: from + at,
    };
  }
  return undefined;
}

/**
 * The files in an archive. Refused where it is not one from its first byte to its last, where two files share bytes, and where
 * the directory and the files say different things: programs believe one or the other.
 */
export async function zipDirectory(source: ByteSource): Promise<readonly ZipEntry[]> {
  const end = await endOfDirectory(source);
  if (!end || end.end + endLength !== source.size || end.at + end.size !== end.end) throw damaged(what);
  if (end.entries === 0 || end.entries > mostEntries) throw damaged(what);
  const file = fileReader(source, what);
  const found: (ZipEntry & {readonly local: number})[] = [];
  let at = end.at;
  for (let entry = 0; entry < end.entries; entry++) {
    const head = Buffer.from(await file.bytes(at, 46));
    if (head.toString('latin1', 0, 4) !== 'PK\x01\x02') throw damaged(what);
    const [nameLength, extraLength, commentLength] = [
      head.readUInt16LE(28),
      head.readUInt16LE(30),
      head.readUInt16LE(32),
    ];
    const name = (await file.bytes(at + 46, nameLength)).toString();
    const local = head.readUInt32LE(42);
    const start = Buffer.from(await file.bytes(local, 30));
    const localName = (await file.bytes(local + 30, start.readUInt16LE(26))).toString();
    if (start.toString('latin1', 0, 4) !== 'PK\x03\x04' || localName !== name) throw damaged(what);
    found.push({
      name,
      local,
      method: head.readUInt16LE(10),
      encrypted: (head.readUInt16LE(8) & 1) === 1,
      crc: head.readUInt32LE(16),
      packed: head.readUInt32LE(20),
      unpacked: head.readUInt32LE(24),
      data: local + 30 + start.readUInt16LE(26) + start.readUInt16LE(28),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (at !== end.end) throw damaged(what);
  found.sort((a, b) => a.local - b.local);
  let free = 0;
  for (const {local, data, packed} of found) {
    if (local < free || (free === 0 && local !== 0)) throw damaged(what);
    free = data + packed;
  }
  if (free > end.at) throw damaged(what);
  return found;
}
