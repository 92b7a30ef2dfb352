import type {Shown} from './shown.ts';
import {ticketFields} from './ticket-fields.ts';

/** A field of a ticket that does not show what it should. */
export interface Difference {
  readonly field: string;
  readonly wanted: string;
  readonly found: string;
}

export function differences(wanted: Shown, found: ReadonlyMap<string, string>): readonly Difference[] {
  return [...wanted].flatMap(([field, value]) => {
    const is = found.get(field) ?? '';
    return value === is ? [] : [{field, wanted: value, found: is}];
  });
}

const custom: ReadonlySet<string> = new Set(Object.values(ticketFields));

/** What a request to change a ticket says of them. */
export function asChanges(different: readonly Difference[]): Readonly<Record<string, unknown>> {
  const fields = different.filter(({field}) => custom.has(field));
  const others = different.filter(({field}) => !custom.has(field));
  return {
    ...Object.fromEntries(others.map(({field, wanted}) => [field, wanted])),
    // An SLA would put its own date over the one that the policy gives.
    ...(others.some(({field}) => field === 'Due') && {SLA: ''}),
    ...customFields(fields),
  };
}

/** Of them what a comment can change as well: custom fields, and the status. */
export function besideComment(different: readonly Difference[]): Readonly<Record<string, unknown>> {
  return asChanges(different.filter(({field}) => field === 'Status' || custom.has(field)));
}

function customFields(different: readonly Difference[]): object {
  if (different.length === 0) return {};
  return {CustomFields: Object.fromEntries(different.map(({field, wanted}) => [field, wanted === '' ? null : wanted]))};
}
