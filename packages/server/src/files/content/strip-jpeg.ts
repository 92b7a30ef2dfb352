import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {type FileReader, fileReader} from './file-reader.ts';
import {readOrientation, writeOrientation} from './orientation.ts';
import {type Piece, type Rewriting, rewriting} from './rewriting.ts';

// ITU-T T.81, annex B; JFIF (T.871); Exif 3.0, 4.5.4; ICC.1:2022, annex B.4.
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Frames, tables and what else a decoder reads. */
const decoding = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf],
  ...[startOfScan, 0xdb, 0xdc, 0xdd, 0xde, 0xdf],
]);
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * A JPEG with what decoding needs, its colour profile and which way up it is: without place, time, device, author, comments,
 * thumbnails, further pictures, and whatever stands behind its end.
 */
export async function stripJpeg(source: ByteSource): Promise<readonly Piece[]> {
  const file = fileReader(source, 'JPEG picture');
  const out = rewriting('JPEG picture');
  if ((await file.byte(0)) !== 0xff || (await file.byte(1)) !== startOfImage) throw damaged('JPEG picture');
  out.keep(0, 2);
  let framed = false;
  let scanned = false;
  for (let at = 2; ; ) {
    const marker = await markerAt(file, at);
    if (marker === undefined) {
      // Some cameras forget the end. What there is of the picture is whole until here.
      if (!scanned) throw damaged('JPEG picture');
      out.put(Uint8Array.of(0xff, endOfImage));
      return out.pieces;
    }
    if (marker.code === endOfImage) {
      if (!framed || !scanned) throw damaged('JPEG picture');
      out.put(Uint8Array.of(0xff, endOfImage));
      return out.pieces;
    }
    const end = marker.at + 2 + (await file.bytes(marker.at + 2, 2)).readUInt16BE();
    if (end < marker.at + 4 || end > file.size) throw damaged('JPEG picture');
    if (decoding.has(marker.code)) out.keep(marker.at, end);
    else await keepPartly(file, out, marker, end);
    framed ||= frames.has(marker.code);
    at = end;
    if (marker.code === startOfScan) {
      scanned = true;
      at = await endOfScan(file, end);
      out.keep(end, at);
    }
  }
}

interface Marker {
  readonly at: number;
  readonly code: number;
}

/** The marker that stands there, after any fill bytes; nothing at the end of the file. */
async function markerAt(file: FileReader, from: number): Promise<Marker | undefined> {
  let at = from;
  while (at + 1 < file.size && (await file.byte(at)) === 0xff && (await file.byte(at + 1)) === 0xff) at++;
  if (at + 1 >= file.size) return undefined;
  const code = await file.byte(at + 1);
  if ((await file.byte(at)) !== 0xff || code === 0 || code === 0xff) throw damaged('JPEG picture');
  return {at, code};
}

/** Of what is there for programs and people, only what changes how the picture looks. */
async function keepPartly(file: FileReader, out: Rewriting, {at, code}: Marker, end: number): Promise<void> {
  const body = at + 4;
  const begins = async (word: string) => end - body >= word.length && (await file.text(body, word.length)) === word;
  if (code === 0xe0 && end - body >= 14 && (await begins('JFIF\0'))) {
    // Without the thumbnail that may follow.
    const head = Buffer.from(await file.bytes(body, 14));
    head.fill(0, 12);
    out.put(Uint8Array.of(0xff, code, 0, 16), head);
  } else if (code === 0xe1 && (await begins('Exif\0\0'))) {
    const orientation = readOrientation(await file.bytes(body + 6, end - body - 6));
    if (orientation === 1) return;
    const tiff = writeOrientation(orientation);
    out.put(Uint8Array.of(0xff, code, 0, 8 + tiff.length), Buffer.from('Exif\0\0'), tiff);
  } else if (code === 0xe2 && (await begins('ICC_PROFILE\0'))) {
    out.keep(at, end);
  } else if (code === 0xee && end - body >= 12 && (await begins('Adobe'))) {
    // Says how colours are to be read.
    out.put(Uint8Array.of(0xff, code, 0, 14), Buffer.from(await file.bytes(body, 12)));
  }
}

/** Where the picture's own data ends: at a marker that is no restart and no 0xFF of the data itself. */
async function endOfScan(file: FileReader, from: number): Promise<number> {
  for (let at = from; ; ) {
    const found = await file.find(0xff, at);
    if (found === undefined || found + 1 >= file.size) return file.size;
    const next = await file.byte(found + 1);
    const belongs = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!belongs && next !== 0xff) return found;
    at = found + (belongs ? 2 : 1);
  }
}
