import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {StaffMember} from '@redress/policy';
import {take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {type MailServer, mailServer} from './mail-server.ts';
import {type SendingService, sendingService, until} from './sending-service.ts';

interface Page {
  readonly items: readonly {readonly id: string; readonly reference?: string; readonly [field: string]: unknown}[];
  readonly next?: string;
}

const {sam, rhian, max} = staff;

describe('messages that could not be sent', () => {
  let mail: MailServer;
  let service: SendingService;

  before(async () => {
    mail = await mailServer();
    service = await sendingService({messages: {mail: {server: mail.url, from: 'complaints@example.org'}}});
  });
  after(async () => {
    await service.close();
    await mail.close();
  });

  /** A complaint that staff wrote down, whose receipt the mail server refused. */
  const refused = async (email = 'ada@example.org') => {
    mail.next({recipient: 550});
    const {reference} = await service.submit({complainant: {...leak.complainant, email}}, sam);
    await service.quiet();
    return {reference, id: `${reference}.1.receipt.email`};
  };
  const list = async (query = '', by: StaffMember = sam) =>
    (await (await service.ask('GET', `/v1/messages${query}`, by)).json()) as Page;
  const retry = (id: string, by: StaffMember = sam) => service.ask('POST', `/v1/messages/${id}/retry`, by);

  it('are listed for staff, with what they are about and why, and without whom they were for', async () => {
    const {reference, id} = await refused();
    const {items} = await list();
    assert.deepEqual(
      items.find((one) => one.id === id),
      {
        ...{id, reference, kind: 'receipt', channel: 'email', state: 'dead', problem: 'address/refused', tries: 1},
        ...{since: '2026-11-20T12:00:00.000Z', settledAt: '2026-11-20T12:00:00.000Z'},
      },
    );
    assert.doesNotMatch(JSON.stringify(items), /\b[Aa]da\b|example\.org/);
  });

  it('go again when somebody asks for it, and once, however often they ask', async () => {
    const {id} = await refused();
    mail.forget();
    for (let times = 0; times < 3; times++) {
      const answer = await retry(id);
      assert.equal(answer.status, 200);
      assert.match(((await answer.json()) as {state: string}).state, /^(waiting|sent)$/);
    }
    await service.quiet();
    assert.equal(mail.arrived.length, 1);
    assert.ok(!(await list()).items.some((one) => one.id === id));
    assert.ok((await list('?state=sent')).items.some((one) => one.id === id));
    assert.equal((await retry(id)).status, 200);
    await service.quiet();
    assert.equal(mail.arrived.length, 1);
  });

  it('have a whole day again', async () => {
    const {id} = await refused();
    service.moveTo('2026-11-22T12:00:00Z');
    mail.next({recipient: 450});
    await retry(id);
    await until(async () => (await service.messages()).some((row) => row.id === id && row.problem === 'target/busy'));
    service.moveTo('2026-11-22T13:00:00Z');
    await service.quiet();
    assert.ok((await list('?state=sent')).items.some((one) => one.id === id));
  });

  it('are not shown, nor sent again, by somebody who may not open the case', async () => {
    const {reference, id} = await refused();
    await service.perform(reference, rhian, take, {type: 'declareConflict', reason: 'My neighbour.'});
    assert.ok((await list()).items.some((one) => one.id === id));
    assert.ok(!(await list('', rhian)).items.some((one) => one.id === id));
    assert.equal((await retry(id, rhian)).status, 404);
    assert.equal((await retry(id, max)).status, 200);
  });

  it('come in pages, the newest first, each once', async () => {
    const now = Date.parse(service.now);
    for (let at = 0; at < 120; at++) {
      const since = new Date(now + at * 1000 - (at % 2) * 1000).toISOString();
      await service.store.everyone
        .insertInto('outbox')
        .values({
          ...{organisation: 'plus-dane', id: `digest.${at}`, reference: null, sequence: null, channel: 'staff'},
          ...{kind: 'digest', detail: '{}', state: 'dead', due_at: since, since, tries: 9},
        })
        .execute();
    }
    const seen: Page['items'][number][] = [];
    for (let query = ''; ; ) {
      const page = await list(query);
      seen.push(...page.items);
      if (page.next === undefined) break;
      query = `?cursor=${encodeURIComponent(page.next)}`;
    }
    const digests = seen.filter(({kind}) => kind === 'digest');
    assert.equal(new Set(digests.map(({id}) => id)).size, 120);
    assert.equal(digests.length, 120);
    const times = seen.map(({since}) => since as string);
    assert.deepEqual(times, [...times].sort().reverse());
  });

  it('are not asked for by a state or a cursor that there is not', async () => {
    for (const query of ['?state=lost', '?cursor=abc']) {
      assert.equal((await service.ask('GET', `/v1/messages${query}`, sam)).status, 422, query);
    }
  });
});
