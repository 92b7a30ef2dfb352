import type {ByteSource} from './byte-source.ts';
import {damaged} from './damaged.ts';
import {type FileReader, fileReader} from './file-reader.ts';
import {type Box, boxesIn, itemExtents, itemTypes} from './heic-items.ts';
import {type Piece, type Rewriting, rewriting} from './rewriting.ts';

/** What is drawn, by itself or put together from others. Which way up it is stands in `iprp`, not in Exif. */
const drawn = new Set(['hvc1', 'hev1', 'lhv1', 'av01', 'avc1', 'jpeg', 'grid', 'iden', 'iovl', 'tmap']);
/** What of `meta` a decoder reads. */
const structure = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'dinf', 'grpl']);

/**
 * A HEIC (ISO/IEC 23008-12) with what is drawn. Everything in it is found by its place, so nothing can be taken out: place,
 * time, device, author and whatever else no picture is made of becomes zeros, and Exif an Exif that says nothing.
 */
export async function stripHeic(source: ByteSource): Promise<readonly Piece[]> {
  const file = fileReader(source, 'HEIC picture');
  const out = rewriting('HEIC picture');
  const boxes = await boxesIn(file, 0, file.size);
  const meta = boxes.find(({type}) => type === 'meta');
  if (boxes[0]?.type !== 'ftyp' || !meta) throw damaged('HEIC picture');
  const inside = await boxesIn(file, meta.body + 4, meta.end);
  const kept = await keptExtents(file, inside);

  for (const box of boxes) {
    if (box.type === 'ftyp') out.keep(box.at, box.end);
    else if (box.type === 'mdat') keepOnly(out, box, kept);
    else if (box !== meta) blank(out, box);
    else {
      out.keep(meta.at, meta.body + 4);
      for (const child of inside) {
        if (structure.has(child.type)) out.keep(child.at, child.end);
        else if (child.type === 'idat') keepOnly(out, child, kept);
        else blank(out, child);
      }
    }
  }
  return out.pieces;
}

/** A stretch that stays, or what stands in its place. */
interface Kept {
  readonly from: number;
  readonly to: number;
  readonly instead?: Buffer;
}

/** In the order of the file. */
async function keptExtents(file: FileReader, inside: readonly Box[]): Promise<readonly Kept[]> {
  const types = await itemTypes(file, inside);
  const kept: Kept[] = [];
  let pictures = 0;
  for (const {item, from, to} of await itemExtents(file, inside)) {
    const type = types.get(item) ?? '';
    if (drawn.has(type)) {
      pictures++;
      kept.push({from, to});
    } else if (type === 'Exif' && to - from >= nothing.length) {
      kept.push({from, to: from + nothing.length, instead: nothing});
    }
  }
  if (pictures === 0) throw damaged('HEIC picture');
  return kept.sort((a, b) => a.from - b.from);
}

/** An Exif item whose one directory is empty. */
const nothing = Buffer.from('\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1');

function keepOnly(out: Rewriting, {at, body, end}: Box, kept: readonly Kept[]): void {
  out.keep(at, body);
  let done = body;
  for (const {from, to, instead} of kept) {
    if (from < done || to > end) continue;
    out.blank(from - done);
    if (instead) out.put(instead);
    else out.keep(from, to);
    done = to;
  }
  out.blank(end - done);
}

function blank(out: Rewriting, {at, end}: Box): void {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(end - at);
  header.write('free', 4, 'latin1');
  out.put(header);
  out.blank(end - at - 8);
}
