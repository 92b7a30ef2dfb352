import {refusalCodes} from '@redress/policy';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {clause, details} from './words.ts';

/** A rule said no: which, why, and where the policy says so. */
export const refusal = asAnswer(
  z.strictObject({
    code: z.enum(refusalCodes),
    reason: z.string(),
    clause: z.optional(clause),
    details: z.optional(details),
  }),
);
