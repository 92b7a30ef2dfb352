import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {chmod, mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import {openService, type ServiceOptions} from '@redress/server';
import {startService} from '../faults/start-service.ts';
import {leak, staff} from '../support/memory-service.ts';
import {runningService, temporaryFolder} from './running-service.ts';

describe('a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, {recursive: true}));

  const open = (options: Partial<ServiceOptions> = {}) =>
    openService({folder, organisations: [{id: 'plus-dane', policies: [plusDane]}], ...options});

  it('is made when it is missing, for its user alone', async () => {
    const inner = join(folder, 'deep', 'data');
    const service = await open({folder: inner});
    assert.equal((await stat(inner)).mode & 0o077, 0);
    assert.equal((await stat(join(inner, 'service.secret'))).mode & 0o777, 0o600);
    await service.close();
  });

  it('that was there before keeps its files from everybody else all the same', async () => {
    await chmod(folder, 0o755);
    const service = await open();
    const files = await readdir(folder);
    assert.deepEqual(files.sort(), ['redress.db', 'redress.db-wal', 'redress.pid', 'service.secret']);
    for (const file of files) assert.equal((await stat(join(folder, file))).mode & 0o077, 0, file);
    await service.close();
  });

  it('keeps everything over a restart, and answers a complaint sent again as before', async () => {
    const key = randomUUID();
    const first = await runningService({folder});
    const receipt = await first.as({kind: 'anonymous'}).submit(leak, {key});
    await first.as(staff.sam).perform(receipt.reference, {type: 'take'}, {key: randomUUID()});
    const view = await first.as({kind: 'key-holder', followUpKey: receipt.followUpKey}).view(receipt.reference);
    await first.close();

    const second = await runningService({folder});
    const again = await second.as({kind: 'key-holder', followUpKey: receipt.followUpKey}).view(receipt.reference);
    assert.deepEqual({...again, at: view.at}, view);
    assert.deepEqual(await second.as({kind: 'anonymous'}).submit(leak, {key}), receipt);
    assert.equal((await second.as(staff.sam).list({})).items.length, 1);
    await second.close();
  });

  it('holds nothing that opens a case: not its key, nor the key by which it was sent', async () => {
    const key = randomUUID();
    const service = await runningService({folder});
    const {reference, followUpKey} = await service.as({kind: 'anonymous'}).submit(leak, {key});
    const kept = async (text: string) => {
      const files = (await readdir(folder)).map((file) => readFile(join(folder, file), 'latin1'));
      return (await Promise.all(files)).some((bytes) => bytes.includes(text));
    };
    assert.deepEqual(await Promise.all([reference, key, followUpKey].map(kept)), [true, false, false]);
    await service.close();
  });

  it('is refused to a second service, by name and with what to do, and free again after the first', async () => {
    const first = await open();
    await assert.rejects(open(), (error: Error & {code: string}) => {
      assert.equal(error.name, 'StartError');
      assert.equal(error.code, 'folder/in-use');
      assert.ok(error.message.includes(folder));
      assert.ok(error.message.includes(`process ${process.pid})`));
      assert.match(error.message, /Stop it, or give this one a folder of its own/);
      return true;
    });
    assert.equal((await first.app.request('/readyz')).status, 200);
    await first.close();
    await (await open()).close();
  });

  it('is refused while another process has it, and free again when that was killed', async () => {
    const {process: other, kill} = await startService({folder});
    await assert.rejects(open(), {code: 'folder/in-use', message: new RegExp(`\\(process ${other.pid}\\) is using`)});
    await kill();
    await (await open()).close();
  });

  it('is free whoever has the number of the process that had it', async () => {
    await (await open()).close();
    await writeFile(join(folder, 'redress.pid'), `${process.ppid} ${hostname()}\n`);
    await (await open()).close();
    assert.match(await readFile(join(folder, 'redress.pid'), 'utf8'), new RegExp(`^${process.pid} `));
  });

  it('in use is not said to be used by who has gone, and of another computer with its name', async () => {
    const first = await open();
    const refusedAs = async (signature: string) => {
      await writeFile(join(folder, 'redress.pid'), signature);
      return open().then(
        () => assert.fail(),
        ({message}: Error) => message,
      );
    };
    assert.match(await refusedAs(`${2 ** 22 + 1} ${hostname()}\n`), /^Another Redress service is using/);
    assert.match(await refusedAs('nonsense'), /^Another Redress service is using/);
    assert.match(await refusedAs('17 elsewhere\n'), /^Another Redress service \(process 17 on elsewhere\) is using/);
    await first.close();
  });

  it('is refused when it is a file, or may not be written to', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'not a folder');
    await assert.rejects(open({folder: file}), {code: 'folder/unusable'});
    const database = join(folder, 'not-a-database');
    await mkdir(database);
    await writeFile(join(database, 'redress.db'), 'this is no database at all, and longer than its header'.repeat(20));
    await assert.rejects(open({folder: database}), {code: 'folder/unusable'});
    assert.match(await readFile(join(database, 'redress.db'), 'utf8'), /^this is no database/);
  });

  it('of a newer version is refused, untouched', async () => {
    await (await open()).close();
    const database = new DatabaseSync(join(folder, 'redress.db'));
    database.exec("INSERT INTO migrations VALUES ('999-later')");
    database.close();
    await assert.rejects(open(), {code: 'folder/newer', message: /newer Redress/});
  });

  describe('holds a secret', () => {
    it('that is made once and never written again', async () => {
      await (await open()).close();
      const secret = await readFile(join(folder, 'service.secret'));
      assert.equal(secret.length, 32);
      await (await open()).close();
      assert.deepEqual(await readFile(join(folder, 'service.secret')), secret);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.startsWith('service.secret')),
        ['service.secret'],
      );
    });

    it('of its own, and is not opened with another', async () => {
      await (await open()).close();
      const secret = await readFile(join(folder, 'service.secret'));
      await rm(join(folder, 'service.secret'));
      await assert.rejects(open(), {code: 'secret/other', message: /from a backup/});
      await writeFile(join(folder, 'service.secret'), secret);
      await (await open()).close();
    });

    it('without which, when it is damaged, the service does not start, and says so', async () => {
      await (await open()).close();
      const secret = await readFile(join(folder, 'service.secret'));
      await writeFile(join(folder, 'service.secret'), 'short');
      await assert.rejects(open(), {code: 'secret/damaged', message: /service\.secret holds 5 bytes, not 32/});
      assert.equal(await readFile(join(folder, 'service.secret'), 'utf8'), 'short');
      // The folder was given back, so that a mended secret is enough.
      await writeFile(join(folder, 'service.secret'), secret);
      await (await open()).close();
    });
  });
});
