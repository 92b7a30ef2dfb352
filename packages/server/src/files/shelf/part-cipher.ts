import {createCipheriv, randomBytes} from 'node:crypto';
import {caseKey} from '../../keys/case-keys.ts';

/** Encrypts the parts of one file, as `CaseKey` does what is small. `place` is where a part belongs: moved, it cannot be opened. */
export interface PartCipher {
  /** In the pieces in which it is made: what is large is not copied once more. */
  seal(plain: Uint8Array, place: string): readonly Uint8Array[];
  /** Throws when it was altered, cut or moved. */
  open(sealed: Uint8Array, place: string): Buffer;
}

export function partCipher(key: Uint8Array): PartCipher {
  const {open} = caseKey(key);
  return {
    open,
    seal(plain, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const text = cipher.update(plain);
      return [nonce, text, cipher.final(), cipher.getAuthTag()];
    },
  };
}
