import {RestError} from '@redress/rest';
import type {ByteSource} from '../content/byte-source.ts';
import type {KeptFile} from './kept-file.ts';
import {letGo} from './let-go.ts';
import type {LooseBlobs} from './loose-blobs.ts';
import type {ShelfParts} from './shelf-parts.ts';

/** The bytes of files, in encrypted parts. */
export interface FileParts {
  /**
   * Takes in what comes, from where the file ends so far, and gives where it ends then. When the line breaks, what had come is
   * kept, and the error goes on. What comes is let go as soon as it is read: nobody else can read it afterwards. Throws
   * `file/wrong-offset` where somebody else has sent that part meanwhile.
   */
  receive(file: KeptFile, from: number, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  source(file: KeptFile): Promise<ByteSource>;
  /**
   * Writes another edition of a file, and leaves the old one where it is. `settle` says in one transaction that the new one
   * holds; where it says no, the new one is gone.
   */
  rewrite(
    file: KeptFile,
    bytes: AsyncIterable<Uint8Array>,
    settle: (on: ShelfParts['db'], edition: number) => Promise<boolean>,
  ): Promise<boolean>;
}

/** Bytes of a part: what is in memory of a file at once, a few times over. */
const partSize = 256 * 1024;
/** Room for the parts of the largest file, and for a line that breaks a thousand times. */
const mostParts = 4_000;
/** A day, in milliseconds: whoever has sent nothing more for so long begins anew. A draft is kept for its week. */
const patience = 86_400_000;

export function fileParts(parts: ShelfParts, loose: LooseBlobs): FileParts {
  const {db, organisation, blobs, shell} = parts;
  const place = ({id}: KeptFile, edition: number, start: number) => `part of file ${id} ${edition} ${start}`;

  const seal = async (file: KeptFile, edition: number, start: number, bytes: Uint8Array) => {
    const sealed = file.cipher.seal(bytes, place(file, edition, start));
    const blob = await loose.put(sealed);
    sealed.forEach(letGo);
    return blob;
  };

  const add = async (file: KeptFile, start: number, bytes: Buffer) => {
    const blob = await seal(file, 0, start, bytes);
    const received = start + bytes.length;
    const later = new Date(Date.parse(shell.now()) + patience).toISOString();
    const kept = await db.transaction().execute(async (on) => {
      const {numUpdatedRows} = await on
        .updateTable('files')
        .set(({eb}) => ({
          received,
          parts: eb('parts', '+', 1),
          state: received === file.length ? 'received' : 'uploading',
          // A draft has its time from the beginning.
          ...(file.reference !== null && {expires_at: later}),
        }))
        .where('organisation', '=', organisation)
        .where('id', '=', file.id)
        .where('state', '=', 'uploading')
        .where('received', '=', start)
        .where('parts', '<', mostParts)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      await on
        .insertInto('file_parts')
        .values({organisation, file: file.id, edition: 0, start, length: bytes.length, blob})
        .execute();
      await loose.bind(on, [blob]);
      return true;
    });
    if (kept) return received;
    await loose.clear([blob]);
    throw new RestError('file/wrong-offset', 'The file does not end there: ask where it ends, and go on from there');
  };

  return {
    async receive(file, from, bytes) {
      let at = from;
      let kept = true;
      // Filled again and again: what comes is copied once, and not kept until somebody collects it.
      const part = Buffer.allocUnsafe(partSize);
      let length = 0;
      const flush = async () => {
        if (length === 0) return;
        const end = length;
        length = 0;
        kept = false;
        at = await add(file, at, part.subarray(0, end));
        kept = true;
      };
      try {
        for await (const chunk of bytes) {
          for (let taken = 0; taken < chunk.length; ) {
            const piece = chunk.subarray(taken, taken + partSize - length);
            part.set(piece, length);
            length += piece.length;
            taken += piece.length;
            if (length === partSize) await flush();
          }
          letGo(chunk);
        }
      } catch (error) {
        if (kept) await flush();
        throw error;
      }
      await flush();
      return at;
    },

    async source(file) {
      const {id, edition} = file;
      const rows = await db
        .selectFrom('file_parts')
        .select(['start', 'length', 'blob'])
        .where('organisation', '=', organisation)
        .where('file', '=', id)
        .where('edition', '=', edition)
        .orderBy('start')
        .execute();
      const last = rows.at(-1);
      let open: {at: number; bytes: Promise<Buffer>} | undefined;
      const partAt = (at: number): Promise<Buffer> => {
        const {start, blob} = rows[at] as (typeof rows)[number];
        if (open?.at !== at) {
          open = {at, bytes: blobs.get(blob).then((sealed) => file.cipher.open(sealed, place(file, edition, start)))};
        }
        return open.bytes;
      };
      return {
        size: last ? last.start + last.length : 0,
        async read(from, length) {
          const found: Buffer[] = [];
          let at = from;
          for (let part = lastBefore(rows, from); part < rows.length && at < from + length; part++) {
            const {start} = rows[part] as (typeof rows)[number];
            const bytes = (await partAt(part)).subarray(at - start, from + length - start);
            found.push(bytes);
            at += bytes.length;
          }
          return found.length === 1 ? (found[0] as Buffer) : Buffer.concat(found);
        },
      };
    },

    async rewrite(file, bytes, settle) {
      const edition = file.edition + 1;
      const made: {start: number; length: number; blob: string}[] = [];
      let start = 0;
      for await (const part of inParts(bytes)) {
        const blob = await seal(file, edition, start, part);
        made.push({start, length: part.length, blob});
        start += part.length;
        letGo(part);
      }
      const names = made.map(({blob}) => blob);
      const old = await db.transaction().execute(async (on) => {
        if (!(await settle(on, edition))) return undefined;
        const before = await loose.loosen(on, file.id, file.edition);
        await on
          .insertInto('file_parts')
          .values(made.map((part) => ({organisation, file: file.id, edition, ...part})))
          .execute();
        await loose.bind(on, names);
        return before;
      });
      await loose.clear(old ?? names);
      return old !== undefined;
    },
  };
}

/** Where in the rows the part stands in which this byte is. */
function lastBefore(rows: readonly {readonly start: number}[], at: number): number {
  let [low, high] = [0, rows.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as {start: number}).start <= at) low = middle;
    else high = middle;
  }
  return low;
}

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + partSize - length);
      waiting.push(piece);
      length += piece.length;
      at += piece.length;
      if (length < partSize) continue;
      yield Buffer.concat(waiting, length);
      waiting = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(waiting, length);
}
