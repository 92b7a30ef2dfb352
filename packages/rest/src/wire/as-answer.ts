import * as z from 'zod/mini';
import {textKind} from './text-kind.ts';

/**
 * A value as a reader of answers gets it: no clause is certain to be there, since what an internal document says in which
 * section is shown to staff alone.
 */
export type Answered<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Answered<Item>[]
    : Flat<
        {-readonly [Key in keyof T as Key extends 'clause' ? never : Key]: Answered<T[Key]>} & {
          -readonly [Key in keyof T as Key extends 'clause' ? Key : never]?: Answered<T[Key]>;
        }
      >;

type Flat<T> = {[Key in keyof T]: T[Key]};

const made = new WeakMap<z.core.$ZodType, z.ZodMiniType>();

/**
 * The schema of something that is asked for, as the schema of the same thing in an answer. Only the shape stays, and no field
 * that it does not know is let through. Rules for what people write are gone: after an erasure nothing is left of it, and an
 * empty text stands where it was.
 */
export function asAnswer<S extends z.core.$ZodType>(schema: S): z.ZodMiniType<Answered<z.output<S>>> {
  const known = made.get(schema) ?? answered(schema);
  made.set(schema, known).set(known, known);
  return known as z.ZodMiniType<Answered<z.output<S>>>;
}

function answered(schema: z.core.$ZodType): z.ZodMiniType {
  const {def} = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textKind(schema) === undefined ? z.string() : (schema as z.ZodMiniType);
    case 'object':
      return z.strictObject(
        Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, partOf(name, part)])),
      );
    case 'optional':
      return z.optional(asAnswer(def.innerType));
    case 'array':
      return z.array(asAnswer(def.element));
    case 'record':
      return (def.partial ? z.partialRecord : z.record)(def.keyType, asAnswer(def.valueType));
    case 'union': {
      const options = def.options.map((option) => asAnswer(option)) as [z.ZodMiniType, ...z.ZodMiniType[]];
      const {discriminator} = def as z.core.$ZodDiscriminatedUnionDef;
      return discriminator === undefined ? z.union(options) : z.discriminatedUnion(discriminator, options as never);
    }
    default:
      // Numbers, words to choose among, and yes or no are what they were.
      return schema as z.ZodMiniType;
  }
}

function partOf(name: string, part: z.core.$ZodType): z.ZodMiniType {
  const shown = asAnswer(part);
  return name === 'clause' && (part as z.core.$ZodTypes)._zod.def.type !== 'optional' ? z.optional(shown) : shown;
}
