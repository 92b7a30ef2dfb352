import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {Recorded} from '@redress/policy';
import {addHours} from '@redress/policy/calendar';
import {isPublic, type MessageRules, signWebhook, verifyWebhook, type WebhookEvent} from '@redress/server';
import {acknowledge, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {type Came, type ScriptedServer, scriptedServer} from './scripted-server.ts';
import {friday, type SendingService, sendingService, until} from './sending-service.ts';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const here = ['127.0.0.0/8'];

describe('webhooks', () => {
  let crm: ScriptedServer;
  let service: SendingService;
  const secrets = [secret()];

  const start = async (webhooks: NonNullable<MessageRules['webhooks']>) => sendingService({messages: {webhooks}});

  before(async () => {
    crm = await scriptedServer();
  });
  after(() => crm.close());
  beforeEach(() => crm.forget());

  const toCrm = () => start([{name: 'crm', address: `${crm.url}/redress`, secrets, within: here}]);
  const eventOf = ({body}: Came) => JSON.parse(body) as WebhookEvent;
  const types = () => crm.came.map((one) => eventOf(one).type);

  it('tell of every event, in order, what it was and where it stands, and nothing that anybody wrote', async () => {
    service = await toCrm();
    const {reference} = await service.submit({what: 'canary', complainant: {...leak.complainant, name: 'canary'}});
    await service.perform(reference, staff.sam, take, {...acknowledge, understanding: 'canary'});
    await service.perform(
      reference,
      staff.sam,
      {type: 'addNote', text: 'canary'},
      {type: 'sendMessage', text: 'canary'},
    );
    await service.quiet();
    assert.deepEqual(types(), [
      'case.submitted',
      'case.assigned',
      'case.acknowledged',
      'case.noteAdded',
      'case.messageSent',
    ]);
    assert.deepEqual(eventOf(crm.came[2] as Came), {
      type: 'case.acknowledged',
      timestamp: service.now,
      data: {organisation: 'plus-dane', reference, version: 3, position: 3},
    });
    assert.ok(!JSON.stringify(crm.came).includes('canary'));
    await service.close();
  });

  it('are signed with every secret, so that one can be changed for another', async () => {
    const [old, fresh] = [secret(), secret()];
    service = await start([{name: 'crm', address: crm.url, secrets: [fresh, old], within: here}]);
    await service.submit();
    await service.quiet();
    const [{headers, body}] = crm.came as [Came];
    const given = {headers: new Headers(headers as Record<string, string>), body, now: service.now};
    for (const known of [old, fresh]) {
      const {repeated, event} = await verifyWebhook({...given, secrets: [known], remember: async () => true});
      assert.deepEqual([repeated, event.type], [false, 'case.submitted']);
    }
    await assert.rejects(verifyWebhook({...given, secrets: [secret()], remember: async () => true}), {
      code: 'request/unauthorised',
    });
    await service.close();
  });

  it('are tried again when the other side is busy, as late as it asks, with the same id and a new time', async () => {
    service = await toCrm();
    crm.next({status: 429, headers: {'Retry-After': '120'}}, {status: 503, headers: {'Retry-After': '999999'}}, 200);
    const {reference} = await service.submit();
    await until(() => crm.came.length === 1);
    await service.quiet();
    const waiting = async () =>
      (await service.messages()).map(({state, due_at, problem}) => ({state, due_at, problem}));
    assert.deepEqual(await waiting(), [{state: 'waiting', due_at: '2026-11-20T12:02:00.000Z', problem: 'target/busy'}]);
    service.moveTo('2026-11-20T12:02:00Z');
    await until(() => crm.came.length === 2);
    await service.quiet();
    // More than an hour nobody waits.
    assert.deepEqual(await waiting(), [{state: 'waiting', due_at: '2026-11-20T13:02:00.000Z', problem: 'target/busy'}]);
    service.moveTo('2026-11-20T13:02:00Z');
    await service.quiet();
    assert.deepEqual(
      (await service.messages()).map(({state}) => state),
      ['sent'],
    );
    const ids = crm.came.map(({headers}) => headers['webhook-id']);
    assert.equal(new Set(ids).size, 1);
    assert.equal(new Set(crm.came.map(({headers}) => headers['webhook-timestamp'])).size, 3);
    assert.equal(eventOf(crm.came[2] as Came).data.reference, reference);
    await service.close();
  });

  it('keep the order of a case while one of it waits, and hold up no other case', async () => {
    service = await toCrm();
    crm.next({status: 500, headers: {'Retry-After': '60'}});
    const {reference} = await service.submit();
    await until(() => crm.came.length === 1);
    await service.perform(reference, staff.sam, take);
    const other = await service.submit();
    await until(() => crm.came.length === 2);
    assert.deepEqual(
      crm.came.map((one) => eventOf(one).data.reference),
      [reference, other.reference],
    );
    service.moveTo('2026-11-20T12:01:00Z');
    await service.quiet();
    assert.deepEqual(types(), ['case.submitted', 'case.submitted', 'case.submitted', 'case.assigned']);
    await service.close();
  });

  it('are given up at once where the other side says that it wants no more', async () => {
    service = await toCrm();
    crm.next(410);
    await service.submit();
    const [row] = await service.quiet();
    assert.deepEqual([row?.state, row?.problem], ['dead', 'target/gone']);
    await service.close();
  });

  it('follow no redirect, and read no more of an answer than is decent', async () => {
    service = await toCrm();
    const elsewhere = await scriptedServer();
    crm.next({status: 307, headers: {Location: elsewhere.url}}, {status: 200, body: 'x'.repeat(3_000_000)});
    await service.submit();
    await until(() => crm.came.length === 1);
    await service.quiet();
    service.moveTo('2026-11-20T13:00:00Z');
    const [row] = await service.quiet();
    assert.deepEqual([row?.state, row?.tries, elsewhere.came.length], ['sent', 2, 0]);
    await elsewhere.close();
    await service.close();
  });

  it('go nowhere inside, by name, by number or by a name that stands for one', async () => {
    const inside = [
      `http://127.0.0.1:${crm.port}`,
      `https://127.0.0.1:${crm.port}`,
      `https://localhost:${crm.port}`,
      `https://[::1]:${crm.port}`,
      `https://[::ffff:127.0.0.1]:${crm.port}`,
      `https://2130706433:${crm.port}`,
      `https://0x7f.1:${crm.port}`,
      `https://017700000001:${crm.port}`,
      `https://0:${crm.port}`,
    ];
    service = await start(inside.map((address, at) => ({name: `w${at}`, address, secrets})));
    await service.submit();
    await service.quiet();
    assert.deepEqual(
      (await service.messages()).map(({problem}) => problem),
      inside.map(() => 'target/forbidden'),
    );
    assert.equal(crm.came.length, 0);
    await service.close();
  });

  it('go without TLS to nobody but this computer, also within networks that are allowed', async () => {
    service = await start([{name: 'crm', address: 'http://10.0.0.1/', secrets, within: ['10.0.0.0/8']}]);
    await service.submit();
    await service.quiet();
    assert.deepEqual(
      (await service.messages()).map(({problem}) => problem),
      ['target/forbidden'],
    );
    await service.close();
  });
});

describe('an address', () => {
  const notPublic = [
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.254', '127.0.0.1', '127.1.2.3'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1', '192.168.1.1'],
    ...['198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1'],
    ...['255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
    ...['64:ff9b::7f00:1', '64:ff9b:1::a00:1', '100::1', '2001::1', '2001:0:7f00:1::', '2001:10::1', '2001:20::1'],
    ...[
      '2001:db8::1',
      '2002:7f00:1::',
      '2002:a00:1::1',
      '3fff::1',
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'fe80::1%eth0',
    ],
    ...['fec0::1', 'ff02::1', 'ff0e::1', '5f00::1', '4000::1', 'localhost', '', '1.2.3', '1.2.3.4.5'],
  ];
  for (const address of notPublic) {
    it(`"${address}" is none of the public internet`, () => assert.equal(isPublic(address), false));
  }
  for (const address of ['8.8.8.8', '100.63.255.255', '172.32.0.1', '192.0.1.1', '2606:4700::1111', '2a00:1450::1']) {
    it(`${address} is one`, () => assert.equal(isPublic(address), true));
  }
});

describe('a webhook that comes in', () => {
  const [key] = [secret()];
  const body = JSON.stringify({type: 'case.closed', timestamp: friday, data: {}});
  const now = addHours(friday.replace('Z', '.000Z') as Recorded['at'], 0);
  const timestamp = Date.parse(now) / 1000;

  const headersOf = (overrides: Record<string, string> = {}) =>
    new Headers({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook([key], {id: 'msg_1', timestamp, body}),
      ...overrides,
    });
  const verify = (given: Partial<Parameters<typeof verifyWebhook>[0]> = {}) =>
    verifyWebhook({headers: headersOf(), body, secrets: [key], remember: async () => true, now, ...given});

  it('is signed as the scheme says: a signature made by hand is the same', () => {
    const known = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const signed = {id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}'};
    assert.equal(signWebhook([known], signed), 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('has an effect once, however often it comes', async () => {
    const seen = new Set<string>();
    const remember = async (id: string) => seen.size < seen.add(id).size;
    const repeated = [];
    for (let times = 0; times < 100; times++) repeated.push((await verify({remember})).repeated);
    assert.deepEqual(new Set(repeated.slice(1)), new Set([true]));
    assert.equal(repeated[0], false);
  });

  it('is taken within five minutes, by either clock, and not after', async () => {
    for (const [minutes, taken] of [
      [-5, true],
      [5, true],
      [-5.1, false],
      [6, false],
      [60, false],
    ] as const) {
      const at = addHours(now, minutes / 60);
      const done = verify({now: at}).then(
        () => true,
        () => false,
      );
      assert.equal(await done, taken, `${minutes} minutes`);
    }
  });

  it('is refused with one bit changed anywhere, or anything left out', async () => {
    const refused = {code: 'request/unauthorised'};
    for (let at = 0; at < body.length; at += 7) {
      const changed = body.slice(0, at) + String.fromCharCode(body.charCodeAt(at) ^ 1) + body.slice(at + 1);
      await assert.rejects(verify({body: changed}), refused);
    }
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      const headers = headersOf();
      headers.delete(name);
      await assert.rejects(verify({headers}), refused, name);
    }
    await assert.rejects(verify({headers: headersOf({'webhook-id': 'msg_2'})}), refused);
    await assert.rejects(verify({headers: headersOf({'webhook-timestamp': String(timestamp + 1)})}), refused);
    await assert.rejects(verify({headers: headersOf({'webhook-signature': 'v1a,AAAA v1,'})}), refused);
    await assert.rejects(verify({secrets: ['whsec_short']}), refused);
  });

  it('is remembered only when it is genuine', async () => {
    let asked = 0;
    const remember = async () => Boolean(++asked);
    await assert.rejects(verify({remember, body: `${body} `}), {code: 'request/unauthorised'});
    assert.equal(asked, 0);
  });
});
