import {type Intake, mayOpen, type PlainDate, type Policy, replay, type TimelineEntry, view} from '@redress/policy';
import {addMonths, type Instant, localDay, workingCalendar} from '@redress/policy/calendar';
import type {CaseLog, Reference} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {writeDown} from '../../audit/journal.ts';
import {retentionOf} from '../retention-plan.ts';
import type {RetentionRules} from '../retention-rules.ts';
import {type FindPersonParts, findPerson, type PersonFound, type PersonSought} from './find-person.ts';
import type {Maker, PersonCase, PersonExport, Withheld} from './person-export.ts';

export interface ExportPersonParts extends FindPersonParts {
  readonly policies: readonly [Policy, ...Policy[]];
  readonly log: CaseLog;
  readonly rules: RetentionRules;
  readonly now: () => Instant;
}

export interface ExportPersonAsk {
  /** Whoever is looked for by what they gave, or one case whose follow-up key was shown. */
  readonly sought: PersonSought | {readonly reference: Reference};
  /** When the request came. Today where nothing is said. */
  readonly receivedOn?: PlainDate;
  /** Entries among staff that somebody has read and found fit to be given, each as `RD-7K3M-9Q2X/12`. */
  readonly released?: readonly string[];
  /** For whoever reads it before it is given: with everything that may be released, and marked as withheld all the same. */
  readonly toReview?: boolean;
}

/**
 * Makes a copy of everything that is kept about one person, over all cases, without what is others' or must be read first, which
 * it names. That it was made is written down before anybody has it: by whom, and about which cases.
 */
export async function exportPerson(parts: ExportPersonParts, ask: ExportPersonAsk, by: Maker): Promise<PersonExport> {
  const {store, organisation, policies, now} = parts;
  const {sought} = ask;
  const [policy] = policies;
  const madeAt = now();
  const cases: PersonCase[] = [];
  const withheld: Withheld[] = [];
  for (const found of 'reference' in sought
    ? [await ownCase(parts, sought.reference)]
    : await all(findPerson(parts, sought))) {
    const made = await exportCase(parts, found, ask, by);
    if (made.kept) cases.push(made.kept);
    withheld.push(...made.withheld);
  }
  const soughtBy = 'reference' in sought ? 'reference' : sought.email === undefined ? 'phone' : 'email';
  await writeDown(store, organisation, {
    at: madeAt,
    by: by === 'command' ? {id: 'command', name: 'Whoever sits at the machine'} : {id: by.id, name: by.name},
    act: 'person-exported',
    facts: {
      soughtBy,
      for: ask.toReview ? 'reviewer' : 'person',
      cases: cases.map(({reference}) => reference).join(' '),
      withheld: withheld.length,
    },
  });
  const receivedOn = ask.receivedOn ?? localDay(madeAt, policy.calendar.timeZone);
  return {
    format: 'redress-person-export/1',
    madeAt,
    organisation: {id: organisation, name: policy.organisation, contact: policy.contact},
    soughtBy,
    request: {receivedOn, answerBy: answerBy(policy, receivedOn)},
    cases,
    withheld,
  };
}

/** One month, and where that day is a day off, the next that is none. */
function answerBy({calendar}: Policy, receivedOn: PlainDate): PlainDate {
  return workingCalendar(calendar).roll(addMonths(receivedOn, 1), 'forward').date;
}

async function ownCase({log}: ExportPersonParts, reference: Reference): Promise<PersonFound> {
  const [first] = await log.read(reference);
  const speaks = first?.type === 'submitted' && first.intake.helper?.role === 'speaks-for';
  return {reference, role: speaks ? 'representative' : 'complainant'};
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function exportCase(
  {store, organisation, policies, log, rules, now}: ExportPersonParts,
  {reference, role}: PersonFound,
  {released = [], toReview = false}: ExportPersonAsk,
  by: Maker,
): Promise<{readonly kept?: PersonCase; readonly withheld: readonly Withheld[]}> {
  const events = await log.read(reference);
  const state = replay(events);
  const policy = policyOfCase(policies, events);
  if (by !== 'command' && !mayOpen(policy, state, by)) {
    return {withheld: [{reference, what: 'case', because: 'not-opened'}]};
  }
  const at = now();
  const db = store.of(organisation);
  const theirs = role === 'complainant';
  // As staff see it: whatever is left out is left out here, and said.
  const seen = view(policy, reference, events, {at, by: reader});
  const withheld: Withheld[] = [];

  const entries = [...seen.timeline].reverse().flatMap((entry): TimelineEntry[] => {
    const {sequence, type, on, visibility, by: author} = entry;
    const place = {reference, what: type, sequence, on};
    if (!theirs) {
      if (role === 'representative' && author.kind === 'representative') return [entry];
      withheld.push({...place, because: 'another-person'});
      return [];
    }
    if (visibility === 'customer') return [forCustomer(entry)];
    if (released.includes(`${reference}/${sequence}`)) return [entry];
    withheld.push({...place, because: 'not-read-yet'});
    return toReview ? [entry] : [];
  });

  const held = await db
    .selectFrom('legal_holds')
    .select('at')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (held) withheld.push({reference, what: 'legal-hold', because: 'legal'});
  const {intake} = state;
  const told = theirs ? withoutHelper(intake) : {helper: intake.helper};
  if (theirs ? hasContact(intake.helper) : intake.complainant !== undefined) {
    withheld.push({reference, what: 'contact-details', because: 'another-person'});
  }
  const messages = await db
    .selectFrom('outbox')
    .select(['channel', 'kind', 'state', 'settled_at', 'due_at'])
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    // What goes to staff and to other programs is not sent to the person.
    .where('channel', 'in', ['email', 'letter', 'text'])
    .orderBy('due_at')
    .execute();
  const {kind, status, service, openedOn, closedOn, consent, adjustments, clocks, actions} = seen;
  const kept: PersonCase = {
    reference,
    role,
    policy: {id: policy.id, version: policy.version, title: policy.title},
    told: told as Partial<Intake>,
    ...(theirs && {
      course: {
        ...{kind, status, service, openedOn, adjustments, actions},
        ...(closedOn && {closedOn}),
        ...(consent && {consent}),
        clocks: clocks
          .filter(({shownTo}) => shownTo !== 'staff')
          .map(({duty, state, due}) => ({duty, state, ...(due !== undefined && {due})})),
      },
    }),
    entries,
    files: entries.flatMap((entry) =>
      entry.type === 'fileAdded'
        ? [{name: entry.name, mediaType: entry.mediaType, size: entry.size, kept: entry.kept}]
        : [],
    ),
    messages: theirs
      ? messages.map(({channel, kind, state, settled_at, due_at}) => ({channel, kind, state, at: settled_at ?? due_at}))
      : [],
    kept: withoutInternal(policy, retentionOf(policy, rules, state)),
  };
  return {kept, withheld};
}

/** What an internal document says in which section is not for the public. */
function withoutInternal({document}: Policy, {clause, ...kept}: PersonCase['kept']): PersonCase['kept'] {
  return document.visibility === 'internal' || !clause ? kept : {...kept, clause};
}

/** Sees what staff see, and is nobody in particular. */
const reader = {kind: 'staff', id: '', name: '', roles: []} as const;

/** What of an entry is the organisation's own, though the entry is for customers: how it knows its people. */
function forCustomer(entry: TimelineEntry): TimelineEntry {
  if (entry.type === 'assigned') return {...entry, to: {name: entry.to.name}};
  if (entry.type === 'restricted') return {...entry, considered: []};
  if (entry.type !== 'responded') return entry;
  const {approvedBy: _, ...rest} = entry;
  return rest;
}

/** Who helps them they know; how that person is reached is that person's. */
function withoutHelper({helper, ...told}: Intake): Partial<Intake> {
  if (!helper) return told;
  const {email: _, phone: __, ...known} = helper;
  return {...told, helper: known};
}

function hasContact(helper: Intake['helper']): boolean {
  return helper?.email !== undefined || helper?.phone !== undefined;
}
