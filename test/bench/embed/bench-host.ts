import {readdirSync, readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {Readable} from 'node:stream';
import {brotliCompressSync} from 'node:zlib';
import {publicFolder} from './built-embeds.ts';
import {cache, type Form, pageOf} from './forms.ts';

/** A static host in one process: everything in memory, in brotli, with the headers that a good host sets. */
export interface BenchHost extends AsyncDisposable {
  readonly address: string;
}

interface Held {
  readonly type: string;
  readonly caching: string;
  readonly brotli: Buffer;
}

const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html'};
const forEver = 'public, max-age=31536000, immutable';

/**
 * Serves every form, and passes on what is asked of the service at `service`. The published policy is asked for once and
 * then given from memory, in brotli, so that the load of a page does not depend on what else that process does.
 */
export async function startBenchHost(
  forms: readonly Form[],
  pages: Readonly<Record<string, string>>,
  service: string,
): Promise<BenchHost> {
  const held = new Map<string, Held>();
  const hold = (path: string, content: Buffer | string, type: string, caching: string) =>
    held.set(path, {type, caching, brotli: brotliCompressSync(content)});
  for (const form of forms) hold(`/${form.name}/`, pageOf(form), 'text/html; charset=utf-8', 'no-cache');
  for (const [path, html] of Object.entries(pages)) hold(path, html, 'text/html; charset=utf-8', 'no-cache');
  for (const [prefix, folder] of [
    ['/peers/', cache],
    ['/embed/public/', publicFolder],
  ] as const) {
    for (const file of readdirSync(folder, {recursive: true}) as string[]) {
      const type = types[extname(file)];
      if (type) hold(prefix + file.replaceAll('\\', '/'), readFileSync(folder + file), type, forEver);
    }
  }
  const policy = await fetch(`${service}/v1/policy`);
  hold('/v1/policy', await policy.text(), policy.headers.get('Content-Type') ?? '', 'no-cache');

  const server = createServer((request, response) => {
    const found = held.get(request.url ?? '');
    if (found) give(response, found);
    else if (request.url?.startsWith('/v1/')) void passOn(request, response, service);
    else response.writeHead(request.method === 'POST' ? 201 : 404).end();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function give(response: ServerResponse, {type, caching, brotli}: Held) {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Encoding': 'br',
    'Content-Length': brotli.length,
    'Cache-Control': caching,
  });
  response.end(brotli);
}

/** What the measure of memory asks about its case. */
async function passOn(request: IncomingMessage, response: ServerResponse, service: string) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const {authorization, accept, 'last-event-id': last} = request.headers;
    const headers = Object.entries({authorization, accept, 'last-event-id': last}).filter(([, value]) => value);
    const answer = await fetch(service + request.url, {headers: headers as [string, string][], signal: gone.signal});
    response.writeHead(answer.status, {'Content-Type': answer.headers.get('Content-Type') ?? ''});
    if (answer.body)
      Readable.fromWeb(answer.body as never)
        .on('error', () => response.destroy())
        .pipe(response);
    else response.end();
  } catch {
    response.destroy();
  }
}
