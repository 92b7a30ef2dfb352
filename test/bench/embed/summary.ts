import type {Form} from './forms.ts';
import type {Visit} from './visit.ts';

/** What the rounds say of one form. Times are in ms and only ever compared with times of the same round. */
export interface Summary {
  readonly title: string;
  readonly bytesBefore: number;
  readonly bytesInAll: number;
  /** When the page had all that it asks for by itself; of ours, the dates too. */
  readonly quiet: number;
  readonly usable: readonly number[];
  /** Of the bare form's time, in the middle round. */
  readonly timesBare: number;
  readonly shift: number;
  /** Of each round, the middle time from a key to its letter, and the 95th percentile. */
  readonly keyMedians: readonly number[];
  readonly keyTails: readonly number[];
  readonly kept: boolean;
}

/** The bare form is visited twice in each round; what others are compared with is the mean of both. */
export function summarise({title}: Form, visits: readonly Visit[], ...bare: readonly (readonly Visit[])[]): Summary {
  const ratios = visits.map(({usable}, round) => {
    const times = bare.map((rounds) => (rounds[round] as Visit).usable);
    return usable / (times.reduce((sum, time) => sum + time, 0) / times.length);
  });
  const usable = visits.map((visit) => visit.usable);
  return {
    title,
    bytesBefore: Math.max(...visits.map(({bytesBefore}) => bytesBefore)),
    bytesInAll: Math.max(...visits.map(({bytesInAll}) => bytesInAll)),
    quiet: quantile(
      visits.map((visit) => Math.max(visit.quiet, visit.usable)),
      0.5,
    ),
    usable,
    timesBare: quantile(ratios, 0.5),
    shift: Math.max(...visits.map(({shift}) => shift)),
    keyMedians: visits.map(({keys}) => quantile(keys, 0.5)),
    keyTails: visits.map(({keys}) => quantile(keys, 0.95)),
    kept: visits.every(({kept}) => kept),
  };
}

export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [below, above] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return below + (above - below) * (place % 1);
}
