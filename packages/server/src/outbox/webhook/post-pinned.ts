import {lookup} from 'node:dns/promises';
import {type ClientRequest, type IncomingMessage, request as requestPlain} from 'node:http';
import {request as requestTls} from 'node:https';
import {isIP} from 'node:net';
import {isPublic} from './is-public.ts';
import {networks} from './network.ts';

/** What is posted, and how far it may go. */
export interface Post {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Networks that may be reached besides the public internet. */
  readonly within: readonly string[];
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** The address leads to where the service must not go. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

/** The most of an answer that is read. */
const largestAnswer = 1_000_000;

/**
 * Posts to an address that somebody configured, and to nothing else that its name could be made to stand for: the name is
 * looked up once, what it stands for is judged, and exactly that is connected to. Follows no redirect. Throws
 * {@link ForbiddenAddress}, or what the network throws.
 */
export async function postPinned({address, headers, body, within, signal}: Post): Promise<Answer> {
  const url = new URL(address);
  const found = await Promise.race([resolve(url.hostname.replace(/^\[(.*)\]$/, '$1')), end(signal)]);
  const allowed = networks(within);
  // One forbidden address among several could be the one that is taken.
  const forbidden = found.find((one) => !isPublic(one) && !allowed(one));
  if (forbidden !== undefined)
    throw new ForbiddenAddress(`${url.hostname} is inside a network that may not be reached`);
  const [pinned] = found as [string];
  const plain = url.protocol === 'http:';
  if (plain && !isLoopback(pinned)) throw new ForbiddenAddress(`${url.hostname} would be reached without TLS`);
  signal.throwIfAborted();
  return send(plain ? requestPlain : requestTls, url, pinned, {headers, body, signal});
}

/** Names are looked up by the system, which takes its time and cannot be called off. */
function end(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), {once: true}));
}

const isLoopback = networks(['127.0.0.0/8', '::1/128']);

async function resolve(name: string): Promise<readonly string[]> {
  if (isIP(name) !== 0) return [name];
  const found = await lookup(name, {all: true});
  return found.map(({address}) => address);
}

function send(
  request: typeof requestTls,
  url: URL,
  pinned: string,
  {headers, body, signal}: Pick<Post, 'headers' | 'body' | 'signal'>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = request(
      url,
      {
        method: 'POST',
        headers: {...headers, 'Content-Length': String(Buffer.byteLength(body))},
        signal,
        // A connection that was kept open could be to somewhere else.
        agent: false,
        lookup: (_name, {all}, found) => {
          const family = isIP(pinned);
          if (all) found(null, [{address: pinned, family}]);
          else found(null, pinned, family);
        },
      },
      (answer) => {
        read(answer).then(
          () => resolve({status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after']}),
          reject,
        );
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}

/** Nothing in an answer is of interest; it is read so that the other side finishes, and no further than is decent. */
async function read(answer: IncomingMessage): Promise<void> {
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largestAnswer) {
      answer.destroy();
      return;
    }
  }
}
