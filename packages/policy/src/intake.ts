import * as z from 'zod/mini';
import {isInstant} from './calendar/instant.ts';
import {addDays, isPlainDate, type PlainDate} from './calendar/plain-date.ts';
import {feedbackKinds} from './document/feedback.ts';
import {line, prose} from './prose.ts';

/** Languages with a complete catalogue. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

// Each check names a problem by a stable code; catalogues turn codes into words that say what to do.
const email = z.string('required').check(z.trim(), z.maxLength(254, 'too-long'), z.email('email'));
/** Any dash may part the digits, and a list of contacts brings invisible marks along. */
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

/**
 * When it happened: a day, from a day to a day, or roughly in the customer's own words, and whether it still goes on. At
 * least one of them.
 */
const when = z
  .strictObject(
    {
      on: z.optional(day),
      to: z.optional(day),
      roughly: z.optional(line),
      ongoing: z.optional(z.boolean()),
    },
    'required',
  )
  .check(z.refine(({on, roughly, ongoing}) => Boolean(on || roughly || ongoing), 'required'));

export const waysToReach = ['email', 'phone', 'post'] as const;
export type WayToReach = (typeof waysToReach)[number];

/** What each way to reach somebody needs to be told. */
const needs = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['post', 'address'],
] as const satisfies readonly (readonly [WayToReach, string])[];

/** Also while other fields are wrong: a person is told everything at once. */
const always = {when: ({value}: {readonly value: unknown}) => typeof value === 'object' && value !== null && !Array.isArray(value)};

/** The person whose complaint it is. The way they prefer must come with the detail that it needs. */
const complainant = z
  .strictObject(
    {
      name: line,
      email: z.optional(email),
      phone: z.optional(phone),
      address: z.optional(prose),
      prefers: z.enum(waysToReach, choice),
      /** Nothing is sent in any other way: somebody in prison, or whose mail is read. */
      onlyThatWay: z.optional(z.boolean()),
      language: z.enum(languages, choice),
      /** What we should do differently for them, in their own words (Equality Act 2010, section 20). */
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

/** Somebody who helps with the complaint, or speaks for the complainant. */
const helper = z.strictObject({
  role: z.enum(['helps', 'speaks-for'], choice),
  name: line,
  relationship: z.optional(line),
  email: z.optional(email),
  phone: z.optional(phone),
});

/** What a complaint cannot do without; other feedback can. */
const neededForComplaint = ['when', 'wanted'] as const;

/** Feedback as the customer gives it. The shape is the same in the form, on the wire and in the case log. */
export const intakeSchema = z
  .strictObject(
    {
      /** A complaint, where nothing else is said. */
      kind: z.optional(z.enum(feedbackKinds, choice)),
      what: prose,
      when: z.optional(when),
      service: id,
      wanted: z.optional(prose),
      /** Left out by somebody who does not say who they are. */
      complainant: z.optional(complainant),
      anonymous: z.optional(z.literal(true)),
      helper: z.optional(helper),
      /** What the person is to the organisation: a type of complainant of the policy. */
      type: z.optional(id),
      /** Which of the policy's procedures is theirs: by contract, by council. */
      procedure: z.optional(id),
      /** Several people together. The complainant speaks for them. */
      group: z.optional(
        z.strictObject({people: z.int('number').check(z.gte(2, 'number'), z.lte(1_000_000, 'number'))}),
      ),
      /** Somebody is, or may be, in danger: told to people at once, whatever kind of feedback it is. */
      danger: z.optional(prose),
      /** To whom the complainant must not be named. */
      withheldFrom: z.optional(line),
      /** When the person was last given a service, and when they came to know of what happened. */
      servedOn: z.optional(day),
      awareOn: z.optional(day),
      /** A compliment may be published with the name. */
      publish: z.optional(z.boolean()),
      /** Somebody outside who wrote for the customer, such as an MP's office or a funder: who, their reference, their date. */
      external: z.optional(z.strictObject({body: line, reference: z.optional(line), due: z.optional(day)})),
      /** Who gave the service, and where, if it was not the organisation itself. */
      partner: z.optional(line),
      site: z.optional(line),
      /** How it came, where staff write it down: for what came earlier, when. */
      channel: z.optional(id),
      receivedAt: z.optional(z.string('date').check(z.refine(isInstant, 'date'))),
    },
    'required',
  )
  .check(
    ...neededForComplaint.map((field) =>
      z.refine<Record<string, unknown>>(
        (given) => (given.kind ?? 'complaint') !== 'complaint' || given[field] !== undefined,
        {
          path: [field],
          error: 'required',
          ...always,
        },
      ),
    ),
    z.refine<Record<string, unknown>>((given) => (given.anonymous === true) !== (given.complainant !== undefined), {
      path: ['complainant'],
      error: 'required',
      ...always,
    }),
  );
export type Intake = z.infer<typeof intakeSchema>;
export type Complainant = NonNullable<Intake['complainant']>;
export type Helper = NonNullable<Intake['helper']>;

/** Stable codes of what can be wrong with an answer. `unknown` is a field or a choice that the form does not have. */
export type ProblemCode = 'required' | 'too-long' | 'email' | 'phone' | 'date' | 'future' | 'number' | 'unknown';

/** One thing wrong with an answer: the field by its path (`complainant.email`), and why. */
export interface IntakeProblem {
  readonly field: string;
  readonly code: ProblemCode;
}

const problemCodes: ReadonlySet<string> = new Set(['required', 'too-long', 'email', 'phone', 'date', 'number']);
const daysThatHaveBeen = ['when.on', 'when.to', 'servedOn', 'awareOn'] as const;

/**
 * Reads an intake, or lists every problem in it, the first of each field. `services` are the ids that the policy offers;
 * `today` is the day in the policy's time zone.
 */
export function parseIntake(
  input: unknown,
  services: readonly string[],
  today: PlainDate,
): {readonly intake: Intake} | {readonly problems: readonly IntakeProblem[]} {
  const parsed = intakeSchema.safeParse(input);
  const problems = new Map<string, IntakeProblem>();
  const add = (field: string, code: ProblemCode) => {
    if (!problems.has(field)) problems.set(field, {field, code});
  };
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add(field ? `${field}.${key}` : key, 'unknown');
    } else {
      add(field, problemCodes.has(issue.message) ? (issue.message as ProblemCode) : 'unknown');
    }
  }
  // Read as they came, so that what is wrong with them is told also while other answers are missing.
  for (const field of daysThatHaveBeen) {
    const on = valueAt(input, field);
    // A day's grace: it may be tomorrow already where the customer is.
    if (typeof on === 'string' && isPlainDate(on) && on > addDays(today, 1)) add(field, 'future');
  }
  const service = valueAt(input, 'service');
  if (typeof service === 'string' && !services.includes(service)) add('service', 'unknown');
  if (parsed.success && problems.size === 0) return {intake: parsed.data};
  return {problems: [...problems.values()].sort((a, b) => placeOf(a.field) - placeOf(b.field))};
}

/** In the order of the form, whichever check found them. */
function placeOf(field: string): number {
  return fields.indexOf(field.split('.', 1)[0] as string);
}

const fields = Object.keys(intakeSchema._zod.def.shape);

function valueAt(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined), input);
}
