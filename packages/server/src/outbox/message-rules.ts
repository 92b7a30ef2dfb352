/** How an organisation sends messages. Nothing is sent without it. */
export interface MessageRules {
  /** Where customers follow their case: the address gets the reference and the key in its fragment only. */
  readonly portal?: string;
}
