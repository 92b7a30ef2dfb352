import {addMonths} from './calendar/day-number.ts';
import {type PlainDate, plain} from './calendar/plain-date.ts';
import type {Intake} from './intake.ts';
import type {Clause, ComplainantType, Policy, ProcedureRule, Text, WindowRule} from './policy.ts';

/** Something a person should know about a complaint before or after it is sent. None of them turns it away. */
export interface EligibilityNote {
  readonly code:
    | 'may-be-out-of-time'
    /** It began too long ago and still goes on, and the policy does not say whether that keeps it open. */
    | 'ongoing'
    | 'anonymous-no-reply'
    | 'anonymous-review-only'
    | 'anonymous-excluded'
    | 'consent-required'
    | 'consent-asked'
    | 'first-contact-first'
    | 'route-first'
    | 'elsewhere'
    | 'procedure-not-configured'
    | 'policy-elsewhere'
    | 'petition'
    | 'spokesperson-needed'
    | 'group'
    | 'danger';
  /** Where the policy says so; nothing where it is Redress's default. */
  readonly clause?: Clause;
  /** Where to turn instead or as well, in the policy's words. */
  readonly advice?: Text;
  readonly details?: Readonly<Record<string, string>>;
}

/** What eligibility needs of a policy: the published part has it too, so the form says the same as the desk. */
export type EligibilityPolicy = Pick<Policy, 'eligibility' | 'anonymous' | 'representatives' | 'groups'> & {
  readonly procedures?: {readonly list: readonly ProcedureRule[]} | undefined;
};

/**
 * What may speak against a complaint, or must be known before it is sent; also of one that is still being written. Every note
 * is for a person to weigh: whatever they are, the complaint can be sent and is read.
 */
export function assess(
  policy: EligibilityPolicy,
  intake: Partial<Intake>,
  receivedOn: PlainDate,
): readonly EligibilityNote[] {
  return [
    ...(intake.danger === undefined ? [] : [note('danger')]),
    ...identityNotes(policy, intake),
    ...complainantNotes(policy, intake),
    ...windowNotes(policy, intake, receivedOn),
  ];
}

/** The last day on which a complaint is in time, and how it was reached. Nothing where there is no day to count from. */
export interface WindowEnd {
  /** The day that counts as the start: of the end, the service, or when the person came to know. */
  readonly from: PlainDate;
  /** The corresponding day so many months on, clamped to the end of its month, itself included. */
  readonly lastDay: PlainDate;
  /** In time when counted forward from the start, and when counted back from the complaint; month ends can differ. */
  readonly forward: boolean;
  readonly back: boolean;
}

export function windowEnd(
  {from, months, awareness}: WindowRule,
  {when, servedOn, awareOn}: Pick<Intake, 'when' | 'servedOn' | 'awareOn'>,
  receivedOn: PlainDate,
): WindowEnd | undefined {
  const happened = from === 'issue' ? (when?.to ?? when?.on) : servedOn;
  if (happened === undefined) return undefined;
  const start = plain(awareness && awareOn !== undefined && awareOn > happened ? awareOn : happened);
  const lastDay = addMonths(start, months);
  return {from: start, lastDay, forward: receivedOn <= lastDay, back: addMonths(receivedOn, -months) <= start};
}

function windowNotes(
  {eligibility}: EligibilityPolicy,
  intake: Partial<Intake>,
  receivedOn: PlainDate,
): readonly EligibilityNote[] {
  return eligibility.windows.flatMap((rule) => {
    const {clause, months, exceptFor, ongoing, from, late} = rule;
    if ((intake.kind ?? 'complaint') !== 'complaint' || exceptFor?.includes(intake.type ?? '')) return [];
    const end = windowEnd(rule, intake, receivedOn);
    // Whichever reading lets the complaint in holds.
    if (!end || end.forward || end.back) return [];
    if (from === 'issue' && intake.when?.ongoing) {
      return ongoing ? [] : [note('ongoing', clause, {details: {months: String(months)}})];
    }
    const details = {lastDay: end.lastDay, months: String(months), ...(late && {keptAs: late})};
    return [note('may-be-out-of-time', clause, {details})];
  });
}

function identityNotes(
  {anonymous, representatives, groups}: EligibilityPolicy,
  intake: Partial<Intake>,
): EligibilityNote[] {
  const notes: EligibilityNote[] = [];
  if (intake.anonymous) {
    const {handling, clause} = anonymous;
    const code = {accept: 'anonymous-no-reply', 'review-only': 'anonymous-review-only', exclude: 'anonymous-excluded'};
    notes.push(note(code[handling] as EligibilityNote['code'], clause));
  }
  if (intake.helper?.role === 'speaks-for') {
    const {rule, clause} = representatives.consent;
    notes.push(note(rule === 'required' ? 'consent-required' : 'consent-asked', clause));
  }
  if (intake.group) {
    const {people} = intake.group;
    const {petition} = groups;
    const details = {people: String(people), ...(petition && {from: String(petition.from)})};
    if (petition && people >= petition.from) {
      notes.push(
        note('petition', petition.clause, {details}),
        note('spokesperson-needed', petition.spokesperson.clause),
      );
    } else {
      notes.push(note('group', groups.clause, {details}));
    }
  }
  return notes;
}

function complainantNotes({eligibility, procedures}: EligibilityPolicy, intake: Partial<Intake>): EligibilityNote[] {
  const notes: EligibilityNote[] = [];
  const type = eligibility.complainants.find(({id}) => id === intake.type);
  const code = type && codeOf[type.accepted];
  if (type && code) notes.push(note(code, type.clause, {advice: type.advice}));
  const procedure = procedures?.list.find(({id}) => id === intake.procedure);
  if (procedure?.state === 'not-configured') notes.push(note('procedure-not-configured', procedure.clause));
  if (procedure?.state === 'delegated') {
    notes.push(note('policy-elsewhere', procedure.clause, {advice: procedure.delegatedTo?.organisation}));
  }
  return notes;
}

const codeOf: Readonly<Record<ComplainantType['accepted'], EligibilityNote['code'] | undefined>> = {
  accept: undefined,
  'first-contact': 'first-contact-first',
  route: 'route-first',
  elsewhere: 'elsewhere',
};

function note(
  code: EligibilityNote['code'],
  clause?: Clause,
  {advice, details}: {advice?: Text | undefined; details?: Readonly<Record<string, string>>} = {},
): EligibilityNote {
  return {code, ...(clause && {clause}), ...(advice && {advice}), ...(details && {details})};
}
