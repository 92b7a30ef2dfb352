import type {ProblemCode} from './intake-problem.ts';

/**
 * What a value must be, as data. `readShape` reads by it, the same in the page and in the service; `shapeSchema` makes a
 * schema of it for whoever needs one. A page that carried a library for it would carry more than all else that it needs.
 */
export type Shape = TextShape | ChoiceShape<unknown> | NumberShape | RecordShape<Fields> | OptionalShape<Shape>;

/** The parts of a record by name, in the order in which their problems are told. */
export type Fields = {readonly [name: string]: Shape};

/** What a text must be: at most so many characters (UTF-16 units), like the pattern, or so that it holds. */
export type TextRule = number | RegExp | ((text: string) => boolean);

export interface TextShape {
  readonly is: 'text';
  /** Space around it is not part of it. */
  readonly trimmed?: boolean;
  /** In this order: the first that fails is the problem. */
  readonly rules: readonly (readonly [rule: TextRule, code: ProblemCode])[];
  /** What is wrong with anything that is no text. */
  readonly otherwise: ProblemCode;
}

/** One of these and no other: `required` where nothing is chosen, else `unknown`. */
export interface ChoiceShape<Value> {
  readonly is: 'choice';
  readonly among: readonly Value[];
}

/** A whole number within bounds, both included: else `number`. */
export interface NumberShape {
  readonly is: 'number';
  readonly least: number;
  readonly most: number;
}

/** Parts by name, and no other parts. */
export interface RecordShape<Parts extends Fields> {
  readonly is: 'record';
  readonly fields: Parts;
  /** What must hold between the parts: where it does not, `field` is `required`. Judged after the parts. */
  readonly rules?: readonly RecordRule[];
  /** What is wrong with anything that is no record. */
  readonly otherwise: ProblemCode;
}

export interface RecordRule {
  /** The part that is missed; the record itself where it is empty. */
  readonly field: string;
  readonly holds: (read: Readonly<Record<string, unknown>>) => boolean;
  /** Not judged while a part is no text, choice, number or record at all. Else always: a person is told everything at once. */
  readonly onlySound?: boolean;
}

/** May be left out. */
export interface OptionalShape<Of extends Shape> {
  readonly is: 'optional';
  readonly of: Of;
}

/** What reading by a shape gives where nothing is wrong. */
export type Read<S> =
  S extends OptionalShape<infer Of>
    ? Read<Of> | undefined
    : S extends TextShape
      ? string
      : S extends ChoiceShape<infer Value>
        ? Value
        : S extends NumberShape
          ? number
          : S extends RecordShape<infer Parts>
            ? ReadRecord<Parts>
            : never;

type ReadRecord<Parts extends Fields> = Flat<
  {-readonly [Name in keyof Parts as Parts[Name] extends OptionalShape<Shape> ? never : Name]: Read<Parts[Name]>} & {
    -readonly [Name in keyof Parts as Parts[Name] extends OptionalShape<Shape> ? Name : never]?: Read<Parts[Name]>;
  }
>;
type Flat<T> = {[Name in keyof T]: T[Name]};

/** `unsound`: it is not of the kind at all, so that nothing can be said of what it should be. */
type Tell = (field: string, code: ProblemCode, unsound?: boolean) => void;

/**
 * Reads a value, and tells what is wrong with it by the path of the field (`complainant.email`, nothing for the whole). What
 * it gives holds only what the shape names; what is wrong in it is as it came. Each part is looked at once. Never throws: what
 * cannot be read, such as a getter that throws, is no record.
 */
export function readShape(shape: Shape, input: unknown, tell: Tell, field = ''): unknown {
  const not = (code: ProblemCode, unsound = true) => {
    tell(field, code, unsound);
    return input;
  };
  switch (shape.is) {
    case 'optional':
      return input === undefined ? input : readShape(shape.of, input, tell, field);
    case 'choice':
      return shape.among.includes(input) ? input : not(input === undefined ? 'required' : 'unknown');
    case 'number':
      return Number.isInteger(input) && (input as number) >= shape.least && (input as number) <= shape.most
        ? input
        : not('number');
    case 'text': {
      if (typeof input !== 'string') return not(shape.otherwise);
      const text = shape.trimmed ? input.trim() : input;
      const broken = shape.rules.find(([rule]) => !keeps(text, rule));
      if (broken) not(broken[1], false);
      return text;
    }
    case 'record':
      try {
        return isRecord(input) ? readRecord(shape, input, tell, field) : not(shape.otherwise);
      } catch {
        tell(field, shape.otherwise, true);
        return undefined;
      }
  }
}

function readRecord(
  {fields, rules = []}: RecordShape<Fields>,
  input: Readonly<Record<string, unknown>>,
  tell: Tell,
  field: string,
): unknown {
  const read: Record<string, unknown> = {};
  const pathOf = (name: string) => (field ? `${field}.${name}` : name);
  let sound = true;
  const hear: Tell = (path, code, unsound) => {
    if (unsound) sound = false;
    tell(path, code, unsound);
  };
  for (const [name, part] of Object.entries(fields)) {
    const value = readShape(part, input[name], hear, pathOf(name));
    if (value !== undefined || name in input) read[name] = value;
  }
  for (const name in input) if (!Object.hasOwn(fields, name)) hear(pathOf(name), 'unknown');
  for (const rule of rules) {
    if ((sound || !rule.onlySound) && !rule.holds(read)) tell(rule.field ? pathOf(rule.field) : field, 'required');
  }
  return read;
}

/** Whether it is a record: a list is none, nor is nothing. */
export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function keeps(text: string, rule: TextRule): boolean {
  if (typeof rule === 'number') return text.length <= rule;
  return typeof rule === 'function' ? rule(text) : rule.test(text);
}
