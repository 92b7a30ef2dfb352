import assert from 'node:assert/strict';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {CaseView} from '@redress/policy';
import {openSqliteStore} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {startService} from './start-service.ts';
import {keepSubmitting, sendAllAgain, submissions} from './submissions.ts';

const tenMinutes = 600_000;

describe('a machine whose clock is set forward and back by ten minutes', () => {
  it('keeps every complaint once, in the order in which it came, and tells the dates of the day', async () => {
    const folder = await temporaryFolder();
    const service = await startService({folder, clockSteps: [tenMinutes, -tenMinutes, 0, -tenMinutes, tenMinutes]});
    const known = submissions();
    await keepSubmitting(
      () => service.url,
      known,
      () => known.attempted.size < 120,
      6,
    );
    assert.equal(known.acknowledged.size, known.attempted.size);
    await sendAllAgain(service.url, known);
    for (const {reference, followUpKey, receivedAt, told} of [...known.acknowledged.values()].slice(0, 10)) {
      assert.ok(Math.abs(Date.parse(receivedAt) - Date.now()) < 2 * tenMinutes);
      assert.ok(told.every(({due}) => due > receivedAt.slice(0, 10)));
      const headers = {Authorization: `Redress-Key ${followUpKey}`, 'Content-Type': 'application/json'};
      const sent = await fetch(`${service.url}/v1/cases/${reference}/commands`, {
        method: 'POST',
        body: JSON.stringify({type: 'sendMessage', text: 'Is anybody there?'}),
        headers: {...headers, 'Idempotency-Key': `clock ${reference}`.replaceAll(' ', '-')},
      });
      assert.equal(sent.status, 200);
      const view = (await sent.json()) as CaseView;
      assert.deepEqual(
        view.timeline.map(({sequence}) => sequence).sort((a, b) => a - b),
        Array.from({length: view.timeline.length}, (_, at) => at + 1),
      );
    }
    await service.stop();
    const store = await openSqliteStore(folder, await readFile(join(folder, 'service.secret')));
    const positions = await store.everyone.selectFrom('events').select('position').orderBy('position').execute();
    assert.deepEqual(
      positions.map(({position}) => position),
      Array.from(positions, (_, at) => at + 1),
    );
    await store.close();
    await rm(folder, {recursive: true});
  });
});
