import {randomBytes} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {Tables} from '../../store/tables.ts';
import type {BlobName} from '../blobs/blob-store.ts';
import type {ShelfParts} from './shelf-parts.ts';

/**
 * Blobs are written before anything says that they are there, and deleted after nothing says so any more. In between they are
 * loose, and known to be: whatever breaks off leaves nothing on the disk that is not found again.
 */
export interface LooseBlobs {
  /** Writes a blob that belongs to nothing yet. `bind` it in the transaction that says what it belongs to. */
  put(bytes: readonly Uint8Array[]): Promise<BlobName>;
  bind(on: Kysely<Tables>, blobs: readonly BlobName[]): Promise<void>;
  /** Lets go of the parts of a file, in a transaction. `clear` them when it is over. */
  loosen(on: Kysely<Tables>, file: string, edition?: number): Promise<readonly BlobName[]>;
  clear(blobs: readonly BlobName[]): Promise<void>;
  /** Deletes what has been loose for so long that nobody is at work on it any more. */
  sweep(): Promise<void>;
}

/** An hour, in milliseconds: no single blob takes so long to write. */
const grace = 3_600_000;
const batch = 200;

export function looseBlobs({db, organisation, blobs, shell}: ShelfParts): LooseBlobs {
  const clear = async (names: readonly BlobName[]) => {
    if (names.length === 0) return;
    for (const name of names) await blobs.delete(name);
    await db
      .deleteFrom('loose_blobs')
      .where('organisation', '=', organisation)
      .where('blob', 'in', [...names])
      .execute();
  };
  return {
    async put(bytes) {
      const blob = randomBytes(16).toString('hex');
      await db.insertInto('loose_blobs').values({organisation, blob, at: shell.now()}).execute();
      await blobs.put(blob, bytes);
      return blob;
    },
    async bind(on, names) {
      await on
        .deleteFrom('loose_blobs')
        .where('organisation', '=', organisation)
        .where('blob', 'in', [...names])
        .execute();
    },
    async loosen(on, file, edition) {
      const parts = on
        .selectFrom('file_parts')
        .select('blob')
        .where('organisation', '=', organisation)
        .where('file', '=', file)
        .$if(edition !== undefined, (query) => query.where('edition', '=', edition as number));
      const names = (await parts.execute()).map(({blob}) => blob);
      const at = shell.now();
      if (names.length === 0) return names;
      await on
        .insertInto('loose_blobs')
        .values(names.map((blob) => ({organisation, blob, at})))
        .execute();
      await on
        .deleteFrom('file_parts')
        .where('organisation', '=', organisation)
        .where('file', '=', file)
        .where('blob', 'in', names)
        .execute();
      return names;
    },
    clear,
    async sweep() {
      const before = new Date(Date.parse(shell.now()) - grace).toISOString();
      for (;;) {
        const rows = await db
          .selectFrom('loose_blobs')
          .select('blob')
          .where('organisation', '=', organisation)
          .where('at', '<=', before)
          .limit(batch)
          .execute();
        await clear(rows.map(({blob}) => blob));
        if (rows.length < batch) return;
      }
    },
  };
}
