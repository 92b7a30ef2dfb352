import {createHash} from 'node:crypto';
import {RestError} from '@redress/rest';
import {AwsClient} from 'aws4fetch';
import {type BlobName, type BlobStore, checkBlobName} from './blob-store.ts';

/** Storage that speaks as Amazon's S3 does, and where in it blobs are kept. */
export interface S3Bucket {
  /** Address of the bucket, such as `https://s3.eu-west-2.amazonaws.com/redress-files`. */
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Longest that one request may take, in milliseconds: a blob is small. */
const patience = 30_000;
const retries = 3;

/** Blobs as objects of a bucket, below a folder there. Every request is signed, with the hash of what it carries. */
export function s3Bucket({bucket, region, accessKeyId, secretAccessKey}: S3Bucket, folder: string): BlobStore {
  const client = new AwsClient({accessKeyId, secretAccessKey, region, service: 's3', retries});
  const base = bucket.replace(/\/+$/, '');
  const ask = async (method: string, name: BlobName, body?: Uint8Array): Promise<Response> => {
    const answer = await client
      .fetch(`${base}/${folder}/${checkBlobName(name)}`, {
        method,
        headers: {
          'X-Amz-Content-Sha256': createHash('sha256')
            .update(body ?? '')
            .digest('hex'),
        },
        signal: AbortSignal.timeout(patience),
        ...(body && {body: body as Uint8Array<ArrayBuffer>}),
      })
      .catch((cause: unknown) => {
        throw new RestError('service/unreachable', 'Files cannot be kept or fetched just now; try again shortly', {
          cause,
        });
      });
    if (answer.ok || (method === 'DELETE' && answer.status === 404)) return answer;
    await answer.body?.cancel();
    // What it says may name what a reader should not see.
    const cause = new Error(`${method} to the bucket was answered with ${answer.status}`);
    if (answer.status === 507) {
      throw new RestError(
        'service/full',
        'There is no room for files just now; what arrived before is kept. Try again later',
        {cause},
      );
    }
    throw new RestError('service/failed', 'Files cannot be kept or fetched; nothing was changed', {cause});
  };
  return {
    async put(name, bytes) {
      const answer = await ask('PUT', name, Buffer.concat(bytes));
      await answer.body?.cancel();
    },
    async get(name) {
      return Buffer.from(await (await ask('GET', name)).arrayBuffer());
    },
    async delete(name) {
      const answer = await ask('DELETE', name);
      await answer.body?.cancel();
    },
  };
}
