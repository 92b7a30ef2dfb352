/**
 * A real service in a process of its own, so that a test can kill it: `node service-process.ts '{"folder": "…"}'`, with what
 * `ServiceProcess` says. Prints its address on the first line.
 */
import type {AddressInfo} from 'node:net';
import {serve} from '@hono/node-server';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {openService} from '@redress/server';

/** What a service process is told. */
export interface ServiceProcess {
  readonly folder: string;
  readonly database?: string;
  /** Base64. */
  readonly secret?: string;
  /** The clock goes forward or back by so many milliseconds at every second call: a machine whose clock is set again and again. */
  readonly clockSteps?: readonly number[];
}

const {folder, database, secret, clockSteps}: ServiceProcess = JSON.parse(process.argv[2] ?? '');
let calls = 0;
const now = () =>
  instant(new Date(Date.now() + (clockSteps?.[Math.floor(calls++ / 2) % clockSteps.length] ?? 0)).toISOString());
/** Mail goes nowhere, at once: what is looked at is that each message was put in, and goes. */
const mailbox = {keep: async () => {}};
const {app, close} = await openService({
  folder,
  ...(database !== undefined && {database}),
  ...(secret !== undefined && {secret: Buffer.from(secret, 'base64')}),
  ...(clockSteps && {now}),
  organisations: [
    {id: 'plus-dane', policies: [plusDane], messages: {mail: {server: mailbox, from: 'complaints@example.org'}}},
  ],
  submissions: {atOnce: 1_000_000, perMinute: 1_000_000},
  reads: {atOnce: 1_000_000, perMinute: 1_000_000},
  linesPerNetwork: 1_000_000,
});
const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', async () => {
  server.close();
  await close();
  process.exit(0);
});
