import type {CaseSummary} from '@redress/policy';
import type {CaseQuery, Page} from '../case-service.ts';

/** Largest page that anybody gets, whatever they ask for. */
export const largestPage = 100;

/** One page of a worklist in memory: the next duty first, then cases with none, oldest first. */
export function pageOf(all: readonly CaseSummary[], query: CaseQuery): Page<CaseSummary> {
  const words = searchWords(query);
  const found = all
    .filter(
      (one) =>
        (query.closed || one.status !== 'closed') &&
        (query.holder === undefined || one.holder?.id === query.holder) &&
        searchText(one).includes(words),
    )
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const start = query.cursor === undefined ? 0 : found.findIndex((one) => sortKey(one) > (query.cursor as string));
  const from = start < 0 ? found.length : start;
  const limit = pageSize(query);
  const items = found.slice(from, from + limit);
  const last = items.at(-1);
  return {items, ...(last && from + limit < found.length && {next: sortKey(last)})};
}

/** How many a page holds: at least one, so that paging always ends. */
export function pageSize({limit = 50}: CaseQuery): number {
  return Math.max(1, Math.min(limit, largestPage));
}

/** What `search` looks for in {@link searchText}. Empty when it looks for nothing. */
export function searchWords({search = ''}: CaseQuery): string {
  return plain(search.trim());
}

/** What `search` looks in. */
export function searchText({reference, name, subject}: CaseSummary): string {
  return plain(`${reference} ${name} ${subject}`);
}

/** In small letters, and letters with a mark, as in Siân, in the one way of two to write them. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

/** Orders a worklist and names a place in it. */
export function sortKey({next, openedOn, reference}: CaseSummary): string {
  return `${next?.due ?? '9999-12-31'} ${openedOn} ${reference}`;
}
