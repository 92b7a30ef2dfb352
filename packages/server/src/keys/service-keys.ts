import {createHmac, createSecretKey, hkdfSync} from 'node:crypto';

/** Every key of one organisation, from the service's one secret (HKDF, RFC 5869): a backup needs to keep one thing safe. */
export interface ServiceKeys {
  /** Whose keys they are, by its id. */
  readonly organisation: string;
  /** HMAC-SHA-256 under the secret itself: follow-up keys have been made with it from the first day. */
  mac(text: string): Buffer;
  /** Thirty-two bytes for one use and this organisation. Another `use` gives other bytes. */
  derive(use: string): Buffer;
}

export function serviceKeys(secret: Uint8Array, organisation: string): ServiceKeys {
  // Made once: with bare bytes, every use would take three times as long.
  const key = createSecretKey(secret);
  return {
    organisation,
    mac: (text) => createHmac('sha256', key).update(text).digest(),
    derive: (use) => Buffer.from(hkdfSync('sha256', secret, organisation, use, 32)),
  };
}
