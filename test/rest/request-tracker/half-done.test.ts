import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FakeRequestTracker} from '../../support/fake-request-tracker.ts';
import {
  acknowledged,
  attempt,
  closed,
  collected,
  damp,
  dying,
  instance,
  message,
  roof,
  submitted,
} from './instances.ts';

const moments = ['before', 'after'] as const;
/** More requests than one write makes: at the last of these moments nobody dies. */
const requests = 9;
const deaths = moments.flatMap((when) => Array.from({length: requests}, (_, at) => ({when, at: at + 1})));
const later = 60_000;

describe('an instance that dies in the middle', () => {
  it('leaves one case, however often a complaint is then sent again', async () => {
    await Promise.all(
      deaths.map(async ({at, when}) => {
        const fake = new FakeRequestTracker();
        const mortal = instance(fake, {fetch: dying(fake.fetchFor('redress'), at, when)});
        const first = await mortal.open(roof, [submitted()], attempt('open')).catch(() => undefined);
        const heir = instance(fake);
        const second = await heir.open(damp, [submitted()], attempt('open'));
        const third = await heir.open('RD-TH1R-0003' as typeof roof, [submitted()], attempt('open'));
        const where = `death ${when} request ${at}`;
        if (first) assert.equal(second.reference, first.reference, where);
        assert.deepEqual(third, {reference: second.reference, version: 1, repeated: true}, where);
        assert.equal(fake.tickets.length, 1, where);
        const {items} = await instance(fake).find({});
        assert.deepEqual(
          items.map(({reference}) => reference),
          [second.reference],
          where,
        );
      }),
    );
  });

  it('loses no complaint that had arrived, also when nobody sends it again', async () => {
    await Promise.all(
      deaths.map(async ({at, when}) => {
        const fake = new FakeRequestTracker();
        const mortal = instance(fake, {fetch: dying(fake.fetchFor('redress'), at, when)});
        await mortal.open(roof, [submitted()], attempt('open')).catch(() => undefined);
        fake.now += later;
        const heir = instance(fake);
        // Begins to look for what was left behind, which may take until the second time.
        await heir.find({});
        while ((await heir.read(roof)).length < fake.tickets.length) await new Promise((next) => setTimeout(next, 5));
        const {items} = await heir.find({});
        assert.equal(items.length, fake.tickets.length, `death ${when} request ${at}`);
      }),
    );
  });

  it('has written all of it or nothing, and the ticket shows it', async () => {
    await Promise.all(
      deaths.map(async ({at, when}) => {
        const fake = new FakeRequestTracker();
        await instance(fake).open(roof, [submitted()], attempt('open'));
        const mortal = instance(fake, {fetch: dying(fake.fetchFor('redress'), at, when)});
        const written = await mortal.append(roof, 1, acknowledged(), attempt('work')).catch(() => undefined);
        const where = `death ${when} request ${at}`;
        const heir = instance(fake);
        const {length} = await heir.read(roof);
        assert.ok(length === 3 || (length === 1 && !written), where);
        assert.deepEqual(
          await heir.append(roof, 1, acknowledged(), attempt('work')),
          {reference: roof, version: 3, repeated: length === 3},
          where,
        );
        assert.equal((await heir.read(roof)).length, 3, where);
        fake.now += later;
        await instance(fake).find({});
        const [ticket] = fake.tickets;
        while (ticket?.status !== 'open' || ticket.due !== '2026-12-04 23:59:59')
          await new Promise((next) => setTimeout(next, 5));
        const [line] = (await heir.find({})).items;
        assert.equal(line?.version, 3, where);
        assert.equal(line?.holder?.id, 'sam', where);
      }),
    );
  });

  it('is outlived by a comment whose answer is lost: it counts, and is not written again', async () => {
    const fake = new FakeRequestTracker();
    const whole = fake.fetchFor('redress');
    const log = instance(fake, {
      fetch: async (input, init) => {
        const answer = await whole(input, init);
        if (/\/comment$/.test((input as Request).url)) throw new TypeError('fetch failed');
        return answer;
      },
    });
    await log.open(roof, [submitted()], attempt('open'));
    assert.deepEqual(await log.append(roof, 1, [message('one')], attempt('one')), {
      reference: roof,
      version: 2,
      repeated: false,
    });
    assert.equal(fake.transactions.filter(({type}) => type === 'Comment').length, 1);
  });
});

describe('a Request Tracker that does not do as it is asked', () => {
  it('is asked again for what is read while it is busy, and not for what is written', async () => {
    const fake = new FakeRequestTracker();
    const whole = fake.fetchFor('redress');
    const asked: string[] = [];
    const busyFor =
      (method: string): typeof fetch =>
      async (input, init) => {
        const {method: of, url} = input as Request;
        if (of !== method) return whole(input, init);
        asked.push(url);
        return asked.length === 1 ? new Response('', {status: 503}) : whole(input, init);
      };
    await instance(fake, {fetch: busyFor('GET')}).open(roof, [submitted()], attempt('open'));
    assert.equal(asked[0], asked[1]);
    asked.length = 0;
    const refused = instance(fake, {fetch: busyFor('POST')}).append(roof, 1, [message('one')], attempt('one'));
    await assert.rejects(refused, {code: 'service/busy'});
    assert.equal(asked.length, 1);
    assert.equal((await instance(fake).read(roof)).length, 1);
  });

  it('is said not to let us in, without the token', async () => {
    const fetch = async () => Response.json({message: 'Unauthorized'}, {status: 401});
    const log = instance(new FakeRequestTracker(), {fetch});
    await assert.rejects(log.open(roof, [submitted()], attempt('open')), (error: Error & {code: string}) => {
      assert.equal(error.code, 'service/failed');
      assert.match(error.message, /look at the token and its rights/);
      assert.doesNotMatch(error.message, /canary/);
      return true;
    });
  });

  it('may not know a status: the case goes on, and somebody is told', async () => {
    const fake = new FakeRequestTracker();
    const {troubles, onTrouble} = collected();
    const log = instance(fake, {statuses: {closed: 'done'}, onTrouble});
    await log.open(roof, [submitted()], attempt('open'));
    await log.append(roof, 1, [closed()], attempt('close'));
    await log.append(roof, 2, [message('Goodbye')], attempt('message'));
    assert.deepEqual(troubles[0], {
      reference: roof,
      ticket: 1,
      what: {field: 'Status', wanted: 'done', found: 'new'},
    });
    assert.equal((await log.find({closed: true})).items[0]?.version, 3);
  });

  it('may lack a field without which no case can be kept, and then none is', async () => {
    const fake = new FakeRequestTracker();
    fake.fieldNames = fake.fieldNames.filter((name) => name !== 'Redress Order');
    await assert.rejects(instance(fake).open(roof, [submitted()], attempt('open')), {
      code: 'service/failed',
      message: /custom fields of its queue/,
    });
    assert.deepEqual(await instance(fake).read(roof), []);
  });

  it('may drop what is too large: then nothing has happened, and it is said', async () => {
    const fake = new FakeRequestTracker();
    const log = instance(fake);
    await log.open(roof, [submitted()], attempt('open'));
    fake.largest = 2_000;
    await assert.rejects(log.append(roof, 1, [message('x'.repeat(5_000))], attempt('long')), {
      code: 'service/failed',
      message: /how large an attachment/,
    });
    await assert.rejects(log.open(damp, [submitted('x'.repeat(5_000))], attempt('damp')), {code: 'service/failed'});
    assert.equal((await log.read(roof)).length, 1);
    assert.deepEqual(await log.read(damp), []);
  });

  it('cannot forget, so a case that is kept there is not said to be erased', async () => {
    const fake = new FakeRequestTracker();
    const log = instance(fake);
    await log.open(roof, [submitted()], attempt('open'));
    const erased = {...closed(), type: 'erased', reason: 'asked for'} as unknown as ReturnType<typeof closed>;
    await assert.rejects(log.append(roof, 1, [erased], attempt('erase')), {
      code: 'service/failed',
      message: /shredder/,
    });
    assert.equal((await log.read(roof)).length, 1);
  });
});

describe('what somebody else puts into a ticket', () => {
  it('is theirs, also when it is a copy of what we wrote', async () => {
    const fake = new FakeRequestTracker();
    await instance(fake).open(roof, [submitted()], attempt('open'));
    await instance(fake).append(roof, 1, [message('one')], attempt('one'));
    const copied = fake.parts.filter(({mediaType}) => mediaType === 'application/json').at(-1);
    await fake.does('sam', 'POST', 'ticket/1/comment', {
      Content: 'See the file.',
      ContentType: 'text/plain',
      Attachments: [{FileName: copied?.name, FileType: 'application/json', FileContent: btoa(copied?.content ?? '')}],
    });
    const [, , last] = await instance(fake).read(roof);
    assert.equal(
      last?.type === 'noteAdded' && last.text,
      `See the file.\n\nFiles, in Request Tracker: ${copied?.name}`,
    );
    assert.equal(last?.by.name, 'Sam Okafor');
    assert.equal(fake.transactions.filter(({data}) => data.startsWith('Entry')).length, 0);
  });

  it('is not ours because it is in the name of our user: it must be signed for this organisation', async () => {
    const fake = new FakeRequestTracker();
    await instance(fake, {secret: new Uint8Array(32).fill(8)}).open(roof, [submitted()], attempt('open'));
    await instance(fake, {organisation: 'another'}).open(damp, [submitted()], attempt('damp'));
    assert.deepEqual(await instance(fake).read(roof), []);
    assert.deepEqual(await instance(fake).read(damp), []);
  });

  it('does not bring a case into the list of another organisation or another customer', async () => {
    const fake = new FakeRequestTracker();
    const sly = {...submitted('of-example- is-open for-beth-'), customer: 'ada'} as ReturnType<typeof submitted>;
    await instance(fake, {organisation: 'another'}).open(damp, [sly], attempt('damp'));
    await instance(fake).open(roof, [sly], attempt('roof'));
    const references = async (customer?: string) =>
      (await instance(fake).find({...(customer && {customer})})).items.map(({reference}) => reference);
    assert.deepEqual(await references(), [roof]);
    assert.deepEqual(await references('beth'), []);
    assert.deepEqual(await references('ada'), [roof]);
  });
});
