import {mkdtemp, rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {serve} from '@hono/node-server';
import type {StaffMember} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import type {CaseService} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import type {Caller, Customer} from '@redress/rest/service';
import {type Organisation, openService, type Service, type ServiceOptions} from '@redress/server';
import {SignJWT} from 'jose';
import {watchQueries} from '../support/queries-name-organisation.ts';
import {checkedAnswers, checkedLines} from './openapi-checked.ts';

export const issuer = 'https://identity.example.org';
export const audience = 'redress-test';
export const portalIssuer = 'https://portal.example.org';
export const portalAudience = 'redress-portal-test';
export const tokenKey = new TextEncoder().encode('a shared secret of thirty-two bytes or more');

/** A real service on a real port, in a folder of its own that goes away with it. */
export interface RunningService extends Service {
  readonly url: string;
  readonly folder: string;
  /** The REST client of this service, as somebody. */
  as(caller: Caller): CaseService;
  /** Faults that the service reported. */
  readonly faults: unknown[];
}

/**
 * `organisation` stands over what the one organisation of the test has by itself. `checked`: closing fails when an answer was
 * not as the service describes it.
 */
export async function runningService({
  organisation,
  checked = false,
  ...options
}: Partial<ServiceOptions> & {
  organisation?: Partial<Organisation>;
  checked?: boolean;
} = {}): Promise<RunningService> {
  watchQueries();
  const folder = options.folder ?? (await temporaryFolder());
  const faults: unknown[] = [];
  const {app, store, close} = await openService({
    folder,
    organisations: [
      {
        id: 'plus-dane',
        policies: [plusDane],
        staffTokens: {issuer, audience, key: tokenKey},
        portalTokens: {issuer: portalIssuer, audience: portalAudience, key: tokenKey},
        administrators: ['service-improvement-manager'],
        ...organisation,
      },
    ],
    // The limits have tests of their own.
    submissions: {atOnce: 10_000, perMinute: 10_000},
    reads: {atOnce: 100_000, perMinute: 100_000},
    linesPerNetwork: 10_000,
    onFault: (error) => faults.push(error),
    ...options,
  });
  const answers = checked ? await checkedAnswers(app) : undefined;
  const server = serve({fetch: answers?.fetch ?? app.fetch, port: 0, hostname: '127.0.0.1'});
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    app,
    store,
    url,
    folder,
    faults,
    as(caller) {
      const expires = new Date(Date.parse(options.now?.() ?? new Date().toISOString()) + 3_600_000);
      const client = restClient({service: url, ...credentialsOf(caller, expires)});
      return checked ? checkedLines(client) : client;
    },
    async close() {
      await close();
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      if (options.folder === undefined) await rm(folder, {recursive: true});
      await answers?.settle();
    },
  };
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'redress-'));
}

/** A token as the organisation's identity provider would make it. */
export function staffToken({id, name, roles}: StaffMember, expires: Date): Promise<string> {
  return new SignJWT({name, roles})
    .setProtectedHeader({alg: 'HS256'})
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setExpirationTime(expires)
    .sign(tokenKey);
}

/** A token as the organisation's customer portal would make it. */
export function portalToken({id, name, cases}: Customer, expires: Date): Promise<string> {
  return new SignJWT({...(name !== undefined && {name}), ...(cases && {cases})})
    .setProtectedHeader({alg: 'HS256'})
    .setIssuer(portalIssuer)
    .setAudience(portalAudience)
    .setSubject(id)
    .setExpirationTime(expires)
    .sign(tokenKey);
}

function credentialsOf(caller: Caller, expires: Date): Omit<Parameters<typeof restClient>[0], 'service'> {
  if (caller.kind === 'anonymous') return {};
  if (caller.kind === 'key-holder') return {credentials: {followUpKey: caller.followUpKey}};
  const token = () => (caller.kind === 'customer' ? portalToken(caller, expires) : staffToken(caller, expires));
  return {credentials: {token}};
}
