import {pairUp} from './pair-up.ts';
import {same} from './same.ts';

/** A step into a document: a key, and in a list the item that is meant; with what stands there in both versions. */
export interface Place {
  readonly key: string;
  readonly item?: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Something that differs between two documents. `moved`: the items of a list stand in another order. */
export interface Difference {
  readonly how: 'added' | 'removed' | 'changed' | 'moved';
  readonly path: readonly Place[];
}

/**
 * Everything in which two documents differ, as deep as a person would say it: a length of time, a text or a clause is one
 * value. Items of a list are found again by what identifies them, wherever they stand.
 */
export function compare(before: unknown, after: unknown, path: readonly Place[] = []): readonly Difference[] {
  if (same(before, after)) return [];
  if (before === undefined) return [{how: 'added', path}];
  if (after === undefined) return [{how: 'removed', path}];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (!isParts(before) || !isParts(after)) return [{how: 'changed', path}];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => {
    const place = {key, before: before[key], after: after[key]};
    return compare(place.before, place.after, [...path, place]);
  });
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: readonly Place[]): Difference[] {
  const list = path.at(-1)?.key ?? '';
  const pairs = pairUp(list, before, after);
  const differences = pairs.flatMap((pair) => {
    const place = {key: list, item: pair.name, before: pair.before, after: pair.after};
    return compare(pair.before, pair.after, [...path.slice(0, -1), place]);
  });
  // Plain values in a list are a set: working days, closures, roles.
  const stayed = pairs.filter((pair) => isParts(pair.before) && isParts(pair.after));
  const places = stayed.map((pair) => after.indexOf(pair.after));
  const moved = places.some((place, at) => place < (places[at - 1] ?? 0));
  return moved ? [...differences, {how: 'moved', path}] : differences;
}

/** An object that is more than one value. */
function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('unit' in value) && !('en' in value) && !('heading' in value);
}
