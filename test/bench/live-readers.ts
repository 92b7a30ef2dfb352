import {randomBytes, randomUUID} from 'node:crypto';
import {readFile, rm} from 'node:fs/promises';
import {connect, type Socket} from 'node:net';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import type {Receipt} from '@redress/rest';
import {startService} from '../faults/start-service.ts';
import {submit} from '../faults/submissions.ts';
import {temporaryFolder} from '../server/running-service.ts';
import {startPostgres} from '../support/postgres.ts';

// npm run bench:live: what idle readers of live changes cost one instance, how soon a change reaches them, and what becomes
// of readers that take nothing.
//   npm run bench:live -- --readers 10000 --cases 1000 --deaf 500
//   npm run bench:live -- --postgres     over PostgreSQL; the changes are made on a second instance
// Each reader holds a socket here and one in the service, so both need as many open files: ulimit -n.

const {values} = parseArgs({
  options: {
    readers: {type: 'string', default: '10000'},
    cases: {type: 'string', default: '1000'},
    deaf: {type: 'string', default: '500'},
    postgres: {type: 'boolean', default: false},
  },
});
const [readers, cases, deaf] = [Number(values.readers), Number(values.cases), Number(values.deaf)];
const changes = 200;
/** As the container of the service has it: what is only passing through is swept up sooner, and takes less room meanwhile. */
const smallYoungHeap = ['--max-semi-space-size=4'];
const postgres = values.postgres ? await startPostgres({durable: true}) : undefined;
const database = await postgres?.database();

/** One reader: a socket that has asked for the changes of a case, and what it is told. */
interface Reader {
  readonly socket: Socket;
  /** Resolves with the moment at which something with this in it came. */
  hears(words: string): Promise<number>;
}

const folder = await temporaryFolder();
const options = {folder, secret: randomBytes(32).toString('base64'), ...(database !== undefined && {database})};
const receipts: Receipt[] = [];
const first = await startService(options);
await inParallel(32, cases, async () => void receipts.push(await submit(first.url, randomUUID())));
// What it took to write them is not what readers cost.
await first.stop();
const service = await startService(options, smallYoungHeap);
const writer = database === undefined ? service : await startService({...options, folder: await temporaryFolder()});
const pid = service.process.pid as number;
const before = await memoryOf(pid);
say('memory of the service before', megabytes(before));

const begun = performance.now();
const lines: {readonly reader: Reader; readonly receipt: Receipt}[] = [];
await inParallel(100, readers, async (at) => {
  const receipt = receipts[at % receipts.length] as Receipt;
  lines.push({receipt, reader: await open(service.url, receipt)});
});
say(`${readers} readers of ${cases} cases opened in`, `${((performance.now() - begun) / 1000).toFixed(1)} s`);

const idle = 60;
const busyBefore = await processorTimeOf(pid);
await pause(idle * 1_000);
const busy = (await processorTimeOf(pid)) - busyBefore;
const after = await memoryOf(pid);
say('memory of the service with all of them', megabytes(after));
say('each', `${((after - before) / readers / 1024).toFixed(1)} kB`);
say(`processor while nothing happens, over ${idle} s`, `${((busy / idle) * 100).toFixed(1)} %`);

const waited: number[] = [];
for (let change = 0; change < changes; change++) {
  const receipt = receipts[Math.floor((change * cases) / changes)] as Receipt;
  const theirs = lines.filter((line) => line.receipt === receipt);
  const words = `change ${change} of the bench`;
  const heard = theirs.map(({reader}) => reader.hears(words));
  const sent = performance.now();
  await tell(receipt, words);
  for (const at of await Promise.all(heard)) waited.push(at - sent);
}
waited.sort((a, b) => a - b);
const share = (part: number) => `${(waited[Math.floor(waited.length * part)] ?? 0).toFixed(0)} ms`;
say(
  `from sending a change to its reader${database === undefined ? '' : ', over another instance'}`,
  `p50 ${share(0.5)}, p95 ${share(0.95)}`,
);

// The same is told to cases that nobody follows, and to as many readers as are let in for each, who take nothing.
for (const {reader} of lines) reader.socket.destroy();
const loud = Math.ceil(deaf / 20);
const [unheard, unread] = [receipts.slice(0, loud), receipts.slice(loud, 2 * loud)];
const shout = async (at: readonly Receipt[], times: number) => {
  for (let time = 0; time < times; time++) {
    await inParallel(8, at.length, (one) => tell(at[one] as Receipt, `${time} ${'x'.repeat(19_000)}`));
  }
  return memoryOf(pid);
};
await shout([...unheard, ...unread], 5);
const without = await shout(unheard, 5);
const silent: Reader[] = [];
await inParallel(50, deaf, async (at) => void silent.push(await open(service.url, unread[at % loud] as Receipt)));
for (const {socket} of silent) socket.pause();
const withThem = await shout(unread, 5);
say('memory after long messages that nobody follows', megabytes(without));
say(`and after as many to ${deaf} readers that take nothing`, megabytes(withThem));

for (const {socket} of silent) socket.destroy();
await Promise.all([service.kill(), writer.kill()]);
await postgres?.close();
await rm(folder, {recursive: true});

/** A message of the customer: a change of their case. */
async function tell({reference, followUpKey}: Receipt, text: string): Promise<void> {
  const answer = await fetch(`${writer.url}/v1/cases/${reference}/commands`, {
    method: 'POST',
    headers: {
      Authorization: `Redress-Key ${followUpKey}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: JSON.stringify({type: 'sendMessage', text}),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.body?.cancel();
}

async function open(url: string, {reference, followUpKey}: Receipt): Promise<Reader> {
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('latin1');
  let tail = '';
  let waiting: {readonly words: string; readonly heard: (at: number) => void} | undefined;
  socket.on('data', (text: string) => {
    // Words are found also where they came in two parts.
    tail = (tail + text).slice(-100_000);
    if (!waiting || !tail.includes(waiting.words)) return;
    const {heard} = waiting;
    waiting = undefined;
    tail = '';
    heard(performance.now());
  });
  socket.on('error', (error) => {
    throw error;
  });
  const hears = (words: string) =>
    new Promise<number>((heard, reject) => {
      waiting = {words, heard};
      socket.once('close', () => waiting && reject(new Error(`closed after: ${tail.slice(0, 300)}`)));
    });
  const opened = hears('"version":');
  socket.write(
    `GET /v1/cases/${reference}/live HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\nAuthorization: Redress-Key ${followUpKey}\r\n\r\n`,
  );
  await opened;
  return {socket, hears};
}

async function inParallel(many: number, times: number, one: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < times) await one(next++);
  };
  await Promise.all(Array.from({length: many}, lane));
}

/** Resident memory of a process, in bytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** Seconds of processor that a process has used. */
async function processorTimeOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(62)} ${figure}`);
}
