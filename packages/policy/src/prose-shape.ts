import type {TextShape} from './shape.ts';

/** Longest answer in characters: enough for any account of what happened, small enough for one request. */
export const longestAnswer = 20_000;

/** Something that can be seen: what is pasted may be nothing but spaces of no width. */
const seen = [/[\p{L}\p{N}\p{P}\p{S}]/u, 'required'] as const;

/** What fits on one line, such as a name. */
export const lineShape: TextShape = {
  is: 'text',
  trimmed: true,
  rules: [seen, [200, 'too-long']],
  otherwise: 'required',
};

/** What a person tells, of any length that is an account. */
export const proseShape: TextShape = {...lineShape, rules: [seen, [longestAnswer, 'too-long']]};
