import {createHash, createHmac} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Bucket} from './bucket.ts';

/**
 * Stands in for storage that speaks as S3 does: it checks every signature and the hash of every body by its own reckoning of
 * AWS Signature Version 4, and says in each answer that it is a stand-in.
 */
export interface S3StandIn extends Bucket {
  /** Answers the next requests with these instead. */
  failWith(...statuses: readonly number[]): void;
}

const region = 'eu-west-2';
const accessKeyId = 'AKIDEXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

export async function s3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const failures: number[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    response.setHeader('Server', 'a stand-in for S3');
    const wrong = wrongIn(request, body);
    const failure = failures.shift();
    if (wrong) refused.push(wrong);
    if (wrong || failure !== undefined) return response.writeHead(wrong ? 403 : (failure as number)).end();
    const name = (request.url as string).slice(1);
    const known = objects.get(name);
    if (request.method === 'PUT') objects.set(name, body);
    if (request.method === 'DELETE') objects.delete(name);
    if (request.method === 'GET' && !known) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    return response
      .writeHead(request.method === 'DELETE' ? 204 : 200)
      .end(request.method === 'GET' ? known : undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    configuration: {bucket: `http://127.0.0.1:${port}/files`, region, accessKeyId, secretAccessKey},
    refused,
    objects: async () => objects,
    async write(name, bytes) {
      objects.set(name, bytes);
    },
    failWith: (...statuses) => failures.push(...statuses),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** What is wrong with a request. Nothing when it is signed as it must be, within five minutes, for what it carries. */
function wrongIn({method, url = '', headers}: IncomingMessage, body: Buffer): string | undefined {
  const [, id, day, place, signed = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (id !== accessKeyId || place !== region) return 'whose request it is';
  const at = String(headers['x-amz-date']);
  const [, year, month, date, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at) ?? [];
  const age = Date.now() - Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  if (!at.startsWith(day as string) || !(Math.abs(age) < 300_000)) return 'when it was signed';
  const hash = sha256(body);
  if (headers['x-amz-content-sha256'] !== hash) return 'what it carries';
  const names = signed.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 'what is signed';
  const canonical = [method, url, '', ...names.map((name) => `${name}:${headers[name]}`), '', signed, hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString('hex') === signature ? undefined : 'its signature';
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
