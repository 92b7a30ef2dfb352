/**
 * A real service in a process of its own, so that a test can kill it: `node service-process.ts FOLDER`. Says its address on
 * the first line that it prints.
 */
import type {AddressInfo} from 'node:net';
import {serve} from '@hono/node-server';
import {plusDane} from '@redress/policy/presets';
import {openService} from '@redress/server';

const [, , folder = ''] = process.argv;
const {app} = await openService({
  folder,
  organisations: [{id: 'plus-dane', policies: [plusDane]}],
  submissions: {atOnce: 100_000, perMinute: 100_000},
});
const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
