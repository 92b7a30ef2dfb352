import type {CaseSummary} from '@redress/policy';
import type {Instant, PlainDate} from '@redress/policy/calendar';
import {type Block, heading, list, paragraph} from '@redress/policy/letters';
import {largestPage} from '@redress/rest/service';
import type {OrganisationParts} from '../../organisation-parts.ts';
import type {Written} from '../customer/letter-of.ts';
import {linkTo} from './link-to.ts';
import {staffWords as words} from './staff-words.ts';

/** Everything that stands in the day's list. */
export interface Digest {
  readonly today: PlainDate;
  readonly late: readonly CaseSummary[];
  readonly due: readonly CaseSummary[];
  readonly opened: {readonly references: readonly string[]; readonly number: number};
  readonly undelivered: number;
}

/** Most lines under one heading. */
const mostLines = 50;
/** Most events that are looked through for new cases. */
const mostEvents = 5_000;

/** What is late, what is due by `until`, what has come since `since`, and what could not be sent. */
export async function gatherDigest(
  {organisation: {id}, store, log}: OrganisationParts,
  {today, until, since}: {readonly today: PlainDate; readonly until: PlainDate; readonly since: Instant},
): Promise<Digest> {
  const owed: CaseSummary[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await log.find({limit: largestPage, ...(cursor !== undefined && {cursor})});
    // The next duty first: beyond the day that is asked for there is no more.
    const wanted = page.items.filter(({next}) => next !== undefined && next.due <= until);
    owed.push(...wanted);
    cursor = wanted.length === page.items.length ? page.next : undefined;
  }
  const db = store.of(id);
  const newest = await db
    .selectFrom('events')
    .select(['reference', 'type', 'at'])
    .where('organisation', '=', id)
    .orderBy('position', 'desc')
    .limit(mostEvents)
    .execute();
  const opened = newest.filter(({type, at}) => type === 'submitted' && at >= since).map(({reference}) => reference);
  const dead = await db
    .selectFrom('outbox')
    .select(({fn}) => fn.countAll<number>().as('number'))
    .where('organisation', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirstOrThrow();
  return {
    today,
    late: owed.filter(({next}) => next !== undefined && next.due < today),
    due: owed.filter(({next}) => next !== undefined && next.due >= today),
    opened: {references: opened.slice(0, mostLines).reverse(), number: opened.length},
    undelivered: Number(dead.number),
  };
}

/** The day's list, for the team. */
export function composeDigest({today, late, due, opened, undelivered}: Digest, desk: string | undefined): Written {
  const {digest} = words;
  const empty = late.length + due.length + opened.number + undelivered === 0;
  return {
    language: 'en',
    subject: digest.subject(today, late.length, due.length),
    blocks: [
      ...part(digest.late(late.length), late),
      ...part(digest.due(due.length), due),
      ...(opened.number > 0
        ? [heading(digest.opened(opened.number)), ...list(withMore(opened.references, opened.number, 0))]
        : []),
      ...(undelivered > 0 ? [paragraph(digest.undelivered(undelivered))] : []),
      ...(empty ? [paragraph(digest.nothing)] : []),
      ...(desk === undefined ? [] : [linkTo(words.openList, desk)]),
    ],
  };
}

/** A case that is not for everybody is counted and not named: anybody of the team may read the list. */
function part(title: string, cases: readonly CaseSummary[]): readonly Block[] {
  if (cases.length === 0) return [];
  const shown = cases.filter(({guarded}) => !guarded);
  const lines = shown
    .slice(0, mostLines)
    .map(({reference, next, holder}) => words.digest.line(reference, next?.duty, next?.due, holder?.name));
  return [heading(title), ...list(withMore(lines, shown.length, cases.length - shown.length))];
}

function withMore(lines: readonly string[], all: number, guarded: number): readonly string[] {
  const {digest} = words;
  return [
    ...lines,
    ...(all > lines.length ? [digest.more(all - lines.length)] : []),
    ...(guarded > 0 ? [digest.guarded(guarded)] : []),
  ];
}
