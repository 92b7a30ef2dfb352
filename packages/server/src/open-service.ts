import {mkdir} from 'node:fs/promises';
import {summarise} from '@redress/policy';
import {caseService, policyOfCase} from '@redress/rest/service';
import {Hono} from 'hono';
import {auditRoom} from './audit/audit-room.ts';
import {embedFiles} from './embed/embed-files.ts';
import {frames} from './embed/frames.ts';
import {readBundles} from './embed/read-bundles.ts';
import {fileKeeper} from './files/file-keeper.ts';
import {filesRoom} from './files/files-room.ts';
import {api, nothingHere} from './http/api.ts';
import {cursors} from './http/cursors.ts';
import {type Gate, gate} from './http/gate.ts';
import {guards} from './http/guards.ts';
import {checkIssuers} from './identity/check-issuers.ts';
import {identifier} from './identity/identify.ts';
import {identityRoom} from './identity/identity-room.ts';
import {revocations} from './identity/revocations.ts';
import {inFlight} from './in-flight.ts';
import {caseKeys} from './keys/case-keys.ts';
import {serviceKeys} from './keys/service-keys.ts';
import {beginLines} from './live/begin-lines.ts';
import {nodeShell} from './node-shell.ts';
import {inTime} from './operations/in-time.ts';
import {observeRequests} from './operations/observe-requests.ts';
import type {Organisation} from './organisation.ts';
import type {OrganisationParts} from './organisation-parts.ts';
import {addressBook} from './outbox/customer/address-book.ts';
import {confirmAddress} from './outbox/customer/confirm-address.ts';
import {messageRows} from './outbox/message-rows.ts';
import {outboxRoom} from './outbox/outbox-room.ts';
import {plainFormRoom} from './plain-form/plain-form-room.ts';
import {privacyRoom} from './privacy/privacy-room.ts';
import type {Job} from './room.ts';
import {runJobs} from './run-jobs.ts';
import type {Service, ServiceOptions} from './service-options.ts';
import {serviceSecret} from './service-secret.ts';
import {intakeWatch} from './spam/intake-watch.ts';
import {spamRoom} from './spam/spam-room.ts';
import {openPostgresStore} from './store/open-postgres-store.ts';
import {openSqliteStore} from './store/open-sqlite-store.ts';
import {sqlCaseLog} from './store/sql-case-log.ts';
import type {Store} from './store/store.ts';

/**
 * Opens the reference service over a data folder, or over a PostgreSQL. Throws `StartError` when either cannot be
 * used.
 *
 * @example
 * import {serve} from '@hono/node-server';
 * const service = await openService({folder: 'data', organisations: [{id: 'plus-dane', policies: [plusDane]}]});
 * serve({fetch: service.app.fetch, port: 8080});
 */
export async function openService(options: ServiceOptions): Promise<Service> {
  const {organisations, embed, observer, onFault = () => {}} = options;
  for (const organisation of organisations) checkIssuers(organisation);
  const bundles = embed === undefined ? undefined : await readBundles(embed, ['public']);
  const {store, secret} = await openStore(options);
  const closing = new AbortController();
  const requests = inFlight();
  const app = new Hono();
  app.use(beginLines);
  app.notFound(nothingHere);
  const door = gate(options.requestsAtOnce ?? 128);
  if (observer) app.use(observeRequests(observer, organisations[0].id));
  const jobs: Job[] = [];
  for (const [at, organisation] of organisations.entries()) {
    const own = openOrganisation(organisation, {options, store, secret, closing: closing.signal, requests, door});
    jobs.push(...own.jobs);
    if (bundles) own.app.route('/', frames(organisation, bundles));
    app.route(`/organisations/${organisation.id}`, own.app);
    if (at === 0) app.route('/', own.app);
  }
  if (embed !== undefined) app.use('/embed/*', embedFiles(embed));
  const working = runJobs(jobs, {signal: closing.signal, onFault, observer});
  return {
    app,
    store,
    async close() {
      closing.abort();
      await requests.settle();
      await working;
      await store.close();
    },
  };
}

/** Milliseconds after which a store that does not answer is taken for one that is away: whoever asks waits two seconds. */
const readyWithin = 1_500;

interface Opening {
  readonly options: ServiceOptions;
  readonly store: Store;
  readonly secret: Uint8Array;
  readonly closing: AbortSignal;
  readonly requests: ReturnType<typeof inFlight>;
  readonly door: Gate;
}

function openOrganisation(
  organisation: Organisation,
  {options, store, secret, closing, requests, door}: Opening,
): {app: Hono; jobs: readonly Job[]} {
  const {folder, proxies = 0, now, onFault = () => {}} = options;
  const {
    submissions = {atOnce: 30, perMinute: 30},
    reads = {atOnce: 600, perMinute: 600},
    linesPerNetwork = 20,
  } = options;
  const {id, policies, origins = []} = organisation;
  const keys = serviceKeys(secret, id);
  const ownCaseKeys = caseKeys(keys, id);
  const shell = nodeShell(keys, now);
  const log = sqlCaseLog({
    store,
    organisation: id,
    caseKeys: ownCaseKeys,
    searchKey: keys.derive('search'),
    summarise: (reference, events) => summarise(policyOfCase(policies, events), reference, events),
    consequences: messageRows(organisation, shell.now),
  });
  const common = {organisation, folder, store, log, keys, caseKeys: ownCaseKeys, shell, closing, onFault};
  const files = fileKeeper(common);
  const serviceFor = caseService({log, policies, shell, files});
  const parts: OrganisationParts = {...common, files, serviceFor};
  const revoked = revocations({organisation, store, keys, now: shell.now});
  const identify = identifier({organisation, keys, now: shell.now, revocations: revoked});
  const ownGuards = guards({organisation, identify, proxies, submissions, reads, lines: linesPerNetwork});
  const watch = intakeWatch(parts, ownGuards);
  const rooms = [
    ...[filesRoom, outboxRoom, privacyRoom, auditRoom].map((room) => room(parts, ownGuards)),
    spamRoom(parts, ownGuards, watch),
    plainFormRoom(parts, ownGuards, watch, confirmAddress(parts, addressBook(parts))),
    identityRoom(parts, ownGuards, revoked),
  ];
  const app = api({
    name: policies[0].organisation.en,
    serviceFor,
    now: shell.now,
    revocations: revoked,
    log,
    guards: ownGuards,
    cursors: cursors(keys.derive('cursors')),
    rooms,
    watch,
    origins,
    ready: () => inTime(readyWithin, () => requests.admit(() => log.head())),
    admit: requests.admit,
    gate: door,
    closing,
    onFault,
  });
  return {app, jobs: rooms.flatMap(({jobs = []}) => jobs)};
}

async function openStore({
  folder,
  database,
  secret: given,
}: ServiceOptions): Promise<{store: Store; secret: Uint8Array}> {
  const secret = given ?? (await secretIn(folder));
  const store = await (database === undefined ? openSqliteStore(folder, secret) : openPostgresStore(database, secret));
  return {store, secret};
}

async function secretIn(folder: string): Promise<Uint8Array> {
  // What cannot be made is reported by whoever needs it next.
  await mkdir(folder, {recursive: true, mode: 0o700}).catch(() => {});
  return serviceSecret(folder);
}
