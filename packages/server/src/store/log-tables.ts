/** The log itself. Instants are text, as in events; bytes are bytes. */
export interface LogTables {
  /** How far the log of an organisation has come. Whoever writes holds this row: it orders events and makes the chain. */
  heads: {
    organisation: string;
    position: number;
    /** Hash of the last event, over the hash of the one before it: 32 bytes. */
    hash: Uint8Array;
  };
  /** The worklist: what `find` looks through. */
  cases: {
    organisation: string;
    reference: string;
    version: number;
    /** 0 or 1. */
    closed: number;
    holder: string | null;
    /** Whoever a portal vouched for when the case was opened: a keyed hash. */
    customer: string | null;
    sort_key: string;
    /** Day on which the next duty is due. */
    due: string | null;
    /** Keyed hashes of what can be searched for, since the words themselves are a person's. */
    search: string;
    /** A `CaseSummary` as JSON, under the key of the case. */
    summary: Uint8Array;
  };
  /** Kept apart, so that forgetting one is deleting a row. */
  case_keys: {
    organisation: string;
    reference: string;
    key: Uint8Array;
  };
  events: {
    organisation: string;
    position: number;
    reference: string;
    sequence: number;
    type: string;
    at: string;
    /** The event without the person (`redact`), as JSON: what is left of it after an erasure. */
    facts: string;
    /** The event whole, as JSON, under the key of the case. */
    secret: Uint8Array;
    hash: Uint8Array;
  };
  attempts: {
    organisation: string;
    key: string;
    fingerprint: string;
    reference: string;
    version: number;
    at: string;
  };
}
