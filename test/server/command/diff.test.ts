import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {PolicyChange, ReplayedCase} from '@redress/policy/diff';
import {housingAssociation} from '@redress/policy/presets';
import {changed} from '../../policy/diff/changed.ts';
import {received} from '../../support/story.ts';
import {run} from './run-redress.ts';

/** from 1 March 2027 the answer is due after ten working days instead of five. */
const second = changed(housingAssociation, (policy) => {
  policy.version = '2027-03';
  const respond = policy.stages[0]?.clocks.find(({duty}) => duty === 'respond');
  Object.assign(respond ?? {}, {duration: {count: 10, unit: 'working-days'}});
});

const cases = [
  {reference: 'RD-1111-1111', events: received('2027-02-26', housingAssociation).events},
  {reference: 'RD-2222-2222', events: received('2027-03-01', second).events},
];
const files = {'second.json': JSON.stringify(second), 'cases.json': JSON.stringify(cases)};

interface Diffed {
  readonly old: {readonly version: string};
  readonly new: {readonly version: string};
  readonly changes: readonly PolicyChange[];
  readonly cases: readonly ReplayedCase[];
}

describe('redress diff', () => {
  test('X-13: says what a new version changes, and what it would have given to open cases', async () => {
    const {exitCode, lines} = await run(
      'diff housing-association second.json --cases cases.json --today 2027-03-01',
      files,
    );
    assert.equal(exitCode, 1);
    assert.deepEqual(lines.slice(2), [
      '2 changes: 0 added, 0 taken out, 2 changed.',
      '',
      'version',
      '~              Version: was 2018-10, now 2027-03',
      '',
      'stages',
      '~ HA-30        Stage 1, clock to respond, duration: was 5 working days, now 10 working days',
      '',
      'Open cases, seen from Mon 1 Mar 2027',
      '',
      'RD-1111-1111, stage-1',
      '                           keeps                           would have been',
      '  stage-1, respond         Fri 5 Mar 2027   running        Fri 12 Mar 2027  running',
      '',
      'RD-2222-2222 is pinned to another version (housing-association, 2027-03): not compared.',
    ]);
  });

  test('gives programs every change and every date', async () => {
    const {exitCode, json} = await run<Diffed>(
      'diff housing-association second.json --cases cases.json --today 2027-03-01 --json',
      files,
    );
    assert.equal(exitCode, 1);
    const {old, new: next, changes, cases: replayed} = json();
    assert.deepEqual([old.version, next.version], ['2018-10', '2027-03']);
    assert.deepEqual(
      changes.map(({path, rules}) => [path, ...rules]),
      [['version'], ['stages[stage-1].clocks[respond].duration', 'HA-30']],
    );
    const [first] = replayed;
    const respond = first?.dates.find(({duty}) => duty === 'respond');
    assert.deepEqual([respond?.keeps, respond?.wouldBe, respond?.differs], ['2027-03-05', '2027-03-12', true]);
  });

  test('finds nothing between a policy and itself', async () => {
    const {exitCode, lines} = await run('diff psps psps');
    assert.equal(exitCode, 0);
    assert.equal(lines[2], 'Nothing has changed.');
  });

  test('says when it is given two policies', async () => {
    const {exitCode, lines} = await run('diff prima housing-association');
    assert.equal(exitCode, 1);
    assert.equal(lines[2], 'These are two policies, not two versions of one.');
  });

  test('names the first case that is none', async () => {
    const odd = JSON.stringify([cases[0], {reference: 'RD-3333-3333', events: [{type: 'closed'}]}]);
    const {exitCode, complaints} = await run('diff psps psps --cases odd.json', {'odd.json': odd});
    assert.equal(exitCode, 2);
    assert.match(complaints[0] ?? '', /item 2 \(RD-3333-3333\): expected "events" of which the first is "submitted"/);
  });

  test('tells every problem of a version that is no policy', async () => {
    const odd = JSON.stringify({...housingAssociation, stages: []});
    const {exitCode, complaints} = await run('diff housing-association odd.json', {'odd.json': odd});
    assert.equal(exitCode, 2);
    assert.ok(
      complaints.includes('- stages: expected at least 1; found a list of 0. Give more'),
      complaints.join('\n'),
    );
  });
});
