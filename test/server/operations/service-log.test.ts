import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {RestError} from '@redress/rest';
import {serviceLog} from '@redress/server';
import {leak, staff} from '../../support/memory-service.ts';
import {staffToken} from '../running-service.ts';
import {type LogLine, type Serving, serving} from './serving.ts';

/** A word that stands nowhere but where a person wrote it. */
const canary = 'zqxcanary';

const intake = {
  ...leak,
  what: `${leak.what} ${canary}`,
  wanted: `${canary} please`,
  complainant: {name: `Ada ${canary}`, email: `${canary}@example.org`, prefers: 'email', language: 'en'},
} as const;

function lines(log: readonly string[]): readonly LogLine[] {
  return log.map((line) => JSON.parse(line) as LogLine);
}

/** Everything that people do in a day, well or badly. Gives what must stand nowhere in the log. */
async function busyDay(service: Serving): Promise<readonly string[]> {
  const key = randomUUID();
  const anonymous = service.as({kind: 'anonymous'});
  const {reference, followUpKey} = await anonymous.submit(intake, {key});
  const customer = service.as({kind: 'key-holder', followUpKey});
  const sam = service.as(staff.sam);
  await customer.view(reference);
  const command = {type: 'sendMessage', text: `Are you there? ${canary}`} as const;
  await customer.perform(reference, command, {key: randomUUID()});
  await customer.attach(reference, new File([`A letter. ${canary}`], `${canary}.txt`));
  await sam.perform(reference, {type: 'take'}, {key: randomUUID()});
  await sam.perform(reference, {type: 'addNote', text: canary}, {key: randomUUID()});
  await sam.list({search: canary});
  await assert.rejects(anonymous.submit({...intake, what: ''}, {key: randomUUID()}));
  await assert.rejects(anonymous.submit({...intake, wanted: canary}, {key}), {code: 'key/reused'});
  await assert.rejects(sam.perform(reference, {type: 'take'}, {key: randomUUID(), seen: 99}));

  const token = await staffToken(staff.noor, new Date(Date.now() + 60_000));
  const asked: readonly (readonly [path: string, init?: RequestInit])[] = [
    [`/v1/cases?search=${canary}`, {headers: {Authorization: `Bearer ${token}`}}],
    [`/v1/cases/${canary}`],
    [`/${canary}`],
    [`/v1/${canary}?key=${followUpKey}`],
    [`/v1/cases/${reference}`, {headers: {Authorization: `Redress-Key ${canary}`}}],
    [`/v1/cases/${reference}`, {headers: {Authorization: `Bearer ${canary}`, 'X-Request-Id': canary, Referer: canary}}],
    ['/v1/cases', {method: 'POST', body: `{"what": "${canary}`, headers: {'Content-Type': 'application/json'}}],
    ['/v1/cases', {method: 'POST', body: canary, headers: {'Content-Type': `text/${canary}`}}],
    ['/v1/cases', {method: 'OPTIONS', headers: {Origin: `https://${canary}.example`}}],
    ['/v1/policy', {method: canary.toUpperCase()}],
  ];
  for (const [path, init] of asked) await (await fetch(`${service.url}${path}`, init)).arrayBuffer();
  const reading = new AbortController();
  const headers = {Authorization: `Redress-Key ${followUpKey}`};
  const live = await fetch(`${service.url}/v1/cases/${reference}/live`, {headers, signal: reading.signal});
  assert.equal(live.status, 200);
  reading.abort();
  return [canary, key, followUpKey, token, reference, staff.sam.name, staff.noor.name, leak.what.slice(0, 20)];
}

describe('the log of a service', () => {
  it('says after a busy day nothing that anybody wrote, no key, no token and no reference', async (test) => {
    const service = await serving(test, {REDRESS_LOG_LEVEL: 'debug'});
    const unsayable = await busyDay(service);
    const metrics = await (await fetch(service.metrics)).text();
    assert.equal(await service.stop(), true);
    const said = service.log.join('\n');
    assert.ok(lines(service.log).filter(({message}) => message === 'request').length >= 15);
    for (const text of unsayable) {
      assert.ok(!said.toLowerCase().includes(text.toLowerCase()), `the log says ${text}`);
      assert.ok(!metrics.toLowerCase().includes(text.toLowerCase()), `the metrics say ${text}`);
    }
  });

  it('says of each request its route, status, time, organisation and the id that the caller was told', async (test) => {
    const service = await serving(test);
    const answer = await fetch(`${service.url}/v1/cases/RD-0000-0000`);
    await fetch(`${service.url}/livez`);
    await service.stop();
    const {time, milliseconds, ...rest} =
      lines(service.log).find(({message}) => message === 'request') ?? assert.fail('no request was logged');
    assert.deepEqual(rest, {
      level: 'info',
      request: answer.headers.get('X-Request-Id'),
      organisation: 'plus-dane',
      method: 'GET',
      route: '/v1/cases/:reference',
      status: 404,
      message: 'request',
    });
    assert.equal(new Date(String(time)).toISOString(), time);
    assert.equal(typeof milliseconds, 'number');
    // Whoever asks whether it lives asks all day.
    assert.equal(lines(service.log).filter(({route}) => route === '/livez').length, 0);
  });

  it('says of a fault its code and its class, and those of what was behind it, without their words', () => {
    const written: string[] = [];
    const log = serviceLog('info', (line) => written.push(line));
    const database = Object.assign(new TypeError(`${canary}\n    at file:///srv/${canary} it leaks:1:1`), {
      code: '23505',
      detail: canary,
    });
    log.fault(new RestError('service/unreachable', `${canary} is not reached`, {cause: database}));
    log.fault(canary);
    log.fault(Object.assign(new Error(canary), {name: `${canary}@example.org`, code: `${canary}@example.org`}));
    const [first, second, third] = lines(written) as [LogLine, LogLine, LogLine];
    const {at, cause, ...fault} = first.fault as {at: string[]; cause: {class: string; code: string}};
    assert.deepEqual(fault, {class: 'RestError', code: 'service/unreachable'});
    assert.match(at[0] ?? '', /service-log\.test\.ts:\d+:\d+$/);
    assert.equal(cause.class, 'TypeError');
    assert.equal(cause.code, '23505');
    assert.deepEqual(second.fault, {class: 'string'});
    assert.equal((third.fault as {class: string}).class, 'Error');
    assert.ok(!written.join('\n').includes(canary));
  });

  it('says when it is ready, and where; that a secret was made; and how it closed', async (test) => {
    const service = await serving(test);
    await service.stop();
    const said = lines(service.log);
    assert.deepEqual(
      said.map(({level, message}) => `${level}: ${message.replace(/http:\S+|\/\S*service\.secret/, '…').slice(0, 66)}`),
      [
        'warn: A secret was made at this first start and is kept in …. Whatever i',
        'info: Redress is ready: …',
        'info: Redress is closing',
        'info: Redress has closed: everything under way was answered',
      ],
    );
    assert.ok(said[0]?.message.includes(`${service.folder}/service.secret`));
  });
});
