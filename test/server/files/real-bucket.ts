import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import {AwsClient} from 'aws4fetch';
import type {Bucket} from './bucket.ts';

/** What the environment must name for the tests to run against storage that speaks as S3 does. */
const needed = [
  'REDRESS_S3_BUCKET',
  'REDRESS_S3_REGION',
  'REDRESS_S3_ACCESS_KEY_ID',
  'REDRESS_S3_SECRET_ACCESS_KEY',
] as const;

const howToTest = `Real S3 was NOT tested: ${needed.join(', ')} do not name a bucket. The stand-in was all. On Debian, as root,
  export $(test/support/start-swift.sh) && npm test
installs OpenStack Swift, starts it on loopback and tests against its S3 API.`;

/** Registers tests against a real bucket, if the environment names one; otherwise a test that says that it does not. */
export function againstRealBucket(what: string, register: (make: () => Promise<Bucket>) => void): void {
  const [bucket, region, accessKeyId, secretAccessKey] = needed.map((name) => process.env[name]);
  if (bucket && region && accessKeyId && secretAccessKey) {
    register(async () => folderOf({bucket, region, accessKeyId, secretAccessKey}));
    return;
  }
  describe(what, () => {
    it('is not tested against a real bucket here, and it is said how it would be', (test) => {
      test.diagnostic(howToTest);
      for (const name of needed) assert.match(howToTest, new RegExp(name));
    });
  });
}

/** A new folder in it, as if it were a whole bucket named `files`. What is in the folder goes when it is closed. */
function folderOf({bucket, ...who}: Bucket['configuration']): Bucket {
  const client = new AwsClient({...who, service: 's3'});
  const folder = `test-${randomBytes(8).toString('hex')}`;
  const ask = async (address: string, options?: RequestInit): Promise<Buffer> => {
    const answer = await client.fetch(`${bucket}${address}`, options);
    const body = Buffer.from(await answer.arrayBuffer());
    assert.ok(answer.ok, `${options?.method ?? 'GET'} ${address}: ${answer.status} ${body}`);
    return body;
  };
  const names = async (): Promise<string[]> => {
    const list = await ask(`?list-type=2&prefix=${folder}/`);
    return [...String(list).matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) =>
      (key as string).slice(folder.length + 1),
    );
  };
  return {
    configuration: {bucket: `${bucket}/${folder}/files`, ...who},
    refused: [],
    async objects() {
      const read = async (name: string) => [name, await ask(`/${folder}/${name}`)] as const;
      return new Map(await Promise.all((await names()).map(read)));
    },
    async write(name, bytes) {
      await ask(`/${folder}/${name}`, {method: 'PUT', body: bytes as Buffer<ArrayBuffer>});
    },
    async close() {
      await Promise.all((await names()).map((name) => ask(`/${folder}/${name}`, {method: 'DELETE'})));
    },
  };
}
