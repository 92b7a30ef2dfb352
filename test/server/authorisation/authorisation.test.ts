import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import type {Receipt} from '@redress/rest';
import {type Credentials, restClient} from '@redress/rest/client';
import type {Organisation} from '@redress/server';
import {inspectRoutes} from 'hono/dev';
import {leak} from '../../support/memory-service.ts';
import {type RunningService, runningService} from '../running-service.ts';
import {administratorRole, authorisation, callerNames, customerToken, issuer, sharedKey} from './callers.ts';
import type {Answers, Asked, CallerName, Given, Row} from './row.ts';

const folder = new URL('rows/', import.meta.url);
const rows: readonly Row[] = (
  await Promise.all(
    readdirSync(folder).map((file): Promise<{rows: readonly Row[]}> => import(new URL(file, folder).href)),
  )
).flatMap(({rows: ofRoom}) => ofRoom);

const callers = callerNames(plusDane.roles.map(({id}) => id));

describe('the authorisation matrix', () => {
  let service: RunningService;

  before(async () => {
    service = await runningService({checked: true, organisations: [organisation('here'), organisation('elsewhere')]});
  });
  after(() => service.close());

  it('has a row for every route that the service has, and no other', () => {
    const has = new Set(
      inspectRoutes(service.app)
        .filter(({isMiddleware}) => !isMiddleware)
        .map(({method, path}) => `${method} ${path.replace(/^\/organisations\/[^/]+/, '')}`),
    );
    assert.deepEqual([...new Set(rows.map(({method, path}) => `${method} ${path}`))].sort(), [...has].sort());
  });

  for (const row of rows) {
    const {method, path, when} = row;
    it(`${method} ${path}${when === undefined ? '' : `, ${when}`}`, async () => {
      const expected: Record<string, number> = {};
      const got: Record<string, number> = {};
      // What only reads finds the same each time; what changes something gets cases of its own.
      const same = method === 'GET' || method === 'HEAD' ? await givenCases() : undefined;
      const ask = async (who: string, caller: CallerName, answer: number, mount: string) => {
        expected[who] = answer;
        got[who] = 0;
        got[who] = await statusOf(row, caller, mount, same ?? (await givenCases()));
      };
      await Promise.all(callers.map((caller) => ask(caller, caller, expectedOf(row.answers, caller), '')));
      if (path.startsWith('/v1/')) {
        // Whoever is somebody in one organisation is nobody in another: they open nothing there, and are not staff.
        const strangers = callers.filter((caller) => caller !== 'staffElsewhere');
        await Promise.all(
          strangers.map((caller) => {
            const answer = expectedOf(row.answers, asStranger(caller));
            return ask(`${caller}, in another organisation`, caller, answer, '/organisations/elsewhere');
          }),
        );
      }
      assert.deepEqual(got, expected);
    });
  }

  it('brought about no fault', () => {
    assert.deepEqual(service.faults, []);
  });

  async function statusOf(row: Row, caller: CallerName, mount: string, given: Given): Promise<number> {
    const {path, ...asked} = await row.request(given);
    const answer = await send(
      caller,
      row.method === 'ALL' ? 'GET' : row.method,
      {path: `${mount}${path}`, ...asked},
      given,
    );
    await answer.body?.cancel();
    return answer.status;
  }

  async function givenCases(): Promise<Given> {
    const opened = (credentials?: Credentials) => {
      const client = restClient({service: service.url, ...(credentials && {credentials})});
      // In words of its own, since what comes again and again is held for a person to look at.
      return client.submit({...leak, what: `${leak.what} ${randomUUID()}`}, {key: randomUUID()});
    };
    const cases = {a: await opened({token: customerToken}), b: await opened()};
    return {
      ...cases,
      async send(caller, method, asked) {
        const answer = await send(caller, method, asked, cases);
        if (!answer.ok)
          throw new Error(`${method} ${asked.path} as ${caller}: ${answer.status} ${await answer.text()}`);
        return answer;
      },
    };
  }

  async function send(
    caller: CallerName,
    method: string,
    {path, headers, body}: Asked,
    cases: {a: Receipt; b: Receipt},
  ): Promise<Response> {
    const proof = await authorisation(caller, cases);
    return fetch(`${service.url}${path}`, {
      method,
      headers: {...headers, ...(proof !== undefined && {Authorization: proof})},
      ...(body !== undefined && {body}),
    });
  }
});

function organisation(id: string): Organisation {
  return {
    id,
    policies: [plusDane],
    staffTokens: {issuer, audience: id, key: sharedKey},
    portalTokens: {issuer, audience: `portal of ${id}`, key: sharedKey},
    administrators: [administratorRole],
    spam: {plainForm: {atOnce: 1_000, perMinute: 1_000}},
  };
}

function expectedOf(answers: Answers, caller: CallerName): number {
  if (!caller.startsWith('staff as ')) return answers[caller as Exclude<keyof Answers, 'staff'>];
  const {staff} = answers;
  return typeof staff === 'number' ? staff : (staff[caller.slice('staff as '.length)] ?? staff.others);
}

function asStranger(caller: CallerName): CallerName {
  if (caller === 'anonymous') return caller;
  return caller === 'holderOfA' || caller === 'holderOfB' ? 'holderOfB' : 'staffElsewhere';
}
