import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {type FileReader, fileReader} from './file-reader.ts';
import {readOrientation, writeOrientation} from './orientation.ts';
import {type Piece, rewriting, sizeOf} from './rewriting.ts';

// RFC 9649, 2.3 to 2.7.
const picture = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ICCP']);
const hasExif = 0b0000_1000;
const hasXmp = 0b0000_0100;
const largestExif = 64 * 1024;

/** A WebP with its picture, colour profile and which way up it is, and nothing behind its end. */
export async function stripWebp(source: ByteSource): Promise<readonly Piece[]> {
  const file = fileReader(source, 'WebP picture');
  const riff = (await file.text(0, 4)) === 'RIFF' && (await file.text(8, 4)) === 'WEBP';
  const end = 8 + (await file.bytes(4, 4)).readUInt32LE();
  if (!riff || end > file.size + 1) throw damaged('WebP picture');
  const body = rewriting('WebP picture');
  let extended: Buffer | undefined;
  let tiff: Buffer | undefined;
  let pictured = false;
  const inside = await chunks(file, 12, Math.min(end, file.size));
  for (const {type, at, data, next, length} of inside) {
    if (type === 'VP8X' && length === 10) extended = Buffer.from(await file.bytes(at, 18));
    else if (picture.has(type)) body.keep(at, next);
    else if (type === 'ANMF') await keepFrame(file, body, {type, at, data, next, length});
    else if (type === 'EXIF' && length <= largestExif) {
      const exif = await file.bytes(data, length);
      // Some programs begin it as a JPEG would.
      const orientation = readOrientation(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
      if (orientation !== 1) tiff = writeOrientation(orientation);
    }
    pictured ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF';
  }
  if (!pictured) throw damaged('WebP picture');
  const first: Buffer[] = [];
  if (extended) {
    extended[8] = ((extended[8] as number) & ~(hasExif | hasXmp)) | (tiff ? hasExif : 0);
    first.push(extended);
    if (tiff) body.put(header('EXIF', tiff.length), tiff);
  }
  const whole = rewriting('WebP picture');
  const size = 4 + sizeOf(first) + sizeOf(body.pieces);
  whole.put(header('RIFF', size), Buffer.from('WEBP'), ...first);
  return [...whole.pieces, ...body.pieces];
}

interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly data: number;
  readonly length: number;
  /** Where the next begins: what has an odd length is padded. */
  readonly next: number;
}

async function chunks(file: FileReader, from: number, to: number): Promise<readonly Chunk[]> {
  const found: Chunk[] = [];
  for (let at = from; at + 8 <= to; ) {
    const type = await file.text(at, 4);
    const length = (await file.bytes(at + 4, 4)).readUInt32LE();
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > to || found.length > 10_000) throw damaged('WebP picture');
    // The last may lack its padding.
    found.push({type, at, data: at + 8, length, next: Math.min(next, to)});
    at = next;
  }
  return found;
}

/** One picture of a film, which may hold chunks that nobody knows. */
async function keepFrame(file: FileReader, body: ReturnType<typeof rewriting>, frame: Chunk): Promise<void> {
  const {data, length} = frame;
  if (length < 16) throw damaged('WebP picture');
  const kept = (await chunks(file, data + 16, data + length)).filter(({type}) => picture.has(type));
  const size = kept.reduce((sum, {at, next}) => sum + next - at, 16);
  body.put(header('ANMF', size));
  body.keep(data, data + 16);
  for (const {at, next} of kept) body.keep(at, next);
  if (size % 2 === 1) body.blank(1);
}

function header(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write(type, 'latin1');
  bytes.writeUInt32LE(length, 4);
  return bytes;
}
