import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {mkdir, readdir, readFile, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import type {Receipt} from '@redress/rest';
import {leak, staff} from '../../support/memory-service.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {serving} from '../operations/serving.ts';
import {runningService, temporaryFolder} from '../running-service.ts';
import {run} from './run-redress.ts';

const canary = 'zqxcanary';
const intake = {...leak, what: `${leak.what} ${canary}`};

describe('redress backup', () => {
  let folder: string;
  let out: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    out = join(folder, 'out', 'backup.redress');
    await mkdir(join(folder, 'out'));
  });
  afterEach(() => rm(folder, {recursive: true}));

  const data = () => join(folder, 'data');

  /** Some cases in the data folder, which nobody has open afterwards. */
  async function someCases(count: number): Promise<readonly Receipt[]> {
    const service = await runningService({folder: data()});
    try {
      const anonymous = service.as({kind: 'anonymous'});
      const receipts: Receipt[] = [];
      while (receipts.length < count) receipts.push(await anonymous.submit(intake, {key: randomUUID()}));
      await service
        .as(staff.sam)
        .perform(receipts[0]?.reference as Receipt['reference'], {type: 'take'}, {key: randomUUID()});
      return receipts;
    } finally {
      await service.close();
    }
  }

  const backup = (options: string) =>
    run(`backup ${options}`, {}, {REDRESS_ORGANISATION: 'plus-dane', REDRESS_POLICY: 'plus-dane'});

  function tablesIn(file: string): Record<string, unknown> {
    const database = new DatabaseSync(file, {readOnly: true});
    const {manifest} = database.prepare('SELECT manifest FROM backup').get() as {manifest: string};
    database.close();
    return JSON.parse(manifest).tables;
  }

  it('writes one file that only its user can read, and says what it holds', async () => {
    await someCases(3);
    const {exitCode, lines} = await backup(`--out ${out} --data ${data()}`);
    assert.equal(exitCode, 0);
    assert.match(
      lines.join('\n'),
      /backup\.redress, of 2026-12-04T10:00:00\.000Z\n {2}plus-dane: 4 events, the last of them [0-9a-f]{16}…/,
    );
    assert.match(lines.join('\n'), /cases 3, events 4, messages 0, files 0 \(0 parts, 0 bytes\)\./);
    assert.equal((await stat(out)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(join(folder, 'out')), ['backup.redress']);
    assert.deepEqual((tablesIn(out).cases as {rows: number}).rows, 3);
  });

  it('holds nothing that anybody wrote in clear, and not the secret', async () => {
    const [receipt] = (await someCases(1)) as [Receipt];
    await backup(`--out ${out} --data ${data()}`);
    const bytes = await readFile(out, 'latin1');
    const secret = await readFile(join(data(), 'service.secret'), 'latin1');
    for (const text of [canary, leak.complainant.name, receipt.followUpKey, secret]) assert.ok(!bytes.includes(text));
    assert.ok(bytes.includes(receipt.reference));
  });

  it('leaves a file that is there as it is, and says where nothing is kept', async () => {
    await someCases(1);
    await backup(`--out ${out} --data ${data()}`);
    const before = await readFile(out);
    const again = await backup(`--out ${out} --data ${data()}`);
    assert.equal(again.exitCode, 2);
    assert.match(again.complaints[0] ?? '', /which is there already; expected a new name/);
    assert.deepEqual(await readFile(out), before);
    const nowhere = await backup(`--out ${out}2 --data ${folder}/nowhere`);
    assert.equal(nowhere.exitCode, 2);
    assert.match(nowhere.complaints[0] ?? '', /no cases are kept in/);
    assert.deepEqual((await readdir(folder)).sort(), ['data', 'out']);
  });

  it('is written by a service that is running, as it is at one moment, while people submit', async (test) => {
    const service = await serving(test, {}, {submissions: {atOnce: 10_000, perMinute: 10_000}});
    const anonymous = service.as({kind: 'anonymous'});
    const receipts: Receipt[] = [];
    let more = true;
    const submitting = Array.from({length: 5}, async () => {
      while (more) receipts.push(await anonymous.submit(intake, {key: randomUUID()}));
    });
    while (receipts.length < 10) await setImmediate();
    const before = [...receipts];
    const {exitCode, lines, complaints} = await backup(`--out ${out} --data ${service.folder}`);
    more = false;
    await Promise.all(submitting);
    assert.equal(exitCode, 0, [...lines, ...complaints].join('\n'));
    const database = new DatabaseSync(out, {readOnly: true});
    const kept = new Set(
      database
        .prepare('SELECT reference FROM cases')
        .all()
        .map(({reference}) => reference),
    );
    database.close();
    for (const {reference} of before) assert.ok(kept.has(reference));
    assert.deepEqual(
      (await readdir(service.folder)).filter((name) => /backup/.test(name)),
      [],
    );
    // What leads to the running service goes with it.
    const access = join(service.folder, 'administration.json');
    assert.equal((await stat(access)).mode & 0o777, 0o600);
  });

  it('is refused to whoever cannot read the data folder of a service that is running', async (test) => {
    const service = await serving(test);
    const address = new URL('/backup', service.metrics);
    for (const Authorization of ['', 'Bearer x', 'Bearer ']) {
      const answer = await fetch(address, {method: 'POST', headers: {Authorization}});
      assert.equal(answer.status, 401);
    }
    await rm(join(service.folder, 'administration.json'));
    const {exitCode, complaints} = await backup(`--out ${out} --data ${service.folder}`);
    assert.equal(exitCode, 3);
    assert.match(complaints[0] ?? '', /is using the data folder/);
  });

  it('says so, and leaves nothing, when it cannot be written', async () => {
    await someCases(1);
    const {exitCode, complaints} = await backup(`--out ${folder}/gone/backup --data ${data()}`);
    assert.equal(exitCode, 2);
    assert.match(
      complaints[0] ?? '',
      /gone\/backup cannot be written: there is no such folder\. Nothing of it was left\.$/,
    );
    assert.deepEqual((await readdir(folder)).sort(), ['data', 'out']);
  });

  it('says which files the store itself lacks, and is written all the same', async () => {
    const [{reference, followUpKey}] = (await someCases(1)) as [Receipt];
    const service = await runningService({folder: data()});
    const customer = service.as({kind: 'key-holder', followUpKey});
    await customer.attach(reference, new File(['A letter.'], 'letter.txt'));
    await service.close();
    assert.match((await backup(`--out ${out} --data ${data()}`)).lines.join('\n'), /files 1 \(1 parts, \d+ bytes\)\.$/);
    await rm(join(data(), 'files'), {recursive: true});
    const {exitCode, complaints} = await backup(`--out ${out}2 --data ${data()}`);
    assert.equal(exitCode, 1);
    assert.match(complaints[0] ?? '', /1 parts of files are missing in the store itself/);
  });

  it('takes everything out of a PostgreSQL as well', async () => {
    const database = await (await sharedPostgres()).database();
    const service = await runningService({folder: data(), database});
    await service.as({kind: 'anonymous'}).submit(intake, {key: randomUUID()});
    const {exitCode, lines, complaints} = await backup(`--out ${out} --data ${data()} --database ${database}`);
    await service.close();
    assert.equal(exitCode, 0, [...lines, ...complaints].join('\n'));
    assert.match(lines.join('\n'), /cases 1, events 1/);
    assert.deepEqual(await readdir(join(folder, 'out')), ['backup.redress']);
  });
});
