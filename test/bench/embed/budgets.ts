import type {Growth} from './mounts.ts';
import type {Summary} from './summary.ts';

/** Something that was promised, what was found, and whether it holds. */
export interface Budget {
  readonly what: string;
  readonly found: string;
  readonly most: string;
  /** Nothing where there were too few rounds to tell. */
  readonly holds: boolean | undefined;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Chance must be less likely than this to make our keys look slower. */
const significance = 0.01;

export function budgetsOf(
  ours: Summary,
  placed: Summary,
  bare: readonly [Summary, Summary],
  growths: readonly Growth[],
  alone: {readonly badge: number; readonly timeline: number},
): Budget[] {
  return [
    atMost('JS + CSS before our form can be used', ours.bytesBefore, 20_000, kilobytes),
    atMost('Our time to usable, × the bare form', ours.timesBare, 1.35, (ratio) => ratio.toFixed(2)),
    atMost('Layout shift of our page, with its place kept', placed.shift, 0, (shift) => shift.toFixed(3)),
    noSlower('Our middle key to paint', ours, bare, 'keyMedians'),
    noSlower('Our 95th percentile of key to paint', ours, bare, 'keyTails'),
    atMost('Badge alone', alone.badge, 9_000, kilobytes),
    atMost('Timeline entry', alone.timeline, 16_000, kilobytes),
    ...memoryBudgets(growths),
    {what: 'All that was typed is there', found: ours.kept ? 'yes' : 'no', most: 'yes', holds: ours.kept},
  ];
}

/**
 * If our keys took as long as the bare form's, ours would be the slowest of the three (itself and the bare form twice) in
 * one round of three. They are slower where that happened in more rounds than chance explains.
 */
function noSlower(
  what: string,
  ours: Summary,
  bare: readonly [Summary, Summary],
  measure: 'keyMedians' | 'keyTails',
): Budget {
  const slowest = ours[measure].filter((time, round) =>
    bare.every((one) => time > (one[measure][round] as number)),
  ).length;
  const rounds = ours[measure].length;
  const canTell = chanceOfAtLeast(rounds, rounds, 1 / 3) < significance;
  return {
    what,
    found: `slowest of three in ${slowest} of ${rounds} rounds`,
    most: `p ≥ ${significance}`,
    holds: canTell ? chanceOfAtLeast(slowest, rounds, 1 / 3) >= significance : undefined,
  };
}

/** How likely it is to succeed at least so often, of so many tries. */
function chanceOfAtLeast(successes: number, tries: number, each: number): number {
  let chance = 0;
  let ways = 1;
  for (let count = 0; count <= tries; count++) {
    if (count >= successes) chance += ways * each ** count * (1 - each) ** (tries - count);
    ways *= (tries - count) / (count + 1);
  }
  return chance;
}

/**
 * The last growth is of elements that the page keeps hold of. Ours may be a tenth of it: engines warm up for longer than
 * any number of mounts, and an element that is kept whole, or a listener that is left, is far above.
 */
function memoryBudgets(growths: readonly Growth[]): Budget[] {
  const control = growths.at(-1);
  if (!control) return [];
  const most = control.bytes / 10;
  return [
    ...growths.slice(0, -1).map(({name, bytes, nodes, listeners}) => ({
      what: `Left by a mount: ${name}`,
      found: `${bytes.toFixed(0)} B, ${nodes} nodes and ${listeners} listeners in all`,
      most: `${most.toFixed(0)} B, 0, 0`,
      holds: bytes <= most && nodes <= 0 && listeners <= 0,
    })),
    {
      what: `The measure sees a leak: ${control.name}`,
      found: `${control.bytes.toFixed(0)} B, ${control.nodes} nodes`,
      most: 'more nodes than mounts',
      holds: control.bytes > 0 && control.nodes >= 1_000,
    },
  ];
}

function atMost(what: string, found: number, most: number, say: (value: number) => string): Budget {
  return {what, found: say(found), most: say(most), holds: found <= most};
}
