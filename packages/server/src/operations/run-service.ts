import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {instant} from '@redress/policy/calendar';
import type {Hono} from 'hono';
import type {Observer} from '../observer.ts';
import {openService} from '../open-service.ts';
import type {Service} from '../service-options.ts';
import {serviceSecret} from '../service-secret.ts';
import {adminApp} from './admin-app.ts';
import {keptFiles} from './backup/kept-files.ts';
import {streamBackup} from './backup/stream-backup.ts';
import type {Configuration} from './configuration.ts';
import {type Listening, listen} from './listen.ts';
import {leaveAccess, newLocalToken, takeAccessAway} from './local-access.ts';
import {type ServiceLog, serviceLog} from './service-log.ts';
import {type ServiceMetrics, serviceMetrics} from './service-metrics.ts';

export interface Running {
  /** Takes a line of the log. */
  readonly write: (line: string) => void;
  /** Aborts when the service is to end. */
  readonly stop: AbortSignal;
}

/**
 * Runs a service until it is told to stop, and ends it well: it takes in nothing more, ends live lines, answers what is
 * under way, and closes the store. Gives whether everything could be answered. Throws `StartError`.
 */
export async function runService(configuration: Configuration, {write, stop}: Running): Promise<boolean> {
  const {service: options, server, logLevel} = configuration;
  const log = serviceLog(logLevel, write);
  const metrics = serviceMetrics();
  const onFault = (error: unknown) => {
    log.fault(error);
    metrics.fault(error);
  };
  const secret = join(options.folder, 'service.secret');
  const hadSecret = options.secret !== undefined || existsSync(secret);
  const service = await openService({...options, onFault, observer: both(log, metrics)});
  const listening: Listening[] = [];
  try {
    listening.push(await listen({fetch: service.app.fetch, ...server}));
    const localToken = newLocalToken();
    const admin = administration(configuration, {service, metrics, localToken, onFault});
    const second = await listen({fetch: admin.fetch, ...server.admin});
    listening.push(second);
    // A PostgreSQL needs no way through the service, and its instances may share a folder.
    const alone = service.store.engine === 'sqlite';
    if (alone) await leaveAccess(options.folder, {address: second.url, token: localToken});
    sayStarted(log, configuration, {service, listening, secret: hadSecret ? undefined : secret});
    await stopped(stop);
    if (alone) await takeAccessAway(options.folder);
    log.say('Redress is closing', {milliseconds: server.closeWithin});
    const begun = performance.now();
    const finished = await close(listening, service, server.closeWithin);
    const milliseconds = Math.round(performance.now() - begun);
    if (finished) log.say('Redress has closed: everything under way was answered', {milliseconds});
    else log.warn('Redress has ended: what was still under way was broken off, and will be sent again', {milliseconds});
    return finished;
  } catch (error) {
    await close(listening, service, 5_000);
    throw error;
  } finally {
    metrics.close();
  }
}

interface Administered {
  readonly service: Service;
  readonly metrics: ServiceMetrics;
  readonly localToken: string;
  readonly onFault: (error: unknown) => void;
}

function administration(
  {service: options, server}: Configuration,
  {service: {store}, metrics, localToken, onFault}: Administered,
): Hono {
  const organisations = options.organisations.map(({id}) => id);
  return adminApp({
    token: server.admin.token,
    localToken,
    metrics: async () => ({text: await metrics.text(store, organisations), contentType: metrics.contentType}),
    async backup() {
      const secret = options.secret ?? (await serviceSecret(options.folder));
      const now = instant(new Date().toISOString());
      return streamBackup({store, secret, files: keptFiles(options), now}, options.folder);
    },
    onFault,
  });
}

function sayStarted(
  log: ServiceLog,
  {service: {folder, organisations}, server}: Configuration,
  {service, listening, secret}: {service: Service; listening: readonly Listening[]; secret: string | undefined},
): void {
  const [open, admin] = listening as [Listening, Listening];
  if (secret !== undefined) {
    log.warn(
      `A secret was made at this first start and is kept in ${secret}. Whatever is kept can be read only with it: keep a copy in a safe place, apart from the backups`,
    );
  }
  for (const {id, staffTokens} of organisations) {
    if (!staffTokens) log.warn('Nobody can sign in as staff: no staff tokens are configured', {organisation: id});
  }
  const {engine} = service.store;
  log.say(`Redress is ready: ${open.url}`, {
    address: open.url,
    host: server.host,
    metrics: `${admin.url}/metrics`,
    store: engine === 'sqlite' ? `embedded, in ${folder}` : 'PostgreSQL',
    organisations: organisations.length,
  });
}

async function close([open, admin]: readonly Listening[], service: Service, within: number): Promise<boolean> {
  const finished = open ? await open.close(() => service.close(), within) : await service.close().then(() => true);
  await admin?.close(async () => {}, 0);
  return finished;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), {once: true});
  });
}

function both(log: ServiceLog, metrics: ServiceMetrics): Observer {
  return {
    requestEnded(request) {
      log.request(request);
      metrics.requestEnded(request);
    },
    lineOpened: metrics.lineOpened,
    lineClosed: metrics.lineClosed,
    jobRan(run) {
      log.job(run);
      metrics.jobRan(run);
    },
  };
}
