import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import {openService} from '@redress/server';
import {exportJWK, generateKeyPair, type JWTPayload, SignJWT} from 'jose';
import {leak, staff} from '../../support/memory-service.ts';
import {
  audience,
  issuer,
  portalAudience,
  portalIssuer,
  type RunningService,
  runningService,
  staffToken,
  temporaryFolder,
  tokenKey,
} from '../running-service.ts';
import {hostileTokens} from './hostile-tokens.ts';

const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600;
const ada = {iss: portalIssuer, aud: portalAudience, sub: 'customer-1'};

describe('a portal token', () => {
  let service: RunningService;
  before(async () => {
    service = await runningService();
  });
  after(() => service.close());

  const made = (change: JWTPayload = {}, key: Uint8Array = tokenKey) =>
    new SignJWT({exp: inAnHour(), ...ada, ...change}).setProtectedHeader({alg: 'HS256'}).sign(key);
  const ask = (path: string, token: string, url = service.url) =>
    fetch(`${url}/v1${path}`, {headers: {Authorization: `Bearer ${token}`}});
  const send = async (token: string) => {
    const answer = await fetch(`${service.url}/v1/cases`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify(leak),
    });
    assert.equal(answer.status, 201);
    return ((await answer.json()) as {reference: string}).reference;
  };
  const listed = async (token: string) => {
    const answer = await ask('/cases?closed=true', token);
    assert.equal(answer.status, 200);
    return ((await answer.json()) as {items: {reference: string}[]}).items.map(({reference}) => reference);
  };

  it('opens to a customer what they have sent, whatever else about them changes', async () => {
    const reference = await send(await made({email: 'ada@example.org', name: 'Ada'}));
    const later = await made({email: 'somebody.else@example.org', name: 'Ada Example'});
    assert.equal((await ask(`/cases/${reference}`, later)).status, 200);
    assert.deepEqual(await listed(later), [reference]);
  });

  it('opens nothing to somebody with the same address, or the same subject elsewhere', async () => {
    const reference = await send(await made({email: 'ada@example.org', sub: 'customer-2'}));
    const sameAddress = await made({email: 'ada@example.org', sub: 'customer-3', email_verified: true});
    assert.equal((await ask(`/cases/${reference}`, sameAddress)).status, 404);
    assert.deepEqual(await listed(sameAddress), []);
    const elsewhere = await runningService({
      folder: await temporaryFolder(),
      organisation: {portalTokens: {issuer: 'https://other.example.org', audience: portalAudience, key: tokenKey}},
    });
    const sameSubject = await made({iss: 'https://other.example.org', sub: 'customer-2'});
    assert.equal((await ask(`/cases/${reference}`, sameSubject)).status, 401);
    assert.equal((await ask('/cases', sameSubject, elsewhere.url)).status, 200);
    await elsewhere.close();
  });

  it('opens the cases that it names', async () => {
    const reference = await send(await made({sub: 'customer-4'}));
    const named = (cases: unknown) => made({sub: 'customer-5', cases});
    assert.equal((await ask(`/cases/${reference}`, await named([reference]))).status, 200);
    assert.equal((await ask(`/cases/${reference}`, await named([reference.toLowerCase()]))).status, 200);
    assert.equal((await ask(`/cases/${reference}`, await named([]))).status, 404);
    for (const cases of [reference, {[reference]: true}, [1], ['what?'], Array(101).fill(reference), null]) {
      assert.equal((await ask(`/cases/${reference}`, await named(cases))).status, 401, JSON.stringify(cases));
    }
  });

  it('may call its claims as the portal likes', async () => {
    const own = await runningService({
      organisation: {
        portalTokens: {...rules, claims: {name: 'profile.full', cases: 'https://portal.example.org/complaints'}},
      },
    });
    const {reference} = await own.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const token = await made({
      profile: {full: 'Ada From The Portal'},
      'https://portal.example.org/complaints': [reference],
    });
    const answer = await fetch(`${own.url}/v1/cases/${reference}/commands`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({type: 'sendMessage', text: 'Hello?'}),
    });
    assert.equal(answer.status, 200);
    const view = (await answer.json()) as {timeline: {by: {name: string}}[]};
    assert.equal(view.timeline[0]?.by.name, 'Ada From The Portal');
    await own.close();
  });

  it('keeps nothing that tells who a customer is in the portal', async () => {
    const reference = await send(await made({sub: 'canary-subject'}));
    const answer = await ask(`/cases/${reference}`, await staffToken(staff.sam, new Date(Date.now() + 3_600_000)));
    const seen = await answer.text();
    assert.doesNotMatch(seen, /canary-subject|"customer":"[0-9a-f]/);
  });

  it('is nothing to staff routes, and a staff token is no customer', async () => {
    const token = await made();
    for (const path of ['/cases/live', '/cases/live?after=0']) assert.equal((await ask(path, token)).status, 401, path);
    // The same claims and the same secret: only whom it is made for tells the two apart.
    const both = {sub: 'sam', name: 'Sam Okafor', roles: ['complaint-resolution-officer'], cases: []};
    const asCustomer = await made({...both});
    assert.deepEqual(await listed(asCustomer), []);
    assert.equal((await ask('/cases/live', asCustomer)).status, 401);
    assert.equal((await ask('/cases', await made({...both, iss: issuer}))).status, 401);
    assert.equal((await ask('/cases', await made({...both, aud: audience}))).status, 401);
  });

  it('for two audiences at once opens neither door', async () => {
    const same = await runningService({
      organisation: {
        staffTokens: {issuer, audience, key: tokenKey},
        portalTokens: {issuer, audience: portalAudience, key: tokenKey},
      },
    });
    const claims = {iss: issuer, name: 'Sam', roles: ['officer']};
    const answers: readonly (readonly [aud: string | string[], status: number])[] = [
      [audience, 200],
      [portalAudience, 200],
      [[audience, 'something else'], 200],
      [[audience, portalAudience], 401],
    ];
    for (const [aud, status] of answers) {
      assert.equal((await ask('/cases', await made({...claims, aud}), same.url)).status, status, `${aud}`);
    }
    await same.close();
  });

  it('opens nothing in a service that was not told which portal to believe', async () => {
    const closed = await runningService({organisation: {portalTokens: undefined}});
    assert.equal((await ask('/cases', await made(), closed.url)).status, 401);
    await closed.close();
  });

  it('may be signed by the portal’s own key, of which the service knows the public half', async () => {
    const {privateKey, publicKey} = await generateKeyPair('EdDSA');
    const own = await runningService({organisation: {portalTokens: {...rules, key: publicKey}}});
    const signed = await new SignJWT({exp: inAnHour(), ...ada}).setProtectedHeader({alg: 'EdDSA'}).sign(privateKey);
    assert.equal((await ask('/cases', signed, own.url)).status, 200);
    const swapped = await made({}, new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey))));
    assert.equal((await ask('/cases', swapped, own.url)).status, 401);
    await own.close();
  });
});

const rules = {issuer: portalIssuer, audience: portalAudience, key: tokenKey};

describe('whatever is wrong with a token', () => {
  for (const [whose, claims] of Object.entries({
    'of a customer': {...ada},
    'of staff': {iss: issuer, aud: audience, sub: 'sam', name: 'Sam Okafor', roles: ['officer']},
  })) {
    it(`${whose}, it opens nothing, and all are answered alike`, async () => {
      const service = await runningService();
      const ask = (token: string) =>
        fetch(`${service.url}/v1/cases`, {headers: {Authorization: `Bearer ${token}`}}).then(async (answer) => ({
          status: answer.status,
          challenge: answer.headers.get('WWW-Authenticate'),
          said: await answer.text(),
        }));
      const right = await new SignJWT({exp: inAnHour(), ...claims}).setProtectedHeader({alg: 'HS256'}).sign(tokenKey);
      assert.equal((await ask(right)).status, 200);
      const answers = new Set<string>();
      for (const [what, token] of Object.entries(await hostileTokens({claims, key: tokenKey}))) {
        const {status, challenge, said} = await ask(token);
        assert.equal(status, 401, what);
        assert.match(challenge ?? '', /^Bearer/);
        answers.add(said);
      }
      assert.equal(answers.size, 1);
      assert.match([...answers][0] as string, /request\/unauthorised/);
      assert.deepEqual(service.faults, []);
      await service.close();
    });
  }

  it('that is off by less than a minute is a matter of clocks', async () => {
    const service = await runningService();
    const now = Math.floor(Date.now() / 1000);
    for (const claims of [{exp: now - 50}, {exp: now + 600, nbf: now + 50}]) {
      const token = await new SignJWT({...ada, ...claims}).setProtectedHeader({alg: 'HS256'}).sign(tokenKey);
      const answer = await fetch(`${service.url}/v1/cases`, {headers: {Authorization: `Bearer ${token}`}});
      assert.equal(answer.status, 200);
    }
    await service.close();
  });
});

describe('rules for tokens that leave open who somebody is', () => {
  const refuses = async (organisation: object, message: RegExp) => {
    const folder = await temporaryFolder();
    await assert.rejects(
      openService({folder, organisations: [{id: 'here', policies: [plusDane], ...organisation}]}),
      (error: Error & {code?: string}) => error.code === 'identity/unusable' && message.test(error.message),
    );
  };

  it('are refused at the start, and the reason given', async () => {
    const key = tokenKey;
    const staffTokens = {issuer, audience, key};
    await refuses({staffTokens, portalTokens: {issuer, audience, key}}, /Give each an audience of their own/);
    await refuses({staffTokens: {issuer, audience, key: tokenKey.subarray(0, 31)}}, /31 bytes\. Give at least 32/);
    await refuses({portalTokens: {issuer, audience, jwks: 'http://keys.example.org/'}}, /begins with https/);
    await refuses({staffTokens: {issuer: 'http://identity.example.org', audience}}, /begins with https/);
    await refuses({staffTokens: {issuer: 'not an address', audience}}, /begins with https/);
  });
});
