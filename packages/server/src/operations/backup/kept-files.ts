import type {DatabaseSync} from 'node:sqlite';
import {blobsOf} from '../../files/blobs/blobs-of.ts';
import type {ServiceOptions} from '../../service-options.ts';

/** The files of a store, as far as a backup and putting it back need to know them: parts, each encrypted where it is. */
export interface KeptFiles {
  /** Whether they are where a backup of this service does not reach: in a bucket, which has a backup of its own. */
  areElsewhere(organisation: string): boolean;
  /** The names of the parts that a copy of the tables knows. */
  names(copy: DatabaseSync, organisation: string): Iterable<string>;
  /** Nothing where there is none of that name. */
  read(organisation: string, name: string): Promise<Uint8Array | undefined>;
  write(organisation: string, name: string, bytes: Uint8Array): Promise<void>;
}

/** Those of a service. */
export function keptFiles({folder, organisations}: Pick<ServiceOptions, 'folder' | 'organisations'>): KeptFiles {
  const rulesOf = (id: string) => organisations.find((one) => one.id === id)?.files ?? {};
  const blobs = (id: string) => blobsOf({id, files: rulesOf(id)}, folder);
  return {
    areElsewhere: (organisation) => rulesOf(organisation).s3 !== undefined,
    *names(copy, organisation) {
      const rows = copy
        .prepare('SELECT blob FROM file_parts WHERE organisation = ? ORDER BY blob')
        .iterate(organisation);
      for (const {blob} of rows as unknown as Iterable<{blob: string}>) yield blob;
    },
    async read(organisation, name) {
      try {
        return await blobs(organisation).get(name);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: (organisation, name, bytes) => blobs(organisation).put(name, [bytes]),
  };
}
