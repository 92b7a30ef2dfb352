import type {PlainDate} from '@redress/policy';

const minute = 60_000;

/** The day on the wall where the device is, at a time in milliseconds. Without `Intl`, which takes longer than all else that a key does. */
export function deviceDay(time: number): PlainDate {
  const offset = new Date(time).getTimezoneOffset() * minute;
  return new Date(time - offset).toISOString().slice(0, 10) as PlainDate;
}
