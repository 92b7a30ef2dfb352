import {type StartedProcess, startProcess} from '../support/start-process.ts';
import type {ServiceProcess} from './service-process.ts';

/** A service in a process of its own, with what Node is to be told besides. */
export function startService(options: ServiceProcess, flags: readonly string[] = []): Promise<StartedProcess> {
  return startProcess(new URL('service-process.ts', import.meta.url), [JSON.stringify(options)], flags);
}
