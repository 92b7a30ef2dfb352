import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {addHours, type Instant, instant} from '@redress/policy/calendar';
import {restClient} from '@redress/rest/client';
import {type Challenge, solveChallenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import {leak, staff} from '../support/people.ts';
import {type RunningService, runningService} from './running-service.ts';

describe('a proof of work', () => {
  let service: RunningService;
  let now: Instant = instant('2026-11-20T10:00:00Z');
  before(async () => {
    service = await runningService({now: () => now, organisation: {spam: {proofOfWork: true}}});
  });
  after(() => service.close());

  const solved = async (): Promise<{challenge: Challenge; solution: unknown}> => {
    const challenge = (await (await fetch(`${service.url}/v1/challenge`)).json()) as Challenge;
    return {challenge, solution: await solveChallenge({challenge, deriveKey})};
  };
  const packed = (proof: object) => Buffer.from(JSON.stringify(proof)).toString('base64');
  const post = (proof?: string, key: string = randomUUID(), body: string = JSON.stringify(leak)) =>
    fetch(`${service.url}/v1/cases`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        ...(proof !== undefined && {'Redress-Proof': proof}),
      },
    });
  const cases = async () => (await service.as(staff.sam).list({})).items.length;

  it('is asked of whoever is not known, before anything that they send is read', async () => {
    const before = await cases();
    for (const proof of [undefined, '', 'nonsense', packed({}), 'x'.repeat(5_000)]) {
      const answer = await post(proof, randomUUID(), 'not even JSON');
      assert.equal(answer.status, 428);
      assert.equal(((await answer.json()) as {code: string}).code, 'request/proof-needed');
    }
    assert.equal(await cases(), before);
  });

  it('lets a complaint in, once', async () => {
    const proof = packed(await solved());
    const key = randomUUID();
    const first = await post(proof, key);
    assert.equal(first.status, 201);
    assert.equal((await post(proof)).status, 428);
    // The same complaint again, because its answer was lost.
    const again = await post(proof, key);
    assert.equal(again.status, 201);
    assert.deepEqual(await again.json(), await first.json());
  });

  it('is for this organisation, for complaints and for ten minutes, and cannot be made easier', async () => {
    const proof = await solved();
    const {challenge, solution} = proof;
    const altered = (parameters: object) =>
      packed({challenge: {...challenge, parameters: {...challenge.parameters, ...parameters}}, solution});
    for (const wrong of [
      altered({data: {...challenge.parameters.data, organisation: 'another'}}),
      altered({data: {...challenge.parameters.data, form: 'something'}}),
      altered({data: {...challenge.parameters.data, until: addHours(now, 24)}}),
      altered({cost: 1}),
      altered({keyPrefix: '00'}),
      packed({challenge, solution: {...(solution as object), derivedKey: '00'.repeat(32)}}),
      packed({challenge: {...challenge, signature: '00'.repeat(32)}, solution}),
    ]) {
      assert.equal((await post(wrong)).status, 428, wrong);
    }
    now = addHours(now, 1);
    assert.equal((await post(packed(proof))).status, 428);
  });

  it('is done by the client by itself, and never asked of staff', async () => {
    assert.match((await restClient({service: service.url}).submit(leak, {key: randomUUID()})).reference, /^RD-/);
    assert.match((await service.as(staff.sam).submit(leak, {key: randomUUID()})).reference, /^RD-/);
  });

  it('is harder the more is sent, and easy again when it is over', async () => {
    const work = async () => ((await solved()).solution as {counter: number}).counter;
    now = addHours(now, 1);
    assert.ok((await work()) < 600);
    await Promise.all(Array.from({length: 100}, () => post()));
    assert.ok((await work()) >= 1_000);
    now = addHours(now, 1);
    assert.ok((await work()) < 600);
  });
});
