import * as z from 'zod/mini';
import {stage} from './stage.ts';
import {clause, id, text} from './words.ts';

/**
 * A procedure that stands in for the policy's own stages, chosen when a case begins: by contract, by council, by what the
 * person is to the organisation. `vacant` ones keep their letter and take no new case; `not-configured` ones exist and their
 * numbers are not supplied; `delegated` ones are another organisation's policy.
 */
export const procedure = z.strictObject({
  id,
  name: text,
  clause,
  state: z.enum(['configured', 'not-configured', 'delegated', 'vacant']),
  /** Whose policy it is, where it is delegated, and its id where it is loaded here. */
  delegatedTo: z.optional(z.strictObject({organisation: text, policy: z.optional(id)})),
  nation: z.optional(z.enum(['england-and-wales', 'scotland', 'northern-ireland'])),
  /** Instead of the policy's own; absent where they are the same. */
  stages: z.optional(z.array(stage).check(z.minLength(1))),
  /** Not through a complaints procedure at all: where it goes instead. */
  advice: z.optional(text),
});
export type ProcedureRule = z.infer<typeof procedure>;
