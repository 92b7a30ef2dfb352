import {pino} from 'pino';
import type {EndedRequest, JobRun} from '../observer.ts';
import type {LogLevel} from './configuration.ts';
import {requestUnderWay} from './observe-requests.ts';
import {sayFault} from './say-fault.ts';

/**
 * The log of a service: one JSON object a line. Everything that can be written has a method here, so that nothing about a
 * person can get into it: no address of a request but the pattern of its route, no message of an error, no reference.
 */
export interface ServiceLog {
  /** For whoever runs the service: in words of ours. */
  say(message: string, facts?: Readonly<Record<string, string | number>>): void;
  warn(message: string, facts?: Readonly<Record<string, string | number>>): void;
  request(request: EndedRequest): void;
  job(run: JobRun): void;
  fault(error: unknown): void;
}

export function serviceLog(level: LogLevel, write: (line: string) => void): ServiceLog {
  const log = pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {level: (label) => ({level: label})},
    },
    {write: (line) => write(line.trimEnd())},
  );
  return {
    say: (message, facts = {}) => log.info(facts, message),
    warn: (message, facts = {}) => log.warn(facts, message),
    request({id, organisation, method, route, status, milliseconds}) {
      const facts = {
        request: id,
        organisation,
        method,
        route,
        status,
        milliseconds: Math.round(milliseconds * 10) / 10,
      };
      // Whoever asks whether it lives asks all day.
      if (probes.has(route) && status < 500) log.debug(facts, 'request');
      else log.info(facts, 'request');
    },
    job({name, failed, milliseconds}) {
      const facts = {job: name, milliseconds: Math.round(milliseconds)};
      if (failed) log.warn(facts, 'a job failed, and will be run again');
      else log.debug(facts, 'job');
    },
    fault(error) {
      const {id, organisation} = requestUnderWay.getStore() ?? {};
      log.error({...(id && {request: id, organisation}), fault: sayFault(error)}, 'fault');
    },
  };
}

const probes: ReadonlySet<string> = new Set(['/livez', '/readyz']);
