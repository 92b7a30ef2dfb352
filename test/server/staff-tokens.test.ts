import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createLocalJWKSet, errors, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT} from 'jose';
import {staff} from '../support/memory-service.ts';
import {audience, issuer, type RunningService, runningService, staffToken, tokenKey} from './running-service.ts';

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

  it('lets nobody in when anything about it is wrong, and never says what', async () => {
    const {privateKey} = await generateKeyPair('RS256');
    const claims = {iss: issuer, aud: audience, sub: 'sam', name: 'Sam', roles: ['officer']};
    const right = await made();
    const wrong: Record<string, string> = {
      'run out': await staffToken(staff.sam, fromNow(-hour)),
      'not valid yet': await made({nbf: Math.floor(Date.now() / 1000) + 3_600}),
      'without an end': await made({exp: undefined}),
      'of another issuer': await made({iss: 'https://evil.example'}),
      'for another audience': await made({aud: 'something-else'}),
      'without a subject': await made({sub: undefined}),
      'without a name': await made({name: ''}),
      'without roles': await made({roles: []}),
      'with roles that are none': await made({roles: 'officer'}),
      'under another secret': await made({}, {key: new TextEncoder().encode('another secret of thirty-two bytes')}),
      'by another kind of signature': await new SignJWT(claims)
        .setProtectedHeader({alg: 'RS256'})
        .setExpirationTime('1h')
        .sign(privateKey),
      'by another length of signature': await made({}, {alg: 'HS512', key: new Uint8Array(64).fill(1)}),
      'without a signature': new UnsecuredJWT(claims).setExpirationTime('1h').encode(),
      'with a changed claim': right.replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"max"}').toString('base64url')}.`),
      'cut short': right.slice(0, -2),
      empty: '',
      'not one at all': 'hello',
    };
    const answers = new Set<string>();
    for (const [what, token] of Object.entries(wrong)) {
      const answer = await worklist(`Bearer ${token}`);
      assert.equal(answer.status, 401, what);
      assert.match(answer.headers.get('WWW-Authenticate') ?? '', /^Bearer/);
      answers.add(await answer.text());
    }
    assert.equal(answers.size, 1);
    assert.match([...answers][0] as string, /request\/unauthorised/);
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
    const token = await new SignJWT({}).setProtectedHeader({alg: 'ES256'}).sign(privateKey);
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
    const token = await new SignJWT({}).setProtectedHeader({alg: 'ES256'}).sign(privateKey);
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
