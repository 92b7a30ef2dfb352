import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {type Listening, type ListenOptions, listen} from '@redress/server';
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

// The pages and the sign-in know their own address, so it is taken first. Whoever comes a moment too early comes again.
let answer: ListenOptions['fetch'] = () => new Response(null, {status: 503, headers: {'Retry-After': '1'}});
const listening = await listenFrom(wanted).catch((error: Error) => stop(error.message));
const {url, port} = listening;
const {app, close} = await demonstration(url, data).catch((error: Error) => stop(error.message));
answer = app.fetch;
if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken by another program, so this uses ${port}.`);
console.log(`Everything is kept in ${data}`);
console.log(`Redress is ready: ${url}/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => listening.close(close, 3_000));

function readArguments() {
  try {
    return parseArgs({options: {port: {type: 'string', default: '4380'}, data: {type: 'string'}}}).values;
  } catch (error) {
    return stop(`${(error as Error).message}\nIt takes --port NUMBER and --data FOLDER.`);
  }
}

/** Listens on this computer only, on the port wanted or the next that is free. */
async function listenFrom(port: number): Promise<Listening> {
  try {
    return await listen({fetch: (...asked) => answer(...asked), host: '127.0.0.1', port});
  } catch (error) {
    const {code} = (error as Error).cause as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' || port >= 65_535) throw error;
    return listenFrom(port + 1);
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
