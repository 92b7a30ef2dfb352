import type {Organisation} from '../../organisation.ts';
import {blobFolder} from './blob-folder.ts';
import type {BlobStore} from './blob-store.ts';
import {s3Bucket} from './s3-bucket.ts';

/** Where an organisation's blobs are: in its bucket, or in the data folder. */
export function blobsOf({id, files = {}}: Pick<Organisation, 'id' | 'files'>, folder: string): BlobStore {
  return files.s3 ? s3Bucket(files.s3, id) : blobFolder(`${folder}/files/${id}`);
}
