import {type Figure, keyOf, type PublishedFigure} from '@redress/policy/measures';

// What a careful reader could work out from published figures. Written apart from the code that hides, so as to judge it.

/** `whole = parts`, by the names of numbers. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly {readonly name: string; readonly times: number}[];
}

const denominator = (figure: Pick<Figure, 'id' | 'by' | 'of'>) => figure.of ?? `${keyOf(figure)} (of)`;

/** Every sum that holds among these figures: those they declare, and what is left of a share's whole. */
export function sumsOf(figures: readonly Figure[]): readonly Sum[] {
  return figures.flatMap((figure) => [
    ...(figure.sums ?? []).map((terms) => ({
      whole: keyOf(figure),
      parts: terms.map(({key, times}) => ({name: key, times})),
    })),
    ...(figure.working.code === 'share'
      ? [
          {
            whole: denominator(figure),
            parts: [
              {name: keyOf(figure), times: 1},
              {name: `${keyOf(figure)} (rest)`, times: 1},
            ],
          },
        ]
      : []),
  ]);
}

/** Of how many cases each number tells. */
export function peopleOf(figures: readonly Figure[]): ReadonlyMap<string, number> {
  const people = new Map<string, number>();
  for (const figure of figures) {
    people.set(keyOf(figure), figure.cases.length);
    if (figure.denominator === undefined || figure.working.code === 'per-thousand') continue;
    if (!people.has(denominator(figure))) people.set(denominator(figure), figure.denominator);
    if (figure.working.code === 'share') people.set(`${keyOf(figure)} (rest)`, figure.denominator - figure.numerator);
  }
  return people;
}

/** Every number that can be read. */
export function readable(figures: readonly Figure[], shown: readonly PublishedFigure[]): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  shown.forEach((one, at) => {
    const figure = figures[at] as Figure;
    if (one.numerator !== undefined) read.set(keyOf(one), one.numerator);
    if (one.denominator !== undefined && figure.working.code !== 'per-thousand') {
      read.set(denominator(figure), one.denominator);
    }
  });
  return read;
}

/** Numbers that tell of few cases and that can be read, or that these sums give away. */
export function givenAway(figures: readonly Figure[], shown: readonly PublishedFigure[], threshold: number): string[] {
  const read = readable(figures, shown);
  const sums = sumsOf(figures);
  const people = peopleOf(figures);
  const isFew = (count: number) => count > 0 && count < threshold;
  const few = [...people].filter(([, count]) => isFew(count)).map(([name]) => name);
  const unknown = [...new Set(sums.flatMap(({whole, parts}) => [whole, ...parts.map(({name}) => name)]))].filter(
    (name) => !read.has(name),
  );
  const coefficients = (names: readonly string[]) =>
    sums.map(({whole, parts}) =>
      names.map((name) =>
        parts.reduce((sum, part) => (part.name === name ? sum + part.times : sum), name === whole ? -1 : 0),
      ),
    );
  const full = rank(coefficients(unknown));
  // A number follows from the others when leaving its column out takes a rank away.
  const follows = (name: string) =>
    unknown.includes(name) && rank(coefficients(unknown.filter((other) => other !== name))) < full;

  const differences = sums.filter(({whole, parts}) => {
    if (!read.has(whole) || parts.some(({name, times}) => times !== 1 || !people.has(name))) return false;
    const hidden = parts.filter(({name}) => !read.has(name));
    return isFew(hidden.reduce((sum, {name}) => sum + (people.get(name) ?? 0), 0));
  });
  return [
    ...few.filter((name) => read.has(name)).map((name) => `read: ${name}`),
    ...few.filter(follows).map((name) => `follows: ${name}`),
    ...differences.map(({whole}) => `difference: ${whole}`),
  ];
}

const prime = 1_000_003n;

/** By elimination among whole numbers modulo a prime: no fraction, no rounding. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((value) => ((BigInt(value) % prime) + prime) % prime));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, index) => index >= found && row[column] !== 0n);
    if (at < 0) continue;
    const pivot = rows[at] as bigint[];
    rows[at] = rows[found] as bigint[];
    rows[found] = pivot;
    for (let index = found + 1; index < rows.length; index++) {
      const row = rows[index] as bigint[];
      const [over, under] = [row[column] as bigint, pivot[column] as bigint];
      if (over === 0n) continue;
      rows[index] = row.map((value, of) => (((value * under - (pivot[of] as bigint) * over) % prime) + prime) % prime);
    }
    found++;
  }
  return found;
}
