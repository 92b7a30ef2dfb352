import type {ProblemCode} from '@redress/policy';
import {addDays, isInstant, isPlainDate, type PlainDate} from '@redress/policy/calendar';
import * as z from 'zod/mini';

// The intake as it was first written, in zod alone: what the shape is held against.

const longestAnswer = 20_000;
const said = z.regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'required');
const line = z.string('required').check(z.trim(), said, z.maxLength(200, 'too-long'));
const prose = z.string('required').check(z.trim(), said, z.maxLength(longestAnswer, 'too-long'));
const email = z.string('required').check(z.trim(), z.maxLength(254, 'too-long'), z.email('email'));
const phone = z
  .string('required')
  .check(
    z.trim(),
    z.maxLength(40, 'too-long'),
    z.regex(/^(\p{Cf}*\+)?([\s\p{Cf}\p{Pd}()./]*\d){6,}[\s\p{Cf}\p{Pd}()./]*$/u, 'phone'),
  );
const choice = {error: ({input}: {readonly input?: unknown}) => (input === undefined ? 'required' : 'unknown')};
const day = z.string('date').check(z.refine(isPlainDate, 'date'));
const id = z.string('required').check(z.minLength(1, 'required'), z.maxLength(80, 'too-long'));

const when = z
  .strictObject(
    {on: z.optional(day), to: z.optional(day), roughly: z.optional(line), ongoing: z.optional(z.boolean())},
    'required',
  )
  .check(z.refine(({on, roughly, ongoing}) => Boolean(on || roughly || ongoing), 'required'));

const needs = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['post', 'address'],
] as const;

const always = {
  when: ({value}: {readonly value: unknown}) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

const complainant = z
  .strictObject(
    {
      name: line,
      email: z.optional(email),
      phone: z.optional(phone),
      address: z.optional(prose),
      prefers: z.enum(['email', 'phone', 'post'], choice),
      onlyThatWay: z.optional(z.boolean()),
      language: z.enum(['en', 'cy'], choice),
      adjustments: z.optional(prose),
    },
    'required',
  )
  .check(
    ...needs.map(([way, field]) =>
      z.refine<Record<string, unknown>>((given) => given.prefers !== way || Boolean(given[field]), {
        path: [field],
        error: 'required',
        ...always,
      }),
    ),
  );

const helper = z.strictObject({
  role: z.enum(['helps', 'speaks-for'], choice),
  name: line,
  relationship: z.optional(line),
  email: z.optional(email),
  phone: z.optional(phone),
});

/** Not `z.int`, at which zod stops: with half a person in it, nobody was told what else a complaint lacks. */
const people = z
  .number('number')
  .check(z.refine(Number.isInteger, 'number'), z.gte(2, 'number'), z.lte(1_000_000, 'number'));

const kinds = ['complaint', 'compliment', 'suggestion', 'comment', 'service-request', 'member-enquiry'] as const;

const intake = z
  .strictObject(
    {
      kind: z.optional(z.enum(kinds, choice)),
      what: prose,
      when: z.optional(when),
      service: id,
      wanted: z.optional(prose),
      complainant: z.optional(complainant),
      anonymous: z.optional(z.literal(true)),
      helper: z.optional(helper),
      type: z.optional(id),
      procedure: z.optional(id),
      group: z.optional(z.strictObject({people})),
      danger: z.optional(prose),
      withheldFrom: z.optional(line),
      servedOn: z.optional(day),
      awareOn: z.optional(day),
      publish: z.optional(z.boolean()),
      external: z.optional(z.strictObject({body: line, reference: z.optional(line), due: z.optional(day)})),
      partner: z.optional(line),
      site: z.optional(line),
      channel: z.optional(id),
      receivedAt: z.optional(z.string('date').check(z.refine(isInstant, 'date'))),
    },
    'required',
  )
  .check(
    ...(['when', 'wanted'] as const).map((field) =>
      z.refine<Record<string, unknown>>(
        (given) => (given.kind ?? 'complaint') !== 'complaint' || given[field] !== undefined,
        {path: [field], error: 'required', ...always},
      ),
    ),
    z.refine<Record<string, unknown>>((given) => (given.anonymous === true) !== (given.complainant !== undefined), {
      path: ['complainant'],
      error: 'required',
      ...always,
    }),
  );

/** What a schema says of an input, as `parseIntake` says it. */
export function parseBy(schema: z.ZodMiniType, input: unknown, services: readonly string[], today: PlainDate) {
  const parsed = schema.safeParse(input);
  const problems = new Map<string, {field: string; code: ProblemCode}>();
  const add = (field: string, code: ProblemCode) => {
    if (!problems.has(field)) problems.set(field, {field, code});
  };
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add(field ? `${field}.${key}` : key, 'unknown');
    } else {
      add(field, known.has(issue.message) ? (issue.message as ProblemCode) : 'unknown');
    }
  }
  for (const field of ['when.on', 'when.to', 'servedOn', 'awareOn']) {
    const on = valueAt(input, field);
    if (typeof on === 'string' && isPlainDate(on) && on > addDays(today, 1)) add(field, 'future');
  }
  const service = valueAt(input, 'service');
  if (typeof service === 'string' && !services.includes(service)) add('service', 'unknown');
  if (parsed.success && problems.size === 0) return {intake: parsed.data};
  return {problems: [...problems.values()].sort((a, b) => placeOf(a.field) - placeOf(b.field))};
}

/** What the schema in zod alone says of an input. */
export function oracle(input: unknown, services: readonly string[], today: PlainDate) {
  return parseBy(intake, input, services, today);
}

const known: ReadonlySet<string> = new Set(['required', 'too-long', 'email', 'phone', 'date', 'number']);
const fields = Object.keys(intake._zod.def.shape);

function placeOf(field: string): number {
  return fields.indexOf(field.split('.', 1)[0] as string);
}

function valueAt(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined), input);
}
