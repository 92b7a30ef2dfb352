import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {createLocalJWKSet, errors, exportJWK, generateKeyPair, type JWTPayload, SignJWT} from 'jose';
import {leak, staff} from '../../support/memory-service.ts';
import {audience, issuer, type RunningService, runningService, staffToken, tokenKey} from '../running-service.ts';

const hour = 3_600_000;
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds);

describe('a staff token', () => {
  let service: RunningService;
  before(async () => {
    service = await runningService();
  });
  after(() => service.close());

  const worklist = (authorization: string, url = service.url) =>
    fetch(`${url}/v1/cases`, {headers: {Authorization: authorization}});

  const made = (change: JWTPayload = {}, {key = tokenKey, alg = 'HS256'} = {}) =>
    new SignJWT({
      iss: issuer,
      aud: audience,
      sub: 'sam',
      name: 'Sam Okafor',
      roles: ['officer'],
      exp: Math.floor(Date.now() / 1000) + 3_600,
      ...change,
    })
      .setProtectedHeader({alg})
      .sign(key);

  it('lets its bearer in', async () => {
    assert.equal((await worklist(`Bearer ${await staffToken(staff.sam, fromNow(hour))}`)).status, 200);
    assert.equal((await worklist(`bearer ${await made()}`)).status, 200);
  });

  it('lets nobody in who has no name or no role', async () => {
    for (const change of [
      {name: ''},
      {name: ' '},
      {name: undefined},
      {name: 'x'.repeat(201)},
      {roles: []},
      {roles: 'officer'},
      {roles: ['officer', 7]},
      {roles: undefined},
    ]) {
      assert.equal((await worklist(`Bearer ${await made(change)}`)).status, 401, JSON.stringify(change));
    }
  });

  it('may have its roles anywhere, under the names that the provider has for them', async () => {
    const own = await runningService({
      organisation: {
        staffTokens: {
          issuer,
          audience,
          key: tokenKey,
          claims: {roles: 'realm_access.roles', name: 'given'},
          roles: {
            'Complaints Team': 'complaint-resolution-officer',
            Bosses: ['senior-manager', 'complaint-resolution-officer'],
          },
        },
        administrators: ['senior-manager'],
      },
    });
    const {reference} = await own.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const take = async (...roles: string[]) => {
      const token = await made({
        realm_access: {roles},
        given: 'Sam Okafor',
        name: undefined,
        roles: ['senior-manager'],
      });
      const answer = await fetch(`${own.url}/v1/cases/${reference}/commands`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': randomUUID(),
        },
        body: JSON.stringify({type: 'take'}),
      });
      return {status: answer.status, view: (await answer.json()) as {timeline: {to: {roles: string[]}}[]}};
    };
    // Whom the map does not know is nobody here, whatever else their token says.
    for (const unknown of [[], ['cleaners'], ['constructor'], ['complaint-resolution-officer']]) {
      assert.equal((await take(...unknown)).status, 401, `${unknown}`);
    }
    const {status, view} = await take('Bosses', 'Complaints Team', 'cleaners');
    assert.equal(status, 200);
    assert.deepEqual(view.timeline[0]?.to.roles, ['senior-manager', 'complaint-resolution-officer']);
    await own.close();
  });

  it('is no token in another scheme', async () => {
    for (const scheme of ['Basic', 'Token', 'Redress-Key Bearer']) {
      assert.equal((await worklist(`${scheme} ${await made()}`)).status, 401, scheme);
    }
  });

  it('opens nothing in a service that was not told whom to believe', async () => {
    const closed = await runningService({organisation: {staffTokens: undefined}});
    assert.equal((await worklist(`Bearer ${await made()}`, closed.url)).status, 401);
    await closed.close();
  });

  it('may be signed by the key set of an identity provider, and by no other', async () => {
    const ours = await generateKeyPair('ES256');
    const theirs = await generateKeyPair('ES256');
    const jwk = {...(await exportJWK(ours.publicKey)), kid: 'one', alg: 'ES256'};
    const modern = await runningService({
      organisation: {staffTokens: {issuer, audience, key: createLocalJWKSet({keys: [jwk]})}},
    });
    const signed = (key: typeof ours.privateKey) =>
      new SignJWT({name: 'Sam', roles: ['officer']})
        .setProtectedHeader({alg: 'ES256', kid: 'one'})
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject('sam')
        .setExpirationTime('1h')
        .sign(key);
    assert.equal((await worklist(`Bearer ${await signed(ours.privateKey)}`, modern.url)).status, 200);
    assert.equal((await worklist(`Bearer ${await signed(theirs.privateKey)}`, modern.url)).status, 401);
    // The public key is no secret: nothing signed with it as if it were one is believed.
    const passedOff = await made({}, {key: new TextEncoder().encode(JSON.stringify(jwk))});
    assert.equal((await worklist(`Bearer ${passedOff}`, modern.url)).status, 401);
    await modern.close();
  });

  it('that cannot be checked just now is a fault of ours, not of its bearer', async () => {
    const {privateKey} = await generateKeyPair('ES256');
    const token = await new SignJWT({iss: issuer, aud: audience}).setProtectedHeader({alg: 'ES256'}).sign(privateKey);
    for (const error of [
      new TypeError('fetch failed'),
      new errors.JWKSTimeout(),
      new errors.JWKSInvalid(),
      new errors.JOSEError('Expected 200 OK from the JSON Web Key Set HTTP response'),
    ]) {
      const broken = await runningService({
        organisation: {staffTokens: {issuer, audience, key: () => Promise.reject(error)}},
      });
      const answer = await worklist(`Bearer ${token}`, broken.url);
      assert.equal(answer.status, 503, error.message);
      assert.equal((await answer.json()).code, 'service/unreachable');
      assert.equal(broken.faults.length, 1);
      await broken.close();
    }
  });

  it('that names a kind of signature which our key cannot have made is wrong, and no fault of ours', async () => {
    const {publicKey} = await generateKeyPair('RS256');
    const {privateKey} = await generateKeyPair('ES256');
    const token = await new SignJWT({iss: issuer, aud: audience}).setProtectedHeader({alg: 'ES256'}).sign(privateKey);
    const modern = await runningService({organisation: {staffTokens: {issuer, audience, key: publicKey}}});
    assert.equal((await worklist(`Bearer ${token}`, modern.url)).status, 401);
    assert.deepEqual(modern.faults, []);
    await modern.close();
  });

  it('ends a live line when it runs out', async () => {
    // Believed for a minute longer than it says, because clocks differ: so it ran out 59 seconds ago.
    const token = await staffToken(staff.sam, fromNow(-59_000));
    const answer = await fetch(`${service.url}/v1/cases/live`, {headers: {Authorization: `Bearer ${token}`}});
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /^retry: \d+\n\n$/);
  });
});
