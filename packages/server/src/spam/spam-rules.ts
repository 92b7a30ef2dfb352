import * as z from 'zod/mini';

/** How an organisation keeps off floods, as a configuration says it. */
export const spamRules = z.strictObject({
  /** Whether whoever is not known has to show a proof of work (ALTCHA) with a complaint. Off by default. */
  proofOfWork: z.optional(z.boolean()),
  /**
   * Whether there is a form without script, at `/v1/complaint-form`, and how often one network may send it: five times at
   * once, and then once a minute, where nothing else is said. Off by default.
   */
  plainForm: z.optional(
    z.union([z.boolean(), z.strictObject({atOnce: z.int().check(z.gte(1)), perMinute: z.number().check(z.gt(0))})]),
  ),
});

export type SpamRules = Readonly<z.infer<typeof spamRules>>;
