import type {Instant} from '@redress/policy';
import type {SignedReceipt} from '../signed-receipt.ts';

/** What the world must supply to the case service: time, chance, and secrets. */
export interface ServiceShell {
  now(): Instant;
  /** So many bytes from a cryptographic source. */
  random(length: number): Uint8Array;
  /** HMAC-SHA-256 of `text` under the service's own secret. */
  mac(text: string): Promise<Uint8Array>;
  /** SHA-256 of `text`. */
  digest(text: string): Promise<Uint8Array>;
  /** Signs what a receipt says, as the organisation. Without it receipts are not signed. */
  signReceipt?(receipt: Omit<SignedReceipt, 'organisation'>): Promise<string>;
}
