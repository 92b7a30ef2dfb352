import {once} from 'node:events';
import {type AddressInfo, createServer, type Server, type Socket} from 'node:net';

/** The file that every scanner finds and that harms nobody (eicar.org). In two halves, so that no scanner finds it here. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Stands in for ClamAV's daemon: it speaks INSTREAM and finds one thing, the EICAR test file, which it says a stand-in found. */
export interface ClamdStandIn {
  /** What a service is configured with. */
  readonly address: string;
  /** Files that it has been shown. */
  readonly seen: Buffer[];
  /** How it answers the next files, instead of looking. `silence` never answers. */
  answerWith(...answers: readonly (string | 'silence' | 'hang up')[]): void;
  /** Goes away, and comes back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function clamdStandIn({
  limit = 25_000_000,
  path,
}: {
  limit?: number;
  path?: string;
} = {}): Promise<ClamdStandIn> {
  const seen: Buffer[] = [];
  const answers: string[] = [];
  const sockets = new Set<Socket>();
  let server: Server;
  let port = 0;

  const serve = async (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    let bytes = Buffer.alloc(0);
    for await (const chunk of socket) {
      bytes = Buffer.concat([bytes, chunk as Buffer]);
      const read = bytes.length > limit ? 'too large' : readStream(bytes);
      if (read === 'not yet') continue;
      if (read === 'no command') return socket.end('UNKNOWN COMMAND\0');
      if (read === 'too large') return socket.end('INSTREAM size limit exceeded. ERROR\0');
      seen.push(read);
      const answer = answers.shift();
      if (answer === 'hang up') return socket.destroy();
      if (answer === 'silence') continue;
      return socket.end(`${answer ?? (read.includes(eicar) ? 'stream: Stand-In.Eicar-Test FOUND' : 'stream: OK')}\0`);
    }
    return socket.destroy();
  };

  const start = async () => {
    server = createServer({allowHalfOpen: true}, (socket) => void serve(socket).catch(() => socket.destroy()));
    if (path !== undefined) server.listen(path);
    else server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    if (path === undefined) ({port} = server.address() as AddressInfo);
  };
  await start();
  return {
    address: path === undefined ? `tcp://127.0.0.1:${port}` : `unix:${path}`,
    seen,
    answerWith: (...more) => answers.push(...more),
    start,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const command = 'zINSTREAM\0';

function readStream(bytes: Buffer): Buffer | 'not yet' | 'no command' {
  if (bytes.length < command.length) return 'not yet';
  if (bytes.toString('latin1', 0, command.length) !== command) return 'no command';
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return 'not yet';
}
