import {rm} from 'node:fs/promises';
import type {TestContext} from 'node:test';
import type {StaffMember} from '@redress/policy';
import type {CaseService} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {readConfiguration, runService} from '@redress/server';
import {audience, issuer, staffToken, temporaryFolder, tokenKey} from '../running-service.ts';

/** One line of a service's log. */
export type LogLine = Readonly<Record<string, unknown>> & {readonly level: string; readonly message: string};

/** A service as `redress serve` runs it, in this process and in a folder of its own. It goes away with its test. */
export interface Serving {
  readonly url: string;
  readonly metrics: string;
  readonly folder: string;
  /** Everything that it has logged, as text. */
  readonly log: readonly string[];
  as(
    caller: {readonly kind: 'anonymous'} | {readonly kind: 'key-holder'; readonly followUpKey: string} | StaffMember,
  ): CaseService;
  /** Tells it to stop. Gives whether all that was under way was answered. */
  stop(): Promise<boolean>;
}

/** `file` is what its configuration file says. */
export async function serving(
  test: TestContext,
  env: Readonly<Record<string, string>> = {},
  file: object = {},
): Promise<Serving> {
  const folder = await temporaryFolder();
  const configuration = readConfiguration({
    env: {
      REDRESS_CONFIG: 'redress.json',
      REDRESS_DATA: folder,
      REDRESS_PORT: '0',
      REDRESS_ADMIN_PORT: '0',
      REDRESS_ORGANISATION: 'plus-dane',
      REDRESS_POLICY: 'plus-dane',
      REDRESS_STAFF_ISSUER: issuer,
      REDRESS_STAFF_AUDIENCE: audience,
      REDRESS_STAFF_SECRET: new TextDecoder().decode(tokenKey),
      ...env,
    },
    read: () => JSON.stringify(file),
  });
  const log: string[] = [];
  const stop = new AbortController();
  let ready = (_: LogLine) => {};
  const started = new Promise<LogLine>((resolve) => {
    ready = resolve;
  });
  const ended = runService(configuration, {
    stop: stop.signal,
    write(line) {
      log.push(line);
      const said = JSON.parse(line) as LogLine;
      if (said.message.startsWith('Redress is ready')) ready(said);
    },
  });
  const first = await Promise.race([started, ended]);
  if (typeof first === 'boolean') throw new Error('It ended before it was ready');
  const url = String(first.address);
  const end = async () => {
    stop.abort();
    const finished = await ended;
    await rm(folder, {recursive: true, force: true});
    return finished;
  };
  test.after(end);
  return {
    url,
    metrics: String(first.metrics),
    folder,
    log,
    as(caller) {
      if (caller.kind === 'anonymous') return restClient({service: url});
      if (caller.kind === 'key-holder') return restClient({service: url, credentials: caller});
      const token = () => staffToken(caller, new Date(Date.now() + 3_600_000));
      return restClient({service: url, credentials: {token}});
    },
    stop: end,
  };
}
