import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {instant} from '@redress/policy/calendar';
import type {Reference} from '@redress/rest';
import {
  chainOfStore,
  erasureList,
  erasuresJob,
  type Job,
  readJournal,
  reapplyErasures,
  verifyChain,
  verifyJournal,
} from '@redress/server';
import {at, engines, type Kept, organisation} from '../audit/kept.ts';

const [gone, stays, broken] = ['RD-AAAA-AAAA' as Reference, 'RD-BBBB-BBBB' as Reference, 'RD-CCCC-CCCC' as Reference];

for (const {name, kept: start} of engines()) {
  describe(`after an erasure in ${name}`, () => {
    let kept: Kept;
    let wrapped: Uint8Array;
    const forgotten: Reference[] = [];
    let unreachable = false;
    let job: Job;
    const newJob = () =>
      erasuresJob(
        {
          organisation: {id: organisation},
          store: kept.store,
          folder: kept.folder,
          now: () => instant('2026-11-20T11:00:00Z'),
        },
        async (reference) => {
          if (unreachable) throw new Error('The files are out of reach');
          forgotten.push(reference);
        },
      );
    const row = (reference: Reference) =>
      kept.rows(`SELECT * FROM erasures WHERE reference = '${reference}'`).then(([one]) => one);

    before(async () => {
      kept = await start();
      await kept.open(gone);
      await kept.open(stays);
      [{key: wrapped} = {key: new Uint8Array()}] = (await kept.rows(
        `SELECT key FROM case_keys WHERE reference = '${gone}'`,
      )) as unknown as [{key: Uint8Array}];
      await kept.perform(gone, {type: 'addNote', text: 'Ada has cried.'});
      job = newJob();
      await kept.perform(gone, {type: 'withdraw', how: 'phone'});
      await kept.perform(gone, {type: 'erase', reason: 'Ada asked.'});
    });
    after(() => kept.close());

    it('the key is on no page of the disk any more, once the job has run', async () => {
      const anywhere = async () =>
        [...(await kept.everyByte())].filter(([, bytes]) => bytes.includes(Buffer.from(wrapped))).map(([file]) => file);
      assert.notDeepEqual(await anywhere(), [], 'deleted, but still on the disk');
      await job.run(new AbortController().signal);
      assert.deepEqual(await anywhere(), []);
    });

    it('files are forgotten once, and it is written down when', async () => {
      await job.run(new AbortController().signal);
      assert.deepEqual(forgotten, [gone]);
      assert.deepEqual(await row(gone), {organisation, reference: gone, at, settled_at: '2026-11-20T11:00:00.000Z'});
    });

    it('what breaks off is done at the next run', async () => {
      await kept.open(broken);
      await kept.perform(broken, {type: 'withdraw', how: 'phone'});
      await kept.perform(broken, {type: 'erase', reason: 'Ada asked.'});
      unreachable = true;
      await assert.rejects(job.run(new AbortController().signal), /out of reach/);
      assert.equal((await row(broken))?.settled_at, null);
      unreachable = false;
      await job.run(new AbortController().signal);
      assert.deepEqual(forgotten, [gone, broken]);
      assert.notEqual((await row(broken))?.settled_at, null);
    });

    it('each stands in a list beside the store, once, also after a line that was cut short', async () => {
      const list = erasureList(kept.folder);
      const expected = [gone, broken].map((reference) => ({organisation, reference, at}));
      assert.deepEqual(await list.read(), expected);
      const file = join(kept.folder, 'erasures.log');
      await writeFile(file, `${await readFile(file, 'utf8')}{"organisation":"plus-d`);
      const other = {organisation, reference: 'RD-DDDD-DDDD' as Reference, at};
      await list.add([...expected, other]);
      assert.deepEqual(await list.read(), [...expected, other]);
    });

    it('a key that somebody has put back is forgotten again, by whoever starts next or puts back a backup', async () => {
      const keys = () => kept.rows(`SELECT reference FROM case_keys WHERE reference = '${gone}'`);
      const putBack = () =>
        kept.store
          .of(organisation)
          .insertInto('case_keys')
          .values({organisation, reference: gone, key: wrapped})
          .execute();
      await putBack();
      assert.equal((await keys()).length, 1);
      await newJob().run(new AbortController().signal);
      assert.deepEqual(await keys(), []);
      assert.equal((await row(gone))?.settled_at, '2026-11-20T11:00:00.000Z');
      await putBack();
      const log = kept.log(organisation);
      const caseKeys = kept.caseKeys(organisation);
      const parts = {store: kept.store, organisation, log, caseKeys, now: instant('2026-12-01T10:00:00Z')};
      assert.deepEqual(await reapplyErasures(parts, [{organisation, reference: gone, at}]), [gone]);
      assert.deepEqual(await keys(), []);
      assert.equal((await log.read(gone)).filter(({type}) => type === 'erased').length, 1);
    });

    it('the chain holds', async () => {
      assert.equal((await verifyChain(chainOfStore(kept.store, organisation))).broken, undefined);
    });
  });

  describe(`a backup of before an erasure, put back in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      for (const one of [gone, stays]) await kept.open(one);
      await kept.store
        .of(organisation)
        .insertInto('legal_holds')
        .values({organisation, reference: gone, reason: new Uint8Array(), by: 'Max Lind', at})
        .execute();
    });
    after(() => kept.close());

    const reapply = () =>
      reapplyErasures(
        {
          store: kept.store,
          organisation,
          log: kept.log(organisation),
          caseKeys: kept.caseKeys(organisation),
          now: instant('2026-12-01T10:00:00Z'),
        },
        [
          {organisation, reference: gone, at: '2026-11-21T10:00:00.000Z'},
          {organisation: 'elsewhere', reference: stays, at},
          {organisation, reference: 'RD-0F00-LATE' as Reference, at},
        ],
      );

    it('is without those who were erased, as of then, and says how many', async () => {
      assert.deepEqual(await reapply(), [gone]);
      const events = await kept.log(organisation).read(gone);
      assert.deepEqual(
        events.map(({type, at}) => [type, at]),
        [
          ['submitted', at],
          ['erased', '2026-11-21T10:00:00.000Z'],
        ],
      );
      assert.doesNotMatch(JSON.stringify(events), /\b[Aa]da\b/);
      assert.match(JSON.stringify(await kept.log(organisation).read(stays)), /Ada Example/);
      const [entry] = await readJournal(kept.store, organisation);
      assert.deepEqual([entry?.act, entry?.facts], ['erasures-reapplied', {cases: 1}]);
    });

    it('comes to the same when it is done twice', async () => {
      assert.deepEqual(await reapply(), []);
      assert.equal((await kept.log(organisation).read(gone)).length, 2);
      assert.equal(await verifyJournal(kept.store, organisation), undefined);
    });
  });
}
