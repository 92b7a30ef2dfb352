import * as z from 'zod/mini';

/** A place in a legacy case, such as `intake.complainant.email` or `stages.0.answered`. */
const place = z
  .string()
  .check(z.regex(/^[a-z]\w*(\.(\d|[a-zA-Z]\w*))*$/, 'expected a place in a case, such as stages.0.answered'));

/** How the lines of a file become legacy cases. */
export const legacyMapping = z.strictObject({
  /** For CSV: where each column goes. Columns that are not named are left. */
  columns: z.optional(z.record(z.string(), place)),
  /** What the words of the earlier system are called here, by place: `{"stages.0.outcome": {"Upheld": "upheld"}}`. */
  values: z.optional(z.record(place, z.record(z.string(), z.string()))),
  /** How days are written in a CSV. As 2025-11-20 where nothing is said. */
  dates: z.optional(z.enum(['dd/mm/yyyy', 'mm/dd/yyyy'])),
  /** What holds where a line says nothing else. */
  defaults: z.optional(z.record(z.string(), z.unknown())),
});

export type LegacyMapping = Readonly<z.infer<typeof legacyMapping>>;
