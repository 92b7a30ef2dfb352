import type * as z from 'zod/mini';

/** A day as `YYYY-MM-DD`, a moment in UTC, or a text like any other. */
export type TextKind = 'date' | 'date-time';

/** Of each kind one, and a near miss. */
const samples: readonly (readonly [kind: TextKind, text: string, miss: string])[] = [
  ['date', '2026-11-20', '2026-13-20'],
  ['date-time', '2026-11-20T10:00:00.000Z', '2026-13-20T10:00:00.000Z'],
];

/**
 * What kind of text a schema takes. A check in code says nothing of itself, so it is asked: what takes a day, and not what only
 * looks like one, takes days.
 */
export function textKind(schema: z.core.$ZodType): TextKind | undefined {
  const takes = (text: string) => (schema as z.ZodMiniType).safeParse(text).success;
  return samples.find(([, text, miss]) => takes(text) && !takes(miss))?.[0];
}
