import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Message, openPostgresStore, type Store} from '@redress/server';
import {sharedPostgres} from '../../support/postgres.ts';
import {aMoment, type Dispatching, dispatching, sent, sqliteStore, unreachable} from './dispatching.ts';
import {until} from './sending-service.ts';

type Opened = {readonly stores: readonly [Store, ...Store[]]; close(): Promise<void>};

const engines: Readonly<Record<string, () => Promise<Opened>>> = {
  SQLite: sqliteStore,
  // Three instances, each with connections of its own.
  PostgreSQL: async () => {
    const database = await (await sharedPostgres()).database();
    const store = () => openPostgresStore(database, new Uint8Array(32).fill(7));
    const stores = [await store(), await store(), await store()] as const;
    return {stores, close: () => Promise.all(stores.map((one) => one.close())).then(() => undefined)};
  },
};

for (const [engine, open] of Object.entries(engines)) {
  describe(`an outbox in ${engine}`, () => {
    let opened: Opened;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    /** Ends what it began, whatever the test came to. */
    const within = async (work: (outbox: Dispatching) => Promise<void>) => {
      const outbox = dispatching(...opened.stores);
      try {
        await work(outbox);
        assert.deepEqual(outbox.faults, []);
      } finally {
        await outbox.stop();
      }
    };
    const states = async (outbox: Dispatching) => (await outbox.rows()).map(({state}) => state);
    const allAre = (outbox: Dispatching, state: Message['state']) =>
      until(async () => (await states(outbox)).every((one) => one === state));

    it('is emptied by three dispatchers at once, none twice, each case in its order', () =>
      within(async (outbox) => {
        const cases = Array.from({length: 30}, (_, at) => `C${at}`);
        await outbox.put(...cases.flatMap((one) => [1, 2, 3, 4, 5].map((at) => `${at} of ${one}` as const)));
        const went: Message[] = [];
        let underWay = 0;
        let most = 0;
        const busy = new Set<string | null>();
        outbox.start(async (message) => {
          assert.ok(!busy.has(message.reference), 'two of one case at once');
          busy.add(message.reference);
          most = Math.max(most, ++underWay);
          await aMoment();
          underWay--;
          busy.delete(message.reference);
          went.push(message);
          return sent;
        }, 3);
        await allAre(outbox, 'sent');
        assert.equal(new Set(went.map(({id}) => id)).size, 150);
        assert.equal(went.length, 150);
        for (const one of cases) {
          const order = went.filter(({reference}) => reference === one).map(({sequence}) => sequence);
          assert.deepEqual(order, [1, 2, 3, 4, 5]);
        }
        assert.ok(most <= 12, `${most} at once`);
      }));

    it('asks a target for no more than four at once', () =>
      within(async (outbox) => {
        await outbox.put(...Array.from({length: 20}, (_, at) => `1 of C${at}` as const));
        let underWay = 0;
        let most = 0;
        outbox.start(async () => {
          most = Math.max(most, ++underWay);
          await aMoment();
          underWay--;
          return sent;
        });
        await allAre(outbox, 'sent');
        assert.equal(most, 4);
      }));

    it('tries again ever later, up to an hour apart, for a day, and then says that it is dead', () =>
      within(async (outbox) => {
        await outbox.put('1 of A');
        const began = Date.parse(outbox.now);
        const at: number[] = [];
        outbox.start(async () => {
          at.push((Date.parse(outbox.now) - began) / 1000);
          return {result: 'failed', problem: 'target/busy'};
        });
        let tried = 0;
        for (let done = false; !done; ) {
          await until(() => at.length > tried);
          tried = at.length;
          await until(async () => (await outbox.rows())[0]?.claimed_by === null);
          const [row] = (await outbox.rows()) as [Message];
          done = row.state === 'dead';
          outbox.pass((Date.parse(row.due_at) - Date.parse(outbox.now)) / 1000);
        }
        const gaps = at.slice(1).map((one, index) => one - (at[index] as number));
        assert.deepEqual(gaps.slice(0, 5), [2, 4, 8, 16, 32]);
        assert.equal(Math.max(...gaps), 1800);
        assert.equal(at.at(-1), 24 * 3600);
        const [row] = (await outbox.rows()) as [Message];
        assert.deepEqual([row.state, row.problem, row.tries], ['dead', 'target/busy', at.length]);
      }));

    it('lets a target alone after five failures, and tries it with one message after half a minute', () =>
      within(async (outbox) => {
        await outbox.put(...Array.from({length: 12}, (_, at) => `1 of C${at}` as const));
        let works = false;
        let asked = 0;
        outbox.start(async () => {
          asked++;
          return works ? sent : unreachable;
        });
        const settled = () => until(async () => (await outbox.rows()).every(({claimed_by}) => claimed_by === null));
        await until(() => asked >= 5);
        await settled();
        // Those that were under way when the fifth failed may finish.
        const first = asked;
        assert.ok(first >= 5 && first <= 8, `asked ${first} times`);
        outbox.pass(29);
        await settled();
        assert.equal(asked, first);
        outbox.pass(1.1);
        await until(() => asked === first + 1);
        await settled();
        assert.equal(asked, first + 1);
        works = true;
        outbox.pass(30.1);
        await until(async () => {
          outbox.pass(0.5);
          return (await states(outbox)).every((state) => state === 'sent');
        });
        // What was given back was not counted as tried.
        assert.ok((await outbox.rows()).every(({tries}) => tries <= 3));
      }));

    it('gives up on what has waited a day for a target that does not work', () =>
      within(async (outbox) => {
        await outbox.put(...Array.from({length: 20}, (_, at) => `1 of C${at}` as const));
        outbox.pass(24 * 3600 + 1);
        outbox.start(async () => unreachable);
        await allAre(outbox, 'dead');
        assert.ok((await outbox.rows()).every(({problem}) => problem === 'target/unreachable'));
      }));

    it('lets what is dead hold up nothing of its case', () =>
      within(async (outbox) => {
        await outbox.put('1 of A', '2 of A');
        outbox.start(async ({sequence}) =>
          sequence === 1 ? {result: 'failed', problem: 'address/refused', final: true} : sent,
        );
        await until(async () => (await states(outbox)).join() === 'dead,sent');
        assert.equal((await outbox.rows())[0]?.problem, 'address/refused');
      }));

    it('tries again what an attempt threw, and reports the fault', async () => {
      const outbox = dispatching(...opened.stores);
      await outbox.put('1 of A');
      let works = false;
      outbox.start(async () => {
        if (works) return sent;
        throw new TypeError('a fault of ours');
      });
      await until(async () => (await outbox.rows())[0]?.problem === 'message/failed');
      works = true;
      outbox.pass(60);
      await allAre(outbox, 'sent');
      await outbox.stop();
      assert.deepEqual(outbox.faults.map(String), ['TypeError: a fault of ours']);
    });

    it('makes the attempt again of an instance that died in it, when its claim has run out', () =>
      within(async (outbox) => {
        await outbox.put('1 of A', '2 of A');
        assert.equal((await outbox.takeAndDie()).length, 1);
        const went: Message[] = [];
        outbox.start(async (message) => {
          went.push(message);
          return sent;
        });
        outbox.pass(119);
        await outbox.put('1 of B');
        outbox.pass(0);
        await until(() => went.length === 1);
        assert.deepEqual(
          went.splice(0).map(({id}) => id),
          ['1 of B'],
        );
        outbox.pass(2);
        await allAre(outbox, 'sent');
        assert.deepEqual(
          went.map(({id, tries}) => [id, tries]),
          [
            ['1 of A', 2],
            ['2 of A', 1],
          ],
        );
      }));

    it('finishes what is under way before it stops, and gives back what it had only claimed', async () => {
      const outbox = dispatching(...opened.stores);
      await outbox.put(...Array.from({length: 20}, (_, at) => `1 of C${at}` as const));
      const ends: (() => void)[] = [];
      outbox.start(() => new Promise((resolve) => ends.push(() => resolve(sent))));
      await until(() => ends.length === 4);
      const stopped = outbox.stop();
      for (const end of ends) end();
      await stopped;
      const rows = await outbox.rows();
      assert.equal(rows.filter(({state}) => state === 'sent').length, 4);
      assert.ok(
        rows.every(({claimed_by, state, tries}) => claimed_by === null && tries === (state === 'sent' ? 1 : 0)),
      );
    });
  });
}
