import type * as z from 'zod/mini';
import type {ConfigurationProblem} from './configuration-problem.ts';
import type {Gathered, Path} from './gather.ts';
import {settings} from './settings.ts';

/** What zod found, in words. What stands where a secret may stand is not shown. */
export function sayIssue(issue: z.core.$ZodIssue, {document, nameOf}: Gathered, at: Path = []): ConfigurationProblem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'invalid_union') {
    // The shape that was meant is the one that fits on the whole and is wrong only further in.
    const meant = issue.errors.find((one) => one.every((inner) => inner.path.length > 0));
    if (meant) return meant.flatMap((inner) => sayIssue(inner, {document, nameOf} as Gathered, path));
  }
  const found = path.reduce<unknown>(stepInto, document);
  const {expected, mend} = wordsFor(issue);
  const message = issue.code === 'unrecognized_keys' ? expected : `${expected}; found ${sayFound(found, path)}`;
  return [{path: nameOf(path), message, mend: found === undefined ? howToGive(path) : mend}];
}

/** zod/mini brings no words of its own, except those that the schema gives. */
function wordsFor(issue: z.core.$ZodIssue): {readonly expected: string; readonly mend: string} {
  switch (issue.code) {
    case 'invalid_type':
      return {expected: `expected ${articled(issue.expected)}`, mend: 'Write it like that'};
    case 'invalid_value':
      return {
        expected: `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`,
        mend: 'Choose one of these',
      };
    case 'unrecognized_keys':
      return {
        expected: `there is no ${issue.keys.map((key) => `"${key}"`).join(', ')} here`,
        mend: 'Take it out, or look how it is spelt in the schema of the configuration',
      };
    case 'too_small':
      return {expected: `expected at least ${issue.minimum}${unitOf(issue.origin)}`, mend: 'Give more'};
    case 'too_big':
      return {expected: `expected at most ${issue.maximum}${unitOf(issue.origin)}`, mend: 'Give less'};
    case 'invalid_union':
      return {expected: 'expected one of the shapes that the schema names', mend: 'Compare it with the schema'};
    default:
      return {expected: issue.message, mend: 'Write it like that'};
  }
}

function articled(type: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
  };
  return words[type] ?? type;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' || origin === 'tuple' ? ' in the list' : '';
}

/** For what is missing: where it can be said. */
function howToGive(path: Path): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  const inFile = `give it in the file as ${place.slice(1)}`;
  const named = settings.filter(({at}) => path.every((part, index) => at[index] === part));
  const ways = named.map(({variable, secret}) => (secret ? `${variable}_FILE` : variable));
  if (ways.length === 0) return capital(inFile);
  return `Set ${ways.slice(0, 2).join(' and ')}, or ${inFile}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function stepInto(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function sayFound(value: unknown, path: Path): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    return `an object with ${Object.keys(value).join(', ') || 'nothing in it'}`;
  }
  const named = path.some((part) => /secret|token|password|key|database|user/i.test(String(part)));
  const hidden = named || (typeof value === 'string' && /:\/\/[^/]*@/.test(value));
  return hidden && typeof value === 'string' ? `${value.length} characters that are not shown` : JSON.stringify(value);
}
