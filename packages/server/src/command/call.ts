import {parseArgs} from 'node:util';
import type {OptionRule} from './option-rule.ts';
import {WrongCall} from './wrong-call.ts';

/** What a subcommand was called with. */
export interface Call {
  readonly operands: readonly string[];
  /** Whether a switch is on. */
  has(option: string): boolean;
  /** What was given for an option. */
  value(option: string): string | undefined;
  values(option: string): readonly string[];
  /** As `value`, or throws {@link WrongCall} that names it. */
  needed(option: string): string;
}

/** What a subcommand can be called with. */
interface Callable {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionRule>>;
}

/** Reads what stands after the name of a subcommand, or throws {@link WrongCall} about the first thing that does not fit. */
export function readCall({operands: expected, options}: Callable, args: readonly string[]): Call {
  const {tokens, positionals} = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, {takes}]) => [name, {type: takes ? 'string' : 'boolean'}] as const),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const {name, rawName, value, inlineValue} = token;
    const rule = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!rule) throw new WrongCall(`there is no option ${rawName}; expected ${anyOf(Object.keys(options))}`);
    // What looks like the next option is not taken for a value.
    if (rule.takes && (value === undefined || (!inlineValue && value.startsWith('-')))) {
      throw new WrongCall(`${rawName} is given without a value; expected ${rawName} ${rule.takes}`);
    }
    if (!rule.takes && value !== undefined) throw new WrongCall(`${rawName} is given "${value}"; it takes no value`);
    const values = given.get(name) ?? [];
    if (values.length > 0 && !rule.many) throw new WrongCall(`${rawName} is given twice; expected once`);
    given.set(name, [...values, value ?? '']);
  }
  const fewest = expected.filter((name) => !name.startsWith('[')).length;
  if (positionals.length < fewest || positionals.length > expected.length) {
    const found = positionals.map((one) => `"${one}"`).join(' ') || 'nothing';
    throw new WrongCall(`${found} is given; expected ${expected.join(' ') || 'options only'}`);
  }
  return {
    operands: positionals,
    has: (option) => given.has(option),
    value: (option) => given.get(option)?.[0],
    values: (option) => given.get(option) ?? [],
    needed(option) {
      const [value] = given.get(option) ?? [];
      if (value !== undefined) return value;
      throw new WrongCall(`--${option} is missing; expected --${option} ${options[option]?.takes ?? ''}`);
    },
  };
}

function anyOf(names: readonly string[]): string {
  return [...names, 'help'].map((name) => `--${name}`).join(', ');
}
