import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decide, PolicyError, type Recorded, replay, type Stored, upcast, view} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {agree, approve} from '../../support/commands.ts';
import {ada, staff} from '../../support/people.ts';
import {asked} from '../../support/story.ts';
import log from './log-of-schema-1.json' with {type: 'json'};

/** Logs that the first released shape of events was written in. */
const read = (events: readonly Stored[]) => events.map((event) => upcast<Recorded>(event));

test('a log of the first schema replays, and shows what it showed', () => {
  const events = read(log.moved);
  const seen = view(plusDane, 'RD-TEST-CASE', events, asked('2026-07-07', ada));
  assert.deepEqual(
    seen.ladder.map(({stage, state}) => [stage, state]),
    [
      ['stage-1', 'answered'],
      ['stage-2', 'current'],
    ],
  );
  assert.deepEqual([seen.next?.duty, seen.next?.due], ['respond', '2026-08-10']);
  assert.equal(seen.timeline.length, log.moved.length - 1, 'all but the note');
  assert.ok(events.every(({schema}) => schema === 2));
});

test('more time that waited under the first schema still needs both approval and agreement', () => {
  const events = read(log.waiting);
  const {proposal} = replay(events).stages[0] ?? {};
  assert.deepEqual([proposal?.approval, proposal?.approved, proposal?.agreement], [true, false, 'pending']);
  const settled = decide(plusDane, replay(events), agree, asked('2026-06-12', ada));
  assert.deepEqual('events' in settled && settled.events.map(({type}) => type), ['extensionAgreed']);
  const approved = decide(plusDane, replay(events), approve, asked('2026-06-12', staff.max));
  assert.deepEqual('events' in approved && approved.events.map(({type}) => type), ['extensionApproved']);
});

test('an event whose shape is the same is told its version, and nothing else', () => {
  for (const stored of [...log.moved, ...log.waiting].filter(({type}) => type !== 'extensionProposed')) {
    assert.deepEqual(upcast<Recorded>(stored), {...stored, schema: 2});
  }
});

test('an event of today is left as it is', () => {
  const [event] = read(log.moved) as [Recorded];
  assert.deepEqual(upcast(event), event);
});

test('a shape that only a later version can read is an error with a code, and no guess', () => {
  for (const schema of [3, 0, 1.5, Number.NaN]) {
    assert.throws(
      () => upcast({type: 'closed', schema}),
      (error) =>
        error instanceof PolicyError && error.code === 'event/unknown-schema' && /"closed"/.test(error.message),
    );
  }
});
