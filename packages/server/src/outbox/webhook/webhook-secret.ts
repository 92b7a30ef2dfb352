const shortest = 24;
const longest = 64;

/** The bytes of a secret of Standard Webhooks: `whsec_` and 24 to 64 of them in base64. Nothing where it is none. */
export function secretOf(text: string): Buffer | undefined {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (base64 === undefined) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length >= shortest && bytes.length <= longest ? bytes : undefined;
}
