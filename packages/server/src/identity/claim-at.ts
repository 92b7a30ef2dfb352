import type {JWTPayload} from 'jose';

/**
 * A claim of a token, by its name or, where it lies within others, by the way to it: `roles`, `realm_access.roles`. Names
 * that themselves have dots, such as `https://example.org/roles`, are looked for whole first.
 */
export function claimAt(payload: JWTPayload, path: string): unknown {
  return Object.hasOwn(payload, path) ? payload[path] : path.split('.').reduce<unknown>(within, payload);
}

function within(found: unknown, name: string): unknown {
  return typeof found === 'object' && found !== null && Object.hasOwn(found, name)
    ? Reflect.get(found, name)
    : undefined;
}

/** Longest name or role that anybody has. */
const longest = 200;

export function isFilled(claim: unknown): claim is string {
  return typeof claim === 'string' && claim.trim() !== '' && claim.length <= longest;
}
