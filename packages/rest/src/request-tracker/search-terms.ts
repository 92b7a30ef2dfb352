/** What a case can be found by, for a search in the database: it finds at least every case that is meant. */
export interface Searchable {
  readonly organisation: string;
  readonly closed?: boolean;
  readonly holder?: string;
  readonly customer?: string;
  readonly text?: string;
}

/**
 * As one line of ASCII letters and digits, so that neither the database's idea of letters nor its signs for "anything" play
 * a part. What stands in it is the same wherever it stands, so a part of a word is found in the word.
 */
export function searchTerms({organisation, closed, holder, customer, text}: Searchable): string {
  return [
    organisationTerm(organisation),
    closed === undefined ? undefined : closedTerm(closed),
    holder === undefined ? undefined : holderTerm(holder),
    customer === undefined ? undefined : customerTerm(customer),
    ...(text === undefined ? [] : runs(text)),
  ]
    .filter((term) => term !== undefined)
    .join(' ');
}

export function organisationTerm(organisation: string): string {
  return `of-${spell(organisation)}-`;
}

export function closedTerm(closed: boolean): string {
  return closed ? 'is-closed' : 'is-open';
}

export function holderTerm(holder: string): string | undefined {
  return nameTerm('held-by', holder);
}

export function customerTerm(customer: string): string | undefined {
  return nameTerm('for', customer);
}

/** The runs of letters and digits of a text. */
export function runs(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(spell);
}

/** Nothing for what nobody can be called. */
function nameTerm(before: string, name: string): string | undefined {
  const spelt = spell(name);
  return spelt.length > longestName ? undefined : `${before}-${spelt}-`;
}

/** Characters of a name as it is spelt here. */
const longestName = 250;

/** Every character but these by its number, between two `q`: no two texts are spelt alike. */
function spell(text: string): string {
  return text.replace(/[^a-pr-z0-9]/gu, (character) => `q${character.codePointAt(0)?.toString(16)}q`);
}
