import {isolate} from './isolate.ts';

const format = (unit: 'kilobyte' | 'megabyte', digits: number) =>
  new Intl.NumberFormat('ar-u-nu-latn', {style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits});

/** How large a file is. */
export function sayBytes(bytes: number): string {
  return isolate(
    bytes < 100_000
      ? format('kilobyte', 0).format(Math.ceil(bytes / 1000))
      : format('megabyte', 1).format(bytes / 1_000_000),
  );
}
