import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {type FileReader, fileReader} from './file-reader.ts';
import {type Piece, rewriting} from './rewriting.ts';

// GIF89a. Comments, text, XMP and what else applications put in is left out; how often a film repeats stays.
const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;
const graphicControl = 0xf9;
const application = 0xff;
const repeats = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** A GIF with its pictures and nothing behind its end. */
export async function stripGif(source: ByteSource): Promise<readonly Piece[]> {
  const file = fileReader(source, 'GIF picture');
  const out = rewriting('GIF picture');
  if (!/^GIF8[79]a$/.test(await file.text(0, 6))) throw damaged('GIF picture');
  let at = 13 + tableLength(await file.byte(10));
  if (at > file.size) throw damaged('GIF picture');
  out.keep(0, at);
  for (let pictures = 0; ; ) {
    // Some programs forget the end.
    const kind = at < file.size ? await file.byte(at) : trailer;
    if (kind === trailer) {
      if (pictures === 0) throw damaged('GIF picture');
      out.put(Uint8Array.of(trailer));
      return out.pieces;
    }
    if (kind === image) {
      const data = at + 10 + tableLength(await file.byte(at + 9));
      const end = await endOfBlocks(file, data + 1);
      out.keep(at, end);
      pictures++;
      at = end;
    } else if (kind === extension) {
      const label = await file.byte(at + 1);
      const end = await endOfBlocks(file, at + 2);
      const repeating = label === application && end - at >= 14 && repeats.has(await file.text(at + 3, 11));
      if (label === graphicControl || repeating) out.keep(at, end);
      at = end;
    } else throw damaged('GIF picture');
  }
}

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Data comes in blocks that each say how long they are; one of no length ends it. */
async function endOfBlocks(file: FileReader, from: number): Promise<number> {
  for (let at = from; ; ) {
    const length = await file.byte(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}
