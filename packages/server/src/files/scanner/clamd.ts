import {once} from 'node:events';
import {connect, type NetConnectOpts, type Socket} from 'node:net';
import type {Scanner, Verdict} from './scanner.ts';

/** No more is sent in one piece: what clamd takes by default is far more. */
const largestPiece = 256 * 1024;
const longestAnswer = 4096;

/**
 * ClamAV's own daemon, by its INSTREAM command (clamd(8)): `tcp://host:port`, or `unix:/path/of/clamd.sock`. Nothing is written
 * for it to read, so it may be on another machine and needs no right to our files.
 */
export function clamd(address: string): Scanner {
  const where = placeOf(address);
  return async (file, signal) => {
    signal.throwIfAborted();
    const socket = connect(where);
    // Told by the answer that does not come; what breaks after it is nobody's concern.
    socket.on('error', () => {});
    const hangUp = () => socket.destroy(signal.reason as Error);
    signal.addEventListener('abort', hangUp, {once: true});
    // Listened to from the beginning: it answers before the end where a file is larger than it takes.
    const answer = answerOf(socket);
    try {
      await Promise.all([answer, send(socket, file, answer)]);
      return verdict(await answer);
    } finally {
      signal.removeEventListener('abort', hangUp);
      socket.destroy();
    }
  };
}

function placeOf(address: string): NetConnectOpts {
  const place = read(address);
  if (place) return place;
  throw new TypeError(`"${address}" is no address of a clamd: expected tcp://host:port or unix:/path`);
}

export function isClamdAddress(address: string): boolean {
  return read(address) !== undefined;
}

function read(address: string): NetConnectOpts | undefined {
  const path = /^unix:(\/.+)$/.exec(address)?.[1];
  if (path !== undefined) return {path};
  const [, host, port] = /^tcp:\/\/(\[[^\]]+\]|[^:/]+):(\d{1,5})$/.exec(address) ?? [];
  return host === undefined ? undefined : {host: host.replace(/^\[|\]$/g, ''), port: Number(port)};
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const bytes of socket) {
    text += (bytes as Buffer).toString('latin1');
    if (text.includes('\0')) return text.slice(0, text.indexOf('\0'));
    if (text.length > longestAnswer) break;
  }
  throw new Error('clamd hung up before it had answered');
}

async function send(socket: Socket, file: AsyncIterable<Uint8Array>, answer: Promise<string>): Promise<void> {
  let answered = false;
  const stop = answer.then(
    () => {
      answered = true;
    },
    () => {
      answered = true;
    },
  );
  const write = async (bytes: Uint8Array) => {
    if (!answered && !socket.write(bytes)) await Promise.race([once(socket, 'drain').catch(() => {}), stop]);
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const bytes of file) {
    for (let at = 0; at < bytes.length && !answered; at += largestPiece) {
      const piece = bytes.subarray(at, at + largestPiece);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      await write(length);
      await write(piece);
    }
    if (answered) return;
  }
  await write(Buffer.alloc(4));
}

function verdict(answer: string): Verdict {
  const found = /^(?:in)?stream(?:\([^)]*\))?: (.+) FOUND$/.exec(answer)?.[1];
  // The name comes from a list of somebody else's: only what is plain of it is shown.
  if (found !== undefined) return {clean: false, found: found.replace(/[^\w.:/-]/g, '').slice(0, 100)};
  if (/^(?:in)?stream(?:\([^)]*\))?: OK$/.test(answer)) return {clean: true};
  throw new Error(`clamd could not look at the file: ${answer.replace(/[^\x20-\x7e]/g, '').slice(0, 200)}`);
}
