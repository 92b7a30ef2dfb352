import {crc32} from 'node:zlib';
import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {fileReader} from './file-reader.ts';
import {readOrientation, writeOrientation} from './orientation.ts';
import {type Piece, rewriting} from './rewriting.ts';

// PNG, third edition (W3C 2025), 4.8 and 11. Text, times, and what is private to some program is left out.
const critical = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
const appearance = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'hIST', 'pHYs', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
]);
const signature = '\x89PNG\r\n\x1a\n';
/** Room for an Exif of the greatest size that cameras write. */
const largestExif = 64 * 1024;

/** A PNG with what it looks like, and which way up it is. What stands behind its end is cut off. */
export async function stripPng(source: ByteSource): Promise<readonly Piece[]> {
  const file = fileReader(source, 'PNG picture');
  const out = rewriting('PNG picture');
  if ((await file.text(0, 8)) !== signature || (await file.text(12, 4)) !== 'IHDR') throw damaged('PNG picture');
  out.keep(0, 8);
  let pictured = false;
  for (let at = 8; ; ) {
    const length = (await file.bytes(at, 4)).readUInt32BE();
    const type = await file.text(at + 4, 4);
    const end = at + 12 + length;
    if (end > file.size) throw damaged('PNG picture');
    if (critical.has(type) || appearance.has(type)) out.keep(at, end);
    else if (type === 'eXIf' && length <= largestExif) {
      const orientation = readOrientation(await file.bytes(at + 8, length));
      if (orientation !== 1) out.put(chunk('eXIf', writeOrientation(orientation)));
    } else if (/^[A-Z]/.test(type)) throw damaged('PNG picture');
    pictured ||= type === 'IDAT';
    if (type === 'IEND') {
      if (!pictured) throw damaged('PNG picture');
      return out.pieces;
    }
    at = end;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
