import {createHash} from 'node:crypto';

/**
 * What of an event the chain vouches for: the row as it stands in the log. Of what is encrypted in it only a digest, so that
 * whoever is given the facts and the hashes can follow the chain, and is given nothing of a person, not even encrypted.
 */
export interface Link {
  readonly organisation: string;
  readonly position: number;
  readonly reference: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly facts: string;
  /** SHA-256 of what is encrypted. */
  readonly secretHash: Uint8Array;
}

/** The link of a row of the log. */
export function linkOf({secret, ...row}: Omit<Link, 'secretHash'> & {readonly secret: Uint8Array}): Link {
  return {...row, secretHash: createHash('sha256').update(secret).digest()};
}

/** Hash before the first event. */
export const chainStart: Uint8Array = new Uint8Array(32);

/** Hash of an event, over the hash of the one before it. */
export function chainHash(previous: Uint8Array, link: Link): Buffer {
  const {organisation, position, reference, sequence, type, at, facts, secretHash} = link;
  return hashAfter(previous, [
    organisation,
    String(position),
    reference,
    String(sequence),
    type,
    at,
    facts,
    secretHash,
  ]);
}

/**
 * SHA-256 over the hash before it and each field with its length, so that nothing can be altered, moved, taken out or put in
 * without changing every later hash.
 */
export function hashAfter(previous: Uint8Array, fields: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256').update(previous);
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field) : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}
