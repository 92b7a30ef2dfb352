import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {leak, staff} from '../../support/people.ts';
import {type MailServer, mailServer} from './mail-server.ts';
import {type SendingService, sendingService, until} from './sending-service.ts';

describe('a mail server', () => {
  let mail: MailServer;
  let service: SendingService;

  before(async () => {
    mail = await mailServer();
    // It gives up on a server that says nothing sooner than it would by itself.
    service = await sendingService({
      messages: {mail: {server: `${mail.url}?socketTimeout=300`, from: 'complaints@example.org'}},
    });
  });
  after(async () => {
    await service.close();
    await mail.close();
  });
  beforeEach(() => mail.forget());

  /** Staff wrote it down, so that nothing is limited. */
  const submit = () => service.submit({}, staff.sam);
  const rowOf = async (reference: string) => (await service.messages()).find((row) => row.reference === reference);
  const tried = (reference: string, times: number) =>
    until(async () => {
      const row = await rowOf(reference);
      return row?.tries === times && row.claimed_by === null;
    });

  it('that takes a message and then says nothing gets it again, under the same id', async () => {
    mail.next('hang');
    const {reference} = await submit();
    await tried(reference, 1);
    service.moveTo('2026-11-20T12:10:00Z');
    await service.quiet();
    assert.equal((await rowOf(reference))?.state, 'sent');
    assert.equal(mail.arrived.length, 2);
    assert.equal(new Set(mail.arrived.map((one) => one.mail.messageId)).size, 1);
  });

  it('that knows no such recipient is not asked again, and staff are told', async () => {
    mail.next({recipient: 550});
    const {reference} = await submit();
    await service.quiet();
    const row = await rowOf(reference);
    assert.deepEqual([row?.state, row?.problem, row?.tries], ['dead', 'address/refused', 1]);
  });

  it('that asks to come back later is asked later', async () => {
    mail.next({recipient: 450}, {data: 451}, {data: 554});
    const {reference} = await submit();
    for (const [times, problem] of [
      [1, 'target/busy'],
      [2, 'target/busy'],
      [3, 'target/refused'],
    ] as const) {
      await tried(reference, times);
      assert.equal((await rowOf(reference))?.problem, problem);
      service.moveTo(new Date(Date.parse(service.now) + 600_000).toISOString());
    }
    await service.quiet();
    assert.equal((await rowOf(reference))?.state, 'sent');
    assert.equal(mail.arrived.length, 1);
  });

  it('that is away is found again, and nothing was lost meanwhile', async () => {
    const away = await sendingService({
      messages: {mail: {server: 'smtp://127.0.0.1:9', from: 'complaints@example.org'}},
    });
    const {reference} = await away.submit({complainant: {...leak.complainant}}, staff.sam);
    await until(async () => (await away.messages())[0]?.problem === 'target/unreachable');
    const [row] = await away.messages();
    assert.deepEqual([row?.reference, row?.state], [reference, 'waiting']);
    assert.deepEqual(away.faults, []);
    await away.close();
  });

  it('is hung up on when the service closes', async (t) => {
    // One that nobody else has a line to.
    const own = await mailServer();
    t.after(() => own.close());
    const closing = await sendingService({messages: {mail: {server: own.url, from: 'complaints@example.org'}}});
    try {
      await closing.submit({}, staff.sam);
      await closing.quiet();
      assert.equal(own.lines, 1);
    } finally {
      await closing.close();
    }
    await until(() => own.lines === 0);
  });
});
