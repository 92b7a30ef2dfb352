/** Something that only a form of this site can read, under a key that cannot be taken out of the browser. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
}

const algorithm = 'AES-GCM';

export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({name: algorithm, length: 256}, false, ['encrypt', 'decrypt']);
}

export async function sealBytes(plain: BufferSource, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {iv, text: await crypto.subtle.encrypt({name: algorithm, iv}, key, plain)};
}

export function openBytes({iv, text}: Sealed, key: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({name: algorithm, iv}, key, text);
}

export function seal(value: unknown, key: CryptoKey): Promise<Sealed> {
  return sealBytes(new TextEncoder().encode(JSON.stringify(value)), key);
}

export async function open<T>(sealed: Sealed, key: CryptoKey): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(sealed, key))) as T;
}
