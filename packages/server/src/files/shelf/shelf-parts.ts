import type {Kysely} from 'kysely';
import type {OrganisationParts} from '../../organisation-parts.ts';
import type {Tables} from '../../store/tables.ts';
import type {BlobStore} from '../blobs/blob-store.ts';
import type {FileLimits} from '../file-rules.ts';

/** What everything that keeps files works with, for one organisation. */
export interface ShelfParts extends Pick<OrganisationParts, 'shell' | 'keys' | 'caseKeys' | 'closing'> {
  readonly db: Kysely<Tables>;
  readonly organisation: string;
  readonly blobs: BlobStore;
  readonly limits: FileLimits;
}
