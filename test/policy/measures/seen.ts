import assert from 'node:assert/strict';
import {type Figure, keyOf} from '@redress/policy/measures';

/** The figure of that key, or fails the test. */
export function figure(figures: readonly Figure[], key: string): Figure {
  return figures.find((one) => keyOf(one) === key) ?? assert.fail(`no figure "${key}"`);
}

/** What a figure says: `30 of 36, 83.3`. */
export function says({numerator, denominator, value}: Figure): string {
  return [
    numerator,
    ...(denominator === undefined ? [] : [` of ${denominator}`]),
    ...(value === undefined ? [] : [`, ${value}`]),
  ].join('');
}

/** The parts of a figure along one dimension that are not nought. */
export function parts(figures: readonly Figure[], id: string, dimension: string): Record<string, number> {
  const found = figures.filter((one) => one.id === id && Object.keys(one.by).join() === dimension && one.numerator > 0);
  return Object.fromEntries(found.map((one) => [one.by[dimension], one.numerator]));
}

/** References by their numbers: `cases(1, [17, 20])` is C01 and C17 to C20. */
export function numbered(...numbers: readonly (number | readonly [from: number, to: number])[]): readonly string[] {
  return numbers
    .flatMap((one) =>
      typeof one === 'number' ? [one] : Array.from({length: one[1] - one[0] + 1}, (_, at) => one[0] + at),
    )
    .map((one) => `C${String(one).padStart(2, '0')}`);
}

/** Reasons with their cases, in order. */
export function excluded({excluded: all}: Figure): Record<string, readonly string[]> {
  const reasons = [...new Set(all.map(({why}) => why))].sort();
  return Object.fromEntries(
    reasons.map((why) => [why, all.filter((one) => one.why === why).map(({reference}) => reference)]),
  );
}
