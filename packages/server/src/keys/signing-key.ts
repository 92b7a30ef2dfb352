import {createHash, createPrivateKey, createPublicKey} from 'node:crypto';
import {CompactSign, compactVerify, createLocalJWKSet, type JSONWebKeySet} from 'jose';
import type {ServiceKeys} from './service-keys.ts';

/** What an organisation signs for anybody to check: each kind has a type, so that one can never pass for another. */
export type SignedType = 'redress-audit-head' | 'redress-receipt';

/** The public half, as it stands among the published keys (RFC 8037). */
export interface PublishedKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  readonly kid: string;
  readonly x: string;
}

/** The key with which an organisation signs. Derived, so that it is the same on every instance and after every restart. */
export interface SigningKey {
  readonly published: PublishedKey;
  /** A compact JSON Web Signature (RFC 7515) over what is said. */
  sign(type: SignedType, said: object): Promise<string>;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function signingKey(keys: ServiceKeys): SigningKey {
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8, keys.derive('signing')]),
    format: 'der',
    type: 'pkcs8',
  });
  const {x = ''} = createPublicKey(key).export({format: 'jwk'});
  // Its thumbprint (RFC 7638): whoever has the key can tell its name.
  const kid = createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
  return {
    published: {kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x},
    sign: (type, said) =>
      new CompactSign(Buffer.from(JSON.stringify(said))).setProtectedHeader({alg: 'EdDSA', typ: type, kid}).sign(key),
  };
}

/** What was signed. Throws an error of `jose` when it was not signed by one of these keys, or as something else. */
export async function verifySigned(type: SignedType, signed: string, published: JSONWebKeySet): Promise<unknown> {
  const {payload, protectedHeader} = await compactVerify(signed.trim(), createLocalJWKSet(published), {
    algorithms: ['EdDSA'],
  });
  if (protectedHeader.typ !== type) throw new TypeError(`This is signed as ${protectedHeader.typ}, not as ${type}`);
  return JSON.parse(Buffer.from(payload).toString());
}
