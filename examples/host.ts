import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {createAdaptorServer} from '@hono/node-server';
import {demonstration} from './demonstration.ts';

// The demonstration on the command line: what an organisation's own web server would be.
//   node --conditions=@redress/source examples/host.ts [--port 4380] [--data data]

const values = readArguments();
const wanted = Number(values.port);
const data = resolve(values.data || fileURLToPath(new URL('../data', import.meta.url)));

if (!/^\d+$/.test(values.port) || wanted > 65_535) {
  stop(`--port ${values.port} is not a port. Give a number from 0 to 65535; 0 lets the system choose.`);
}
if (process.env.NODE_ENV === 'production') {
  stop('This demonstration lets anybody be a member of staff, so it does not start with NODE_ENV=production.');
}

const {app, close} = await demonstration(data).catch((error: Error) => stop(error.message));
// Nobody may take for ever to say what they want. The answer may take its time: a line of live changes stays open.
const serverOptions = {headersTimeout: 10_000, requestTimeout: 30_000};
const server = createAdaptorServer({fetch: app.fetch, serverOptions}) as Server;
const port = await listen(server, wanted).catch((error: Error) => stop(error.message));
if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken by another program, so this uses ${port}.`);
console.log(`Everything is kept in ${data}`);
console.log(`Redress is ready: http://127.0.0.1:${port}/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    server.close();
    // A request that is still being sent is broken off after a while: it has not been answered, so it will be sent again.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
    await close();
    server.closeAllConnections();
  });
}

function readArguments() {
  try {
    return parseArgs({options: {port: {type: 'string', default: '4380'}, data: {type: 'string'}}}).values;
  } catch (error) {
    return stop(`${(error as Error).message}\nIt takes --port NUMBER and --data FOLDER.`);
  }
}

/** Listens on this computer only, on the port wanted or the next that is free. */
async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65_535) throw error;
    return listen(server, port + 1);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
