import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {blobFolder} from '../../files/blobs/blob-folder.ts';
import type {ServiceOptions} from '../../service-options.ts';

/** The files of a store, as far as a backup and putting it back need to know them. They are encrypted where they are. */
export interface KeptFiles {
  /** Whether they are kept where a backup of this service does not reach, such as in a bucket that has a backup of its own. */
  readonly elsewhere: boolean;
  /** The names of those that a copy of the tables knows. */
  names(copy: DatabaseSync, organisation: string): Iterable<string>;
  /** Nothing where it has gone meanwhile. */
  read(organisation: string, name: string): Promise<Uint8Array | undefined>;
  write(organisation: string, name: string, bytes: Uint8Array): Promise<void>;
}

/** Those of a service. */
export function keptFiles({folder}: Pick<ServiceOptions, 'folder'>): KeptFiles {
  const blobsOf = (organisation: string) => blobFolder(join(folder, 'files', organisation));
  return {
    elsewhere: false,
    *names(copy, organisation) {
      const rows = copy.prepare('SELECT id FROM files WHERE organisation = ? ORDER BY id').iterate(organisation);
      for (const {id} of rows as unknown as Iterable<{id: string}>) yield id;
    },
    async read(organisation, name) {
      try {
        return await blobsOf(organisation).get(name);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: (organisation, name, bytes) => blobsOf(organisation).put(name, bytes),
  };
}
