import {randomBytes} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {startService} from '../faults/start-service.ts';
import {temporaryFolder} from '../server/running-service.ts';
import type {StartedProcess} from './start-process.ts';
import {tcpProxy} from './tcp-proxy.ts';

/** Several instances of the service over one PostgreSQL, behind a balancer that gives each new line to the next of them. */
export interface Cluster {
  /** Address of the balancer. */
  readonly url: string;
  readonly instances: readonly StartedProcess[];
  /** Replaces one instance by a new one, as a rolling restart does: out of the balancer, ended in peace, and the next in. */
  replace(at: number): Promise<void>;
  close(): Promise<void>;
}

export async function cluster(database: string, size = 3): Promise<Cluster> {
  const folder = await temporaryFolder();
  const secret = randomBytes(32).toString('base64');
  const start = () => startService({folder, database, secret});
  const instances: (StartedProcess | undefined)[] = await Promise.all(Array.from({length: size}, start));
  let turn = 0;
  const next = (): number | undefined => {
    for (let tries = 0; tries < size; tries++) {
      const instance = instances[turn++ % size];
      if (instance) return Number(new URL(instance.url).port);
    }
    return undefined;
  };
  const balancer = await tcpProxy({target: next});
  return {
    url: `http://127.0.0.1:${balancer.port}`,
    get instances() {
      return instances.filter((one) => one !== undefined);
    },
    async replace(at) {
      const leaving = instances[at];
      instances[at] = undefined;
      await leaving?.stop();
      instances[at] = await start();
    },
    async close() {
      await balancer.close();
      await Promise.all(instances.map((one) => one?.stop()));
      await rm(folder, {recursive: true, force: true});
    },
  };
}
