import type {Reference} from '../case-service.ts';
import {asking} from './ask.ts';
import type {ClientOptions} from './client-options.ts';
import {jsonCalls} from './json-calls.ts';

/**
 * Confirms that whoever may open a case reads what is mailed to its address: `code` is what stood in the mail. Letters then
 * come whole. Throws `RestError`: `request/invalid` where it is not the code.
 */
export async function confirmAddress(options: ClientOptions, reference: Reference, code: string): Promise<void> {
  await jsonCalls(asking(options))('mail-confirmations', {method: 'post', json: {reference, code}});
}
