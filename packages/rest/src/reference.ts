import type {Reference} from './case-service.ts';

/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and typed from paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Forty random bits as a reference: `RD-7K3M-9Q2X`. `bytes` come from a cryptographic source, five of them. */
export function toReference(bytes: Uint8Array): Reference {
  const text = encode(bytes.subarray(0, 5));
  return `RD-${text.slice(0, 4)}-${text.slice(4)}` as Reference;
}

/** Reads a reference as people type it: any case, spaces, O for 0, I and L for 1. Nothing when it cannot be one. */
export function parseReference(typed: string): Reference | undefined {
  const tidied = tidy(typed);
  // Only a whole prefix is taken off: eight characters may themselves begin with RD.
  const text = tidied.length === 10 ? tidied.replace(/^RD/, '') : tidied;
  return text.length === 8 && isCode(text) ? (`RD-${text.slice(0, 4)}-${text.slice(4)}` as Reference) : undefined;
}

/**
 * 135 random bits and a check character (Luhn mod 32) as seven groups of four: a follow-up key.
 * `bytes` come from a cryptographic source, 17 of them.
 */
export function toFollowUpKey(bytes: Uint8Array): string {
  const text = encode(bytes.subarray(0, 17)).slice(0, 27);
  return group(text + checkCharacter(text));
}

/** Reads a follow-up key as people type it. Nothing when a character is missing or mistyped. */
export function parseFollowUpKey(typed: string): string | undefined {
  const text = tidy(typed);
  const right = text.length === 28 && isCode(text) && checkCharacter(text.slice(0, 27)) === text[27];
  return right ? group(text) : undefined;
}

function encode(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** Without spaces and every kind of dash: phones and word processors put in their own. */
function tidy(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

function isCode(text: string): boolean {
  return [...text].every((character) => alphabet.includes(character));
}

function group(text: string): string {
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** Luhn mod N: finds every single mistyped character and nearly every swap of neighbours. */
function checkCharacter(text: string): string {
  let sum = 0;
  [...text].reverse().forEach((character, at) => {
    const code = alphabet.indexOf(character) * (at % 2 === 0 ? 2 : 1);
    sum += Math.floor(code / 32) + (code % 32);
  });
  return alphabet[(32 - (sum % 32)) % 32] as string;
}
