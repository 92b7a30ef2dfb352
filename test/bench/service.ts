import {randomBytes, randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import type {Receipt} from '@redress/rest';
import {startService} from '../faults/start-service.ts';
import {submit} from '../faults/submissions.ts';
import {temporaryFolder} from '../server/running-service.ts';
import {startPostgres} from '../support/postgres.ts';
import {startProcess} from '../support/start-process.ts';
import {type Load, type LoadOptions, reading, submitting, submittingSteadily} from './load.ts';

// npm run bench:service: what the service carries on this machine, beside a plain peer in the same run, which does as much
// writing and nothing else. Everything runs on the same processors: the service, its database and whoever asks.
//   npm run bench:service -- sqlite postgres overload     only these

const asked = process.argv.slice(2);
const wanted = (part: string) => asked.length === 0 || asked.includes(part);
const seconds = 8;

/** The service and its peer take turns, so that whatever else the machine does meets both alike; the better half of them counts. */
async function inTurns(runs: readonly (() => Promise<Load>)[], rounds = 3): Promise<readonly Load[]> {
  const loads: Load[][] = runs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, run] of runs.entries()) loads[at]?.push(await run());
  }
  return loads.map((each) => each.sort((a, b) => a.perSecond - b.perSecond)[rounds >> 1] as Load);
}

function say(what: string, load: Load, peer?: Load): void {
  const ratio = peer
    ? `${(load.perSecond / peer.perSecond).toFixed(2)} of the peer's ${peer.perSecond.toFixed(0)}/s`
    : '';
  const others = Object.entries(load.statuses)
    .filter(([status]) => Number(status) >= 300 || status === '0')
    .map(([status, count]) => `${status}: ${count}`);
  console.log(
    [
      what.padEnd(46),
      `${load.perSecond.toFixed(0).padStart(6)}/s`,
      `p50 ${load.p50.toFixed(0).padStart(4)} ms`,
      `p95 ${load.p95.toFixed(0).padStart(4)} ms`,
      ratio,
      others.length > 0 ? `not good: ${others.join(', ')}` : '',
    ].join('  '),
  );
}

async function benchEngine(engine: string, target: number, database?: string): Promise<void> {
  const folder = await temporaryFolder();
  const secret = randomBytes(32).toString('base64');
  const service = await startService({folder, secret, ...(database !== undefined && {database})});
  const peer = await startProcess(new URL('baseline-process.ts', import.meta.url), [database ?? folder]);
  const options: LoadOptions = {seconds};
  // Before anything else has left messages behind that are still on their way; the first seconds are for warming up.
  await submittingSteadily(service.url, seconds, target);
  say(`${engine}: durable submissions, ${target} a second`, await submittingSteadily(service.url, seconds, target));
  await submitting(peer.url, {seconds: 2});
  const [ours, theirs] = await inTurns([() => submitting(service.url, options), () => submitting(peer.url, options)]);
  say(`${engine}: durable submissions, as many as go`, ours as Load, theirs);

  const receipts: Receipt[] = [];
  for (let many = 0; many < 200; many++) receipts.push(await submit(service.url, randomUUID()));
  const pages = receipts.map(({reference, followUpKey}) => ({
    path: `/v1/cases/${reference}`,
    authorization: `Redress-Key ${followUpKey}`,
  }));
  const references = await Promise.all(receipts.map(() => plain(peer.url)));
  const plainPages = references.map((reference) => ({path: `/v1/cases/${reference}`}));
  const [read, readPlain] = await inTurns([
    () => reading(service.url, pages, options),
    () => reading(peer.url, plainPages, options),
  ]);
  say(`${engine}: timelines read`, read as Load, readPlain);

  for (const one of [service, peer]) await one.kill();
  await rm(folder, {recursive: true});
}

async function plain(url: string): Promise<string> {
  return (await submit(url, randomUUID())).reference;
}

if (wanted('sqlite')) await benchEngine('SQLite', 500);
if (wanted('postgres')) {
  const server = await startPostgres({durable: true});
  await benchEngine('PostgreSQL', 300, await server.database());
  await server.close();
}
