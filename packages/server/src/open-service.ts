import {summarise} from '@redress/policy';
import {caseService, policyOfCase} from '@redress/rest/service';
import {api} from './http/api.ts';
import {inFlight} from './in-flight.ts';
import {nodeShell} from './node-shell.ts';
import type {Service, ServiceOptions} from './service-options.ts';
import {serviceSecret} from './service-secret.ts';
import {openDatabase} from './store/open-database.ts';
import {sqliteCaseLog} from './store/sqlite-case-log.ts';

/**
 * Opens the reference service over a data folder. Throws `StartError` when the folder is in use or cannot be used.
 *
 * @example
 * import {serve} from '@hono/node-server';
 * const service = await openService({folder: 'data', policies: [plusDane], organisation: 'plus-dane'});
 * serve({fetch: service.app.fetch, port: 8080});
 */
export async function openService({
  folder,
  policies,
  organisation,
  staffTokens,
  origins = [],
  proxies = 0,
  submissions = {atOnce: 30, perMinute: 30},
  now,
  onFault = () => {},
}: ServiceOptions): Promise<Service> {
  const database = openDatabase(folder);
  try {
    const shell = nodeShell(await serviceSecret(folder), now);
    const log = await sqliteCaseLog({
      database,
      organisation,
      summarise: (reference, events) => summarise(policyOfCase(policies, events), reference, events),
    });
    const closing = new AbortController();
    const requests = inFlight();
    const app = api({
      serviceFor: caseService({log, policies, shell}),
      now: shell.now,
      staffTokens,
      origins,
      proxies,
      submissions,
      ready: () => requests.admit(() => log.find({limit: 1})),
      admit: requests.admit,
      closing: closing.signal,
      onFault,
    });
    return {
      app,
      async close() {
        closing.abort();
        await requests.settle();
        await log.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
