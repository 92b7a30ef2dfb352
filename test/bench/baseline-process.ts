/**
 * What the service is measured against: the same framework, body, rows and syncs, with nothing of ours between. It reads the
 * complaint and writes a case, an event, an attempt and a message in one transaction, each as plain text; it knows no policy,
 * key, chain or caller. `node baseline-process.ts FOLDER` is over SQLite, `node baseline-process.ts postgres://…` over
 * PostgreSQL. Prints its address on the first line.
 */
import {randomUUID} from 'node:crypto';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import {Pool} from 'pg';

const tables = `
  CREATE TABLE IF NOT EXISTS plain_cases (organisation TEXT, reference TEXT, summary TEXT, PRIMARY KEY (organisation, reference));
  CREATE TABLE IF NOT EXISTS plain_events (organisation TEXT, reference TEXT, sequence INTEGER, body TEXT, PRIMARY KEY (organisation, reference, sequence));
  CREATE TABLE IF NOT EXISTS plain_attempts (organisation TEXT, key TEXT, reference TEXT, PRIMARY KEY (organisation, key));
  CREATE TABLE IF NOT EXISTS plain_outbox (organisation TEXT, id TEXT, reference TEXT, PRIMARY KEY (organisation, id));
`;

/** Keeps one complaint durably, and reads one. */
interface Plain {
  keep(key: string, body: string): Promise<string>;
  read(reference: string): Promise<string | undefined>;
}

const [, , where = ''] = process.argv;
const plain = where.startsWith('postgres') ? await overPostgres(where) : overSqlite(where);
const app = new Hono();
app.post('/v1/cases', async (context) => {
  const body = JSON.stringify(await context.req.json());
  return context.json({reference: await plain.keep(context.req.header('Idempotency-Key') ?? '', body)}, 201);
});
app.get('/v1/cases/:reference', async (context) => {
  const body = await plain.read(context.req.param('reference'));
  return body === undefined ? context.notFound() : context.json(JSON.parse(body));
});
const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

function overSqlite(folder: string): Plain {
  const db = new DatabaseSync(join(folder, 'plain.db'));
  db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${tables}`);
  const [aCase, event, attempt, message, read] = [
    'INSERT INTO plain_cases VALUES (?, ?, ?)',
    'INSERT INTO plain_events VALUES (?, ?, 1, ?)',
    'INSERT INTO plain_attempts VALUES (?, ?, ?)',
    'INSERT INTO plain_outbox VALUES (?, ?, ?)',
    'SELECT body FROM plain_events WHERE organisation = ? AND reference = ?',
  ].map((sql) => db.prepare(sql)) as [Statement, Statement, Statement, Statement, Statement];
  return {
    async keep(key, body) {
      const reference = randomUUID();
      db.exec('BEGIN');
      aCase.run('plain', reference, body.slice(0, 300));
      event.run('plain', reference, body);
      attempt.run('plain', key, reference);
      message.run('plain', randomUUID(), reference);
      db.exec('COMMIT');
      return reference;
    },
    read: async (reference) => read.get('plain', reference)?.body as string | undefined,
  };
}

type Statement = ReturnType<DatabaseSync['prepare']>;

async function overPostgres(url: string): Promise<Plain> {
  const pool = new Pool({connectionString: url, max: 10});
  await pool.query(tables);
  return {
    async keep(key, body) {
      const reference = randomUUID();
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('INSERT INTO plain_cases VALUES ($1, $2, $3)', ['plain', reference, body.slice(0, 300)]);
        await client.query('INSERT INTO plain_events VALUES ($1, $2, 1, $3)', ['plain', reference, body]);
        await client.query('INSERT INTO plain_attempts VALUES ($1, $2, $3)', ['plain', key, reference]);
        await client.query('INSERT INTO plain_outbox VALUES ($1, $2, $3)', ['plain', randomUUID(), reference]);
        await client.query('COMMIT');
        return reference;
      } finally {
        client.release();
      }
    },
    async read(reference) {
      const {rows} = await pool.query('SELECT body FROM plain_events WHERE organisation = $1 AND reference = $2', [
        'plain',
        reference,
      ]);
      return rows[0]?.body as string | undefined;
    },
  };
}
