import {once} from 'node:events';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {createAdaptorServer} from '@hono/node-server';
import {StartError} from '../start-error.ts';

export interface ListenOptions {
  readonly fetch: Parameters<typeof createAdaptorServer>[0]['fetch'];
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** A web server that listens. */
export interface Listening {
  /** With the address of this computer where it listens on all of them. */
  readonly url: string;
  readonly port: number;
  /**
   * Accepts nothing more, does what ends the work behind it, and lets what is under way be answered, for so many
   * milliseconds at most. Gives whether all of it was.
   */
  close(end: () => Promise<void>, within: number): Promise<boolean>;
}

/** What nobody needs longer, in milliseconds: to send the head of a request, or all of it. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/** Longer than the balancers before it keep a connection, so that none sends a request into one that is just being closed. */
const keepAliveTimeout = 65_000;

/** Serves an app by HTTP. Throws `StartError` `address/unusable`. An answer may take its time: a live line stays open. */
export async function listen({fetch, host, port}: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: 5_000,
    },
  }) as Server;
  let ending = false;
  server.prependListener('request', (_, answer) => {
    // A connection that is used once more is told that it was the last time, and what was under way before is closed after.
    if (ending) answer.shouldKeepAlive = false;
    answer.once('close', () => {
      if (ending) setImmediate(() => server.closeIdleConnections());
    });
  });
  await bind(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${reachable(host)}:${bound}`,
    port: bound,
    async close(end, within) {
      ending = true;
      const answered = new Promise<true>((resolve) => server.close(() => resolve(true)));
      const inTime = new AbortController();
      const late = wait(within, false, {signal: inTime.signal}).catch(() => false);
      try {
        return await Promise.race([Promise.all([end(), answered]).then(() => true), late]);
      } finally {
        inTime.abort();
        // Whoever is still sending has not been answered, and so will send it again.
        server.closeAllConnections();
      }
    },
  };
}

async function bind(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE'
        ? 'another program listens there already; stop it, or give another port'
        : code === 'EACCES'
          ? 'this user may not; give a port from 1024 up'
          : `it cannot be had (${code}); give an address of this computer`;
    throw new StartError('address/unusable', `The address ${host}:${port} cannot be used: ${why}.`, {cause: error});
  }
}

/** An address that a person can open, where the server listens on every one. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
