import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {confirmAddress, messageDesk} from '@redress/rest/client/beside-cases';
import {type MailServer, mailServer} from '../server/outbox/mail-server.ts';
import {type SendingService, sendingService} from '../server/outbox/sending-service.ts';
import {staffToken} from '../server/running-service.ts';
import {leak, staff} from '../support/people.ts';

describe('the client, about messages', () => {
  let mail: MailServer;
  let service: SendingService;

  before(async () => {
    mail = await mailServer();
    service = await sendingService({
      messages: {portal: 'https://portal.example.org/', mail: {server: mail.url, from: 'complaints@example.org'}},
    });
  });
  after(async () => {
    await service.close();
    await mail.close();
  });

  const token = () => staffToken(staff.sam, new Date(Date.parse(service.now) + 3_600_000));

  it('lists what could not be sent, and sends it again', async () => {
    mail.next({recipient: 550});
    const {reference} = await service.submit({complainant: {...leak.complainant, email: 'one@example.org'}});
    await service.quiet();
    const desk = messageDesk({service: service.url, credentials: {token}});
    const {items, next} = await desk.undelivered();
    assert.deepEqual(
      items.map((one) => [one.reference, one.problem]),
      [[reference, 'address/refused']],
    );
    assert.equal(next, undefined);
    const {id} = items[0] as (typeof items)[number];
    assert.match((await desk.retry(id)).state, /waiting|sent/);
    await service.quiet();
    assert.deepEqual((await desk.undelivered()).items, []);
    assert.equal(mail.arrived.length, 1);
  });

  it('says who may not, and what there is not', async () => {
    const stranger = messageDesk({service: service.url});
    await assert.rejects(stranger.undelivered(), {code: 'request/unauthorised'});
    await assert.rejects(messageDesk({service: service.url, credentials: {token}}).retry('nothing'), {
      code: 'request/not-found',
    });
  });

  it('confirms an address with the code from the mail, and no other', async () => {
    const {reference, followUpKey} = await service.submit({
      complainant: {...leak.complainant, email: 'two@example.org'},
    });
    await service.quiet();
    const [, code = ''] = /confirm=([\w-]+)/.exec(mail.arrived.at(-1)?.mail.text ?? '') ?? [];
    const options = {service: service.url, credentials: {followUpKey}};
    await assert.rejects(confirmAddress(options, reference, '0000-0000-0000'), {code: 'request/invalid'});
    await confirmAddress(options, reference, code);
    await assert.rejects(confirmAddress({service: service.url}, reference, code), {code: 'case/not-found'});
  });
});
