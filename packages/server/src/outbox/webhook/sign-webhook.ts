import {createHmac} from 'node:crypto';
import {secretOf} from './webhook-secret.ts';

/** What the signature of a webhook vouches for (https://www.standardwebhooks.com). */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The value of `webhook-signature`: one signature for each secret. */
export function signWebhook(secrets: readonly string[], signed: Signed): string {
  return secrets
    .flatMap((text) => secretOf(text) ?? [])
    .map((secret) => `v1,${signature(secret, signed).toString('base64')}`)
    .join(' ');
}

/** HMAC-SHA-256 over `id.timestamp.body`. */
export function signature(secret: Uint8Array, {id, timestamp, body}: Signed): Buffer {
  return createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest();
}
