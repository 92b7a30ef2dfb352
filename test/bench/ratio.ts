/** How many times faster we are than a peer, and how many times we mean to be. */
export interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly atLeast: number;
}

/** The engines take turns, so that whatever else the machine does meets all of them alike. One run gives its nanoseconds. */
export function medians(engines: readonly (() => number)[], rounds: number): readonly number[] {
  const taken = Array.from({length: rounds}, () => engines.map((run) => run()));
  return engines.map((_, at) => {
    const sorted = taken.map((round) => round[at] as number).sort((a, b) => a - b);
    return sorted[rounds >> 1] as number;
  });
}

/** Nanoseconds of one call, over so many. */
export function nanosecondsOf(call: () => unknown, times: number): number {
  const started = process.hrtime.bigint();
  for (let time = 0; time < times; time++) call();
  return Number(process.hrtime.bigint() - started) / times;
}

/** Prints the ratios, and fails the process where one is too small. */
export function printRatios(ratios: readonly Ratio[]): void {
  for (const {name, ratio, atLeast} of ratios) {
    console.log(`${name}: ${ratio.toPrecision(3)} (at least ${atLeast})`);
    if (ratio < atLeast) process.exitCode = 1;
  }
}
