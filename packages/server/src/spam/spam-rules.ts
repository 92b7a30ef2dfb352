import * as z from 'zod/mini';

/** How an organisation keeps off floods, as a configuration says it. */
export const spamRules = z.strictObject({
  /** Whether a form has to show a proof of work (ALTCHA). Off by default. */
  proofOfWork: z.optional(z.boolean()),
});

export type SpamRules = Readonly<z.infer<typeof spamRules>>;
