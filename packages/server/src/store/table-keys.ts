import type {Tables} from './tables.ts';

/**
 * Every table there is, what others refer to before them, with the columns by which a row is known: its organisation first,
 * as in every index, so that the rows can be divided by it.
 */
export const tableKeys = {
  heads: ['organisation'],
  cases: ['organisation', 'reference'],
  case_keys: ['organisation', 'reference'],
  events: ['organisation', 'position'],
  attempts: ['organisation', 'key'],
  outbox: ['organisation', 'id'],
  confirmed_addresses: ['organisation', 'reference'],
  address_limits: ['organisation', 'address'],
  files: ['organisation', 'id'],
  file_parts: ['organisation', 'file', 'edition', 'start'],
  loose_blobs: ['organisation', 'blob'],
  revocations: ['organisation', 'subject'],
  legal_holds: ['organisation', 'reference'],
  erasures: ['organisation', 'reference'],
  journal: ['organisation', 'position'],
  used_proofs: ['organisation', 'proof'],
  held: ['organisation', 'reference'],
} as const satisfies {
  readonly [Name in keyof Tables]: readonly ['organisation', ...(string & keyof Tables[Name])[]];
};
