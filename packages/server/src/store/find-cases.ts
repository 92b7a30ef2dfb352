import {setImmediate as turn} from 'node:timers/promises';
import type {CaseSummary} from '@redress/policy';
import type {LogQuery, Page, Reference} from '@redress/rest';
import {pageSize, searchText, searchWords} from '@redress/rest/service';
import type {Kysely} from 'kysely';
import type {CaseKey, CaseKeys} from '../keys/case-keys.ts';
import {isCaseHeld} from '../spam/is-held.ts';
import type {SearchTerms} from './search-terms.ts';
import type {Tables} from './tables.ts';

export interface FindParts {
  readonly db: Kysely<Tables>;
  readonly organisation: string;
  readonly caseKeys: CaseKeys;
  readonly terms: SearchTerms;
}

/** How many lines are looked through for words before whoever else waits has a turn. */
const stride = 1_000;

interface Line {
  readonly summary: CaseSummary;
  readonly sortKey: string;
}

/** Looks through the worklist of one organisation, in its order. */
export function findCases({
  db,
  organisation,
  caseKeys,
  terms,
}: FindParts): (query: LogQuery) => Promise<Page<CaseSummary>> {
  const lines = (query: LogQuery, after: string | undefined) => {
    let wanted = db.selectFrom('cases').where('cases.organisation', '=', organisation).orderBy('sort_key');
    if (query.customer !== undefined) wanted = wanted.where('customer', '=', query.customer);
    if (query.holder !== undefined) wanted = wanted.where('holder', '=', query.holder);
    if (after !== undefined) wanted = wanted.where('sort_key', '>', after);
    return wanted;
  };

  const page = async (
    query: LogQuery,
    {after, until, limit}: {readonly after: string | undefined; readonly until?: string; readonly limit: number},
  ): Promise<Line[]> => {
    const words = searchWords(query);
    let wanted = lines(query, after)
      .leftJoin('case_keys', (join) =>
        join
          .onRef('case_keys.organisation', '=', 'cases.organisation')
          .onRef('case_keys.reference', '=', 'cases.reference'),
      )
      .select(['cases.reference', 'summary', 'sort_key', 'key'])
      .limit(limit);
    // What may not be genuine waits elsewhere; whoever looks for it by name finds it all the same.
    if (!words && query.customer === undefined) {
      wanted = wanted.where((is) => is.not(isCaseHeld(is, organisation)));
    }
    if (!query.closed) wanted = wanted.where('closed', '=', 0);
    if (until !== undefined) wanted = wanted.where('sort_key', '<=', until);
    for (const term of terms.in(words)) wanted = wanted.where('search', 'like', `% ${term} %`);
    const rows = await wanted.execute();
    return rows.flatMap(({reference, summary, sort_key: sortKey, key}) => {
      const shown = openSummary(summary, key && caseKeys.unwrap(reference as Reference, key), reference);
      // Terms say where the words may be; only the words themselves say that they are.
      return searchText(shown).includes(words) ? [{summary: shown, sortKey}] : [];
    });
  };

  return async (query) => {
    const size = pageSize(query);
    const found: Line[] = [];
    if (!searchWords(query)) found.push(...(await page(query, {after: query.cursor, limit: size + 1})));
    else {
      for (let after = query.cursor; found.length <= size; ) {
        const end = await lines(query, after)
          .select('sort_key')
          .offset(stride - 1)
          .limit(1)
          .executeTakeFirst();
        const until = end?.sort_key;
        found.push(...(await page(query, {after, limit: stride, ...(until !== undefined && {until})})));
        if (until === undefined) break;
        after = until;
        await turn();
      }
    }
    const shown = found.slice(0, size);
    const last = shown.at(-1);
    return {
      items: shown.map(({summary}) => summary),
      ...(last && found.length > size && {next: last.sortKey}),
    };
  };
}

/** A line of the worklist. Without a key there is nobody in it any more, and it stands as it is. */
function openSummary(summary: Uint8Array, key: CaseKey | null, reference: string): CaseSummary {
  return JSON.parse((key ? key.open(summary, `summary of ${reference}`) : Buffer.from(summary)).toString());
}
