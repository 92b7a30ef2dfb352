import assert from 'node:assert/strict';
import {test} from 'node:test';
import {caseClocks, policyOfCase, type Recorded, redact, replay, summarise, view} from '@redress/policy';
import fc from 'fast-check';
import {ada} from '../../support/people.ts';
import {beginnings, play, tries} from './history.ts';

test('an erased case still replays, with the same dates, status and promises to keep', () => {
  fc.assert(
    fc.property(beginnings, tries, ({policy, intake}, some) => {
      let log: readonly Recorded[] = [];
      for (const {after} of play({policy, intake}, some)) log = after;
      const bare = log.map(redact);
      const at = (log.at(-1) as Recorded).at;
      const clocks = (events: readonly Recorded[]) => {
        const state = replay(events);
        return caseClocks(policyOfCase(policy, state), state, at).map(({due, state: standing, missed}) => [
          due,
          standing,
          missed,
        ]);
      };
      const line = (events: readonly Recorded[]) => {
        const {status, next, openActions, openedOn} = summarise(policy, 'RD-1', events);
        return [status, next, openActions, openedOn];
      };
      assert.deepEqual(clocks(bare), clocks(log));
      assert.deepEqual(line(bare), line(log));
      assert.ok(view(policy, 'RD-1', bare, {at, by: ada}).timeline.length > 0);
    }),
    {numRuns: 25},
  );
});
