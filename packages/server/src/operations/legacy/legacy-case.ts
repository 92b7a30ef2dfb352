import type {Policy, StaffMember} from '@redress/policy';
import * as z from 'zod/mini';

const filled = z.string().check(z.minLength(1));

/** A day, a day and time on the wall, or an instant. What cannot be one is found out where the time zone is known. */
const moment = filled;

/** Who did it. Without roles: those which the policy wants of whoever does. */
const person = z.strictObject({id: filled, name: filled, roles: z.optional(z.array(filled))});

const action = z.strictObject({what: filled, due: filled, owner: z.optional(filled), done: z.optional(moment)});

/** One stage of the procedure, as far as it came. */
const stage = z.strictObject({
  /** When the customer asked for it: every stage but the first. */
  requested: z.optional(moment),
  reason: z.optional(filled),
  handler: z.optional(person),
  /** When somebody took it, where that was before the acknowledgement. */
  taken: z.optional(moment),
  acknowledged: z.optional(moment),
  understanding: z.optional(filled),
  extended: z.optional(
    z.array(
      z.strictObject({
        on: moment,
        to: filled,
        reason: filled,
        goodReason: z.optional(filled),
        /** That the customer agreed, and how they said so. */
        agreed: z.optional(filled),
      }),
    ),
  ),
  answered: z.optional(moment),
  outcome: z.optional(filled),
  findings: z.optional(filled),
  remedy: z.optional(filled),
  learning: z.optional(filled),
  actions: z.optional(z.array(action)),
  /** Put right without a formal answer. */
  settled: z.optional(z.strictObject({on: moment, summary: filled, how: filled})),
});

/** A case of an earlier system, as one line of a file says it. */
export const legacyCase = z.strictObject({
  /** What it is called there. */
  id: filled.check(z.maxLength(200)),
  received: moment,
  /** When it was written down there, if that was later. */
  logged: z.optional(moment),
  /** The policy that it was handled under: the first of the organisation, where nothing is said. */
  policy: z.optional(filled),
  /** What the intake form asks for. */
  intake: z.record(z.string(), z.unknown()),
  handler: z.optional(person),
  stages: z.optional(z.array(stage)),
  withdrawn: z.optional(z.strictObject({on: moment, how: filled, reason: z.optional(filled)})),
  closed: z.optional(moment),
  /** For staff to read. */
  notes: z.optional(z.array(z.strictObject({on: moment, text: filled, by: z.optional(person)}))),
  /** Anything else that happened, as the command that it would be here. By the customer, where nobody of the staff is named. */
  also: z.optional(
    z.array(z.strictObject({on: moment, by: z.optional(person), do: z.record(z.string(), z.unknown())})),
  ),
});

export type LegacyCase = Readonly<z.infer<typeof legacyCase>>;
export type LegacyStage = Readonly<z.infer<typeof stage>>;
export type LegacyPerson = Readonly<z.infer<typeof person>>;

/** Whoever dealt with a stage: who is named for it or for the case, or else somebody whom nobody recorded. */
export function handlerOf(policy: Policy, {handler, stages}: LegacyCase, index: number): StaffMember {
  const named = stages?.[index]?.handler ?? handler;
  // Somebody else at each stage, which a policy may want: who it was nobody knows.
  return staffMember(policy, named ?? {id: `not-recorded-${index + 1}`, name: 'Not recorded'}, index);
}

/** With the roles that were named, or else with those that the policy wants of whoever deals with that stage. */
export function staffMember({stages, closing}: Policy, {id, name, roles}: LegacyPerson, index: number): StaffMember {
  const takenBy = stages[Math.min(index, stages.length - 1)]?.takenBy ?? [];
  return {kind: 'staff', id, name, roles: roles ?? [...new Set([...takenBy, ...(closing.closedBy?.roles ?? [])])]};
}
