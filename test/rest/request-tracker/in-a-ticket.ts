import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {CaseLog, Reference} from '@redress/rest';
import {acknowledged, attempt, closed, message, submitted} from './instances.ts';

/** A Request Tracker, and people who use it by themselves. */
export interface World {
  /** One of the instances of a service that share it. */
  instance(): CaseLog;
  /** What somebody does there: a colleague, or somebody outside. */
  does(who: 'sam' | 'bob@example.org', method: 'POST' | 'PUT', path: string, body: object): Promise<void>;
  /** What a colleague reads there. */
  get(path: string): Promise<Answered>;
}

/** As much of an answer as is looked at here. */
export interface Answered {
  readonly Subject?: string;
  readonly Status?: string;
  readonly Due?: string;
  readonly items?: readonly {readonly id: string; readonly ContentType?: string; readonly Content?: string}[];
}

/** What staff find in a ticket, and what comes of what they do there. `make` gives a world without our cases. */
export function inATicket(name: string, make: () => Promise<World>): void {
  describe(`a ticket in ${name}`, () => {
    // Of no other test file: several may be at one Request Tracker at once, and colleagues there see the cases of all of them.
    const roof = 'RD-T1CK-0001' as Reference;
    let world: World;
    let log: CaseLog;
    let ticket: string;

    beforeEach(async () => {
      world = await make();
      log = world.instance();
      await log.open(roof, [submitted()], attempt('open'));
      const query = encodeURIComponent(`'CF.{Complaint Reference}' = '${roof}'`);
      const {items = []} = await world.get(`tickets?query=${query}&orderby=id&order=DESC&page=1&per_page=100`);
      ticket = `ticket/${items[0]?.id}`;
    });

    const shows = async () => {
      const {Subject, Status, Due} = await world.get(ticket);
      return {Subject, Status, Due};
    };
    const texts = async (): Promise<string[]> => {
      const fields = 'fields=ContentType,Content&orderby=id&per_page=100';
      const {items = []} = await world.get(`${ticket}/attachments?${fields}`);
      return items.flatMap(({ContentType, Content = ''}) => (ContentType === 'text/plain' ? [Content] : []));
    };
    const told = async (from: CaseLog) =>
      (await from.read(roof)).map((event) => [
        event.sequence,
        event.by.name,
        event.visibility,
        event.type === 'noteAdded' || event.type === 'messageSent' ? event.text : event.type,
      ]);

    it('shows in plain words what happened, where it stands and by when, and not what opens the case', async () => {
      assert.deepEqual(await shows(), {
        Subject: `${roof}: The roof over our kitchen has leaked since October.`,
        Status: 'new',
        Due: '2026-11-27T23:59:59Z',
      });
      await log.append(roof, 1, acknowledged(), attempt('work'));
      assert.deepEqual(await shows(), {
        Subject: `${roof}: The roof over our kitchen has leaked since October.`,
        Status: 'open',
        Due: '2026-12-04T23:59:59Z',
      });
      await log.append(roof, 3, [closed()], attempt('close'));
      assert.equal((await shows()).Status, 'resolved');
      const all = (await texts()).join('\n');
      for (const words of [
        'Ada Example (the customer) sent it in.',
        'Wanted: Mend the roof and tell me when somebody will come.',
        'Sam Okafor acknowledged the complaint.',
        'Understanding: Your roof leaks.',
        'Sam Okafor closed the case.',
      ]) {
        assert.ok(all.includes(words), words);
      }
      assert.ok(!all.includes('hash of a key'));
    });

    it('brings back as events what staff do there by themselves, each with its number for good', async () => {
      const html = '<p>Rang &amp; no answer.</p><p>Try <b>later</b>.</p>';
      const photo = {FileName: 'photo.png', FileType: 'image/png', FileContent: 'aGk='};
      await world.does('sam', 'POST', `${ticket}/comment`, {
        Content: html,
        ContentType: 'text/html',
        Attachments: [photo],
      });
      await world.does('sam', 'POST', `${ticket}/correspond`, {
        Content: 'We come on Monday.',
        ContentType: 'text/plain',
      });
      const before = await told(log);
      assert.deepEqual(before, [
        [1, 'Ada Example', 'customer', 'submitted'],
        [2, 'Sam Okafor', 'staff', 'Rang & no answer.\nTry later.\n\nFiles, in Request Tracker: photo.png'],
        [3, 'Sam Okafor', 'customer', 'We come on Monday.'],
      ]);
      await log.append(roof, 3, [message('Will you?')], attempt('message'));
      await world.does('bob@example.org', 'POST', `${ticket}/correspond`, {
        Content: 'It leaks again.',
        ContentType: 'text/plain',
      });
      await world.does('sam', 'PUT', ticket, {Status: 'resolved'});
      const unchanged = 'The case itself stands as before, and the ticket shows that again.';
      for (const instance of [log, world.instance()]) {
        assert.deepEqual(await told(instance), [
          ...before,
          [4, 'Sam Okafor', 'customer', 'Will you?'],
          [5, 'Request Tracker', 'staff', 'Bob (bob@example.org) wrote to the ticket:\n\nIt leaks again.'],
          [6, 'Sam Okafor', 'staff', `Changed the status of the ticket from “open” to “resolved”. ${unchanged}`],
        ]);
      }
    });

    it('shows again how the case stands after staff have changed it there, and says who did', async () => {
      const before = await shows();
      await world.does('sam', 'PUT', ticket, {Due: '2027-01-01 10:00:00', Subject: 'Mine', Owner: 'sam'});
      const [line] = (await log.find({})).items;
      assert.deepEqual(await shows(), before);
      const unchanged = 'The case itself stands as before, and the ticket shows that again.';
      const events = await told(log);
      assert.deepEqual(
        events.map(([, , , text]) => text).sort(),
        [
          `Changed the due date of the ticket from 2026-11-27 to 2027-01-01. ${unchanged}`,
          'Changed the owner of the ticket from Nobody in particular to Sam Okafor. The case itself stands as before.',
          `Changed the subject of the ticket from “${before.Subject}” to “Mine”. ${unchanged}`,
          'submitted',
        ].sort(),
      );
      assert.equal(line?.version, 4);
    });

    it('takes one of two entries that were written at the same moment, and says of the other that it does not count', async () => {
      const instances = [world.instance(), world.instance()];
      await Promise.all(instances.map((one) => one.read(roof)));
      const outcomes = await Promise.allSettled(
        instances.map((one, at) => one.append(roof, 1, [message(`${at}`)], attempt(`writer ${at}`))),
      );
      assert.deepEqual(outcomes.map(({status}) => status).sort(), ['fulfilled', 'rejected']);
      const written = (await texts()).filter((text) => text.startsWith('Sam Okafor wrote a message.'));
      const explained = (await texts()).filter((text) => text.startsWith('Somebody else changed the case'));
      assert.equal(explained.length, written.length - 1);
      const [winner, other] = await Promise.all(instances.map((one) => one.read(roof)));
      assert.equal(winner?.length, 2);
      assert.deepEqual(winner, other);
    });

    it('is one for a complaint that is sent to two instances at the same moment', async () => {
      const references = ['RD-SAME-0001', 'RD-SAME-0002'] as Reference[];
      const written = await Promise.all(
        references.map((one) => world.instance().open(one, [submitted('Beth Sample')], attempt('same'))),
      );
      assert.equal(new Set(written.map(({reference}) => reference)).size, 1);
      assert.equal((await log.find({search: 'Beth'})).items.length, 1);
    });

    it('is told to whoever follows the case, or all cases, on another instance', async () => {
      const controller = new AbortController();
      const there = world.instance();
      const start = await there.head();
      const [one, all] = [roof, undefined].map((reference) =>
        there.follow(start, controller.signal, reference)[Symbol.asyncIterator](),
      );
      const first = [one?.next(), all?.next()];
      await world.does('sam', 'POST', `${ticket}/correspond`, {
        Content: 'We come on Monday.',
        ContentType: 'text/plain',
      });
      await log.append(roof, 2, [message('And we did.')], attempt('message'));
      for (const [at, line] of [one, all].entries()) {
        assert.equal((await first[at])?.value.event.sequence, 2);
        assert.equal((await line?.next())?.value.event.sequence, 3);
      }
      controller.abort();
    });
  });
}
