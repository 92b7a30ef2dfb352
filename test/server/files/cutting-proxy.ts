import {randomInt} from 'node:crypto';
import {type TcpProxy, tcpProxy} from '../../support/tcp-proxy.ts';

/** A proxy that breaks the line at random bytes of what is sent: before, in the midst of or after a piece, with or without an answer. */
export interface CuttingProxy extends TcpProxy {
  readonly url: string;
  /** How often it has. */
  readonly cuts: number;
}

/** `cuts` times, at most so many bytes apart. */
export async function cuttingProxy(url: string, {cuts, apart}: {cuts: number; apart: number}): Promise<CuttingProxy> {
  let done = 0;
  let left = randomInt(1, apart);
  const proxy = await tcpProxy({
    target: () => Number(new URL(url).port),
    onSent(bytes, line) {
      left -= bytes.length;
      if (done >= cuts || left > 0) return undefined;
      done++;
      left = randomInt(1, apart);
      // Half of the time it all arrives, and only the answer is lost.
      if (randomInt(2) === 0) return 'cut after';
      line.target.write(bytes.subarray(0, randomInt(bytes.length)));
      line.cut();
      return undefined;
    },
  });
  return {
    ...proxy,
    url: `http://127.0.0.1:${proxy.port}`,
    get cuts() {
      return done;
    },
  };
}
