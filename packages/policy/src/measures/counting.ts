import {type Exclusion, type Figure, type FigureId, keyOf, type Unit, type Working} from './figure.ts';

/** Something that is counted, and the case in which it is. Counts as one where it has no amount. */
export interface Counted {
  readonly reference: string;
  readonly amount?: number;
}

export interface Counting {
  readonly id: FigureId;
  readonly by?: Figure['by'];
  readonly unit?: Unit;
  readonly excluded?: readonly Exclusion[];
  /** By which day something fell into the period. */
  readonly day: string;
  readonly details?: Working['details'];
}

/** A count, or a sum where what is counted has amounts. */
export function count(
  {id, by = {}, unit = 'cases', excluded = [], day, details}: Counting,
  counted: readonly Counted[],
) {
  const figure: Figure = {
    id,
    by,
    unit,
    numerator: counted.reduce((sum, {amount = 1}) => sum + amount, 0),
    cases: [...new Set(counted.map(({reference}) => reference))],
    excluded: once(excluded),
    working: {code: counted.some(({amount}) => amount !== undefined) ? 'sum' : 'count', details: {day, ...details}},
  };
  return figure;
}

/** Several figures as one: their numerators added up, and every case behind them. */
export function total({excluded, ...counting}: Counting, parts: readonly Figure[]): Figure {
  const whole = count({...counting, excluded: excluded ?? parts.flatMap((part) => part.excluded)}, []);
  return summed(
    {
      ...whole,
      numerator: parts.reduce((sum, {numerator}) => sum + numerator, 0),
      cases: [...new Set(parts.flatMap(({cases}) => cases))],
      working: {...whole.working, code: parts.some(({working}) => working.code === 'sum') ? 'sum' : 'count'},
    },
    parts,
  );
}

/** The same figure as a share of another, in per cent. What it counts is part of what the other counts. */
export function share(figure: Figure, of: Figure, decimals = 1): Figure {
  return divided(figure, of, 'share', 100, decimals);
}

/** The same figure as a mean over what another counts. */
export function mean(figure: Figure, of: Figure, decimals = 1): Figure {
  return divided(figure, of, 'mean', 1, decimals);
}

function divided(figure: Figure, of: Figure, code: Working['code'], scale: number, decimals: number): Figure {
  const value = ratio(figure.numerator, of.numerator, scale, decimals);
  return {
    ...figure,
    denominator: of.numerator,
    ...(value !== undefined && {value}),
    of: keyOf(of),
    working: {...figure.working, code, details: {...figure.working.details, decimals: String(decimals)}},
  };
}

/** `numerator / denominator * scale`, halves rounded up; nothing over nothing. Counts are whole, so no float strays in. */
export function ratio(numerator: number, denominator: number, scale: number, decimals: number): number | undefined {
  if (denominator === 0) return undefined;
  const tens = 10 ** decimals;
  return Math.floor((2 * numerator * scale * tens + denominator) / (2 * denominator)) / tens;
}

/** The same figure, which is also the sum of these. */
export function summed(figure: Figure, parts: readonly Figure[]): Figure {
  const sum = parts.map((part) => ({key: keyOf(part), times: 1}));
  return {...figure, sums: [...(figure.sums ?? []), sum]};
}

/** A way to part what is counted: everything counted has exactly one value. Known `values` are shown even where they are none. */
export interface Dimension<T> {
  readonly name: string;
  readonly values: readonly string[];
  valueOf(counted: T): string;
}

/** The whole, and its parts along each dimension, each of which adds up to it. */
export function split<T extends Counted>(
  counting: Counting,
  counted: readonly T[],
  dimensions: readonly Dimension<T>[],
): readonly Figure[] {
  const {excluded: _, ...part} = counting;
  const groups = dimensions.map(({name, values, valueOf: valueIn}) => {
    const found = counted.map(valueIn).filter((value) => !values.includes(value));
    return [...new Set([...values, ...found])].map((value) =>
      count(
        {...part, by: {...counting.by, [name]: value}},
        counted.filter((one) => valueIn(one) === value),
      ),
    );
  });
  const whole = groups.reduce(summed, count(counting, counted));
  return [whole, ...groups.flat()];
}

function once(excluded: readonly Exclusion[]): readonly Exclusion[] {
  return [...new Map(excluded.map((one) => [`${one.why} ${one.reference}`, one])).values()];
}
