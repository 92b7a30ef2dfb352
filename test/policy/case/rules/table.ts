import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Actor, CaseEvent, Command, Refusal} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {housingAssociation, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {type Scenario, staff} from '../../scenarios/scenario.ts';

/** The day on which these tests ask, where a row names no other: a Wednesday. */
export const today = '2026-06-10';

/** The morning of a day. */
export const morning = (day: string) => instant(`${day}T10:00Z`);

/** People who have every role of every policy here, so that only other rules can stop them. */
export const sam = everyRole('Sam');
export const rhian = everyRole('Rhian');
/** Works there, in no role. */
export const max = staff('Max');
/** Speaks for the customer, who has not confirmed it. */
export const speaker: Actor = {kind: 'representative', name: 'Bo Example'};

function everyRole(name: string) {
  const roles = [housingAssociation, peoplePlus, plusDane, prima, psps].flatMap((policy) => policy.roles);
  return staff(name, ...roles.map(({id}) => id));
}

/** A refusal, with the id of the rule that it comes from. */
export type Said = Omit<Refusal, 'clause'> & {readonly clause?: string};

/** What somebody asks of a case, what comes of it, and when where that is not {@link today}. */
export type Row<T> = readonly [of: Scenario, command: Command, who: Actor, then: T, at?: string];

/** Each of these is refused, in exactly these words. The keys are the names of the tests. */
export function refusals(rows: Readonly<Record<string, Row<Said>>>): void {
  for (const [name, [of, command, who, then, at = today]] of Object.entries(rows)) {
    test(name, () => assert.deepEqual(said(of.refuses(command, at, who)), then));
  }
}

/** Each of these happens, and exactly this is kept of it. The keys are the names of the tests. */
export function happenings(rows: Readonly<Record<string, Row<readonly object[]>>>): void {
  for (const [name, [of, command, who, then, at = today]] of Object.entries(rows)) {
    test(name, () => assert.deepEqual(kept(of.happens(command, at, who)), then));
  }
}

export function said({clause, ...refusal}: Refusal): Said {
  return {...refusal, ...(clause && {clause: clause.rule})};
}

/** What is kept of events beside who did it and when; `for` where it is not for the customer to see. */
export function kept(events: readonly CaseEvent[]): readonly object[] {
  return events.map(({schema: _, at: __, by: ___, visibility, ...facts}) => ({
    ...facts,
    ...(visibility !== 'customer' && {for: visibility}),
  }));
}

/** To a customer who asks for what staff do. */
export const onlyStaff: Said = {code: 'not-allowed', reason: 'Only the organisation can do this'};
/** Of a complaint under the Plus Dane policy that has ended, was not accepted, or is answered. */
export const closed: Said = {code: 'closed', reason: 'The complaint is closed', clause: 'PD-58'};
export const declined: Said = {code: 'declined', reason: 'It was not accepted', clause: 'PD-23'};
export const answered: Said = {code: 'already-answered', reason: 'Stage 1 is answered already'};
/** To somebody who speaks for the customer, under the Plus Dane policy. */
export const unconfirmed: Said = {
  code: 'consent-needed',
  reason: 'The customer has not confirmed yet that this person speaks for them',
};
