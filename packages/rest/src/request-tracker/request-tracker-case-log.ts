import type {CaseEvent} from '@redress/policy';
import type {Attempt, CaseLog, Written} from '../case-log.ts';
import type {Reference, Version} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import {wakeUp} from '../service/wake-up.ts';
import {besideComment, type Difference, differences} from './differences.ts';
import {type Entry, entrySeal} from './entry-seal.ts';
import {findCases} from './find-cases.ts';
import {caseFollower} from './follow-cases.ts';
import {inTurn} from './in-turn.ts';
import {type KeeperParts, showKeeper} from './keep-shown.ts';
import {mender} from './mender.ts';
import type {RequestTrackerOptions} from './options.ts';
import {plainWords} from './plain-words.ts';
import {rtApi} from './rt-api.ts';
import {rivalSettler} from './settle-rivals.ts';
import {defaultStatuses, shown} from './shown.ts';
import {ticketFields} from './ticket-fields.ts';
import {readOn, type TicketLog} from './ticket-log.ts';
import {moment, tickets as ticketsIn} from './tickets.ts';

/** Keys. More people than that do not write in the same moment. */
const mostRemembered = 100;
/** Most events of one write: they share the number of one entry. */
const mostEvents = 100_000;

/**
 * A case log kept in the tickets of a Request Tracker 5. A case is a ticket, and one write is one comment: in plain words for
 * staff, with the events beside them in a signed file. That comment is what commits. Whatever else a ticket shows (its
 * subject, status and due date, and what searches go by) follows from its comments and is made again where it was cut off.
 */
export function requestTrackerCaseLog(options: RequestTrackerOptions): CaseLog {
  const {user, queue, organisation, secret, summarise, timeZone = 'Europe/London', statuses} = options;
  const {poll = 2_000, settle: settleTime = 10_000, onTrouble = () => undefined} = options;
  const api = rtApi(options);
  const seal = entrySeal(organisation, secret);
  const tickets = ticketsIn({api, seal, organisation, us: user});
  const by = {organisation, summarise, timeZone, statuses: {...defaultStatuses, ...statuses}};
  const parts: KeeperParts = {api, seal, tickets, by, onTrouble};
  const keeper = showKeeper(parts);
  const settle = rivalSettler(parts, keeper);
  const mending = mender(parts, {...keeper, settle, us: user});
  const waiting = wakeUp();
  const turn = inTurn();
  /** Keys that nothing had been written with, and when. */
  const newAttempts = new Map<string, number>();
  /** Whoever writes has often just asked whether it was written before. */
  const isNew = ({key}: Attempt): boolean => {
    const asked = newAttempts.get(key);
    newAttempts.delete(key);
    return asked !== undefined && performance.now() - asked < moment;
  };
  const remember = (key: string, asked: number) => {
    newAttempts.set(key, asked);
    const [first] = newAttempts.keys();
    if (newAttempts.size > mostRemembered && first !== undefined) newAttempts.delete(first);
  };

  /** What an attempt wrote, and whether it has made a ticket that is not a case yet. */
  const lookFor = async (attempt: Attempt): Promise<{written?: Written; begun?: Entry}> => {
    let begun: Entry | undefined;
    for (const {content} of await api.partsNamed(await seal.fileName(attempt))) {
      const entry = await seal.open(content);
      if (entry?.attempt.key !== attempt.key) continue;
      const ticket = await tickets.of(entry.reference);
      const written = ticket === undefined ? undefined : writtenBy(await tickets.recent(ticket), attempt);
      if (written) return {written};
      if (entry.does === 'open') begun = entry;
    }
    return {...(begun && {begun})};
  };

  const carried = async (entry: Entry) => ({
    Attachments: [
      {
        FileName: await seal.fileName(entry.attempt),
        FileType: 'application/json',
        FileContent: btoa(await seal.seal(entry)),
      },
    ],
  });

  /** Answers the place of the case in a worklist, by which alone it is kept. */
  const makeTicket = async (entry: Entry, fileName: string): Promise<string> => {
    const log = {opening: entry, fate: 'undecided', events: []} as const;
    const {[ticketFields.order]: place = '', ...fields} = Object.fromEntries(shown(log, fileName, by) ?? []);
    const {Subject, Status: _, Due, ...custom} = fields;
    await api.create({
      Queue: queue,
      // A lifecycle says with which status a ticket may begin. It shows another as soon as it is kept.
      ...{Subject, Status: by.statuses.received, Due},
      Content: plainWords(entry.events).text,
      ContentType: 'text/plain',
      CustomFields: custom,
      ...(await carried(entry)),
    });
    return place;
  };

  const open = async (reference: Reference, events: readonly CaseEvent[], attempt: Attempt): Promise<Written> => {
    refuseWhatCannotBe(events);
    const {written, begun} = await lookFor(attempt);
    if (written) return written;
    const fileName = await seal.fileName(attempt);
    let log = begun && (await settle(fileName, begun.reference));
    // Where it was turned down for the sake of its reference, it is begun again under this one.
    if (log?.opening?.attempt.key !== attempt.key) {
      const place = await makeTicket({does: 'open', reference, after: 0, events, attempt}, fileName);
      log = await settle(fileName, reference, place);
    }
    const opening = log?.opening;
    if (!log || !opening) throw notKept();
    if (opening.attempt.key !== attempt.key)
      throw new RestError('case/reference-taken', `${reference} is a case already`);
    waiting.wake(opening.reference);
    return {...(writtenBy(log, attempt) as Written), repeated: opening.reference !== reference};
  };

  const append = async (
    reference: Reference,
    expected: Version,
    events: readonly CaseEvent[],
    attempt: Attempt,
  ): Promise<Written> => {
    refuseWhatCannotBe(events);
    const {written} = isNew(attempt) ? {} : await lookFor(attempt);
    if (written) return written;
    const ticket = await tickets.of(reference);
    if (ticket === undefined) throw stale(reference, 0, expected);
    let before = await tickets.recent(ticket);
    if (before.events.length !== expected) before = await tickets.log(ticket);
    if (before.events.length !== expected) throw stale(reference, before.events.length, expected);

    const {subject, text} = plainWords(events);
    const entry: Entry = {does: 'append', reference, after: expected, events, attempt};
    const sent = await api
      .comment(ticket, {
        Subject: subject,
        Content: text,
        ContentType: 'text/plain',
        ...besideComment(await toShow(before, entry)),
        ...(await carried(entry)),
      })
      .then(
        (transaction) => ({transaction}),
        (error: unknown) => ({error}),
      );
    // Also when it failed: only the ticket knows whether the comment has arrived.
    const log = await tickets.log(ticket);
    const done = writtenBy(log, attempt);
    if (!done && 'error' in sent) throw sent.error;
    if (!done && 'transaction' in sent && !log.unexplained.has(sent.transaction)) throw notKept();
    await shownOrLater(log, 'transaction' in sent ? [sent.transaction] : []);
    if (!done) throw stale(reference, log.events.length, expected);
    waiting.wake(reference);
    return {...done, repeated: false};
  };

  /** What the ticket will have to show if this entry counts. */
  const toShow = async (log: TicketLog, entry: Entry): Promise<readonly Difference[]> => {
    const next = readOn(log, [{id: log.last + 1, at: log.lastAt, entry}]);
    const wanted = next.opening && shown(next, await seal.fileName(next.opening.attempt), by);
    return wanted ? differences(wanted, log.shows) : [];
  };

  /** What is written is written, whatever comes of showing it. */
  const shownOrLater = async (log: TicketLog, entries: readonly number[]) => {
    try {
      await keeper.show(log, entries);
    } catch (error) {
      onTrouble({ticket: log.ticket, what: {error}});
    }
  };

  return {
    open: (reference, first, attempt) => turn(`attempt ${attempt.key}`, () => open(reference, first, attempt)),
    append: (reference, expected, events, attempt) =>
      turn(`attempt ${attempt.key}`, () =>
        turn(`case ${reference}`, () => append(reference, expected, events, attempt)),
      ),
    async read(reference) {
      const ticket = await tickets.of(reference);
      return ticket === undefined ? [] : (await tickets.log(ticket)).events.map(({event}) => event);
    },
    async repeated(attempt) {
      const asked = performance.now();
      const {written, begun} = await lookFor(attempt);
      if (!written && !begun) remember(attempt.key, asked);
      return written;
    },
    async find(query) {
      await mending.mendAll();
      return findCases(api, organisation, query);
    },
    ...caseFollower({api, tickets, by, onTrouble, mender: mending, waiting, poll, settle: settleTime}),
  };
}

function writtenBy({opening, attempts}: TicketLog, {key, fingerprint}: Attempt): Written | undefined {
  const before = attempts.get(key);
  if (!before || !opening) return undefined;
  if (before.fingerprint !== fingerprint)
    throw new RestError('key/reused', 'This idempotency key was used for something else');
  return {reference: opening.reference, version: before.version, repeated: true};
}

function notKept(): RestError {
  return new RestError(
    'service/failed',
    'Request Tracker does not give back what it was given: look at how large an attachment may be there',
  );
}

function stale(reference: Reference, version: Version, expected: Version): RestError {
  return new RestError('case/stale', `${reference} has ${version} events, not ${expected}`);
}

function refuseWhatCannotBe(events: readonly CaseEvent[]): void {
  if (events.length > mostEvents) {
    throw new RestError(
      'request/too-large',
      `${events.length} events cannot be written as one; expected ${mostEvents}`,
    );
  }
  // Comments cannot be taken back through REST2, and a case that says "erased" while staff can read it would be a lie.
  if (events.some(({type}) => type === 'erased')) {
    throw new RestError(
      'service/failed',
      'Request Tracker keeps what was written in a ticket: erase it there, with rt-shredder',
    );
  }
}
