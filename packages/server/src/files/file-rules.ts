import * as z from 'zod/mini';

/** What may be attached, and where it is kept, as a configuration says it. */
export const fileRules = z.strictObject({
  /** Largest file, in bytes. 20 MB by default. */
  largest: z.optional(z.int().check(z.gte(1))),
  /** Most files of one case. 20 by default. */
  most: z.optional(z.int().check(z.gte(0))),
});

export type FileRules = Readonly<z.infer<typeof fileRules>>;
