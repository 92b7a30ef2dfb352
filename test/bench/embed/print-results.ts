import type {Budget} from './budgets.ts';
import {quantile, type Summary} from './summary.ts';

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);

/** Prints both tables, for a README. */
export function printResults(summaries: readonly Summary[], budgets: readonly Budget[], rounds: number): void {
  console.log(`\nMedians of ${rounds} rounds; CPU ÷ 4, 150 ms round trip, 1.6 Mbit/s.\n`);
  console.log(
    '| The same complaint form | JS + CSS before it can be used | by itself, in all | Usable after | fastest–slowest | × bare | All there after | Layout shift | Key to paint: median, p95 |',
  );
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const {title, bytesBefore, bytesInAll, usable, timesBare, quiet, shift, keyMedians, keyTails} of summaries) {
    const cells = [
      title,
      `${kilobytes(bytesBefore)} kB`,
      `${kilobytes(bytesInAll)} kB`,
      `${seconds(quantile(usable, 0.5))} s`,
      `${seconds(Math.min(...usable))}–${seconds(Math.max(...usable))}`,
      timesBare.toFixed(2),
      `${seconds(quiet)} s`,
      shift.toFixed(3),
      `${quantile(keyMedians, 0.5).toFixed(0)}, ${quantile(keyTails, 0.5).toFixed(0)} ms`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log('\n| Budget | Found | At most | |\n|---|---|---|---|');
  for (const {what, found, most, holds} of budgets) {
    console.log(
      `| ${what} | ${found} | ${most} | ${holds === undefined ? 'too few rounds to tell' : holds ? 'holds' : 'BROKEN'} |`,
    );
  }
}
