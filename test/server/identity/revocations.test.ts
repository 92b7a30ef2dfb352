import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {StaffMember} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import type {Receipt} from '@redress/rest';
import {decodeJwt, type JWTPayload, SignJWT} from 'jose';
import {leak, staff} from '../../support/memory-service.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {
  audience,
  issuer,
  portalAudience,
  portalIssuer,
  type RunningService,
  runningService,
  tokenKey,
} from '../running-service.ts';

/** How long anybody may still be told something after their token was revoked. */
const promised = 5_000;

let moved = 0;
const now = (): Instant => instant(new Date(Date.now() + moved).toISOString());
const seconds = () => Math.floor(Date.parse(now()) / 1000);

function made({id, name, roles}: Omit<StaffMember, 'kind'>, change: JWTPayload = {}): Promise<string> {
  const claims = {iss: issuer, aud: audience, sub: id, name, roles, jti: randomUUID(), iat: seconds()};
  return new SignJWT({...claims, exp: seconds() + 3_600, ...change}).setProtectedHeader({alg: 'HS256'}).sign(tokenKey);
}

function madeForCustomer(sub: string): Promise<string> {
  const claims = {iss: portalIssuer, aud: portalAudience, sub, iat: seconds(), exp: seconds() + 3_600};
  return new SignJWT(claims).setProtectedHeader({alg: 'HS256'}).sign(tokenKey);
}

function ask(service: RunningService, path: string, authorization: string, body?: object): Promise<Response> {
  return fetch(`${service.url}/v1${path}`, {
    headers: {
      Authorization: authorization,
      ...(body && {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID()}),
    },
    ...(body && {method: 'POST', body: JSON.stringify(body)}),
  });
}

const worklist = async (service: RunningService, token: string) =>
  (await ask(service, '/cases', `Bearer ${token}`)).status;

/** A live line that has begun. `ends` resolves when the service has ended it, in the time that is promised. */
async function line(service: RunningService, path: string, authorization: string) {
  const answer = await ask(service, path, authorization);
  assert.equal(answer.status, 200);
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  return {
    async ends() {
      const late = setTimeout(() => void reader.cancel('late'), promised);
      const begun = performance.now();
      while (!(await reader.read()).done);
      clearTimeout(late);
      assert.ok(performance.now() - begun < promised, 'the line went on');
    },
    hangUp: () => reader.cancel(),
  };
}

describe('what is revoked', () => {
  let here: RunningService;
  let there: RunningService;
  let receipt: Receipt;

  before(async () => {
    const database = await (await sharedPostgres()).database();
    const options = {database, secret: randomBytes(32), now};
    here = await runningService(options);
    there = await runningService(options);
  });
  after(() => Promise.all([here.close(), there.close()]));
  beforeEach(async () => {
    receipt = await here.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  });
  afterEach(() => {
    // Minutes go by between one test and the next, so that no revocation is still about a token just made.
    moved += 300_000;
  });

  it('as one token opens nothing any more, on any instance, and its lines end; others of the same person do', async () => {
    const [one, another] = [await made(staff.sam), await made(staff.sam)];
    const lines = await Promise.all([
      line(here, '/cases/live', `Bearer ${one}`),
      line(there, '/cases/live', `Bearer ${one}`),
      line(there, `/cases/${receipt.reference}/live`, `Bearer ${one}`),
    ]);
    const kept = await line(there, '/cases/live', `Bearer ${another}`);
    const answer = await ask(here, '/sessions/end', `Bearer ${one}`, {});
    assert.equal(answer.status, 204);
    assert.equal(await worklist(here, one), 401);
    await Promise.all(lines.map((each) => each.ends()));
    assert.equal(await worklist(there, one), 401);
    for (const service of [here, there]) assert.equal(await worklist(service, another), 200);
    await kept.hangUp();
  });

  it('as one token by its name, which an administrator knows', async () => {
    const [one, another] = [await made(staff.sam), await made(staff.sam)];
    const open = await line(there, '/cases/live', `Bearer ${one}`);
    const {jti} = decodeJwt(one);
    const asked = await ask(here, '/sessions/revoke', `Bearer ${await made(staff.max)}`, {of: 'staff', token: jti});
    assert.equal(asked.status, 204);
    await open.ends();
    assert.equal(await worklist(there, one), 401);
    assert.equal(await worklist(there, another), 200);
  });

  it('of a person is every token that was made until then, and none that is made later', async () => {
    const tokens = [
      await made(staff.sam),
      await made(staff.sam, {iat: seconds() - 600}),
      await made(staff.sam, {iat: undefined}),
    ];
    // The provider's clock is ahead.
    tokens.push(await made(staff.sam, {iat: seconds() + 30}));
    const rhian = await made(staff.rhian);
    const open = await line(there, `/cases/${receipt.reference}/live`, `Bearer ${tokens[0]}`);
    const asked = await ask(here, '/sessions/revoke', `Bearer ${await made(staff.max)}`, {of: 'staff', person: 'sam'});
    assert.equal(asked.status, 204);
    await open.ends();
    for (const token of tokens) {
      for (const service of [here, there]) assert.equal(await worklist(service, token), 401);
    }
    assert.equal(await worklist(there, rhian), 200);
    moved += 120_000;
    assert.equal(await worklist(there, await made(staff.sam)), 200);
    assert.equal(await worklist(there, tokens[0] as string), 401);
  });

  it('of a customer is not what staff of the same name have', async () => {
    const [customer, colleague] = [await madeForCustomer('sam'), await made(staff.sam)];
    assert.equal(await worklist(here, customer), 200);
    const max = `Bearer ${await made(staff.max)}`;
    assert.equal((await ask(here, '/sessions/revoke', max, {of: 'customers', person: 'sam'})).status, 204);
    assert.equal(await worklist(here, customer), 401);
    assert.equal(await worklist(here, colleague), 200);
    assert.equal((await ask(here, `/cases/${receipt.reference}`, `Redress-Key ${receipt.followUpKey}`)).status, 200);
  });

  it('is only what those who look after the service say, and they say it whole', async () => {
    const said = {of: 'staff', person: 'rhian'};
    assert.equal((await ask(here, '/sessions/revoke', `Bearer ${await made(staff.sam)}`, said)).status, 403);
    assert.equal((await ask(here, '/sessions/revoke', `Bearer ${await madeForCustomer('max')}`, said)).status, 401);
    const max = `Bearer ${await made(staff.max)}`;
    for (const wrong of [
      {},
      {of: 'staff'},
      {of: 'everybody', person: 'x'},
      {of: 'staff', person: ''},
      {of: 'staff', person: 'x', token: 'y'},
    ]) {
      assert.equal((await ask(here, '/sessions/revoke', max, wrong)).status, 422, JSON.stringify(wrong));
    }
    assert.equal(await worklist(here, await made(staff.rhian)), 200);
  });

  it('is written down, and kept without a name', async () => {
    const max = `Bearer ${await made(staff.max)}`;
    await ask(here, '/sessions/revoke', max, {of: 'staff', person: 'canary-person'});
    const journal = (await (await ask(here, '/audit/journal', max)).json()) as {act: string; by: {id: string}}[];
    assert.deepEqual(journal.map(({act, by}) => `${by.id} ${act}`).at(-1), 'max sessions-revoked');
    const rows = await here.store
      .of('plus-dane')
      .selectFrom('revocations')
      .selectAll()
      .where('organisation', '=', 'plus-dane')
      .execute();
    assert.ok(rows.length > 0);
    assert.doesNotMatch(JSON.stringify([rows, journal]), /canary-person|\b[Ss]am\b/);
  });

  it('opens nothing that was already open, such as what is sent next', async () => {
    const token = await made(staff.sam);
    await ask(here, '/sessions/end', `Bearer ${token}`, {});
    const answer = await ask(here, `/cases/${receipt.reference}/commands`, `Bearer ${token}`, {type: 'take'});
    assert.equal(answer.status, 401);
    assert.equal((await here.as(staff.rhian).view(receipt.reference)).version, 1);
  });
});

describe('a follow-up key that is lost, or known to somebody else', () => {
  let here: RunningService;
  let there: RunningService;
  before(async () => {
    const database = await (await sharedPostgres()).database();
    const options = {database, secret: randomBytes(32)};
    here = await runningService(options);
    there = await runningService(options);
  });
  after(() => Promise.all([here.close(), there.close()]));

  const opened = async (service: RunningService, {reference}: Receipt, key: string) =>
    (await ask(service, `/cases/${reference}`, `Redress-Key ${key}`)).status;

  it('is replaced by staff of the case: the old one opens nothing, its lines end, and the new one does', async () => {
    const receipt = await here.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const path = `/cases/${receipt.reference}/live`;
    const lines = [
      await line(here, path, `Redress-Key ${receipt.followUpKey}`),
      await line(there, path, `Redress-Key ${receipt.followUpKey}`),
    ];
    const key = randomUUID();
    const {followUpKey} = await here.as(staff.sam).replaceKey(receipt.reference, {key});
    assert.notEqual(followUpKey, receipt.followUpKey);
    await Promise.all(lines.map((each) => each.ends()));
    for (const service of [here, there]) {
      assert.equal(await opened(service, receipt, receipt.followUpKey), 404);
      assert.equal(await opened(service, receipt, followUpKey), 200);
    }
    // Who asks again because the answer was lost is told the same, and nothing more has happened.
    assert.deepEqual(await here.as(staff.sam).replaceKey(receipt.reference, {key}), {followUpKey});
    const {timeline} = await here.as({kind: 'key-holder', followUpKey}).view(receipt.reference);
    assert.deepEqual(
      timeline.map(({type}) => type),
      ['keyReplaced', 'submitted'],
    );
    assert.doesNotMatch(JSON.stringify(timeline), /keyHash/);
  });

  it('is for nobody else to replace', async () => {
    const receipt = await here.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const key = () => ({key: randomUUID()});
    for (const caller of [
      {kind: 'anonymous'},
      {kind: 'key-holder', followUpKey: receipt.followUpKey},
      {kind: 'customer', id: 'ada', cases: [receipt.reference]},
    ] as const) {
      await assert.rejects(here.as(caller).replaceKey(receipt.reference, key()), {code: 'request/unauthorised'});
    }
    await here.as(staff.sam).perform(receipt.reference, {type: 'take'}, key());
    await here.as(staff.sam).perform(receipt.reference, {type: 'declareConflict', reason: 'Her brother.'}, key());
    await assert.rejects(here.as(staff.sam).replaceKey(receipt.reference, key()), {code: 'case/not-found'});
    assert.equal(await opened(here, receipt, receipt.followUpKey), 200);
  });
});
