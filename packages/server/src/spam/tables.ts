/** Proofs of work that were used, and complaints that wait for a person to look at them. */
export interface SpamTables {
  used_proofs: {
    organisation: string;
    proof: string;
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
  };
}
