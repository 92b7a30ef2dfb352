import {addDays} from './calendar/day-number.ts';
import {isPlainDate, type PlainDate} from './calendar/plain-date.ts';
import type {IntakeProblem, ProblemCode} from './intake-problem.ts';
import {intakeShape, type languages, type waysToReach} from './intake-shape.ts';
import {isRecord, type Read, readShape} from './shape.ts';

export type Language = (typeof languages)[number];
export type WayToReach = (typeof waysToReach)[number];

/** Feedback as the customer gives it. See `intakeShape`. */
export type Intake = Read<typeof intakeShape>;
export type Complainant = NonNullable<Intake['complainant']>;
export type Helper = NonNullable<Intake['helper']>;

const daysThatHaveBeen = ['when.on', 'when.to', 'servedOn', 'awareOn'] as const;
const fields = Object.keys(intakeShape.fields);

/**
 * Reads an intake, or lists every problem in it, the first of each field. `services` are the ids that the policy offers;
 * `today` is the day in the policy's time zone.
 */
export function parseIntake(
  input: unknown,
  services: readonly string[],
  today: PlainDate,
): {readonly intake: Intake} | {readonly problems: readonly IntakeProblem[]} {
  const problems = new Map<string, IntakeProblem>();
  const add = (field: string, code: ProblemCode) => {
    if (!problems.has(field)) problems.set(field, {field, code});
  };
  const read = readShape(intakeShape, input, add);
  // What is wrong with these is told also while other answers are missing.
  for (const field of daysThatHaveBeen) {
    const on = valueAt(read, field);
    // A day's grace: it may be tomorrow already where the customer is.
    if (typeof on === 'string' && isPlainDate(on) && on > addDays(today, 1)) add(field, 'future');
  }
  const service = valueAt(read, 'service');
  if (typeof service === 'string' && !services.includes(service)) add('service', 'unknown');
  if (problems.size === 0) return {intake: read as Intake};
  return {problems: [...problems.values()].sort((a, b) => placeOf(a.field) - placeOf(b.field))};
}

/** In the order of the form, whichever check found them. */
function placeOf(field: string): number {
  return fields.indexOf(field.split('.', 1)[0] as string);
}

function valueAt(read: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (isRecord(value) ? value[key] : undefined), read);
}
