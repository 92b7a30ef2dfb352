import assert from 'node:assert/strict';
import {type CaseEvent, open} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {leak, staff} from './people.ts';

const at = instant('2026-11-20T10:00:00Z');

/** The first event of a case, as the policy core makes it. */
export function submitted(name = 'Ada Example', what = leak.what, when = '2026-11-20T10:00:00Z'): CaseEvent {
  const intake = {...leak, what, complainant: {...leak.complainant, name}};
  const decision = open(plusDane, intake, 'hash of a key', {at: instant(when), by: {kind: 'complainant', name}});
  return 'events' in decision ? (decision.events[0] as CaseEvent) : assert.fail(decision.refusal.reason);
}

export function message(text: string): CaseEvent {
  return {type: 'messageSent', schema: 2, at, by: staff.sam, visibility: 'customer', text};
}
