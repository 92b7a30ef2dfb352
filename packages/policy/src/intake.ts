import * as z from 'zod/mini';
import {addDays, isPlainDate, type PlainDate} from './calendar/plain-date.ts';
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

/** When it happened: a day, or roughly in the customer's own words, and whether it still goes on. At least one of them. */
const when = z
  .strictObject(
    {
      on: z.optional(z.string('date').check(z.refine(isPlainDate, 'date'))),
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

/** The person whose complaint it is. The way they prefer must come with the detail that it needs. */
const complainant = z
  .strictObject(
    {
      name: line,
      email: z.optional(email),
      phone: z.optional(phone),
      address: z.optional(prose),
      prefers: z.enum(waysToReach, choice),
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
        // Also while other fields are wrong: a person is told everything at once.
        when: ({value}) => typeof value === 'object' && value !== null,
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

/** A complaint as the customer makes it. The shape is the same in the form, on the wire and in the case log. */
export const intakeSchema = z.strictObject(
  {
    what: prose,
    when,
    service: z.string('required').check(z.minLength(1, 'required'), z.maxLength(80, 'too-long')),
    wanted: prose,
    complainant,
    helper: z.optional(helper),
  },
  'required',
);
export type Intake = z.infer<typeof intakeSchema>;
export type Complainant = Intake['complainant'];
export type Helper = NonNullable<Intake['helper']>;

/** Stable codes of what can be wrong with an answer. `unknown` is a field or a choice that the form does not have. */
export type ProblemCode = 'required' | 'too-long' | 'email' | 'phone' | 'date' | 'future' | 'unknown';

/** One thing wrong with an answer: the field by its path (`complainant.email`), and why. */
export interface IntakeProblem {
  readonly field: string;
  readonly code: ProblemCode;
}

const problemCodes: ReadonlySet<string> = new Set(['required', 'too-long', 'email', 'phone', 'date']);

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
  // Read as they came, so that what is wrong with them is told also while other answers are missing.
  const {service, when} = (input ?? {}) as {readonly service?: unknown; readonly when?: {readonly on?: unknown} | null};
  const on = when?.on;
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
  // A day's grace: it may be tomorrow already where the customer is.
  if (typeof on === 'string' && isPlainDate(on) && on > addDays(today, 1)) add('when.on', 'future');
  if (typeof service === 'string' && !services.includes(service)) add('service', 'unknown');
  return parsed.success && problems.size === 0 ? {intake: parsed.data} : {problems: [...problems.values()]};
}
