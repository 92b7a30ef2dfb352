/** These add up to nought. */
export type Equation = readonly {readonly name: string; readonly times: number}[];

/**
 * What can be told of the unknown numbers from the known ones by these equations (Gauss and Jordan). In each row the unknown
 * that are left add up to something known; a number that stands alone in its row is known itself.
 */
export function solve(equations: readonly Equation[], isUnknown: (name: string) => boolean): readonly Equation[] {
  const names = [...new Set(equations.flatMap((one) => one.map(({name}) => name)))].filter(isUnknown);
  const column = new Map(names.map((name, at) => [name, at]));
  const rows = equations.map((equation) => {
    const row = new Array<number>(names.length).fill(0);
    for (const {name, times} of equation) {
      const at = column.get(name);
      if (at !== undefined) row[at] = (row[at] ?? 0) + times;
    }
    return row;
  });
  let done = 0;
  for (let at = 0; at < names.length; at++) {
    const found = rows.findIndex((row, index) => index >= done && !isNought(row[at]));
    if (found < 0) continue;
    const pivot = rows[found] as number[];
    rows[found] = rows[done] as number[];
    const by = pivot[at] as number;
    const scaled = pivot.map((value) => value / by);
    rows[done] = scaled;
    for (const [index, row] of rows.entries()) {
      const times = row[at] as number;
      if (index === done || isNought(times)) continue;
      rows[index] = row.map((value, of) => value - times * (scaled[of] as number));
    }
    done++;
  }
  return rows
    .slice(0, done)
    .map((row) => row.flatMap((times, at) => (isNought(times) ? [] : [{name: names[at] as string, times}])));
}

/** The numbers here are small fractions; what is left over after a division is noise. */
function isNought(value: number | undefined): boolean {
  return Math.abs(value ?? 0) < 1e-9;
}
