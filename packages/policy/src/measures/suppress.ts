import {type Figure, keyOf} from './figure.ts';
import {type Equation, solve} from './solve.ts';

/** How few cases identify somebody, where a report does not say. */
export const usualThreshold = 5;

/** A figure as anybody may read it: no reference of a case, and nothing that could tell of fewer than a few. */
export interface PublishedFigure extends Pick<Figure, 'id' | 'by' | 'unit' | 'working'> {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  /** Something of it is kept back. Not said is whether it is small itself or only gives another away. */
  readonly suppressed?: true;
}

/** One number that a reader sees in a place or more, or could work out. */
interface Cell {
  readonly amount: number;
  /** Of how many cases it tells. None is not few: a nought names nobody. */
  readonly people: number;
  /** By how many things it is parted: a whole is wanted most. */
  readonly depth: number;
  /** Never printed itself: what is left of a denominator without the numerator. */
  readonly implied: boolean;
  hidden: boolean;
}

/**
 * Figures for the public. Counts of fewer than `suppressBelow` cases are kept back, and then as many others as it takes so
 * that none of those follows from what is left: by subtracting parts from a total, a share from its whole, or any other sum
 * of what is shown. Give everything that is published together at once.
 */
export function publish(
  figures: readonly Figure[],
  {suppressBelow = usualThreshold}: {readonly suppressBelow?: number} = {},
): readonly PublishedFigure[] {
  const {cells, equations} = tableOf(figures);
  for (const cell of cells.values()) cell.hidden = isFew(cell.people, suppressBelow);
  hideWhatGivesAway(cells, equations, suppressBelow);

  return figures.map((figure) => {
    const {id, by, unit, working, numerator, denominator, value} = figure;
    const hidden = (name: string) => cells.get(name)?.hidden === true;
    const noNumerator = hidden(numeratorOf(figure));
    const noDenominator = denominator !== undefined && hidden(denominatorOf(figure));
    return {
      id,
      by,
      unit,
      working,
      ...(!noNumerator && {numerator}),
      ...(denominator !== undefined && !noDenominator && {denominator}),
      // With either of the two it would give the other away.
      ...(value !== undefined && !noNumerator && !noDenominator && {value}),
      ...((noNumerator || noDenominator) && {suppressed: true}),
    };
  });
}

function isFew(people: number, threshold: number): boolean {
  return people > 0 && people < threshold;
}

function numeratorOf(figure: Figure): string {
  return `n ${keyOf(figure)}`;
}

function denominatorOf(figure: Figure): string {
  return figure.of === undefined ? `d ${keyOf(figure)}` : `n ${figure.of}`;
}

/** Every number of these figures once, and how they depend on each other. */
function tableOf(figures: readonly Figure[]) {
  const cells = new Map<string, Cell>();
  const equations = new Map<string, Equation>();
  for (const figure of figures) {
    const depth = Object.keys(figure.by).length;
    const add = (name: string, amount: number, people: number, implied = false) => {
      const known = cells.get(name);
      if (!known || known.people > people) cells.set(name, {amount, people, depth, implied, hidden: false});
    };
    const {cases, numerator, denominator, working, sums = []} = figure;
    const name = numeratorOf(figure);
    add(name, numerator, cases.length);
    for (const terms of sums) {
      const equation = [{name, times: -1}, ...terms.map(({key, times}) => ({name: `n ${key}`, times}))];
      equations.set(JSON.stringify(equation), equation);
    }
    // The number of homes tells of nobody; whoever is counted in a share is one of its whole.
    if (denominator === undefined || working.code === 'per-thousand') continue;
    add(denominatorOf(figure), denominator, denominator);
    if (working.code !== 'share') continue;
    const rest = `rest ${keyOf(figure)}`;
    add(rest, denominator - numerator, denominator - numerator, true);
    const equation = [
      {name: denominatorOf(figure), times: -1},
      {name, times: 1},
      {name: rest, times: 1},
    ];
    equations.set(JSON.stringify(equation), equation);
  }
  return {cells, equations: [...equations.values()]};
}

/** Hides one more, the smallest of the deepest parts that help, until nothing hidden follows from what is shown. */
function hideWhatGivesAway(cells: ReadonlyMap<string, Cell>, equations: readonly Equation[], threshold: number): void {
  const isOpen = (name: string) => {
    const cell = cells.get(name);
    return cell !== undefined && !cell.hidden && !cell.implied && cell.amount !== 0;
  };
  const before = (a: string, b: string) => {
    const [one, other] = [cells.get(a) as Cell, cells.get(b) as Cell];
    return other.depth - one.depth || one.people - other.people;
  };
  const smallest = (names: readonly string[]) => [...new Set(names)].filter(isOpen).sort(before)[0];
  for (;;) {
    const next = leak(cells, equations, threshold);
    if (!next) return;
    const one = smallest(next.map(({name}) => name)) ?? smallest([...cells.keys()]);
    if (one === undefined) return;
    (cells.get(one) as Cell).hidden = true;
  }
}

/** Numbers by which something hidden can be told, if there are any. */
function leak(
  cells: ReadonlyMap<string, Cell>,
  equations: readonly Equation[],
  threshold: number,
): Equation | undefined {
  const isHidden = (name: string) => {
    const cell = cells.get(name);
    // What is not among these figures nobody reads; what is implied and not small needs no cover.
    return cell === undefined || cell.hidden || cell.implied;
  };
  // A weighted sum, such as a mean, leaves so few ways to fill what is hidden that whole numbers alone can give it away.
  const weighted = equations.find(
    ([whole, ...parts]) =>
      whole &&
      !isHidden(whole.name) &&
      parts.some(({times}) => Math.abs(times) !== 1) &&
      parts.some(({name}) => isHidden(name)),
  );
  if (weighted) return weighted.slice(0, 1);

  // What is left of a sum without its shown parts is a count too: of enough people, and of more than one for each hidden
  // part, since a hidden part is known to be no nought. One that is left alone is known.
  const tells = (left: Equation) => {
    if (!left.some(({name}) => cells.get(name)?.hidden)) return false;
    if (left.length === 1) return true;
    if (left.some(({name, times}) => Math.abs(times - 1) > 1e-9 || !cells.has(name))) return false;
    const people = left.reduce((sum, {name}) => sum + (cells.get(name)?.people ?? 0), 0);
    return isFew(people, threshold) || people === left.length;
  };
  const lefts = [
    ...equations
      .filter(([whole]) => whole && !isHidden(whole.name))
      .map(([, ...parts]) => parts.filter(({name}) => isHidden(name))),
    ...solve(equations, isHidden),
    // Another order leaves other sums.
    ...solve([...equations].reverse(), isHidden),
  ];
  const told = lefts.find(tells);
  return told && equations.filter((one) => one.some(({name}) => told.some((other) => other.name === name))).flat();
}
