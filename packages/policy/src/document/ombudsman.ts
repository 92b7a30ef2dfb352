import * as z from 'zod/mini';
import {duration} from './duration.ts';
import {clause, contact, date, id, said, text} from './words.ts';

/**
 * Somebody outside who can look at the complaint. Contact details age: they carry the day on which they were last checked
 * against the ombudsman's own.
 */
export const ombudsman = z.strictObject({
  id,
  name: text,
  clause: z.optional(clause),
  contact,
  checkedOn: z.optional(date),
  /** Which cases are theirs; all where neither is given. */
  services: z.optional(z.array(id)),
  procedures: z.optional(z.array(id)),
  /** Can be asked for advice at any time. */
  advice: z.optional(said),
  /** Can look at the complaint itself once this stage is done. */
  review: z.optional(z.strictObject({clause: z.optional(clause), after: id})),
  /** How long after the last answer. Shown as the ombudsman's rule, not the policy's. */
  within: z.optional(duration),
  /**
   * A wait that the policy writes down. Where the law has taken it away `outdated` says so, and nobody is shown a time in
   * which they may not turn to the ombudsman.
   */
  wait: z.optional(z.strictObject({clause, duration, outdated: z.optional(text)})),
  /** An MP, councillor or panel who may refer the complaint (Localism Act 2011, section 180, until 1 October 2022). */
  designatedPerson: z.optional(z.strictObject({clause, registered: z.boolean(), outdated: z.optional(text)})),
  /** Evidence is due when the ombudsman says; only the ombudsman moves that date. */
  evidence: z.optional(z.strictObject({clause, revised: said, late: z.optional(said)})),
});
export type Ombudsman = z.infer<typeof ombudsman>;
