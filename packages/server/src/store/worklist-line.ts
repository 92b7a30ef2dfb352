import type {Recorded} from '@redress/policy';
import type {Reference, Summarise} from '@redress/rest';
import {searchText, sortKey} from '@redress/rest/service';
import type {Selectable} from 'kysely';
import type {CaseKey} from '../keys/case-keys.ts';
import type {SearchTerms} from './search-terms.ts';
import type {Tables} from './tables.ts';

interface LineParts {
  readonly organisation: string;
  readonly summarise: Summarise;
  readonly terms: SearchTerms;
}

/** The line of a case in the worklist, as it is kept. Without a key there is nobody in it any more, and it stands in clear. */
export function worklistLine(
  {organisation, summarise, terms}: LineParts,
  reference: Reference,
  {key, events}: {readonly key: CaseKey | null; readonly events: readonly Recorded[]},
): Selectable<Tables['cases']> {
  const summary = summarise(reference, events);
  const text = JSON.stringify(summary);
  return {
    organisation,
    reference,
    version: summary.version,
    closed: summary.status === 'closed' ? 1 : 0,
    holder: summary.holder?.id ?? null,
    customer: customerOf(events),
    sort_key: sortKey(summary),
    due: summary.next?.due ?? null,
    search: key ? terms.of(searchText(summary)) : '',
    summary: key ? key.seal(text, `summary of ${reference}`) : Buffer.from(text),
  };
}

/** Whose case it is, where a portal vouched for them. Whoever was forgotten is nobody's customer. */
function customerOf([first]: readonly Recorded[]): string | null {
  return (first?.type === 'submitted' && first.customer) || null;
}
