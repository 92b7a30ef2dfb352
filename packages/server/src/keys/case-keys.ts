import {createCipheriv, createDecipheriv, createSecretKey, randomBytes} from 'node:crypto';
import type {Reference} from '@redress/rest';
import type {Kysely} from 'kysely';
import type {Tables} from '../store/tables.ts';
import type {ServiceKeys} from './service-keys.ts';

/**
 * A key for each case, kept beside it and itself encrypted. Whatever a person told us is kept under it; when it is forgotten,
 * nobody can read that any more, in the log, in a backup or anywhere else (UK GDPR, article 17).
 */
export interface CaseKeys {
  /** A new key. Keep `wrapped` in `case_keys`, in the transaction that opens the case. */
  create(reference: Reference): {readonly key: CaseKey; readonly wrapped: Uint8Array};
  /** The key of a case; nothing for an erased one, or where there is no such case. */
  of(on: Kysely<Tables>, reference: Reference): Promise<CaseKey | undefined>;
  unwrap(reference: Reference, wrapped: Uint8Array): CaseKey;
}

/** AES-256-GCM. `place` is what the text belongs to, such as `event 3`: what is moved elsewhere can no longer be opened. */
export interface CaseKey {
  seal(plain: Uint8Array | string, place: string): Uint8Array;
  /** Throws when it was altered, moved, or sealed with another key. */
  open(sealed: Uint8Array, place: string): Buffer;
}

const nonceLength = 12;
const tagLength = 16;

export function caseKeys(keys: ServiceKeys, organisation: string): CaseKeys {
  const wrapping = caseKey(keys.derive('case keys'));
  const unwrap = (reference: Reference, wrapped: Uint8Array) => caseKey(wrapping.open(wrapped, `key of ${reference}`));
  return {
    create(reference) {
      const bytes = randomBytes(32);
      return {key: caseKey(bytes), wrapped: wrapping.seal(bytes, `key of ${reference}`)};
    },
    async of(on, reference) {
      const row = await on
        .selectFrom('case_keys')
        .select('key')
        .where('organisation', '=', organisation)
        .where('reference', '=', reference)
        .executeTakeFirst();
      return row && unwrap(reference, row.key);
    },
    unwrap,
  };
}

/** A cipher under 32 bytes of key. */
export function caseKey(bytes: Uint8Array): CaseKey {
  // Made once: with bare bytes, every use would take twice the time.
  const key = createSecretKey(bytes);
  return {
    seal(plain, place) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const text = typeof plain === 'string' ? Buffer.from(plain) : plain;
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(bytes.length - tagLength));
      const plain = decipher.update(bytes.subarray(nonceLength, bytes.length - tagLength));
      // Checks the tag, and gives nothing: GCM holds no byte back.
      decipher.final();
      return plain;
    },
  };
}
