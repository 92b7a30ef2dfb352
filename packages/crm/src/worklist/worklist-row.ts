import {observable} from '@microsoft/fast-element';
import type {CaseSummary} from '@redress/policy';

/** A line of the worklist. The same line stays for the same case, so that it keeps its place and its focus. */
export class WorklistRow {
  readonly reference: string;
  @observable summary: CaseSummary;

  constructor(summary: CaseSummary) {
    this.reference = summary.reference;
    this.summary = summary;
  }
}

/** Makes `shown` the same as `wanted` with few splices: a line that stays is not drawn again, and keeps the focus. */
export function settle<T>(shown: T[], wanted: readonly T[]) {
  const staying = new Set(wanted);
  for (let at = shown.length - 1; at >= 0; at--) {
    if (!staying.has(shown[at] as T)) shown.splice(at, 1);
  }
  const present = new Set(shown);
  wanted.forEach((one, at) => {
    if (shown[at] === one) return;
    if (present.has(one)) shown.splice(shown.indexOf(one), 1);
    shown.splice(at, 0, one);
  });
}
