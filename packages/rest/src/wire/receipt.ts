import * as z from 'zod/mini';
import type {Reference} from '../case-service.ts';
import {day, duty, moment} from './words.ts';

export const reference = z
  .string()
  .check(z.regex(/^RD(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)) as unknown as z.ZodMiniType<Reference>;

/** What a person is given when their complaint is kept. */
export const receiptSchema = z.strictObject({
  reference,
  followUpKey: z.string(),
  receivedAt: moment,
  policy: z.strictObject({id: z.string(), version: z.string()}),
  told: z.array(z.strictObject({stage: z.string(), duty, due: day})),
  signed: z.optional(z.string()),
});
