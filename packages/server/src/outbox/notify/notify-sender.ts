import {createHash} from 'node:crypto';
import type {Instant} from '@redress/policy';
import type {NotifyClient} from 'notifications-node-client';
import {type Failure, type Outcome, secondsIn} from '../dispatch/outcome.ts';
import type {Message} from '../dispatch/target.ts';
import type {NotifyRules} from '../message-rules.ts';

/** Milliseconds for each answer of Notify. */
const patience = 15_000;

/** Sends by GOV.UK Notify. `send` is given a client and the reference by which Notify knows the message. */
export async function sendByNotify(
  {key, address}: NotifyRules,
  {
    organisation,
    message,
    signal,
    now,
  }: {
    readonly organisation: string;
    readonly message: Message;
    readonly signal: AbortSignal;
    readonly now: Instant;
  },
  send: (client: NotifyClient, reference: string) => Promise<unknown>,
): Promise<Outcome> {
  // It brings a whole HTTP client, which only those pay for who send by it.
  const {NotifyClient} = await import('notifications-node-client');
  const client = address === undefined ? new NotifyClient(key) : new NotifyClient(address.replace(/\/$/, ''), key);
  client.setClient(httpFor(signal) as never);
  const reference = createHash('sha256').update(`${organisation} ${message.id}`).digest('hex').slice(0, 32);
  try {
    // An attempt whose end nobody saw may have gone: Notify knows.
    if (message.tries > 1 && (await isKnown(client, reference))) return {result: 'sent'};
    await send(client, reference);
    return {result: 'sent'};
  } catch (error) {
    return failureOf(error, now);
  }
}

async function isKnown(client: NotifyClient, reference: string): Promise<boolean> {
  const {data} = await client.getNotifications(undefined, undefined, reference);
  return data.notifications.some((one) => one.reference === reference);
}

/** An answer of Notify that is no success. */
class NotifyRefusal extends Error {
  override readonly name = 'NotifyRefusal';
  readonly status: number;
  readonly retryAfter: string | undefined;

  constructor(status: number, retryAfter: string | undefined) {
    super(`GOV.UK Notify answered ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data?: unknown;
}

/** In the place of the HTTP client that Notify's brings, which waits for ever. */
function httpFor(signal: AbortSignal): (asked: Asked) => Promise<{data: unknown}> {
  return async ({method, url, headers, data}) => {
    const answer = await fetch(url, {
      method,
      headers: {...headers, 'Content-Type': 'application/json'},
      ...(data !== undefined && {body: JSON.stringify(data)}),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new NotifyRefusal(answer.status, answer.headers.get('retry-after') ?? undefined);
    }
    return {data: await answer.json()};
  };
}

/** Notify says 400 of what it will never send: a number that is none, an address without a postcode, a template it lacks. */
function failureOf(error: unknown, now: Instant): Failure {
  if (!(error instanceof NotifyRefusal)) return {result: 'failed', problem: 'target/unreachable', targetAtFault: true};
  const {status, retryAfter} = error;
  if (status === 400) return {result: 'failed', problem: 'address/refused', final: true};
  const seconds = secondsIn(retryAfter, now);
  return {
    result: 'failed',
    problem: status === 403 ? 'target/forbidden' : status === 429 || status === 503 ? 'target/busy' : 'target/refused',
    targetAtFault: true,
    ...(seconds !== undefined && {retryAfter: seconds}),
  };
}
