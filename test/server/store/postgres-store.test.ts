import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {afterEach, before, beforeEach, describe, it} from 'node:test';
import type {CaseLog, Reference, StoredEvent} from '@redress/rest';
import {openPostgresStore, type Store} from '@redress/server';
import {sql} from 'kysely';
import {Client} from 'pg';
import {message, submitted} from '../../support/events.ts';
import {logOf, testSecret} from '../../support/log-of.ts';
import {postgresForTests} from '../../support/postgres.ts';
import {type TcpProxyOptions, tcpProxy} from '../../support/tcp-proxy.ts';

const roof = 'RD-R00F-0001' as Reference;
const attempt = (key: string) => ({key, fingerprint: `of ${key}`});

describe('the store in PostgreSQL', () => {
  const postgres = postgresForTests();
  let address: string;
  /** Every test has an organisation of its own in the one database. */
  let organisation: string;
  const opened: Store[] = [];
  const openStore = async (url = address) => {
    const store = await openPostgresStore(url, testSecret);
    opened.push(store);
    return store;
  };
  const openLog = async (url?: string) => logOf(await openStore(url), organisation);
  before(async () => {
    address = await (await postgres()).database();
  });
  beforeEach(() => {
    organisation = randomUUID();
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  it('is made once by however many instances start at the same time', async () => {
    const stores = await Promise.all([openStore(), openStore(), openStore()]);
    await Promise.all(stores.map((store, at) => logOf(store, `of-${at}`).open(roof, [submitted()], attempt('open'))));
    assert.equal((await sql`SELECT * FROM cases`.execute((stores[0] as Store).everyone)).rows.length, 3);
  });

  it('cannot be opened where there is none, and says so without the password', async () => {
    const wrong = address.replace(/\/redress_.*/, '/nowhere');
    await assert.rejects(openPostgresStore(wrong, testSecret), (error: Error & {code: string}) => {
      assert.equal(error.code, 'database/unusable');
      assert.match(error.message, /postgres:\/\/127\.0\.0\.1:\d+\/nowhere.*database "nowhere" does not exist/);
      assert.ok(!error.message.includes(new URL(address).password));
      return true;
    });
  });

  it('gives numbers as numbers and bytes as bytes', async () => {
    const store = await openStore();
    await logOf(store, organisation).open(roof, [submitted()], attempt('open'));
    const db = store.of(organisation);
    const [head] = await db.selectFrom('heads').selectAll().where('organisation', '=', organisation).execute();
    assert.equal(head?.position, 1);
    assert.ok(head.hash instanceof Uint8Array);
  });

  it('has ready what is asked again and again, whatever is asked for', async () => {
    const store = await openPostgresStore(address, testSecret, {connections: 1});
    opened.push(store);
    const log = logOf(store, organisation);
    await log.open(roof, [submitted()], attempt('open'));
    for (const reference of [roof, 'RD-R00F-0002' as Reference]) await log.read(reference);
    const {rows} = await sql<{times: number}>`
      SELECT (generic_plans + custom_plans)::int AS times FROM pg_prepared_statements
      WHERE statement LIKE '%"secret"%order by "events"."reference"%'`.execute(store.of(organisation));
    assert.deepEqual(rows, [{times: 2}]);
  });

  it('is asked once for all cases that are read at the same time, and gives each its own', async () => {
    const store = await openPostgresStore(address, testSecret, {connections: 1});
    opened.push(store);
    const log = logOf(store, organisation);
    const references = Array.from({length: 5}, (_, at) => `RD-T0GE-000${at}` as Reference);
    for (const [at, reference] of references.entries()) {
      const {version} = await log.open(reference, [submitted(`Ada ${at}`)], attempt(`open ${at}`));
      for (let more = 0; more < at; more++) {
        await log.append(reference, version + more, [message(`${at}`)], attempt(`${at} ${more}`));
      }
    }
    const asked = ['RD-T0GE-9999' as Reference, ...references, references[4] as Reference];
    const found = await Promise.all(asked.map((reference) => log.read(reference)));
    assert.deepEqual(
      found.map((events) => events.length),
      [0, 1, 2, 3, 4, 5, 5],
    );
    for (const [at, reference] of asked.entries()) assert.deepEqual(found[at], await log.read(reference));
    const {rows} = await sql<{times: number}>`
      SELECT (generic_plans + custom_plans)::int AS times FROM pg_prepared_statements
      WHERE statement LIKE '%"secret"%"reference" in ($2, $3, $4, $5, $6, $7, $8, $9)%order by "events"."reference"%'`.execute(
      store.of(organisation),
    );
    assert.deepEqual(rows, [{times: 1}]);
  });

  it('is away for a moment where a newer version has changed what was ready', async () => {
    const store = await openPostgresStore(await (await postgres()).database(), testSecret, {connections: 1});
    opened.push(store);
    await sql`CREATE TABLE later (organisation text)`.execute(store.everyone);
    await sql`INSERT INTO later VALUES (${organisation})`.execute(store.everyone);
    const rows = async () =>
      (await sql`select * from later where "organisation" = ${organisation}`.execute(store.of(organisation))).rows;
    assert.deepEqual(await rows(), [{organisation}]);
    await sql`ALTER TABLE later ADD COLUMN more integer`.execute(store.everyone);
    await assert.rejects(rows(), {code: 'service/unreachable'});
    assert.deepEqual(await rows(), [{organisation, more: null}]);
  });

  it('says that it is away, and goes on when it is back', async () => {
    const log = await openLog();
    await log.open(roof, [submitted()], attempt('open'));
    const server = await postgres();
    await server.stop();
    await assert.rejects(log.read(roof), {code: 'service/unreachable'});
    await assert.rejects(log.append(roof, 1, [message('x')], attempt('x')), {code: 'service/unreachable'});
    await server.start();
    assert.equal((await log.append(roof, 1, [message('x')], attempt('x'))).version, 2);
    assert.equal((await log.read(roof)).length, 2);
  });

  it('stops what takes too long, and says that too much is asked', async () => {
    const store = await openStore();
    const slow = store
      .of(organisation)
      .transaction()
      .execute(async (on) => {
        await sql`SET LOCAL statement_timeout = 50`.execute(on);
        await sql`SELECT pg_sleep(30)`.execute(on);
      });
    await assert.rejects(slow, {code: 'service/busy'});
  });

  it('tells all who wait that too much is asked, where somebody holds up the log, and goes on after that', async () => {
    const client = new Client({connectionString: address});
    await client.connect();
    await client.query(`ALTER DATABASE ${new URL(address).pathname.slice(1)} SET lock_timeout = '200ms'`);
    const log = await openLog();
    await log.open(roof, [submitted()], attempt('open'));
    await client.query("SET redress.organisation = '*'; BEGIN; SELECT * FROM heads FOR UPDATE");
    const held = Array.from({length: 10}, (_, at) => log.append(roof, 1, [message(`${at}`)], attempt(`${at}`)));
    for (const outcome of await Promise.allSettled(held)) {
      assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'service/busy');
    }
    await client.query('ROLLBACK');
    assert.equal((await log.append(roof, 1, [message('at last')], attempt('at last'))).version, 2);
    await client.query(`ALTER DATABASE ${new URL(address).pathname.slice(1)} RESET lock_timeout`);
    await client.end();
  });

  it('orders the writes of two instances into one whole log', async () => {
    const logs = await Promise.all([openLog(), openLog()]);
    const writes = Array.from({length: 60}, (_, at) => {
      const reference = `RD-M1ND-${String(at).padStart(4, '0')}` as Reference;
      return (logs[at % 2] as CaseLog).open(reference, [submitted()], attempt(reference));
    });
    await Promise.all(writes);
    const races = Array.from({length: 20}, (_, at) =>
      (logs[at % 2] as CaseLog).append('RD-M1ND-0000' as Reference, 1, [message(`${at}`)], attempt(`race ${at}`)),
    );
    const won = (await Promise.allSettled(races)).filter(({status}) => status === 'fulfilled');
    assert.equal(won.length, 1);
    const seen = await take(logs[0] as CaseLog, 61);
    assert.deepEqual(
      seen.map(({position}) => position),
      Array.from({length: 61}, (_, at) => at + 1),
    );
  });

  it('writes one case for one attempt at two instances at once', async () => {
    const logs = await Promise.all([openLog(), openLog()]);
    const written = await Promise.all(
      Array.from({length: 20}, (_, at) =>
        (logs[at % 2] as CaseLog).open(`RD-SAME-00${at}` as Reference, [submitted()], attempt('the same')),
      ),
    );
    assert.equal(new Set(written.map(({reference}) => reference)).size, 1);
    assert.equal(written.filter(({repeated}) => !repeated).length, 1);
  });

  describe('wakes readers', () => {
    it('of another instance', async () => {
      const [here, there] = await Promise.all([openLog(), openLog()]);
      await here.open(roof, [submitted()], attempt('open'));
      const reading = follow(there, 1);
      const next = reading.next();
      await here.append(roof, 1, [message('from afar')], attempt('afar'));
      assert.equal((await next).event.sequence, 2);
      await reading.end();
    });

    it('by notices that say nothing, fewer than there are writes', async () => {
      const store = await openStore();
      const log = logOf(store, organisation);
      const channel = await listened(address, (await postgres()).asAdministrator);
      const client = new Client({connectionString: address});
      await client.connect();
      const notices: (string | undefined)[] = [];
      client.on('notification', ({payload}) => notices.push(payload));
      await client.query(`LISTEN ${channel}`);
      await log.open(roof, [submitted()], attempt('open'));
      for (let version = 1; version <= 40; version++) {
        await log.append(roof, version, [message(`${version}`)], attempt(`${version}`));
      }
      // So that the last notice is out.
      await store.close();
      opened.length = 0;
      await client.query('SELECT');
      await client.end();
      assert.ok(notices.length >= 1 && notices.length < 41, `${notices.length} notices`);
      assert.deepEqual([...new Set(notices)], ['']);
    });

    it('also after its line was lost, with what was written meanwhile', async () => {
      const line = await tcpProxy({target: () => Number(new URL(address).port)});
      const through = new URL(address);
      through.port = String(line.port);
      const [here, there] = [await openLog(), await openLog(through.href)];
      await here.open(roof, [submitted()], attempt('open'));
      const reading = follow(there, 1);
      const first = reading.next();
      await here.append(roof, 1, [message('one')], attempt('one'));
      assert.equal((await first).event.sequence, 2);
      // Whoever was asking at that moment is told so, and comes again.
      const second = reading.next().catch(() => follow(there, 2).next());
      line.cutAll();
      await here.append(roof, 2, [message('two')], attempt('two'));
      assert.equal((await second).event.sequence, 3);
      await reading.end();
      await line.close();
    });
  });

  describe('whose line breaks at COMMIT', () => {
    /** A log whose next COMMIT never gets an answer, whether or not it arrives. */
    async function breaking(arrives: boolean) {
      let breaks = true;
      const onSent: TcpProxyOptions['onSent'] = (bytes, line) => {
        if (!breaks || !/^Q....commit\0/is.test(bytes.toString('latin1'))) return undefined;
        breaks = false;
        if (!arrives) line.cut();
        return 'cut after';
      };
      const line = await tcpProxy({target: () => Number(new URL(address).port), onSent});
      const through = new URL(address);
      through.port = String(line.port);
      breaks = false;
      const log = await openLog(through.href);
      breaks = true;
      return {log, close: () => line.close()};
    }

    for (const arrives of [true, false]) {
      it(`answers truthfully where it ${arrives ? 'did' : 'did not'} arrive, and keeps it once`, async () => {
        const {log, close} = await breaking(arrives);
        const written = await log.open(roof, [submitted()], attempt('open'));
        assert.deepEqual(written, {reference: roof, version: 1, repeated: false});
        assert.equal((await log.read(roof)).length, 1);
        assert.equal(await log.head(), 1);
        assert.equal((await log.open(roof, [submitted()], attempt('open'))).repeated, true);
        await close();
      });
    }

    it('wakes its readers all the same', async () => {
      const {log, close} = await breaking(true);
      const reading = follow(log, 0);
      const next = reading.next();
      await log.open(roof, [submitted()], attempt('open'));
      assert.equal((await next).event.sequence, 1);
      await reading.end();
      await close();
    });
  });
});

/** What the one instance there is listens to, as the server knows it. */
async function listened(address: string, asAdministrator: (address: string) => string): Promise<string> {
  const client = new Client({connectionString: asAdministrator(address)});
  await client.connect();
  for (;;) {
    const {rows} = await client.query(
      "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    );
    if (rows[0]) {
      await client.end();
      return rows[0].query.slice('LISTEN '.length);
    }
    await new Promise((again) => setTimeout(again, 10));
  }
}

function follow(log: CaseLog, after: number) {
  const controller = new AbortController();
  const events = log.follow(after, controller.signal)[Symbol.asyncIterator]();
  return {
    async next(): Promise<StoredEvent> {
      const {value, done} = await events.next();
      return done ? assert.fail('it stopped following') : value;
    },
    async end() {
      controller.abort();
      await events.next();
    },
  };
}

async function take(log: CaseLog, count: number): Promise<StoredEvent[]> {
  const reading = follow(log, 0);
  const events: StoredEvent[] = [];
  while (events.length < count) events.push(await reading.next());
  await reading.end();
  return events;
}
