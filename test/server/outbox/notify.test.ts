import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Intake} from '@redress/policy';
import {jwtVerify} from 'jose';
import {acknowledge, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {type Came, type ScriptedServer, scriptedServer} from './scripted-server.ts';
import {type SendingService, sendingService, until} from './sending-service.ts';

const serviceId = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const key = `stand-in-${serviceId}-${secret}`;
const address = '1 Example Street\nExampleton\nEX1 1EX';

const byPost: Partial<Intake> = {complainant: {...leak.complainant, prefers: 'post', address}};
const byPhone: Partial<Intake> = {complainant: {...leak.complainant, prefers: 'phone', phone: '07700 900123'}};

/** Says itself that it is none: a stand-in for GOV.UK Notify that knows what it was sent. */
function standIn() {
  const known = new Set<string>();
  return scriptedServer((came) => {
    const headers = {'Content-Type': 'application/json', 'X-Stand-In-For': 'GOV.UK Notify'};
    if (came.method === 'GET') {
      const reference = new URL(came.path, 'http://here').searchParams.get('reference') ?? '';
      const notifications = known.has(reference) ? [{id: 'an-id', reference, status: 'delivered'}] : [];
      return {status: 200, headers, body: JSON.stringify({notifications, links: {}})};
    }
    known.add((JSON.parse(came.body) as {reference: string}).reference);
    return {status: 201, headers, body: JSON.stringify({id: 'an-id'})};
  });
}

interface Sent {
  readonly template_id: string;
  readonly phone_number?: string;
  readonly reference: string;
  readonly personalisation: Readonly<Record<string, string>>;
}

describe('letters and text messages', () => {
  let notify: ScriptedServer;
  let service: SendingService;

  before(async () => {
    notify = await standIn();
  });
  after(() => notify.close());
  beforeEach(async () => {
    notify.forget();
    service = await sendingService({
      messages: {
        portal: 'https://portal.example.org/',
        notify: {key, address: notify.url, letter: 'the-letter', text: 'the-text'},
      },
    });
  });
  afterEach(() => service.close());

  const sent = () => notify.came.filter(({method}) => method === 'POST').map(({body}) => JSON.parse(body) as Sent);

  it('are asked for with a token of the key, and the key itself goes nowhere', async () => {
    await service.submit(byPhone, staff.sam);
    await service.quiet();
    const [{headers, path}] = notify.came as [Came];
    assert.equal(path, '/v2/notifications/sms');
    const token = String(headers.authorization).replace('Bearer ', '');
    const {payload} = await jwtVerify(token, new TextEncoder().encode(secret));
    assert.equal(payload.iss, serviceId);
    assert.ok(!JSON.stringify(notify.came).includes(secret));
  });

  it('go by post with the address in lines, the letter as Notify sets one, and no address twice', async () => {
    const {reference} = await service.submit(byPost, staff.sam);
    await service.perform(reference, staff.sam, take, acknowledge);
    await service.quiet();
    const [receipt, letter] = sent() as [Sent, Sent];
    assert.equal(receipt.template_id, 'the-letter');
    const {subject, body, ...lines} = letter.personalisation;
    assert.deepEqual(lines, {
      address_line_1: 'Ada Example',
      address_line_2: '1 Example Street',
      address_line_3: 'Exampleton',
      address_line_4: 'EX1 1EX',
    });
    assert.equal(subject, `Your complaint ${reference}: we have it, and this is what happens next`);
    assert.match(body ?? '', /^Friday 20 November 2026\n\nYour reference: /);
    assert.match(body ?? '', /\n\n# How we understand it\n\nYour roof leaks and three visits were missed\.\n\n/);
    assert.match(body ?? '', /\n\* We look into it, and write to you with our decision and our reasons\.\n\* /);
    assert.doesNotMatch(body ?? '', /1 Example Street\n/);
  });

  it('cost nothing because somebody gave an address: paper goes out once staff do something', async () => {
    const {reference} = await service.submit(byPost);
    assert.deepEqual(await service.quiet(), []);
    await service.perform(reference, staff.sam, take, acknowledge);
    await service.quiet();
    assert.deepEqual(
      sent().map(({personalisation}) => personalisation.subject),
      [`Your complaint ${reference}: we have it, and this is what happens next`],
    );
  });

  it('say in a text only that there is something, with the portal, at most once an hour', async () => {
    const {reference} = await service.submit({...byPhone, what: 'canary'});
    await service.perform(reference, staff.sam, take, acknowledge, {type: 'update', text: 'canary'});
    await service.quiet();
    for (const hour of [13, 14, 15]) {
      service.moveTo(`2026-11-20T${hour}:00:01Z`);
      await service.quiet();
    }
    assert.deepEqual(
      sent().map(({phone_number, template_id, personalisation}) => [phone_number, template_id, personalisation]),
      [
        `Plus Dane Housing: we have received your complaint ${reference}. https://portal.example.org/#${reference}`,
        `Plus Dane Housing: there is something new about your complaint ${reference}. https://portal.example.org/#${reference}`,
      ].map((text) => ['+447700900123', 'the-text', {text}]),
    );
  });

  it('reach nobody on a telephone that takes no texts', async () => {
    await service.submit({complainant: {...leak.complainant, prefers: 'phone', phone: '01632 960 123'}}, staff.sam);
    assert.deepEqual(await service.messages(), []);
  });

  it('are kept to the one way that somebody can be reached safely', async () => {
    const {complainant} = byPost as {complainant: NonNullable<Intake['complainant']>};
    await service.submit({complainant: {...complainant, prefers: 'email', onlyThatWay: true}}, staff.sam);
    assert.deepEqual(await service.messages(), []);
  });

  it('are tried again with 429, 500 and 403, as late as Notify asks, and not at all with 400', async () => {
    notify.next({status: 429, headers: {'Retry-After': '60'}}, {status: 500}, {status: 403});
    const {reference} = await service.submit(byPhone, staff.sam);
    const problems = [];
    for (const times of [1, 2, 3]) {
      await until(async () => {
        const [row] = await service.messages();
        return row?.tries === times && row.claimed_by === null;
      });
      const [row] = await service.messages();
      problems.push(row?.problem);
      // The question whether it knows the message is answered as usual.
      service.moveTo(row?.due_at as string);
    }
    assert.deepEqual(problems, ['target/busy', 'target/refused', 'target/forbidden']);
    await service.quiet();
    assert.equal(sent().at(-1)?.personalisation.text?.includes(reference), true);

    notify.next({status: 400});
    service.moveTo('2026-11-20T18:00:00Z');
    const other = await service.submit(byPhone, staff.sam);
    const rows = await service.quiet();
    const row = rows.find((one) => one.reference === other.reference);
    assert.deepEqual([row?.state, row?.problem], ['dead', 'address/refused']);
  });

  it('are not sent twice where Notify took them and the answer was lost', async () => {
    const {reference} = await service.submit(byPhone, staff.sam);
    await service.quiet();
    assert.equal(sent().length, 1);
    // As if the instance had died before it wrote down what came of it.
    const {everyone} = service.store;
    await everyone
      .updateTable('outbox')
      .set({state: 'waiting', settled_at: null})
      .where('organisation', '=', 'plus-dane')
      .execute();
    service.moveTo('2026-11-20T18:00:00Z');
    await service.quiet();
    assert.equal(sent().length, 1);
    assert.match(notify.came.at(-1)?.path ?? '', /^\/v2\/notifications\?reference=[\da-f]{32}$/);
    assert.ok(!notify.came.at(-1)?.path.includes(reference));
  });
});
