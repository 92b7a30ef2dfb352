import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {type CaseEvent, type CaseSummary, open, type Recorded, type StaffMember, summarise} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Attempt, CaseLog, Reference, StoredEvent} from '@redress/rest';
import {leak, staff} from '../support/memory-service.ts';

/** What the log under test must be given. */
export const summariseForTest = (reference: Reference, events: readonly Recorded[]): CaseSummary =>
  summarise(plusDane, reference, events);

/**
 * What every case log does, whatever it keeps its events in. `make` gives an empty one and a way to put it away. `lines`: how
 * many cases are many, a multiple of ten: fewer where each takes a part of a second.
 */
export function caseLogContract(
  name: string,
  make: () => Promise<{log: CaseLog; close(): Promise<void>}>,
  {lines = 1_100}: {readonly lines?: number} = {},
): void {
  describe(`${name} as a case log`, () => {
    let log: CaseLog;
    let close: () => Promise<void>;

    beforeEach(async () => {
      ({log, close} = await make());
    });
    afterEach(() => close());

    it('opens a case, numbers its events and reads them back as they were', async () => {
      const written = await log.open(roof, [submitted()], attempt('open'));
      assert.deepEqual(written, {reference: roof, version: 1, repeated: false});
      assert.deepEqual(await log.read(roof), [{...submitted(), sequence: 1}]);
    });

    it('knows no events of a case that nobody opened', async () => {
      assert.deepEqual(await log.read(roof), []);
    });

    it('appends in order, without gaps', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      await log.append(roof, 1, [message('one'), message('two')], attempt('two of them'));
      const {version} = await log.append(roof, 3, [message('three')], attempt('a third'));
      assert.equal(version, 4);
      assert.deepEqual(
        (await log.read(roof)).map((event) => [event.sequence, event.type === 'messageSent' ? event.text : event.type]),
        [
          [1, 'submitted'],
          [2, 'one'],
          [3, 'two'],
          [4, 'three'],
        ],
      );
    });

    it('keeps every character that people type', async () => {
      const text = "Ŵyth o'r gloch\n«№» \u0000 👩🏽‍🔧 '); DROP TABLE events;--";
      await log.open(roof, [submitted()], attempt('open'));
      await log.append(roof, 1, [message(text)], attempt('message'));
      assert.equal(((await log.read(roof))[1] as Recorded & {text: string}).text, text);
    });

    it('writes a repeated attempt once and answers it as the first time', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      assert.deepEqual(await log.open(damp, [submitted()], attempt('open')), {
        reference: roof,
        version: 1,
        repeated: true,
      });
      await log.append(roof, 1, [message('hello')], attempt('message'));
      assert.deepEqual(await log.append(roof, 1, [message('hello')], attempt('message')), {
        reference: roof,
        version: 2,
        repeated: true,
      });
      assert.equal((await log.read(roof)).length, 2);
      assert.deepEqual(await log.read(damp), []);
    });

    it('finds what an earlier attempt wrote, and nothing for a new one', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      assert.deepEqual(await log.repeated(attempt('open')), {reference: roof, version: 1, repeated: true});
      assert.equal(await log.repeated(attempt('another')), undefined);
    });

    it('refuses a key that was used for something else', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      const other = {...attempt('open'), fingerprint: 'of another request'};
      await assert.rejects(log.open(damp, [submitted()], other), {code: 'key/reused'});
      await assert.rejects(log.append(roof, 1, [message('x')], other), {code: 'key/reused'});
      await assert.rejects(log.repeated(other), {code: 'key/reused'});
    });

    it('refuses a reference that is taken, and leaves the case as it was', async () => {
      await log.open(roof, [submitted()], attempt('first'));
      await assert.rejects(log.open(roof, [submitted('Somebody Else')], attempt('second')), {
        code: 'case/reference-taken',
      });
      assert.equal((await log.read(roof)).length, 1);
      assert.equal(await log.repeated(attempt('second')), undefined);
    });

    it('refuses an append to what is not the last event, ahead or behind, and to no case at all', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      await log.append(roof, 1, [message('one')], attempt('one'));
      for (const expected of [0, 1, 3]) {
        await assert.rejects(log.append(roof, expected, [message('late')], attempt(`after ${expected}`)), {
          code: 'case/stale',
        });
      }
      await assert.rejects(log.append(damp, 0, [message('nowhere')], attempt('nowhere')), {code: 'case/stale'});
      assert.equal((await log.read(roof)).length, 2);
    });

    it('lets exactly one of many writers win', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      const writers = Array.from({length: 10}, (_, index) =>
        log.append(roof, 1, [message(`writer ${index}`)], attempt(`writer ${index}`)),
      );
      const outcomes = await Promise.allSettled(writers);
      assert.equal(outcomes.filter(({status}) => status === 'fulfilled').length, 1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'case/stale');
      }
      assert.equal((await log.read(roof)).length, 2);
    });

    it('opens one case for many submissions of one attempt', async () => {
      const references = Array.from({length: 10}, (_, index) => `RD-SAME-000${index}` as Reference);
      const written = await Promise.all(references.map((one) => log.open(one, [submitted()], attempt('same'))));
      assert.equal(new Set(written.map(({reference}) => reference)).size, 1);
      assert.equal(written.filter(({repeated}) => !repeated).length, 1);
      assert.equal((await log.find({closed: true})).items.length, 1);
    });

    it('keeps the line of a case up to date', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      await log.append(roof, 1, [assigned(staff.sam)], attempt('take'));
      const {items} = await log.find({});
      assert.deepEqual(items, [summariseForTest(roof, await log.read(roof))]);
      assert.equal(items[0]?.holder?.id, 'sam');
      assert.equal(items[0]?.version, 2);
    });

    it('finds the cases of one customer, and no other', async () => {
      const of = (customer: string): CaseEvent => ({...submitted(), customer}) as CaseEvent;
      await log.open(roof, [of('hash of Ada')], attempt('roof'));
      await log.open(damp, [of('hash of Beth')], attempt('damp'));
      await log.open('RD-N0NE-0003' as Reference, [submitted()], attempt('of nobody'));
      await log.append(roof, 1, [message('hello')], attempt('message'));
      const found = async (customer: string, search?: string) =>
        (await log.find({customer, ...(search && {search})})).items.map(({reference}) => reference);
      assert.deepEqual(await found('hash of Ada'), [roof]);
      assert.deepEqual(await found('hash of Beth'), [damp]);
      assert.deepEqual(await found('hash of Ada', 'nothing of the kind'), []);
      assert.deepEqual(await found('hash of nobody'), []);
      assert.deepEqual(await found(''), []);
    });

    it('finds by reference, name and first line whatever the case of the letters, and by holder', async () => {
      await log.open(roof, [submitted('Ada Example')], attempt('roof'));
      await log.open(damp, [submitted('Beth Sample', 'Damp in the 100% new hall_way')], attempt('damp'));
      await log.append(damp, 1, [assigned(staff.sam)], attempt('take'));
      const found = async (query: Parameters<CaseLog['find']>[0]) =>
        (await log.find(query)).items.map(({reference}) => reference);
      assert.deepEqual(await found({search: 'ada EX'}), [roof]);
      assert.deepEqual(await found({search: damp.toLowerCase()}), [damp]);
      assert.deepEqual(await found({search: ' 100% NEW hall_ '}), [damp]);
      assert.deepEqual(await found({search: '%'}), [damp], 'a sign is only a sign');
      assert.deepEqual(await found({search: 'nobody'}), []);
      assert.deepEqual(await found({holder: 'sam'}), [damp]);
      assert.deepEqual(await found({holder: 'noor'}), []);
    });

    it('finds a name however its letters were written', async () => {
      const [composed, decomposed] = ['Siân Ŵyn', 'Siân Ŵyn'].map((name, at) => name.normalize(at ? 'NFD' : 'NFC'));
      assert.notEqual(composed, decomposed);
      await log.open(roof, [submitted(composed)], attempt('roof'));
      await log.open(damp, [submitted(decomposed)], attempt('damp'));
      for (const search of [composed, decomposed?.toUpperCase()]) {
        assert.equal((await log.find({search: search as string})).items.length, 2, search);
      }
    });

    it('keeps and finds what no keyboard types', async () => {
      const name = 'Ada\0Example \ud800\u202e';
      await log.open(roof, [submitted(name)], attempt('roof'));
      const {items} = await log.find({search: 'example'});
      assert.deepEqual(
        items.map((found) => found.name),
        [name],
      );
    });

    it('finds nothing for what nobody could be called, and says so', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      for (const odd of ['\0', 'sam\0', '\ud800', "'; --", 'x'.repeat(10_000)]) {
        assert.deepEqual((await log.find({holder: odd})).items, []);
        assert.deepEqual((await log.find({customer: odd})).items, []);
        assert.deepEqual((await log.find({search: odd})).items, []);
        assert.deepEqual((await log.find({cursor: `9999-12-31 ${odd}`})).items, []);
        assert.deepEqual(await log.read(odd as Reference), []);
        assert.equal(await log.repeated(attempt(odd)), undefined);
        await assert.rejects(log.append(odd as Reference, 1, [message('x')], attempt(`to ${odd}`)), {
          code: 'case/stale',
        });
      }
    });

    it('keeps an attempt that added nothing', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      assert.deepEqual(await log.append(roof, 1, [], attempt('nothing')), {
        reference: roof,
        version: 1,
        repeated: false,
      });
      assert.deepEqual(await log.repeated(attempt('nothing')), {reference: roof, version: 1, repeated: true});
    });

    it('takes a history of any length at once', async () => {
      const history = Array.from({length: 5_000}, (_, at) => message(`${at}`));
      assert.equal((await log.open(roof, [submitted(), ...history], attempt('import'))).version, 5_001);
      assert.equal((await log.read(roof)).length, 5_001);
    });

    it('leaves closed cases out unless asked for', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      await log.append(roof, 1, [closed()], attempt('close'));
      assert.deepEqual((await log.find({})).items, []);
      assert.equal((await log.find({closed: true})).items.length, 1);
    });

    it('gives every case exactly once, page by page, the next duty first', async () => {
      const count = 25;
      for (let index = 0; index < count; index++) {
        const reference = `RD-PAGE-${String(index).padStart(4, '0')}` as Reference;
        const day = String(1 + ((index * 7) % 20)).padStart(2, '0');
        await log.open(reference, [submitted('Ada Example', 'x', `2026-11-${day}T09:00:00Z`)], attempt(reference));
      }
      const seen: CaseSummary[] = [];
      let cursor: string | undefined;
      do {
        const page = await log.find({limit: 7, ...(cursor !== undefined && {cursor})});
        assert.ok(page.items.length > 0 && page.items.length <= 7);
        seen.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      assert.equal(seen.length, count);
      assert.equal(new Set(seen.map(({reference}) => reference)).size, count);
      const due = seen.map(({next}) => next?.due ?? '9999-12-31');
      assert.deepEqual(due, due.toSorted());
    });

    it('gives pages of at least one and at most a hundred', async () => {
      for (let index = 0; index < 101; index++) {
        const reference = `RD-MANY-${String(index).padStart(4, '0')}` as Reference;
        await log.open(reference, [submitted()], attempt(reference));
      }
      const large = await log.find({limit: 1_000});
      assert.equal(large.items.length, 100);
      assert.equal((await log.find({limit: 1_000, cursor: large.next as string})).items.length, 1);
      assert.equal((await log.find({limit: 0})).items.length, 1);
      assert.equal((await log.find({limit: -1})).items.length, 1);
    });

    it('finds words in any of many lines, page by page', async () => {
      const names = Array.from({length: lines}, (_, at) => (at % 10 === 9 ? `Zwxq Tenth ${at}` : 'Ada Example'));
      await Promise.all(
        names.map((name, at) => {
          const reference = `RD-W0RD-${String(at).padStart(4, '0')}` as Reference;
          return log.open(reference, [submitted(name)], attempt(reference));
        }),
      );
      const found: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await log.find({search: 'zwxq', limit: 30, ...(cursor !== undefined && {cursor})});
        found.push(...page.items.map(({name}) => name));
        if (page.next === undefined) break;
        cursor = page.next;
      }
      assert.deepEqual(
        found,
        names.filter((name) => name.startsWith('Zwxq')),
      );
      assert.equal((await log.find({search: `tenth ${lines - 1}`})).items.length, 1);
      // Too short for anything but reading every line.
      assert.equal((await log.find({search: 'zw', limit: 100})).items.length, Math.min(100, lines / 10));
    });

    it('follows from any position: first what was, then what comes, each once and in order', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      const start = await log.head();
      await log.append(roof, 1, [message('before')], attempt('before'));
      const following = follow(log, start);
      assert.equal((await following.next()).event.sequence, 2);
      const next = following.next();
      await log.append(roof, 2, [message('one'), message('two')], attempt('after'));
      assert.equal((await next).event.sequence, 3);
      assert.equal((await following.next()).event.sequence, 4);
      assert.equal((await following.next(log.open(damp, [submitted()], attempt('damp')))).reference, damp);
      assert.ok((await log.head()) > start);
      await following.end();
    });

    it('follows one case without the others', async () => {
      await log.open(roof, [submitted()], attempt('roof'));
      await log.open(damp, [submitted()], attempt('damp'));
      const following = follow(log, await log.head(), damp);
      const next = following.next();
      await log.append(roof, 1, [message('roof')], attempt('roof message'));
      await log.append(damp, 1, [message('damp')], attempt('damp message'));
      assert.equal((await next).reference, damp);
      await following.end();
    });

    it('catches up with a long history', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      for (let version = 1; version <= 401; version += 50) {
        const messages = Array.from({length: 50}, (_, index) => message(`${version + index}`));
        await log.append(roof, version, messages, attempt(`after ${version}`));
      }
      for (const reference of [undefined, roof]) {
        const following = follow(log, 0, reference);
        for (let sequence = 1; sequence <= 451; sequence++) {
          assert.equal((await following.next()).event.sequence, sequence);
        }
        await following.end();
      }
    });

    it('loses nothing between many writers and many followers', async () => {
      await log.open(roof, [submitted()], attempt('open'));
      const start = await log.head();
      const total = 60;
      const followers = Array.from({length: 5}, async () => {
        const following = follow(log, start);
        const sequences: number[] = [];
        while (sequences.length < total) sequences.push((await following.next()).event.sequence);
        await following.end();
        return sequences;
      });
      for (let version = 1; version <= total; version++) {
        await log.append(roof, version, [message(`${version}`)], attempt(`message ${version}`));
      }
      for (const sequences of await Promise.all(followers)) {
        assert.deepEqual(
          sequences,
          Array.from({length: total}, (_, index) => index + 2),
        );
      }
    });

    it('stops following when told to, asleep or not', async () => {
      const controller = new AbortController();
      const stopped = (async () => {
        for await (const _ of log.follow(0, controller.signal)) assert.fail('nothing was written');
      })();
      controller.abort();
      await stopped;
    });
  });
}

const roof = 'RD-R00F-0001' as Reference;
const damp = 'RD-DAMP-0002' as Reference;
const at = instant('2026-11-20T10:00:00Z');

function submitted(name = 'Ada Example', what = leak.what, when = '2026-11-20T10:00:00Z'): CaseEvent {
  const intake = {...leak, what, complainant: {...leak.complainant, name}};
  const decision = open(plusDane, intake, 'hash of a key', {at: instant(when), by: {kind: 'complainant', name}});
  return 'events' in decision ? (decision.events[0] as CaseEvent) : assert.fail(decision.refusal.reason);
}

function message(text: string): CaseEvent {
  return {type: 'messageSent', schema: 2, at, by: staff.sam, visibility: 'customer', text};
}

function assigned({id, name, roles}: StaffMember): CaseEvent {
  const to = {id, name, roles};
  return {type: 'assigned', schema: 2, at, by: staff.sam, visibility: 'customer', stage: 'stage-1', to};
}

function closed(): CaseEvent {
  return {type: 'closed', schema: 2, at, by: staff.sam, visibility: 'customer'};
}

function attempt(key: string): Attempt {
  return {key, fingerprint: `of ${key}`};
}

/** Takes stored events one by one. `next` may be given the write that it waits for. */
function follow(log: CaseLog, after: number, reference?: Reference) {
  const controller = new AbortController();
  const events = log.follow(after, controller.signal, reference)[Symbol.asyncIterator]();
  return {
    async next(write?: Promise<unknown>): Promise<StoredEvent> {
      const [{value, done}] = await Promise.all([events.next(), write]);
      assert.ok(!done, 'the log went silent');
      return value;
    },
    async end(): Promise<void> {
      controller.abort();
      await events.return?.();
    },
  };
}
