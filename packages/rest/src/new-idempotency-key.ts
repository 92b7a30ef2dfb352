import type {IdempotencyKey} from './case-service.ts';

/** A new key: 128 random bits. `crypto.randomUUID` would do, but exists on secure pages only. */
export function newIdempotencyKey(): IdempotencyKey {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
