import * as z from 'zod/mini';
import {statusOf} from '../problem.ts';
import type {RestErrorCode} from '../rest-error.ts';
import {refusal} from './refusal.ts';
import {timelineEntry} from './timeline-entry.ts';

const codes = Object.keys(statusOf) as [RestErrorCode, ...RestErrorCode[]];

/** What goes wrong, as application/problem+json (RFC 9457). The code is stable; the title is for people. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  problems: z.optional(
    z.array(
      z.strictObject({
        field: z.string(),
        code: z.enum(['required', 'too-long', 'email', 'phone', 'date', 'future', 'number', 'unknown']),
      }),
    ),
  ),
  refusal: z.optional(refusal),
  changed: z.optional(z.array(timelineEntry)),
});
