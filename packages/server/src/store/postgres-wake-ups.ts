import {createHash} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';
import type {Reference} from '@redress/rest';
import {type WakeUp, wakeUp} from '@redress/rest/service';
import type {Kysely} from 'kysely';
import {Client, type ClientConfig} from 'pg';
import type {Tables} from './tables.ts';

/** Wakes readers on every instance when anything is written on one. */
export interface PostgresWakeUps {
  of(organisation: string): WakeUp;
  close(): Promise<void>;
}

export interface PostgresWakeUpsOptions {
  readonly config: ClientConfig;
  readonly of: (organisation: string) => Kysely<Tables>;
}

/** What one instance knows of the news of one organisation. */
interface Readers {
  readonly organisation: string;
  readonly channel: string;
  readonly local: WakeUp;
  sleeping: number;
  /** Position up to which its readers have been woken; nothing before it was first looked. */
  seen: number | undefined;
  looking: boolean;
  lookAgain: boolean;
  /** A notice is about to go out, which stands for whatever is written until then. */
  telling: boolean;
  /** A notice could not go out. */
  unsaid: boolean;
  saidAt: number;
}

/** Milliseconds between two notices of one organisation: under load one of them stands for many writes. */
const debounce = 50;
/** Milliseconds after which an instance looks by itself, whatever became of the notices. */
const slowPoll = 5_000;
/** More cases than this with something new at once: then everybody is woken. */
const most = 500;

/**
 * PostgreSQL's LISTEN and NOTIFY, on a connection of their own and outside any transaction that writes. A notice says only that
 * there is something new of an organisation; who is to be woken, each instance sees in the log.
 */
export function postgresWakeUps({config, of}: PostgresWakeUpsOptions): PostgresWakeUps {
  const known = new Map<string, Readers>();
  const closing = new AbortController();
  let line: Client | undefined;
  let said: Promise<unknown> = Promise.resolve();
  let listening: Promise<void> | undefined;

  /** One statement at a time goes out on the line. A line that fails is left, and another is made. */
  const say = (statement: string): Promise<boolean> => {
    const on = line;
    const done = said.then(async () => {
      if (!on || on !== line) return false;
      try {
        await on.query(statement);
        return true;
      } catch {
        await on.end().catch(() => {});
        return false;
      }
    });
    said = done;
    return done;
  };

  const look = async (readers: Readers): Promise<void> => {
    if (readers.looking) {
      readers.lookAgain = true;
      return;
    }
    readers.looking = true;
    do {
      readers.lookAgain = false;
      // Whoever cannot look now looks at the next notice, or at the next poll.
      await wakeWhoHasNews(of(readers.organisation), readers).catch(() => {});
    } while (readers.lookAgain);
    readers.looking = false;
  };

  const listenTo = async (readers: Readers): Promise<void> => {
    // What was written before anybody listened is not told again.
    if (await say(`LISTEN ${readers.channel}`)) await look(readers);
  };

  const announce = (readers: Readers): void => {
    if (readers.telling || closing.signal.aborted) return;
    readers.telling = true;
    const tell = () => void tellOthers(readers);
    const rest = readers.saidAt + debounce - performance.now();
    if (rest > 0) setTimeout(tell, rest).unref();
    else tell();
  };

  const tellOthers = async (readers: Readers): Promise<void> => {
    readers.telling = false;
    readers.saidAt = performance.now();
    readers.unsaid = !(await say(`NOTIFY ${readers.channel}`));
  };

  const open = async (): Promise<void> => {
    const client = new Client(config);
    client.on('error', () => {});
    client.on('notification', ({channel, processId}) => {
      const own = (client as {processID?: number | null}).processID;
      const readers = known.get(channel);
      // Whoever reads here was woken when it was written.
      if (readers && processId !== own) void look(readers);
    });
    const gone = new Promise((resolve) => client.once('end', resolve));
    await client.connect();
    if (closing.signal.aborted) return client.end();
    line = client;
    for (const readers of known.values()) {
      void listenTo(readers);
      if (readers.unsaid) void tellOthers(readers);
    }
    await gone;
  };

  const listen = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await open().catch(() => {});
      line = undefined;
      await wait(500 + Math.random() * 500, undefined, {signal: closing.signal, ref: false}).catch(() => {});
    }
  };

  const poll = setInterval(() => {
    for (const readers of known.values()) {
      if (readers.sleeping > 0) void look(readers);
      if (readers.unsaid) void tellOthers(readers);
    }
    // So that a line that has gone dead is noticed.
    void say('SELECT');
  }, slowPoll).unref();

  return {
    of(organisation) {
      const channel = channelOf(organisation);
      let readers = known.get(channel);
      if (!readers) {
        const fresh = {
          sleeping: 0,
          seen: undefined,
          looking: false,
          lookAgain: false,
          telling: false,
          unsaid: false,
          saidAt: 0,
        };
        readers = {organisation, channel, local: wakeUp(), ...fresh};
        known.set(channel, readers);
        void listenTo(readers);
        listening ??= listen();
      }
      const own = readers;
      return {
        wake(reference) {
          own.local.wake(reference);
          announce(own);
        },
        async next(signal, reference) {
          own.sleeping++;
          await own.local.next(signal, reference).finally(() => own.sleeping--);
        },
      };
    },
    async close() {
      clearInterval(poll);
      for (const readers of known.values()) if (readers.telling || readers.unsaid) await tellOthers(readers);
      closing.abort();
      await line?.end().catch(() => {});
      await listening;
    },
  };
}

async function wakeWhoHasNews(db: Kysely<Tables>, readers: Readers): Promise<void> {
  const {organisation, local, seen, sleeping} = readers;
  if (sleeping === 0) return;
  const news =
    seen === undefined
      ? []
      : await db
          .selectFrom('events')
          .select(['reference', 'position'])
          .where('organisation', '=', organisation)
          .where('position', '>', seen)
          .orderBy('position')
          .limit(most)
          .execute();
  if (seen !== undefined && news.length < most) {
    for (const reference of new Set(news.map(({reference}) => reference))) local.wake(reference as Reference);
    readers.seen = news.at(-1)?.position ?? seen;
    return;
  }
  const head = await db
    .selectFrom('heads')
    .select('position')
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  readers.seen = head?.position ?? 0;
  local.wake();
}

/** A name that PostgreSQL takes whatever the organisation is called. */
function channelOf(organisation: string): string {
  return `redress_${createHash('sha256').update(organisation).digest('hex').slice(0, 40)}`;
}
