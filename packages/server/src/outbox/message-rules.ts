import * as z from 'zod/mini';
import {webAddress} from '../operations/web-address.ts';

/** How an organisation sends messages, as a configuration says it. Nothing is sent without it. */
export const messageRules = z.strictObject({
  /** Where customers follow their case: the address gets the reference and the key in its fragment only. */
  portal: z.optional(webAddress),
});

export type MessageRules = Readonly<z.infer<typeof messageRules>>;
