import {once} from 'node:events';
import {type AddressInfo, connect, createServer, type Socket} from 'node:net';

/** One line that goes through a proxy: from whoever called to whatever it was given. */
export interface ProxiedLine {
  readonly caller: Socket;
  readonly target: Socket;
  /** Breaks both ends off, as a cable that is pulled out. */
  cut(): void;
}

export interface TcpProxyOptions {
  /** The port that a new line is given, on this computer. Nothing when there is none: then the caller is refused. */
  readonly target: () => number | undefined;
  /** Sees what the caller sends, before it is passed on. Answers `cut after` to pass it on and break the line before any answer. */
  readonly onSent?: (bytes: Buffer, line: ProxiedLine) => 'cut after' | undefined;
}

export interface TcpProxy {
  readonly port: number;
  /** Breaks every line off. */
  cutAll(): void;
  close(): Promise<void>;
}

/** Stands between two programs and does what networks do. */
export async function tcpProxy({target, onSent}: TcpProxyOptions): Promise<TcpProxy> {
  const lines = new Set<ProxiedLine>();
  const server = createServer((caller) => {
    const port = target();
    if (port === undefined) return caller.destroy();
    const to = connect(port, '127.0.0.1');
    const line: ProxiedLine = {
      caller,
      target: to,
      cut() {
        lines.delete(line);
        caller.destroy();
        to.destroy();
      },
    };
    lines.add(line);
    let deaf = false;
    caller.on('data', (bytes) => {
      if (onSent?.(bytes, line) === 'cut after') {
        deaf = true;
        to.write(bytes, () => {
          // What it answers arrives here, and goes no further.
          to.once('data', () => line.cut());
        });
        return;
      }
      to.write(bytes);
    });
    to.on('data', (bytes) => {
      if (!deaf) caller.write(bytes);
    });
    for (const end of [caller, to]) end.on('error', () => line.cut()).on('close', () => line.cut());
  });
  // A test that failed may leave it open.
  server.unref();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cutAll = () => {
    for (const line of [...lines]) line.cut();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cutAll,
    async close() {
      cutAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
