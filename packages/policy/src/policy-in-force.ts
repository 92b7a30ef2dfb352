import type {PlainDate} from './calendar/plain-date.ts';
import type {Policy} from './policy.ts';

/**
 * The version of one policy under which a case begins whose day 0 is `day`: the one that took effect last by then, whenever it
 * was approved. A month counts from its first day; a version that names no day holds from the beginning. Nothing where every
 * version takes effect later. Of two from the same day the later in the list holds.
 */
export function policyInForce(versions: readonly Policy[], day: PlainDate): Policy | undefined {
  let found: Policy | undefined;
  for (const version of versions) {
    const from = effectiveFrom(version);
    if (from <= day && (!found || from >= effectiveFrom(found))) found = version;
  }
  return found;
}

/** Dates compare as strings, and nothing comes before every date. */
function effectiveFrom({document: {effectiveFrom: from = ''}}: Policy): string {
  return from.length === 'YYYY-MM'.length ? `${from}-01` : from;
}
