import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {copyFile, cp, mkdir, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {after, afterEach, beforeEach, describe, it} from 'node:test';
import type {Receipt, Reference} from '@redress/rest';
import type {ServiceOptions} from '@redress/server';
import {leak, staff} from '../../support/memory-service.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {runningService, temporaryFolder} from '../running-service.ts';
import {run} from './run-redress.ts';

/** Longer than one part of a file as it is kept. */
const letter = 'The roof leaks.\n'.repeat(30_000);
const env = {REDRESS_ORGANISATION: 'plus-dane', REDRESS_POLICY: 'plus-dane'};

describe('redress restore', () => {
  let folder: string;
  let receipts: readonly Receipt[];
  let made: Promise<{readonly folder: string}> | undefined;
  const at = (name: string) => join(folder, name);
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, {recursive: true}));
  after(async () => {
    if (made) await rm((await made).folder, {recursive: true});
  });

  async function looking<T>(
    options: Partial<ServiceOptions>,
    look: (service: Awaited<ReturnType<typeof runningService>>) => Promise<T>,
  ) {
    const service = await runningService(options);
    try {
      return await look(service);
    } finally {
      await service.close();
    }
  }

  /** Two cases in a service, and a backup of them. Made once, since none of the tests changes more than its copy. */
  async function backedUp(): Promise<void> {
    made ??= make();
    const {folder: from} = await made;
    await cp(from, folder, {recursive: true});
  }

  async function make(): Promise<{readonly folder: string}> {
    const from = await temporaryFolder();
    await looking({folder: join(from, 'data')}, async (service) => {
      const anonymous = service.as({kind: 'anonymous'});
      receipts = [
        await anonymous.submit(leak, {key: 'the key of the first attempt'.replaceAll(' ', '-')}),
        await anonymous.submit({...leak, complainant: {...leak.complainant, name: 'Bo Example'}}, {key: randomUUID()}),
      ];
      const [{reference, followUpKey}] = receipts as [Receipt];
      await service.as({kind: 'key-holder', followUpKey}).attach(reference, new File([letter], 'letter.txt'));
      for (const {reference} of receipts) {
        await service.as(staff.sam).perform(reference, {type: 'withdraw', how: 'phone'}, {key: randomUUID()});
      }
    });
    const {exitCode, complaints} = await run(`backup --out ${from}/backup --data ${from}/data`, {}, env);
    assert.equal(exitCode, 0, complaints.join('\n'));
    return {folder: from};
  }

  const restored = (options = '--nobody-erased', file = 'backup') =>
    run(`restore ${at(file)} --data ${at('new')} --secret ${at('data/service.secret')} ${options}`, {}, env);

  /** That everything is there again: what everybody had, and that it can be gone on with. */
  async function checkRestored(options: Partial<ServiceOptions>): Promise<void> {
    await looking({folder: at('new'), ...options}, async (service) => {
      const [first] = receipts as [Receipt];
      const customer = service.as({kind: 'key-holder', followUpKey: first.followUpKey});
      assert.equal((await customer.view(first.reference)).intake.what, leak.what);
      const sam = service.as(staff.sam);
      assert.equal((await sam.list({closed: true})).items.length, 2);
      assert.equal((await sam.list({closed: true, search: 'Bo Ex'})).items.length, 1);
      const file = (await customer.view(first.reference)).timeline.find(({type}) => type === 'fileAdded');
      assert.ok(file?.type === 'fileAdded');
      const fetched = await fetch(`${service.url}/v1/cases/${first.reference}/files/${file.kept}`, {
        headers: {Authorization: `Redress-Key ${first.followUpKey}`},
      });
      assert.equal(await fetched.text(), letter);
      // Whoever sends a complaint again because the answer was lost is answered as then.
      const again = await service.as({kind: 'anonymous'}).submit(leak, {key: 'the-key-of-the-first-attempt'});
      assert.deepEqual(again, first);
      await customer.perform(first.reference, {type: 'sendMessage', text: 'Are you there?'}, {key: randomUUID()});
    });
  }

  it('puts everything back into another folder, and the service goes on from there', async () => {
    await backedUp();
    const {exitCode, lines, complaints} = await restored();
    assert.equal(exitCode, 0, complaints.join('\n'));
    assert.match(lines.join('\n'), /cases 2, events 5, messages 0, files 1 \(2 parts, \d+ bytes\)\./);
    assert.match(lines.at(-1) ?? '', /It was put back into .*new\. 0 people were erased again\.$/);
    const found = (await readdir(at('new'))).sort();
    assert.ok(found.includes('service.secret') && found.includes('redress.db'), found.join());
    assert.ok(!found.some((name) => name.includes('restoring')));
    await checkRestored({});
    await looking({folder: at('new')}, async ({store}) => {
      const journal = store.of('plus-dane').selectFrom('journal').select(['act', 'facts']);
      const rows = await journal.where('organisation', '=', 'plus-dane').orderBy('position').execute();
      assert.deepEqual(
        rows.map((row) => ({...row})),
        [
          {act: 'backup-made', facts: '{"events":5}'},
          {act: 'backup-restored', facts: '{"of":"2026-12-04T10:00:00.000Z","events":5}'},
        ],
      );
    });
  });

  it('puts a backup of either store back into the other', async () => {
    const database = await (await sharedPostgres()).database();
    await backedUp();
    const there = await restored(`--nobody-erased --database ${database}`);
    assert.equal(there.exitCode, 0, there.complaints.join('\n'));
    await checkRestored({database});

    const out = `backup --out ${at('second')} --data ${at('new')} --database ${database}`;
    assert.equal((await run(out, {}, env)).exitCode, 0);
    const back = `restore ${at('second')} --nobody-erased --data ${at('third')} --secret ${at('data/service.secret')}`;
    assert.equal((await run(back, {}, env)).exitCode, 0);
    await checkRestored({folder: at('third')});
  });

  it('erases again whoever was erased since', async () => {
    await backedUp();
    const [first, second] = receipts as [Receipt, Receipt];
    const list = at('erasures.log');
    await writeFile(
      list,
      `${JSON.stringify({organisation: 'plus-dane', reference: second.reference, at: '2026-12-04T10:00:00.000Z'})}\n`,
    );
    const {exitCode, lines, complaints} = await restored(`--erasures ${list}`);
    assert.equal(exitCode, 0, complaints.join('\n'));
    assert.match(lines.at(-1) ?? '', /1 person was erased again\.$/);
    assert.ok((await readFile(at('new/erasures.log'), 'utf8')).includes(second.reference));
    await looking({folder: at('new')}, async (service) => {
      const as = ({followUpKey}: Receipt) => service.as({kind: 'key-holder', followUpKey});
      assert.equal((await as(first).view(first.reference)).intake.what, leak.what);
      await assert.rejects(as(second).view(second.reference), {code: 'case/not-found'});
      const {intake} = await service.as(staff.sam).view(second.reference as Reference);
      assert.equal(intake.what, '');
    });
  });

  it('asks who was erased since, and does nothing until that is said', async () => {
    await backedUp();
    const unsaid = await restored('');
    assert.equal(unsaid.exitCode, 2);
    assert.match(unsaid.complaints[0] ?? '', /expected --erasures FILE, or --nobody-erased/);
    assert.equal((await restored('--erasures gone.log')).exitCode, 2);
    assert.ok(!(await readdir(folder)).includes('new'));
  });

  it('leaves a folder and a database in which something is as they are', async () => {
    await backedUp();
    await mkdir(at('new'));
    await writeFile(at('new/letter.txt'), 'mine');
    const {exitCode, complaints} = await restored();
    assert.equal(exitCode, 2);
    assert.match(complaints[0] ?? '', /new is not empty \(letter\.txt …\), and was left as it is/);
    assert.deepEqual(await readdir(at('new')), ['letter.txt']);

    const database = await (await sharedPostgres()).database();
    const options = {folder: at('other'), database, secret: await readFile(at('data/service.secret'))};
    await looking(options, (service) => service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()}));
    await rm(at('new'), {recursive: true});
    const taken = await restored(`--nobody-erased --database ${database}`);
    assert.equal(taken.exitCode, 2);
    assert.match(taken.complaints[0] ?? '', /keeps something already/);
    await looking(options, async (service) => assert.equal((await service.as(staff.sam).list({})).items.length, 1));
  });

  it('refuses a backup with another secret, and says which it needs', async () => {
    await backedUp();
    await writeFile(at('other.secret'), Buffer.alloc(32, 5).toString('base64'));
    const {exitCode, complaints} = await run(
      `restore ${at('backup')} --nobody-erased --data ${at('new')} --secret ${at('other.secret')}`,
      {},
      env,
    );
    assert.equal(exitCode, 2);
    assert.match(complaints[0] ?? '', /made with another secret.*Nothing was written\.$/);
    assert.ok(!(await readdir(folder)).includes('new'));
  });

  it('refuses a backup of an organisation that is not in the configuration', async () => {
    await backedUp();
    const {exitCode, complaints} = await run(
      `restore ${at('backup')} --nobody-erased --data ${at('new')} --secret ${at('data/service.secret')}`,
      {},
      {...env, REDRESS_ORGANISATION: 'other'},
    );
    assert.equal(exitCode, 2);
    assert.match(complaints[0] ?? '', /has cases of plus-dane, which is not in the configuration/);
  });

  const damages: Readonly<Record<string, readonly [damage: (database: DatabaseSync) => void, found: RegExp]>> = {
    'a row that was altered': [
      (database) => database.exec("UPDATE attempts SET fingerprint = 'other'"),
      /- the table attempts does not hold what it held/,
    ],
    'a row that was taken out': [
      (database) => database.exec('DELETE FROM attempts WHERE key = (SELECT min(key) FROM attempts)'),
      /- the table attempts has 4 rows, not 5/,
    ],
    'a table that is gone': [(database) => database.exec('DROP TABLE held'), /- the table held is missing/],
    'a table that was put in': [
      (database) => database.exec('CREATE TABLE more (a)'),
      /- there was no table more in it/,
    ],
    'an event that was rewritten': [
      (database) =>
        database.exec("DROP TRIGGER events_stay_as_they_are; UPDATE events SET facts = '{}' WHERE position = 2"),
      /- the log of plus-dane is broken at position 2/,
    ],
    'an end that was cut off': [
      (database) => database.exec('DROP TRIGGER events_stay; DELETE FROM events WHERE position = 5'),
      /- the log of plus-dane is broken at position 5.*1 event/,
    ],
    'a part of a file that was altered': [
      (database) => database.exec('UPDATE backup_parts SET bytes = zeroblob(length(bytes)) WHERE part = 0'),
      /- the file [0-9a-f]{32} of plus-dane is not what it was/,
    ],
    'a part of a file that was taken out': [
      (database) => database.exec('DELETE FROM backup_files'),
      /- the list of files is not what it was/,
    ],
    'other words about itself': [
      (database) => database.exec('UPDATE backup SET manifest = replace(manifest, \'"position":5\', \'"position":4\')'),
      /says other things of itself than when it was made/,
    ],
  };
  for (const [what, [damage, found]] of Object.entries(damages)) {
    it(`finds ${what}, and writes nothing`, async () => {
      await backedUp();
      const database = new DatabaseSync(at('backup'));
      damage(database);
      database.close();
      const {exitCode, complaints} = await restored();
      assert.equal(exitCode, 2);
      assert.match(complaints.join('\n'), found);
      assert.ok(!(await readdir(folder)).includes('new'));
      const checked = await restored('--check');
      assert.ok(checked.exitCode === 1 || checked.exitCode === 2);
      assert.match([...checked.lines, ...checked.complaints].join('\n'), found);
    });
  }

  it('finds a file that was cut short, and one that is no backup', async () => {
    await backedUp();
    const {exitCode, lines} = await restored('--check');
    assert.deepEqual([exitCode, lines.at(-1)], [0, 'It is whole.']);
    await copyFile(at('backup'), at('short'));
    await truncate(at('short'), 60_000);
    await writeFile(at('text'), 'This is no backup.');
    await copyFile(at('data/redress.db'), at('store'));
    for (const file of ['short', 'text', 'store', 'gone']) {
      const refused = await restored('--nobody-erased', file);
      assert.equal(refused.exitCode, 2, file);
      assert.match(refused.complaints.join('\n'), /is no backup that can be read|damaged|says other things/, file);
      assert.ok(!(await readdir(folder)).includes('new'));
    }
  });
});
