/** Why a case is kept longer than its time. */
export interface PrivacyTables {
  legal_holds: {
    organisation: string;
    reference: string;
    /** Under the key of the case. */
    reason: Uint8Array;
    by: string;
    at: string;
  };
}
