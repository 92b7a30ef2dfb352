import assert from 'node:assert/strict';
import {test} from 'node:test';
import {howOften} from './how-often.ts';
import {outboxRuns} from './outbox/outbox-runs.ts';

const runs = howOften(25, 1_000);
const timeout = howOften(2, 60) * 60_000;
const law = 'whatever becomes of tabs, line and device, what was sent is one case, and nothing is left';

test(law, {timeout}, async (context) => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const told = await outboxRuns({runs, seed});
  context.diagnostic(`${told.runs} runs, ${told.steps} steps, ${told.cases} cases, seed ${seed}`);
  assert.deepEqual(told.wrong, undefined);
  assert.equal(told.runs, runs);
  assert.ok(told.cases > runs / 2, `only ${told.cases} cases`);
});
