import type {CaseSummary} from '@redress/policy';
import {searchText} from '../service/page-of.ts';
import {ascii} from './ascii.ts';
import {searchTerms} from './search-terms.ts';

/** A case in a worklist, as its ticket keeps it: what a search in the database goes by, and then the line itself. */
export interface Line {
  readonly organisation: string;
  /** For whom it was opened, where somebody vouched for them. */
  readonly customer?: string;
  readonly summary: CaseSummary;
}

export function writeLine(line: Line): string {
  const {organisation, customer, summary} = line;
  const {status, holder} = summary;
  const terms = searchTerms({
    organisation,
    closed: status === 'closed',
    ...(holder && {holder: holder.id}),
    ...(customer !== undefined && {customer}),
    text: searchText(summary),
  });
  return `${terms} ${ascii(line)}`;
}

/** Nothing where there is none. */
export function readLine(text: string | undefined): Line | undefined {
  const start = text?.indexOf('{') ?? -1;
  return start < 0 ? undefined : (JSON.parse((text as string).slice(start)) as Line);
}
