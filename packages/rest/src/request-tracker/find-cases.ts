import type {CaseSummary} from '@redress/policy';
import type {LogQuery} from '../case-log.ts';
import type {Page} from '../case-service.ts';
import {pageSize, searchText, searchWords, sortKey} from '../service/page-of.ts';
import {type Line, readLine} from './line.ts';
import type {RtApi} from './rt-api.ts';
import {closedTerm, customerTerm, holderTerm, runs} from './search-terms.ts';
import {ticketFields, voidOrder} from './ticket-fields.ts';
import {field, quoted, ticketsOf} from './ticket-query.ts';

/**
 * A page of the worklist, from the lines that tickets keep. What is searched for in the database says which cases may be
 * meant; the line itself says which are.
 */
export async function findCases(api: RtApi, organisation: string, query: LogQuery): Promise<Page<CaseSummary>> {
  const size = pageSize(query);
  const words = searchWords(query);
  const names = [
    ...(query.holder === undefined ? [] : [holderTerm(query.holder)]),
    ...(query.customer === undefined ? [] : [customerTerm(query.customer)]),
  ];
  if (names.includes(undefined)) return {items: []};
  const terms = [
    ...(query.closed ? [] : [closedTerm(false)]),
    ...(names as readonly string[]),
    // Enough to find few: the line itself says the rest.
    ...runs(words)
      .slice(0, 8)
      .map((run) => run.slice(0, 60)),
  ];
  const conditions = [
    ticketsOf(organisation),
    ...terms.map((term) => `${field('line')} LIKE ${quoted(term)}`),
    // What is undecided has no place yet.
    `${field('order')} >= ${quoted(beginningOf(query.cursor ?? ' '))}`,
    `${field('order')} < ${quoted(voidOrder)}`,
  ];

  const items: CaseSummary[] = [];
  for (let page = 1; ; page++) {
    const {tickets, more} = await api.tickets(conditions.join(' AND '), {
      orderBy: `CF.{${ticketFields.order}}`,
      page,
      // One more than is asked for tells whether there are others.
      size: Math.min(size + 1, 100),
    });
    for (const {fields} of tickets) {
      const line = readLine(fields.get(ticketFields.line)?.value);
      if (line && isMeant(line, organisation, query, words)) items.push(line.summary);
    }
    if (items.length > size || !more) break;
  }
  const shown = items.slice(0, size);
  const last = shown.at(-1);
  return {items: shown, ...(last && items.length > size && {next: sortKey(last)})};
}

function isMeant({summary, ...line}: Line, organisation: string, query: LogQuery, words: string): boolean {
  const {closed, holder, customer, cursor} = query;
  return (
    line.organisation === organisation &&
    (customer === undefined || line.customer === customer) &&
    (closed === true || summary.status !== 'closed') &&
    (holder === undefined || summary.holder?.id === holder) &&
    (cursor === undefined || sortKey(summary) > cursor) &&
    searchText(summary).includes(words)
  );
}

/** Not after any place that comes after the cursor, whatever somebody has put into it. */
function beginningOf(cursor: string): string {
  return /^[\x20-\x7e]{0,60}/.exec(cursor)?.[0] || ' ';
}
