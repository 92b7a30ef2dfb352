import type {TimelineEntry} from '@redress/policy';
import type {Telling} from '../telling.ts';
import {isolate} from './isolate.ts';

/** Something the customer did: told to themselves, `أرسلتَ`, or to whoever speaks for them, `أرسل`. */
export function theirs({by}: TimelineEntry, {staff}: Telling, you: string, they: string): string {
  if (!staff && by.kind !== 'representative') return you;
  return `${they} (${by.kind === 'staff' ? 'العميل' : by.name ? isolate(by.name) : 'شخص آخر'})`;
}
