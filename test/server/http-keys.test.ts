import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {connect} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {type Instant, instant} from '@redress/policy/calendar';
import type {Receipt} from '@redress/rest';
import {leak, staff} from '../support/people.ts';
import {expectProblem} from './expect-problem.ts';
import {type RunningService, runningService} from './running-service.ts';

describe('idempotency keys over HTTP', () => {
  let service: RunningService;
  let now: Instant = instant('2026-11-20T10:00:00Z');

  before(async () => {
    service = await runningService({now: () => now});
  });
  after(() => service.close());

  const post = (path: string, body: unknown, key: string, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers},
    });
  const submit = (key: string, intake: object = leak) => post('/cases', intake, key);
  const holder = ({followUpKey}: Receipt) => ({Authorization: `Redress-Key ${followUpKey}`});
  const cases = async () => (await service.as(staff.sam).list({limit: 100})).items.length;

  it('give the first answer again for thirty days and more, and nothing happens twice', async () => {
    const key = randomUUID();
    now = instant('2026-11-20T10:00:00Z');
    const first: Receipt = await (await submit(key)).json();
    const message = {type: 'sendMessage', text: 'Hello?'};
    const commandKey = randomUUID();
    const said = await (await post(`/cases/${first.reference}/commands`, message, commandKey, holder(first))).json();
    const before = await cases();
    for (const later of ['2026-11-21T10:00:00Z', '2026-12-21T10:00:00Z', '2027-11-20T10:00:00Z']) {
      now = instant(later);
      const again = await submit(key);
      assert.equal(again.status, 201);
      assert.deepEqual(await again.json(), first, later);
      const saidAgain = await post(`/cases/${first.reference}/commands`, message, commandKey, holder(first));
      assert.equal(saidAgain.status, 200);
      assert.equal((await saidAgain.json()).version, said.version);
    }
    assert.equal(await cases(), before);
    now = instant('2026-11-20T10:00:00Z');
  });

  it('are refused for another body, another case, another caller and another route', async () => {
    const key = randomUUID();
    const a: Receipt = await (await submit(key)).json();
    const b: Receipt = await (await submit(randomUUID())).json();
    const message = {type: 'sendMessage', text: 'Hello?'};
    await expectProblem(await submit(key, {...leak, wanted: 'Something else'}), 422, 'key/reused');
    await expectProblem(await post(`/cases/${a.reference}/commands`, message, key, holder(a)), 422, 'key/reused');
    const used = randomUUID();
    assert.equal((await post(`/cases/${a.reference}/commands`, message, used, holder(a))).status, 200);
    const other = {...message, text: 'Hello again?'};
    await expectProblem(await post(`/cases/${a.reference}/commands`, other, used, holder(a)), 422, 'key/reused');
    await expectProblem(await post(`/cases/${b.reference}/commands`, message, used, holder(b)), 422, 'key/reused');
    await expectProblem(await submit(used), 422, 'key/reused');
    await assert.rejects(
      service.as(staff.sam).perform(a.reference, {type: 'sendMessage', text: 'Hello?'}, {key: used}),
      {code: 'key/reused'},
    );
  });

  it('are known again whatever the order of the fields, which JSON does not keep', async () => {
    const key = randomUUID();
    const first = await (await submit(key)).json();
    const turned = Object.fromEntries(Object.entries(leak).reverse());
    assert.deepEqual(await (await submit(key, turned)).json(), first);
  });

  it('say of two at once that the second should wait, and make one case', async () => {
    const key = randomUUID();
    const before = await cases();
    const body = JSON.stringify(leak);
    const {port} = new URL(service.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${key}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n{`,
    );
    const answer = once(socket, 'data');
    let told = await submit(key, {...leak, what: ''});
    // Until the first has been looked at, the second is the first.
    while (told.status === 422) told = await submit(key, {...leak, what: ''});
    assert.equal(told.headers.get('Retry-After'), '1');
    await expectProblem(told, 409, 'key/in-flight');
    assert.equal((await submit(randomUUID())).status, 201);
    socket.write(body.slice(1));
    const [said] = (await answer) as [Buffer];
    assert.match(said.toString(), /^HTTP\/1.1 201 /);
    socket.destroy();
    assert.equal((await submit(key)).status, 201);
    assert.equal(await cases(), before + 2);
  });

  it('make one case of a storm of retries', async () => {
    const key = randomUUID();
    const before = await cases();
    const answers = await Promise.all(Array.from({length: 50}, () => submit(key)));
    const references = new Set<string>();
    for (const answer of answers) {
      if (answer.status === 201) references.add((await answer.json()).reference);
      else await expectProblem(answer, 409, 'key/in-flight');
    }
    assert.equal(references.size, 1);
    // Nobody waits for an answer that has been given.
    const again = await Promise.all(Array.from({length: 20}, () => submit(key)));
    for (const answer of again) references.add((await answer.json()).reference);
    assert.deepEqual([...new Set(again.map(({status}) => status))], [201]);
    assert.equal(references.size, 1);
    assert.equal(await cases(), before + 1);
  });

  it('are free again when the first request was refused or broke off', async () => {
    const key = randomUUID();
    await expectProblem(await submit(key, {...leak, what: ''}), 422, 'request/invalid');
    assert.equal((await submit(key)).status, 201);
  });

  it('are of a length that can be kept, in letters that can be seen', async () => {
    for (const key of ['', 'x'.repeat(15), 'x'.repeat(201), 'with a space in the middle']) {
      await expectProblem(await submit(key), 400, 'request/key-missing');
    }
    for (const key of [`${randomUUID()}`.slice(0, 16), 'y'.repeat(200)]) assert.equal((await submit(key)).status, 201);
  });
});
