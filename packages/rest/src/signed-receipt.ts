import type {Receipt} from './case-service.ts';

/** What a service signs of a receipt: that this came then, and what was promised. It does not open the case. */
export interface SignedReceipt extends Omit<Receipt, 'followUpKey' | 'signed'> {
  readonly organisation: string;
  /**
   * SHA-256, in hexadecimal, of what was sent, as the service read it: the `intake` of the case in the JSON of RFC 8785 (names
   * in order, no spaces). Whoever keeps what they sent can show that it is that.
   */
  readonly content: string;
}
