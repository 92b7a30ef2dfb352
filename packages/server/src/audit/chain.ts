import {createHash} from 'node:crypto';

/** What of an event the chain vouches for: the row as it stands in the log, with what is encrypted in it as it is. */
export interface Link {
  readonly organisation: string;
  readonly position: number;
  readonly reference: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly facts: string;
  readonly secret: Uint8Array;
}

/** Hash before the first event. */
export const chainStart: Uint8Array = new Uint8Array(32);

/**
 * SHA-256 over the hash before it and each field with its length, so that nothing can be altered, moved, taken out or put in
 * without changing every later hash.
 */
export function chainHash(previous: Uint8Array, link: Link): Buffer {
  const hash = createHash('sha256').update(previous);
  const {organisation, position, reference, sequence, type, at, facts, secret} = link;
  for (const field of [organisation, String(position), reference, String(sequence), type, at, facts, secret]) {
    const bytes = typeof field === 'string' ? Buffer.from(field) : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}
