/** Why a case is kept longer than its time, and whose person was taken out. */
export interface PrivacyTables {
  legal_holds: {
    organisation: string;
    reference: string;
    /** Under the key of the case. */
    reason: Uint8Array;
    by: string;
    at: string;
  };
  /** A row for each event `erased`, written with it. */
  erasures: {
    organisation: string;
    reference: string;
    at: string;
    /** When also what is not in the store was gone: files, and what the store had left on the disk. */
    settled_at: string | null;
  };
}
