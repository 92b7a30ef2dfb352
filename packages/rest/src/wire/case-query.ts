import * as z from 'zod/mini';
import type {CaseQuery} from '../case-service.ts';

const short = z.string().check(z.maxLength(200, 'too-long'));

/** The query of a worklist, as it stands in an address. */
export const caseQuerySchema = z.strictObject({
  search: z.optional(short),
  holder: z.optional(short),
  closed: z.optional(z.enum(['true', 'false'])),
  limit: z.optional(z.string().check(z.regex(/^\d{1,4}$/))),
  cursor: z.optional(z.string().check(z.maxLength(400, 'too-long'))),
});

/** What is asked for by an address that keeps to {@link caseQuerySchema}. */
export function toCaseQuery({search, holder, closed, limit, cursor}: z.infer<typeof caseQuerySchema>): CaseQuery {
  return {
    ...(search !== undefined && {search}),
    ...(holder !== undefined && {holder}),
    ...(closed === 'true' && {closed: true}),
    ...(limit !== undefined && {limit: Number(limit)}),
    ...(cursor !== undefined && {cursor}),
  };
}
