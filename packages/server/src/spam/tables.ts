/** Proofs of work that were used, and complaints that wait for a person to look at them. */
export interface SpamTables {
  used_proofs: {
    organisation: string;
    /** Signature of the challenge. */
    proof: string;
    /** Hash of the idempotency key it was used with: sending the same again is not using it again. */
    key: string;
    until: string;
  };
  held: {
    organisation: string;
    reference: string;
    /** Codes, as JSON. */
    reasons: string;
    at: string;
    verdict: 'waiting' | 'genuine' | 'spam';
    settled_by: string | null;
    settled_at: string | null;
    /** Where the log was when the case joined the worklist after all. */
    listed_from: number | null;
  };
}
