import type {CaseView, RefusalCode} from '@redress/policy';
import {mainPath} from '../command-form/offered.ts';
import {isStaffCommand, type StaffCommand} from '../command-form/shape.ts';
import {sayRefusal} from '../say-refusal.ts';

/** Commands that one rule refuses, and the rule in words. */
export interface NotYet {
  readonly commands: readonly StaffCommand[];
  readonly why: string;
}

/** Refusals that will not go away, or that say only that nothing waits: no use to somebody who looks for what to do. */
const noise: ReadonlySet<RefusalCode> = new Set([
  'not-allowed',
  'already-done',
  'already-answered',
  'closed',
  'nothing-proposed',
  'no-extension',
  'not-in-procedure',
  'declined',
]);

/** What of the main path is not possible yet, one line a rule. */
export function notYet(view: CaseView): readonly NotYet[] {
  const rules = new Map<string, StaffCommand[]>();
  for (const {command, refusal} of view.offers) {
    if (!refusal || noise.has(refusal.code) || !isStaffCommand(command) || !mainPath.has(command)) continue;
    const why = sayRefusal(refusal, view);
    rules.set(why, [...(rules.get(why) ?? []), command]);
  }
  return [...rules].map(([why, commands]) => ({why, commands}));
}
