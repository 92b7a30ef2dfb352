import {randomBytes} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {startService} from '../faults/start-service.ts';
import {temporaryFolder} from '../server/running-service.ts';
import {startPostgres} from '../support/postgres.ts';
import {submitting} from './load.ts';

// npm run bench:overload: five times as many complaints as the service can keep, all at once, and how soon it is well again.
//   npm run bench:overload -- postgres     over PostgreSQL
const seconds = 10;
const postgres = process.argv.includes('postgres') ? await startPostgres({durable: true}) : undefined;
const database = await postgres?.database();
const folder = await temporaryFolder();
const service = await startService({
  folder,
  secret: randomBytes(32).toString('base64'),
  ...(database !== undefined && {database}),
});
await submitting(service.url, {seconds: 2});
const {perSecond: most, p95} = await submitting(service.url, {seconds});
say('as many as go', `${most.toFixed(0)}/s, p95 ${p95.toFixed(0)} ms`);
const quarter = {seconds: 2, connections: 10, perSecond: Math.round(most / 4)};
const calm = await submitting(service.url, quarter);
say('a quarter of that', `${calm.perSecond.toFixed(0)}/s, p95 ${calm.p95.toFixed(0)} ms`);

const flood = await submitting(service.url, {seconds, connections: 1_000, perSecond: 5 * most});
say(
  'five times as many, from a thousand at once',
  `${flood.perSecond.toFixed(0)}/s kept, p95 ${flood.p95.toFixed(0)} ms`,
);
say('every answer, by status (0: none came)', JSON.stringify(flood.statuses));
const strange = Object.keys(flood.statuses).filter((status) => !['201', '429', '503'].includes(status));
if (strange.length > 0) throw new Error(`answered ${strange.join(', ')}`);
if (flood.unsaid > 0) throw new Error(`${flood.unsaid} refusals do not say when to come back`);

// Well again: all of a quarter is kept, in no more than twice the time that it took before.
const begun = performance.now();
for (;;) {
  const since = (performance.now() - begun) / 1_000;
  const after = await submitting(service.url, {...quarter, seconds: 1});
  say(
    `${since.toFixed(1)} s later, a quarter again`,
    `${after.perSecond.toFixed(0)}/s, p95 ${after.p95.toFixed(0)} ms`,
  );
  if (Object.keys(after.statuses).every((status) => status === '201') && after.p95 <= 2 * calm.p95) break;
  if (since > 10) throw new Error('not well again after 10 s');
}

await service.kill();
await postgres?.close();
await rm(folder, {recursive: true});

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(48)} ${figure}`);
}
