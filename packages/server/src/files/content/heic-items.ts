import {damaged} from './damaged.ts';
import type {FileReader} from './file-reader.ts';

/** A box of the ISO base media file format (ISO/IEC 14496-12). */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly body: number;
  readonly end: number;
}

/** Where a part of an item is. */
export interface Extent {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

const most = 20_000;

/** The boxes that fill this stretch without a gap. */
export async function boxesIn(file: FileReader, from: number, to: number): Promise<readonly Box[]> {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const size = (await file.bytes(at, 4)).readUInt32BE();
    const type = await file.text(at + 4, 4);
    const long = size === 1;
    const length = long ? Number((await file.bytes(at + 8, 8)).readBigUInt64BE()) : size === 0 ? to - at : size;
    const body = at + (long ? 16 : 8);
    const end = at + length;
    if (end < body || end > to || boxes.length >= most) throw damaged('HEIC picture');
    boxes.push({type, at, body, end});
    at = end;
  }
  return boxes;
}

/** What each item is, from `iinf`. */
export async function itemTypes(file: FileReader, inside: readonly Box[]): Promise<ReadonlyMap<number, string>> {
  const list = one(inside, 'iinf');
  const entries = list.body + ((await file.byte(list.body)) === 0 ? 6 : 8);
  const types = new Map<number, string>();
  for (const {type, body} of await boxesIn(file, entries, list.end)) {
    const version = await file.byte(body);
    if (type !== 'infe' || version < 2) throw damaged('HEIC picture');
    const wide = version === 3;
    const item = wide ? (await file.bytes(body + 4, 4)).readUInt32BE() : (await file.bytes(body + 4, 2)).readUInt16BE();
    types.set(item, await file.text(body + (wide ? 10 : 8), 4));
  }
  return types;
}

/** Where every item is, from `iloc`. */
export async function itemExtents(file: FileReader, inside: readonly Box[]): Promise<readonly Extent[]> {
  const list = one(inside, 'iloc');
  const version = await file.byte(list.body);
  const sizes = (await file.bytes(list.body + 4, 2)).readUInt16BE();
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = list.body + 6;
  const next = async (width: number): Promise<number> => {
    if (at + width > list.end || width > 8) throw damaged('HEIC picture');
    const value = width === 0 ? 0 : Number(`0x${(await file.bytes(at, width)).toString('hex')}`);
    at += width;
    return value;
  };
  const extents: Extent[] = [];
  const items = await next(version < 2 ? 2 : 4);
  for (let count = 0; count < items; count++) {
    const item = await next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : (await next(2)) & 15;
    const elsewhere = await next(2);
    // Made of other items, or in another file: no camera does that.
    if (method > 1 || elsewhere !== 0) throw damaged('HEIC picture');
    const base = (method === 1 ? one(inside, 'idat').body : 0) + (await next(baseSize));
    const parts = await next(2);
    for (let part = 0; part < parts; part++) {
      await next(indexSize);
      const from = base + (await next(offsetSize));
      const to = from + (await next(lengthSize));
      if (to > file.size || extents.length >= most) throw damaged('HEIC picture');
      extents.push({item, from, to});
    }
  }
  return extents;
}

function one(boxes: readonly Box[], type: string): Box {
  const found = boxes.filter((box) => box.type === type);
  if (found.length === 1) return found[0] as Box;
  throw damaged('HEIC picture');
}
