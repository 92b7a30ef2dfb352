import type {CaseStatus} from '@redress/policy';
import {endOfDay, type PlainDate} from '@redress/policy/calendar';
import type {Summarise} from '../case-log.ts';
import {sortKey} from '../service/page-of.ts';
import {writeLine} from './line.ts';
import {ticketSubject} from './plain-words.ts';
import {notSet} from './rt-records.ts';
import {ticketFields, voidOrder} from './ticket-fields.ts';
import {numbered, type TicketLog} from './ticket-log.ts';

/** What a ticket shows, by the name of the field. Empty where a field has no value. */
export type Shown = ReadonlyMap<string, string>;

export interface ShownBy {
  readonly organisation: string;
  readonly summarise: Summarise;
  readonly timeZone: string;
  readonly statuses: Readonly<Record<CaseStatus, string>>;
}

/** In Request Tracker's lifecycle `default`. Whoever is owed nothing more, and whoever was turned away, is off the list there. */
export const defaultStatuses: Readonly<Record<CaseStatus, string>> = {
  received: 'new',
  acknowledged: 'open',
  answered: 'open',
  settled: 'open',
  recorded: 'resolved',
  closed: 'resolved',
  withdrawn: 'resolved',
  declined: 'rejected',
};

/**
 * What a ticket must show of its case. All of it follows from the events, and can be made again at any time. Nothing for a
 * ticket that is not ours; what is undecided looks as it will when it is kept.
 */
export function shown(
  {opening, fate, events}: Pick<TicketLog, 'opening' | 'fate' | 'events'>,
  attempt: string,
  by: ShownBy,
): Shown | undefined {
  if (!opening) return undefined;
  if (fate === 'void') return turnedDown(by);
  const {reference} = opening;
  const recorded = fate === 'kept' ? events.map(({event}) => event) : numbered(opening.events);
  const summary = by.summarise(reference, recorded);
  const [first] = recorded;
  const customer = first?.type === 'submitted' ? first.customer : undefined;
  return new Map([
    ['Subject', ticketSubject(reference, summary.subject)],
    ['Status', by.statuses[summary.status]],
    ['Due', summary.next ? lastSecondOf(summary.next.due, by.timeZone) : notSet],
    [ticketFields.reference, reference],
    [ticketFields.attempt, attempt],
    [ticketFields.line, writeLine({organisation: by.organisation, ...(customer !== undefined && {customer}), summary})],
    [ticketFields.order, sortKey(summary)],
  ]);
}

/** Of no use to anybody: off the list of staff, and in none of our searches. */
function turnedDown(by: ShownBy): Shown {
  return new Map([
    ['Subject', 'Sent twice: there is another ticket for this'],
    ['Status', by.statuses.declined],
    ['Due', notSet],
    [ticketFields.reference, ''],
    [ticketFields.attempt, ''],
    [ticketFields.line, ''],
    [ticketFields.order, voidOrder],
  ]);
}

/** The end of the day itself would read as the day after. */
function lastSecondOf(day: PlainDate, timeZone: string): string {
  return new Date(Date.parse(endOfDay(day, timeZone)) - 1_000).toISOString().slice(0, 19).replace('T', ' ');
}
