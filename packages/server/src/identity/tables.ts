/** What is no longer believed, until it would have run out by itself. */
export interface IdentityTables {
  revocations: {
    organisation: string;
    /** What is revoked: a token, a person, a follow-up key; a keyed hash. */
    subject: string;
    at: string;
    until: string;
  };
}
