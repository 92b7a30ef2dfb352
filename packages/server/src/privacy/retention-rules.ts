import * as z from 'zod/mini';

/** How long an organisation keeps cases that have ended, beside what its policies say. */
export const retentionRules = z.strictObject({
  /** Its own time for policies that say nothing of it. Without it such cases are kept. */
  months: z.optional(z.int().check(z.gte(1))),
  /** Erases what is past its time every day, without being asked. Off by default: then only who asks for it does. */
  automatic: z.optional(z.boolean()),
});
export type RetentionRules = z.infer<typeof retentionRules>;
