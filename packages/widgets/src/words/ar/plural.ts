/** The forms of a noun that is counted. The dual says its number by itself, and so does the singular. */
export interface Counted {
  readonly one: string;
  readonly two: string;
  /** 3 to 10, and every hundred with them. */
  readonly few: string;
  /** 11 to 99. */
  readonly many: string;
  /** Nothing, or a hundred. */
  readonly other: string;
}

const plurals = new Intl.PluralRules('ar');

/** `يوم واحد`, `يومان`, `3 أيام`, `11 يومًا`, `100 يوم`. */
export function plural(count: number, forms: Counted): string {
  const form = plurals.select(count);
  if (form === 'one' || form === 'two') return forms[form];
  return `${count} ${forms[form === 'zero' ? 'other' : form]}`;
}
