import {type StartedProcess, startProcess} from '../support/start-process.ts';
import type {ServiceProcess} from './service-process.ts';
import {serviceProgram} from './service-program.ts';

/** A service in a process of its own, with what Node is to be told besides. */
export async function startService(options: ServiceProcess, flags: readonly string[] = []): Promise<StartedProcess> {
  return startProcess(await serviceProgram(), [JSON.stringify(options)], flags);
}
