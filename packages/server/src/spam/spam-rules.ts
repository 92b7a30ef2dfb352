/** How an organisation keeps off floods. */
export interface SpamRules {
  /** Whether a form has to show a proof of work (ALTCHA). Off by default. */
  readonly proofOfWork?: boolean;
}
