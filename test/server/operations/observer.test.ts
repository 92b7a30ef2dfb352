import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {plusDane, psps} from '@redress/policy/presets';
import type {EndedRequest, Observer} from '@redress/server';
import {openService} from '@redress/server';
import {leak} from '../../support/memory-service.ts';
import {runningService, temporaryFolder} from '../running-service.ts';

/** Writes down what it is told. */
function noting() {
  const requests: EndedRequest[] = [];
  const lines: string[] = [];
  const changed = new EventTarget();
  const line = (text: string) => {
    lines.push(text);
    changed.dispatchEvent(new Event('line'));
  };
  const observer: Observer = {
    requestEnded: (request) => requests.push(request),
    lineOpened: (organisation) => line(`${organisation} opened`),
    lineClosed: (organisation) => line(`${organisation} closed`),
    jobRan: () => {},
  };
  return {observer, requests, lines, changed};
}

describe('an observer', () => {
  it('is told of every request by the pattern of its route, its organisation and its status', async () => {
    const {observer, requests} = noting();
    const folder = await temporaryFolder();
    const {app, close} = await openService({
      folder,
      organisations: [
        {id: 'first', policies: [plusDane]},
        {id: 'second', policies: [psps]},
      ],
      observer,
    });
    const asked = [
      '/v1/cases/RD-0000-0000',
      '/organisations/first/v1/cases/RD-0000-0000',
      '/organisations/second/v1/policy',
      '/organisations/third/v1/policy',
      '/v1/jane.doe@example.org',
      '/jane.doe@example.org',
      '/livez',
    ];
    const ids: (string | null)[] = [];
    for (const path of asked) ids.push((await app.request(path)).headers.get('X-Request-Id'));
    await app.request('/v1/cases', {method: 'JANE'});
    await close();
    await rm(folder, {recursive: true});
    assert.deepEqual(
      requests.map(({organisation, method, route, status}) => `${organisation} ${method} ${route} ${status}`),
      [
        'first GET /v1/cases/:reference 404',
        'first GET /v1/cases/:reference 404',
        'second GET /v1/policy 200',
        'first GET /* 404',
        'first GET /v1/* 404',
        'first GET /* 404',
        'first GET /livez 200',
        'first OTHER /v1/* 405',
      ],
    );
    assert.deepEqual(
      ids,
      requests.slice(0, -1).map(({id}) => id),
    );
    assert.equal(new Set(ids).size, asked.length);
    assert.ok(requests.every(({milliseconds}) => milliseconds >= 0));
  });

  it('is told when a live line opens and closes', async () => {
    const {observer, lines, changed} = noting();
    const service = await runningService({observer});
    const {reference, followUpKey} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const reading = new AbortController();
    await fetch(`${service.url}/v1/cases/${reference}/live`, {
      headers: {Authorization: `Redress-Key ${followUpKey}`},
      signal: reading.signal,
    });
    assert.deepEqual(lines, ['plus-dane opened']);
    const closed = once(changed, 'line');
    reading.abort();
    await closed;
    assert.deepEqual(lines, ['plus-dane opened', 'plus-dane closed']);
    await service.close();
  });
});
