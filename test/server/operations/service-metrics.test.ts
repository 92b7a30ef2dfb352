import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {RestError} from '@redress/rest';
import {serviceMetrics} from '@redress/server';
import {leak, staff} from '../../support/memory-service.ts';
import {runningService} from '../running-service.ts';
import {serving} from './serving.ts';

/** The value of a metric with all of these labels. */
function metric(text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
  const line = text
    .split('\n')
    .find(
      (one) =>
        (one.startsWith(`${name}{`) || one.startsWith(`${name} `)) &&
        Object.entries(labels).every(([label, value]) => one.includes(`${label}="${value}"`)),
    );
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

describe('the metrics of a service', () => {
  it('stand at a second address, and count requests by route, status and time', async (test) => {
    const service = await serving(test);
    const {reference} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    for (let times = 3; times > 0; times--) await fetch(`${service.url}/v1/cases/${reference}`);
    await service.as(staff.sam).view(reference);
    const answer = await fetch(service.metrics);
    const text = await answer.text();
    assert.match(answer.headers.get('Content-Type') ?? '', /^text\/plain; version=/);
    assert.equal((await fetch(`${service.url}/metrics`)).status, 404);
    await service.stop();

    const route = '/v1/cases/:reference';
    const requests = {organisation: 'plus-dane', method: 'GET', route};
    assert.equal(metric(text, 'redress_requests_total', {...requests, status: '404'}), 3);
    assert.equal(metric(text, 'redress_requests_total', {...requests, status: '200'}), 1);
    assert.equal(metric(text, 'redress_request_seconds_count', {method: 'GET', route}), 4);
    assert.equal(metric(text, 'redress_store_up'), 1);
    assert.equal(metric(text, 'redress_outbox_messages', {organisation: 'plus-dane', state: 'dead'}), 0);
    assert.ok((metric(text, 'nodejs_eventloop_lag_seconds') ?? -1) >= 0);
  });

  it('count open live lines, and refusals of a network that sends too much', async (test) => {
    const metrics = serviceMetrics();
    test.after(metrics.close);
    const service = await runningService({observer: metrics, submissions: {atOnce: 1, perMinute: 1}});
    const read = () => metrics.text(service.store, ['plus-dane']);
    const {reference, followUpKey} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const body = {method: 'POST', body: '{}', headers: {'Content-Type': 'application/json'}};
    assert.equal((await fetch(`${service.url}/v1/cases`, body)).status, 429);
    await fetch(`${service.url}/v1/cases/${reference}/live`, {headers: {Authorization: `Redress-Key ${followUpKey}`}});
    const text = await read();
    assert.equal(metric(text, 'redress_live_lines', {organisation: 'plus-dane'}), 1);
    assert.equal(metric(text, 'redress_rate_limited_total', {route: '/v1/cases'}), 1);
    await service.close();
    const after = await read();
    assert.equal(metric(after, 'redress_live_lines', {organisation: 'plus-dane'}), 0);
    // The store is closed: what it held is not told as if it were so now.
    assert.equal(metric(after, 'redress_store_up'), 0);
    assert.equal(metric(after, 'redress_outbox_messages', {state: 'dead'}), undefined);
  });

  it('count what waits to leave, what could not, and how late it is', async (test) => {
    const metrics = serviceMetrics();
    test.after(metrics.close);
    const service = await runningService();
    test.after(service.close);
    const message = (id: string, state: 'waiting' | 'dead' | 'sent', due_at: string) => ({
      ...{
        organisation: 'plus-dane',
        id,
        reference: null,
        sequence: null,
        channel: 'mail',
        kind: 'digest',
        detail: '{}',
      },
      ...{
        state,
        due_at,
        since: due_at,
        tries: 0,
        claimed_until: null,
        claimed_by: null,
        problem: null,
        settled_at: null,
      },
    });
    const late = new Date(Date.now() - 600_000).toISOString();
    const soon = new Date(Date.now() + 600_000).toISOString();
    await service.store
      .of('plus-dane')
      .insertInto('outbox')
      .values([
        message('a', 'waiting', late),
        message('b', 'waiting', soon),
        message('c', 'dead', late),
        message('d', 'sent', late),
      ])
      .execute();
    const text = await metrics.text(service.store, ['plus-dane', 'other']);
    assert.equal(metric(text, 'redress_outbox_messages', {organisation: 'plus-dane', state: 'waiting'}), 2);
    assert.equal(metric(text, 'redress_outbox_messages', {organisation: 'plus-dane', state: 'dead'}), 1);
    assert.equal(metric(text, 'redress_outbox_messages', {organisation: 'other', state: 'dead'}), 0);
    assert.ok((metric(text, 'redress_outbox_overdue_seconds', {organisation: 'plus-dane'}) ?? 0) >= 600);
    assert.equal(metric(text, 'redress_outbox_overdue_seconds', {organisation: 'other'}), 0);
  });

  it('count runs of jobs and faults, by kinds that are few', async (test) => {
    const metrics = serviceMetrics();
    test.after(metrics.close);
    const service = await runningService();
    test.after(service.close);
    metrics.jobRan({name: 'dispatch', failed: false, milliseconds: 1500});
    metrics.jobRan({name: 'dispatch', failed: true, milliseconds: 20});
    metrics.fault(new RestError('service/full', 'There is no room'));
    metrics.fault(new Error('Something of Ada Example'));
    const text = await metrics.text(service.store, []);
    assert.equal(metric(text, 'redress_job_runs_total', {job: 'dispatch', outcome: 'failed'}), 1);
    assert.equal(metric(text, 'redress_job_seconds', {job: 'dispatch'}), 0.02);
    assert.equal(metric(text, 'redress_faults_total', {code: 'service/full'}), 1);
    assert.equal(metric(text, 'redress_faults_total', {code: 'unforeseen'}), 1);
    assert.doesNotMatch(text, /\bAda\b/);
  });

  it('are shown to others only for their token', async (test) => {
    const token = 'Zm9yIHRoZSB0ZXN0IG9mIG1ldHJpY3Mgb25seQ==';
    const service = await serving(test, {REDRESS_ADMIN_TOKEN: token});
    const status = async (authorization?: string) =>
      (await fetch(service.metrics, authorization === undefined ? {} : {headers: {Authorization: authorization}}))
        .status;
    assert.deepEqual(await Promise.all([status(), status('Bearer x'), status(`Bearer ${token}`)]), [401, 401, 200]);
    await service.stop();
  });
});
