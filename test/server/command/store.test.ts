import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Receipt} from '@redress/rest';
import {leak, staff} from '../../support/memory-service.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {runningService, temporaryFolder} from '../running-service.ts';
import {run} from './run-redress.ts';

describe('redress store', () => {
  let folder: string;
  let receipt: Receipt;
  beforeEach(async () => {
    folder = await temporaryFolder();
    const service = await runningService({folder: join(folder, 'data')});
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    await service.as(staff.sam).perform(receipt.reference, {type: 'take'}, {key: randomUUID()});
    await service.close();
  });
  afterEach(() => rm(folder, {recursive: true}));
  const at = (name: string) => join(folder, name);

  it('moves from the embedded store to PostgreSQL and back, and the service goes on where it is', async () => {
    const address = await (await sharedPostgres()).database();
    const there = await run(`store move --from ${at('data')} --to ${address}`);
    assert.deepEqual([there.exitCode, there.complaints], [0, ['']]);
    assert.match(there.lines.join(' '), /plus-dane: 1 in heads, 1 in cases, 1 in case_keys, 2 in events/);
    assert.match(there.lines.join(' '), /All of it is there now, and every log is whole/);

    const service = await runningService({folder: at('data'), database: address});
    const view = await service.as({kind: 'key-holder', followUpKey: receipt.followUpKey}).view(receipt.reference);
    assert.equal(view.version, 2);
    await service.close();

    const back = await run(`store move --from ${address} --to ${at('back')}`, {}, {REDRESS_DATA: at('data')});
    assert.equal(back.exitCode, 0, back.complaints.join('\n'));
    assert.deepEqual(
      await readFile(join(at('back'), 'service.secret')),
      await readFile(join(at('data'), 'service.secret')),
    );
    const verified = await run(`store verify --from ${at('data')} --to ${at('back')}`);
    assert.deepEqual([verified.exitCode, verified.lines.at(-1)], [0, 'Both keep the same, and every log is whole.']);
  });

  it('says where two stores keep different things', async () => {
    await run(`store move --from ${at('data')} --to ${at('copy')}`);
    const service = await runningService({folder: at('data')});
    await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    await service.close();
    const {exitCode, complaints} = await run(`store verify --from ${at('data')} --to ${at('copy')}`);
    assert.equal(exitCode, 1);
    assert.match(complaints.join('\n'), /rows of events of plus-dane: 3, and there 2/);
    assert.match(complaints.join('\n'), /the end of the log of plus-dane: 3 \(.*\), and there 2 \(/);
  });

  it('refuses a target that keeps something, and leaves it as it is', async () => {
    await run(`store move --from ${at('data')} --to ${at('copy')}`);
    const {exitCode, complaints} = await run(`store move --from ${at('data')} --to ${at('copy')}`);
    assert.equal(exitCode, 2);
    assert.match(complaints.join(' '), /keeps something already.*left as it is/);
  });

  it('refuses what it is called with by name, and a folder that a service has', async () => {
    const answers = async (line: string) => {
      const {exitCode, complaints} = await run(line);
      return [exitCode, complaints[0]];
    };
    assert.deepEqual(await answers('store copy'), [2, 'redress store: "copy" is given; expected move, verify']);
    assert.deepEqual(await answers('store move'), [2, 'redress store: --from is missing; expected --from PLACE']);
    assert.deepEqual(await answers(`store move --from ${at('none')} --to ${at('copy')}`), [
      2,
      `redress store: no cases are kept in ${at('none')}; expected the data folder of a service, or an address`,
    ]);
    await run(`store move --from ${at('data')} --to ${at('copy')}`);
    await writeFile(join(at('copy'), 'service.secret'), new Uint8Array(32));
    assert.match(String(await answers(`store verify --from ${at('data')} --to ${at('copy')}`)), /is another secret/);
    const service = await runningService({folder: at('data')});
    assert.equal((await answers(`store move --from ${at('data')} --to ${at('elsewhere')}`))[0], 3);
    await service.close();
  });
});
