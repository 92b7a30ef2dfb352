import * as z from 'zod/mini';
import {isRecord, type Shape, type TextShape} from './shape.ts';

/**
 * The schema that takes what `readShape` takes, and finds the same problems in the same order, each with its code as the
 * message. For JSON Schema and for the service's description of itself: no page needs it.
 */
export function shapeSchema(shape: Shape): z.ZodMiniType {
  switch (shape.is) {
    case 'optional':
      return z.optional(shapeSchema(shape.of));
    case 'choice':
      return z.literal(shape.among as readonly z.core.util.Literal[], {
        error: ({input}) => (input === undefined ? 'required' : 'unknown'),
      });
    case 'number':
      // Not `z.int`, at which zod stops: whoever gives half a number would not be told of the rest.
      return z
        .number('number')
        .check(z.multipleOf(1, 'number'), z.gte(shape.least, 'number'), z.lte(shape.most, 'number'));
    case 'text':
      return textSchema(shape);
    case 'record': {
      const parts = Object.entries(shape.fields).map(([name, part]) => [name, shapeSchema(part)]);
      return z.strictObject(Object.fromEntries(parts), shape.otherwise).check(
        ...(shape.rules ?? []).map(({field, holds, onlySound}) =>
          z.refine<Record<string, unknown>>(holds, {
            path: field ? [field] : [],
            error: 'required',
            ...(!onlySound && {when: ({value}) => isRecord(value)}),
          }),
        ),
      );
    }
  }
}

/** As {@link shapeSchema}, of a text. */
export function textSchema({trimmed, rules, otherwise}: TextShape): z.ZodMiniString {
  return z.string(otherwise).check(
    ...(trimmed ? [z.trim()] : []),
    ...rules.map(([rule, code]) => {
      if (typeof rule === 'number') return z.maxLength(rule, code);
      return typeof rule === 'function' ? z.refine<string>(rule, code) : z.regex(rule, code);
    }),
  );
}
