import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {randomInt, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import {createInterface} from 'node:readline';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Receipt} from '@redress/rest';
import {openDatabase} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {leak} from '../support/memory-service.ts';

const kills = 10;
const submitters = 20;

describe('a service that is killed', () => {
  it(`loses nothing that it acknowledged and keeps nothing twice, ${kills} times over`, async () => {
    const folder = await temporaryFolder();
    const attempted = new Set<string>();
    const acknowledged = new Map<string, Receipt>();

    for (let round = 0; round < kills; round++) {
      const {process, url} = await start(folder);
      const killAt = attempted.size + randomInt(1, 150);
      const submitUntilKilled = async () => {
        while (process.exitCode === null && process.signalCode === null) {
          const key = randomUUID();
          attempted.add(key);
          if (attempted.size === killAt) process.kill('SIGKILL');
          const receipt = await submit(url, key).catch(() => undefined);
          if (receipt) acknowledged.set(key, receipt);
        }
      };
      await Promise.all(Array.from({length: submitters}, submitUntilKilled));
    }
    assert.ok(acknowledged.size > kills, `only ${acknowledged.size} were acknowledged`);

    checkStore(folder, attempted, acknowledged);

    const {process, url} = await start(folder);
    for (const key of attempted) {
      const receipt = await submit(url, key);
      assert.deepEqual(receipt, acknowledged.get(key) ?? receipt);
      acknowledged.set(key, receipt);
    }
    const {reference, followUpKey} = [...acknowledged.values()].at(-1) as Receipt;
    const answer = await fetch(`${url}/v1/cases/${reference}`, {
      headers: {Authorization: `Redress-Key ${followUpKey}`},
    });
    assert.equal(answer.status, 200);
    await kill(process);
    checkStore(folder, attempted, acknowledged);
    assert.equal(new Set([...acknowledged.values()].map(({reference}) => reference)).size, attempted.size);
    await rm(folder, {recursive: true});
  });
});

/** Every acknowledged key has exactly one case, every attempted key one or none, and nothing is there by halves. */
function checkStore(folder: string, attempted: ReadonlySet<string>, acknowledged: ReadonlyMap<string, Receipt>): void {
  const database = openDatabase(folder);
  try {
    assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
    assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
    const rows = database.prepare('SELECT reference FROM attempts').all() as {reference: string}[];
    const kept = new Set(rows.map(({reference}) => reference));
    assert.equal(kept.size, rows.length);
    for (const {reference} of acknowledged.values()) assert.ok(kept.has(reference));
    assert.ok(kept.size <= attempted.size);
    for (const table of ['cases', 'events']) {
      const references = database.prepare(`SELECT reference FROM ${table}`).all() as {reference: string}[];
      assert.deepEqual(references.map(({reference}) => reference).sort(), [...kept].sort(), table);
    }
  } finally {
    database.close();
  }
}

async function start(folder: string): Promise<{process: ChildProcess; url: string}> {
  const script = fileURLToPath(new URL('service-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@redress/source', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(child.stdout), 'line', {signal: AbortSignal.timeout(20_000)});
  return {process: child, url};
}

async function kill(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}

async function submit(url: string, key: string): Promise<Receipt> {
  const answer = await fetch(`${url}/v1/cases`, {
    method: 'POST',
    body: JSON.stringify(leak),
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
  });
  assert.equal(answer.status, 201);
  return answer.json() as Promise<Receipt>;
}
