import {timingSafeEqual} from 'node:crypto';
import type {Instant} from '@redress/policy';
import {RestError} from '@redress/rest';
import {signature} from './sign-webhook.ts';
import type {WebhookEvent} from './webhook-event.ts';
import {secretOf} from './webhook-secret.ts';

/** How far the clocks of sender and receiver may be apart, in seconds. */
const tolerance = 300;

/** What came in, and what is needed to judge it. */
export interface IncomingWebhook {
  readonly headers: Headers;
  /** As it came, to the byte. */
  readonly body: string;
  /** Those that are valid: while one is changed for another, both. */
  readonly secrets: readonly string[];
  /** Keeps the id, and says whether it was new. Something that no two can do at once with the same id: a unique key. */
  readonly remember: (id: string) => Promise<boolean>;
  readonly now: Instant;
}

/** A webhook that is what it says. Nothing is to be done about a `repeated` one but to answer that all is well. */
export interface VerifiedWebhook {
  readonly id: string;
  readonly repeated: boolean;
  readonly event: WebhookEvent;
}

/**
 * For whoever receives webhooks of this service: throws `RestError` `request/unauthorised` for one that is forged, altered or
 * older than five minutes. Each is sent again until it is answered with a 2xx, so the same may come twice.
 *
 * @example
 * app.post('/redress', async (c) => {
 *   const {repeated, event} = await verifyWebhook({headers: c.req.raw.headers, body: await c.req.text(), secrets, remember, now});
 *   if (!repeated) await update(event.data.reference);
 *   return c.body(null, 204);
 * });
 */
export async function verifyWebhook({
  headers,
  body,
  secrets,
  remember,
  now,
}: IncomingWebhook): Promise<VerifiedWebhook> {
  const id = headers.get('webhook-id') ?? '';
  const timestamp = Number(headers.get('webhook-timestamp') ?? Number.NaN);
  const signatures = (headers.get('webhook-signature') ?? '').split(' ').flatMap(version1);
  const expected = secrets.flatMap((text) => secretOf(text) ?? []).map((key) => signature(key, {id, timestamp, body}));
  // Every pair is compared, so that the time says nothing of which was nearly right.
  const genuine = expected.flatMap((one) => signatures.map((given) => same(one, given))).includes(true);
  if (!genuine || id === '') throw refused('Its signature is not one of ours');
  if (!(Math.abs(Date.parse(now) / 1000 - timestamp) <= tolerance)) throw refused('It is older than five minutes');
  return {id, repeated: !(await remember(id)), event: JSON.parse(body) as WebhookEvent};
}

function version1(text: string): Buffer[] {
  return text.startsWith('v1,') ? [Buffer.from(text.slice(3), 'base64')] : [];
}

function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(why: string): RestError {
  return new RestError('request/unauthorised', `This webhook is not accepted. ${why}`);
}
