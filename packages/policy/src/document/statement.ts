import * as z from 'zod/mini';
import {clause, id, text} from './words.ts';

/**
 * Something the document says that is neither a number nor a switch. It is shown where it matters: to the public beside the
 * form, to staff at the step it is about. `topic` and `covers` are from the vocabulary of `codes/topics.ts`, where a
 * regulator's code asks for it; then the code check reads it too.
 */
export const statement = z.strictObject({
  topic: z.optional(id),
  /** The parts of the topic that the document speaks of; all of them where none are named. */
  covers: z.optional(z.array(id)),
  clause,
  force: z.enum(['must', 'should', 'aim', 'may']),
  says: text,
  shownTo: z.enum(['public', 'staff']),
  when: z.enum(['intake', 'first-contact', 'investigation', 'answer', 'escalation', 'closing', 'afterwards', 'always']),
});
export type Statement = z.infer<typeof statement>;
