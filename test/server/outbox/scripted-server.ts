import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A request as it came. */
export interface Came {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What it answers: a status, with headers or a body; or nothing at all, having taken the request. */
export type Scripted =
  | number
  | {readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string}
  | 'hang';

/** A web server of the test's own that answers as it is told. */
export interface ScriptedServer {
  readonly url: string;
  readonly port: number;
  readonly came: readonly Came[];
  /** The next answers, one after the other; after them `otherwise`. */
  next(...answers: readonly Scripted[]): void;
  /** Begins with none. */
  forget(): void;
  close(): Promise<void>;
}

export async function scriptedServer(
  otherwise: Scripted | ((request: Came) => Scripted) = 204,
): Promise<ScriptedServer> {
  const came: Came[] = [];
  const script: Scripted[] = [];
  const server = createServer(async (request, response) => {
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: await bodyOf(request),
    };
    came.push(one);
    answer(response, script.shift() ?? (typeof otherwise === 'function' ? otherwise(one) : otherwise));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    came,
    next: (...answers) => script.push(...answers),
    forget() {
      came.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

function answer(response: ServerResponse, scripted: Scripted): void {
  if (scripted === 'hang') return;
  const {status, headers = {}, body = ''} = typeof scripted === 'number' ? {status: scripted} : scripted;
  response.writeHead(status, headers).end(body);
}
