import * as z from 'zod/mini';

/** Longest answer in characters: enough for any account of what happened, small enough for one request. */
export const longestAnswer = 20_000;

/** Something that can be seen: what is pasted may be nothing but spaces of no width. */
const said = z.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'required');
/** What fits on one line, such as a name. */
export const line = z.string('required').check(z.trim(), said, z.maxLength(200, 'too-long'));
/** What a person tells, of any length that is an account. */
export const prose = z.string('required').check(z.trim(), said, z.maxLength(longestAnswer, 'too-long'));
