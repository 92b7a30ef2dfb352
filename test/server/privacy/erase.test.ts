import assert from 'node:assert/strict';
import {createHash, randomUUID} from 'node:crypto';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {type Clock, type Command, type Intake, summarise} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import type {Receipt} from '@redress/rest';
import {
  caseKeys,
  chainOfStore,
  searchTerms,
  serviceKeys,
  verifyChain,
  verifyProjections,
  verifySealed,
} from '@redress/server';
import {leak, staff} from '../../support/people.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {everyByteIn, everyByteOf} from '../audit/kept.ts';
import {type RunningService, runningService, temporaryFolder} from '../running-service.ts';

/** Stands in everything that anybody writes. */
const canary = 'Zwq7canary';
const secret = new Uint8Array(32).fill(9);
const organisation = 'plus-dane';

const intake: Intake = {
  ...leak,
  what: `${canary} in the kitchen`,
  wanted: `No ${canary}`,
  when: {roughly: `since ${canary}`, ongoing: true},
  complainant: {
    ...leak.complainant,
    name: `Ada ${canary}`,
    email: `${canary}@example.org`,
    phone: '01632 960 001',
    address: `1 ${canary} Street`,
    adjustments: `Large ${canary}`,
  },
  helper: {role: 'helps', name: `Carys ${canary}`, email: `carys-${canary}@example.org`, relationship: canary},
  danger: `The ${canary} may fall`,
  external: {body: `The ${canary} office`, reference: canary},
  partner: canary,
  site: canary,
};

const commands: readonly Command[] = [
  {type: 'take'},
  {type: 'addNote', text: `${canary} has cried`},
  {type: 'sendMessage', text: `Dear ${canary}`},
  {type: 'agreeAdjustment', what: `Large ${canary}`},
  {type: 'recordContact', how: 'phone', summary: `Rang ${canary}`},
  {type: 'acknowledge', understanding: `${canary} leaks`, adjusted: `Large ${canary}`},
  {type: 'withdraw', how: 'phone', reason: `${canary} moved`},
];

const stores: readonly {readonly name: string; start(): Promise<Started>}[] = [
  {name: 'SQLite', start: () => started({})},
  {
    name: 'PostgreSQL',
    async start() {
      const server = await sharedPostgres();
      const database = await server.database();
      return started({database}, () => everyByteOf(server.asAdministrator(database)));
    },
  },
];

interface Started {
  readonly service: RunningService;
  readonly everyByte: () => Promise<ReadonlyMap<string, Buffer>>;
}

async function started(
  place: {readonly database?: string},
  everyByte?: () => Promise<ReadonlyMap<string, Buffer>>,
): Promise<Started> {
  const folder = await temporaryFolder();
  const service = await runningService({
    ...place,
    folder,
    secret,
    organisation: {messages: {mail: {server: 'smtp://127.0.0.1:9', from: 'complaints@example.org'}}},
  });
  return {service, everyByte: everyByte ?? (() => everyByteIn(folder))};
}

for (const {name, start} of stores) {
  describe(`a person who was erased in ${name}`, () => {
    let service: RunningService;
    let everyByte: Started['everyByte'];
    let receipt: Receipt;
    let fingerprint: string | undefined;
    let clocksBefore: ReturnType<typeof asDates>[];
    const key = randomUUID();
    const ada = () => service.as({kind: 'key-holder', followUpKey: receipt.followUpKey});
    const max = () => service.as(staff.max);
    const erase: Command = {type: 'erase', reason: `${canary} asked for it`};
    const rows = (table: 'files' | 'file_parts' | 'loose_blobs') =>
      service.store.of(organisation).selectFrom(table).selectAll().where('organisation', '=', organisation).execute();
    const canaries = async () =>
      [...(await everyByte())].filter(([, bytes]) => bytes.includes(canary)).map(([file]) => file);

    before(async () => {
      ({service, everyByte} = await start());
      receipt = await service.as({kind: 'anonymous'}).submit(intake, {key: randomUUID()});
      // Long enough to be in its file by itself, and not only in a page of something else.
      const file = new Blob([`${canary} `.repeat(2_000)], {type: 'text/plain'});
      await ada().attach(receipt.reference, file, {name: `${canary}.txt`});
      assert.equal((await rows('files')).length, 1);
      for (const command of commands) {
        await service.as(staff.rhian).perform(receipt.reference, command, {key: randomUUID()});
      }
      clocksBefore = (await max().view(receipt.reference)).clocks.map(asDates);
      assert.ok(clocksBefore.length > 2);
      const attempts = service.store
        .of(organisation)
        .selectFrom('attempts')
        .select('fingerprint')
        .where('organisation', '=', organisation)
        .orderBy('version');
      fingerprint = (await attempts.executeTakeFirst())?.fingerprint;
    });
    after(() => service.close());

    it('had left nothing that a guess could be held against', () => {
      const guesses = [JSON.stringify({submit: intake, policy: 'plus-dane'}), JSON.stringify(intake)];
      const hashes = guesses.map((guess) => createHash('sha256').update(guess).digest('hex'));
      assert.match(fingerprint ?? '', /^[0-9a-f]{64}$/);
      assert.ok(!hashes.includes(fingerprint ?? ''));
    });

    it('was nowhere in clear before', async () => {
      assert.deepEqual(await canaries(), []);
    });

    it('is erased by whoever looks after the service, and by nobody else', async () => {
      await assert.rejects(service.as(staff.rhian).perform(receipt.reference, erase, {key: randomUUID()}), {
        code: 'request/forbidden',
      });
      const shown = await max().perform(receipt.reference, erase, {key});
      assert.equal(shown.intake.complainant?.name, '');
      await ended();
    });

    it('is erased once, however often it is asked for', async () => {
      const again = await max().perform(receipt.reference, erase, {key});
      assert.equal(again.version, commands.length + 4);
      await assert.rejects(max().perform(receipt.reference, erase, {key: randomUUID()}), {code: 'case/refused'});
    });

    it('leaves a case to which their key opens nothing any more', async () => {
      const error = await ada()
        .view(receipt.reference)
        .catch((one) => one);
      const unknown = await ada()
        .view('RD-0000-0000' as Receipt['reference'])
        .catch((one) => one);
      assert.deepEqual([error.code, error.message], [unknown.code, unknown.message]);
      assert.equal(error.code, 'case/not-found');
    });

    it('leaves its dates, its figures and who of the staff did what', async () => {
      const {clocks, timeline, status, openedOn, holder, intake} = await max().view(receipt.reference);
      assert.deepEqual(clocks.map(asDates), clocksBefore);
      assert.equal(timeline.length, commands.length + 4);
      assert.deepEqual([status, holder?.name, intake.service], ['withdrawn', 'Rhian Pugh', 'repairs']);
      assert.match(openedOn, /^\d{4}-/);
      const [line] = (await max().list({closed: true})).items;
      assert.deepEqual([line?.reference, line?.name, line?.subject], [receipt.reference, '', '']);
      assert.doesNotMatch(JSON.stringify([timeline, line]), new RegExp(canary, 'i'));
    });

    it('leaves nothing on its way out', async () => {
      const rows = await service.store
        .of(organisation)
        .selectFrom('outbox')
        .select(['kind', 'state'])
        .where('organisation', '=', organisation)
        .execute();
      assert.ok(rows.length > 0);
      assert.deepEqual(new Set(rows.map(({state}) => state)), new Set(['dropped']));
    });

    it('leaves a log and a worklist that hold', async () => {
      const {store} = service;
      const keys = serviceKeys(secret, organisation);
      const parts = {store, organisation, caseKeys: caseKeys(keys, organisation)};
      assert.equal((await verifyChain(chainOfStore(store, organisation))).broken, undefined);
      const found: unknown[] = [];
      for await (const one of verifySealed(store, organisation, parts.caseKeys)) found.push(one);
      const terms = searchTerms(keys.derive('search'));
      const summarised = (reference: string, events: Parameters<typeof summarise>[2]) =>
        summarise(plusDane, reference, events);
      for await (const one of verifyProjections({...parts, terms, summarise: summarised})) found.push(one);
      assert.deepEqual(found, []);
    });

    it('leaves no file', async () => {
      for (const table of ['files', 'file_parts', 'loose_blobs'] as const) assert.deepEqual(await rows(table), []);
      const left = await readdir(join(service.folder, 'files'), {recursive: true, withFileTypes: true});
      assert.deepEqual(
        left.filter((entry) => entry.isFile()).map(({name}) => name),
        [],
      );
    });

    it('is in no byte that the service keeps', async () => {
      assert.deepEqual(await canaries(), []);
      assert.deepEqual(service.faults, []);
    });

    /** What is not in the store follows within seconds. */
    async function ended(): Promise<void> {
      const settled = service.store
        .of(organisation)
        .selectFrom('erasures')
        .select('settled_at')
        .where('organisation', '=', organisation);
      while (!(await settled.executeTakeFirst())?.settled_at) await wait(100);
    }
  });
}

function asDates({duty, state, due, doneOn, missed}: Clock) {
  return {duty, state, due, doneOn, missed};
}
