import {generateKeyPairSync} from 'node:crypto';
import {type JWTPayload, SignJWT, UnsecuredJWT} from 'jose';

/** A token that is right in every way: what it claims, and the shared secret that it is signed with. */
export interface RightToken {
  readonly claims: JWTPayload & {readonly iss: string; readonly aud: string; readonly sub: string};
  readonly key: Uint8Array;
}

const soon = () => Math.floor(Date.now() / 1000) + 3_600;

/** Tokens that are wrong in one way each, by what is wrong with them. None may open anything. */
export async function hostileTokens({claims, key}: RightToken): Promise<Readonly<Record<string, string>>> {
  const signed = (change: JWTPayload = {}, header: {alg?: string} = {}, under = key) =>
    new SignJWT({exp: soon(), ...claims, ...change}).setProtectedHeader({alg: 'HS256', ...header}).sign(under);
  const {privateKey, publicKey} = generateKeyPairSync('rsa', {modulusLength: 2048});
  const rsa = new SignJWT({exp: soon(), ...claims}).setProtectedHeader({alg: 'RS256'});
  const pem = publicKey.export({type: 'spki', format: 'pem'}).toString();
  const right = await signed();
  const [header, payload, signature] = right.split('.') as [string, string, string];
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    'run out': await signed({exp: Math.floor(Date.now() / 1000) - 61}),
    'not valid yet': await signed({nbf: Math.floor(Date.now() / 1000) + 3_600}),
    'without an end': await signed({exp: undefined}),
    'good for too long': await signed({exp: soon() + 86_400 * 30}),
    'good for too long, made long ago': await signed({iat: soon() - 86_400 * 30}),
    'of another issuer': await signed({iss: 'https://evil.example'}),
    'of an issuer that begins like ours': await signed({iss: `${claims.iss}.evil.example`}),
    'without an issuer': await signed({iss: undefined}),
    'for another audience': await signed({aud: 'something-else'}),
    'for no audience': await signed({aud: undefined}),
    'without a subject': await signed({sub: undefined}),
    'with an empty subject': await signed({sub: ''}),
    'under another secret': await signed({}, {}, new TextEncoder().encode('another secret of thirty-two bytes!!')),
    'signed with a private key where a secret is shared': await rsa.sign(privateKey),
    'signed with a public key as if it were the secret': await signed({}, {}, new TextEncoder().encode(pem)),
    'with a longer kind of signature': await signed({}, {alg: 'HS512'}, Buffer.concat([key, key])),
    'without a signature': new UnsecuredJWT({exp: soon(), ...claims}).encode(),
    'whose header says that it has no signature': `${base64({alg: 'none'})}.${payload}.`,
    'whose header says so in other letters': `${base64({alg: 'NoNe'})}.${payload}.${signature}`,
    'with another claim in it': `${header}.${base64({...claims, exp: soon(), sub: 'max'})}.${signature}`,
    'with an extension that must be understood': await new SignJWT({exp: soon(), ...claims})
      .setProtectedHeader({alg: 'HS256', crit: ['exp'], exp: 1} as never)
      .sign(key)
      .catch(() => `${base64({alg: 'HS256', crit: ['x'], x: 1})}.${payload}.${signature}`),
    'cut short': right.slice(0, -2),
    'of two parts': `${header}.${payload}`,
    empty: '',
    'not one at all': 'hello',
    'a claim set that is no object': `${header}.${Buffer.from('[]').toString('base64url')}.${signature}`,
  };
}
