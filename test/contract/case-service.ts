import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {type CaseView, type Command, type Intake, publishPolicy, type StaffMember} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {
  type CaseService,
  isRestError,
  parseFollowUpKey,
  parseReference,
  type Reference,
  type RestError,
} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {leak, staff} from '../support/memory-service.ts';

/** A service under test, and the means to move its clock. */
export interface ServiceUnderTest {
  as(caller: Caller): CaseService;
  setTime(at: string): void;
  close(): Promise<void>;
}

/** When the service under test begins. */
export const firstMorning = '2026-11-20T10:00:00Z';

/** What every case service does, near or far. `make` gives one without cases under the Plus Dane policy, at `firstMorning`. */
export function caseServiceContract(name: string, make: () => Promise<ServiceUnderTest>): void {
  describe(`${name} as a case service`, () => {
    let under: ServiceUnderTest;

    beforeEach(async () => {
      under = await make();
    });
    afterEach(() => under.close());

    const anybody = () => under.as({kind: 'anonymous'});
    const submit = (intake: Intake = leak) => anybody().submit(intake, {key: randomUUID()});
    const holderOf = ({followUpKey}: {followUpKey: string}) => under.as({kind: 'key-holder', followUpKey});
    const perform = (who: StaffMember, reference: Reference, command: Command) =>
      under.as(who).perform(reference, command, {key: randomUUID()});

    it('publishes the policy, with and without its name, and no other', async () => {
      const published = publishPolicy(plusDane, plain('2026-11-20'));
      assert.deepEqual(await anybody().policy(), published);
      assert.deepEqual(await anybody().policy(plusDane.id), published);
      await assert.rejects(anybody().policy('nowhere'), {code: 'policy/not-found'});
      await assert.rejects(anybody().submit(leak, {key: randomUUID(), policy: 'nowhere'}), {code: 'policy/not-found'});
    });

    it('keeps a complaint and gives a reference, a key, and the dates that are promised', async () => {
      const receipt = await submit();
      assert.equal(parseReference(receipt.reference), receipt.reference);
      assert.equal(parseFollowUpKey(receipt.followUpKey), receipt.followUpKey);
      assert.equal(receipt.receivedAt, '2026-11-20T10:00:00.000Z');
      assert.deepEqual(receipt.policy, {id: plusDane.id, version: plusDane.version});
      assert.deepEqual(receipt.told, [{stage: 'stage-1', duty: 'acknowledge', due: '2026-11-27'}]);
    });

    it('answers a complaint that is sent again as the first time, and keeps one case', async () => {
      const key = randomUUID();
      const first = await anybody().submit(leak, {key});
      under.setTime('2026-11-23T10:00:00Z');
      const again = await Promise.all(Array.from({length: 5}, () => anybody().submit(leak, {key})));
      for (const receipt of again) assert.deepEqual(receipt, first);
      assert.equal((await under.as(staff.sam).list({})).items.length, 1);
    });

    it('refuses a key that was used for another complaint, or for anything else', async () => {
      const key = randomUUID();
      const {reference} = await anybody().submit(leak, {key});
      await assert.rejects(anybody().submit({...leak, wanted: 'Something else'}, {key}), {code: 'key/reused'});
      await assert.rejects(under.as(staff.sam).perform(reference, {type: 'take'}, {key}), {code: 'key/reused'});
    });

    it('asks for a key worth the name', async () => {
      for (const key of ['', 'short', 'with a space in the middle', 'x'.repeat(201)]) {
        await assert.rejects(anybody().submit(leak, {key}), {code: 'request/key-missing'});
      }
    });

    it('names every field that is wrong, and keeps nothing', async () => {
      const wrong = {
        ...leak,
        what: ' ',
        wanted: 'x'.repeat(20_001),
        service: 'time-travel',
        extra: true,
        complainant: {...leak.complainant, email: 'nobody', prefers: 'phone'},
      };
      const error = await rejection(anybody().submit(wrong as unknown as typeof leak, {key: randomUUID()}));
      assert.equal(error.code, 'request/invalid');
      assert.deepEqual(Object.fromEntries((error.details.problems ?? []).map(({field, code}) => [field, code])), {
        what: 'required',
        wanted: 'too-long',
        extra: 'unknown',
        service: 'unknown',
        'complainant.email': 'email',
        'complainant.phone': 'required',
      });
      assert.deepEqual((await under.as(staff.sam).list({closed: true})).items, []);
    });

    it('names what the policy does not know, and a time of receipt that is not for the sender to give', async () => {
      const wrong = {type: 'martian', procedure: 'x', channel: 'pigeon', receivedAt: '2026-11-18T10:00:00.000Z'};
      const problemsFor = async (caller: Caller) => {
        const submitting = under.as(caller).submit({...leak, ...wrong}, {key: randomUUID()});
        return (await rejection(submitting)).details.problems?.map(({field, code}) => `${field} ${code}`);
      };
      const unknown = ['type unknown', 'procedure unknown', 'channel unknown'];
      assert.deepEqual(await problemsFor({kind: 'anonymous'}), [...unknown, 'receivedAt unknown']);
      assert.deepEqual(await problemsFor(staff.sam), unknown);
    });

    it('counts what staff write down from when it came, and refuses a time to come', async () => {
      const asSam = (receivedAt: string) =>
        under.as(staff.sam).submit({...leak, channel: 'letter', receivedAt}, {key: randomUUID()});
      const receipt = await asSam('2026-11-18T09:00:00.000Z');
      assert.equal(receipt.receivedAt, '2026-11-18T09:00:00.000Z');
      assert.deepEqual(receipt.told, [{stage: 'stage-1', duty: 'acknowledge', due: '2026-11-25'}]);
      assert.equal((await holderOf(receipt).view(receipt.reference)).openedOn, '2026-11-18');
      const error = await rejection(asSam('2026-11-21T09:00:00.000Z'));
      assert.equal(error.code, 'case/refused');
      assert.equal(error.details.refusal?.code, 'date-future');
    });

    it('keeps what somebody says who does not say who they are, with a name for nobody and a date for nothing', async () => {
      const {complainant: _, ...facts} = leak;
      const receipt = await submit({...facts, anonymous: true});
      assert.deepEqual(receipt.told, []);
      const view = await holderOf(receipt).view(receipt.reference);
      assert.deepEqual(view.clocks, []);
      assert.deepEqual(view.timeline[0]?.by, {kind: 'complainant', name: ''});
      assert.equal((await under.as(staff.sam).list({})).items[0]?.name, '');
    });

    it('keeps everything that a complaint begins with, and danger from the customer’s sight', async () => {
      const receipt = await submit({...leak, danger: canary});
      const types = async (service: CaseService) =>
        (await service.view(receipt.reference)).timeline.map(({type}) => type);
      assert.deepEqual(await types(under.as(staff.sam)), ['referred', 'submitted']);
      assert.deepEqual(await types(holderOf(receipt)), ['submitted']);
    });

    it('shows nobody a line of a case that they may not open, in the list or as it changes', async () => {
      const {reference} = await submit();
      await perform(staff.sam, reference, {type: 'take'});
      const lines = async (who: StaffMember) =>
        (await under.as(who).list({limit: 100})).items.map((one) => one.reference);
      assert.ok((await lines(staff.sam)).includes(reference));
      await perform(staff.sam, reference, {type: 'declareConflict', reason: 'My sister lives there.'});
      assert.equal((await lines(staff.sam)).includes(reference), false);
      assert.ok((await lines(staff.rhian)).includes(reference));

      const controller = new AbortController();
      const {position} = await under.as(staff.sam).list({limit: 1});
      const changes = under
        .as(staff.sam)
        .watchAll({signal: controller.signal, after: position})
        [Symbol.asyncIterator]();
      await perform(staff.rhian, reference, {type: 'addNote', text: canary});
      const other = await submit();
      const {value} = await changes.next();
      assert.equal(value.reference, other.reference, 'the change before it is not told');
      controller.abort();
    });

    it('hides a case from whoever has a stake in it, and still answers what they did', async () => {
      const {reference} = await submit();
      await perform(staff.sam, reference, {type: 'take'});
      const declare: Command = {type: 'declareConflict', reason: 'My sister lives there.'};
      const key = randomUUID();
      const controller = new AbortController();
      const watching = under.as(staff.sam).watch(reference, {signal: controller.signal})[Symbol.asyncIterator]();
      await next(watching);
      const declared = await under.as(staff.sam).perform(reference, declare, {key});
      assert.equal(declared.holder, undefined);
      assert.equal(declared.timeline[0]?.type, 'conflictDeclared');

      await perform(staff.rhian, reference, {type: 'addNote', text: canary});
      const again = await under.as(staff.sam).perform(reference, declare, {key});
      assert.deepEqual(again, {...declared, at: again.at});

      const sam = under.as(staff.sam);
      const unknown = await rejection(sam.view('RD-0000-0000' as Reference));
      const note: Command = {type: 'addNote', text: 'Me again.'};
      for (const refused of [
        () => sam.view(reference),
        () => sam.perform(reference, note, {key: randomUUID()}),
        () => sam.perform(reference, note, {key: randomUUID(), seen: 1}),
        () => firstOf(sam.watch(reference, {signal: AbortSignal.timeout(10_000)})),
      ]) {
        const {code, message: title, details} = await rejection(refused());
        assert.deepEqual(
          {code, title, details},
          {code: unknown.code, title: unknown.message, details: unknown.details},
        );
      }
      assert.equal((await under.as(staff.rhian).view(reference)).version, 4);
      const afterwards = await watching.next().catch((error: unknown) => ({done: true, value: error}));
      assert.ok(afterwards.done, 'the line of whoever may not see it any more goes on');
      controller.abort();
    });

    it('shows a case to the holder of its key and to staff, each what is for them', async () => {
      const receipt = await submit();
      const mine = await holderOf(receipt).view(receipt.reference);
      assert.equal(mine.audience, 'customer');
      assert.equal(mine.intake.what, leak.what);
      assert.equal((await under.as(staff.sam).view(receipt.reference)).audience, 'staff');
    });

    it('opens to a customer of the portal what they sent from there, and what the portal names', async () => {
      const ada: Caller = {kind: 'customer', id: 'a'.repeat(64), name: 'Ada Portal'};
      const beth: Caller = {kind: 'customer', id: 'b'.repeat(64)};
      const sent = (caller: Caller, intake: Intake = leak) => under.as(caller).submit(intake, {key: randomUUID()});
      const [mine, another, theirs, anybodys] = [await sent(ada), await sent(ada), await sent(beth), await submit()];
      const own = await under.as(ada).list({});
      assert.deepEqual(own.items.map(({reference}) => reference).sort(), [mine.reference, another.reference].sort());
      assert.deepEqual(
        (await under.as(beth).list({})).items.map(({reference}) => reference),
        [theirs.reference],
      );

      await perform(staff.sam, mine.reference, {type: 'take'});
      await perform(staff.sam, mine.reference, {type: 'addNote', text: canary});
      const view = await under.as(ada).view(mine.reference);
      assert.equal(view.audience, 'customer');
      const line = (await under.as(ada).list({search: mine.reference})).items[0];
      assert.equal(line?.version, view.version);
      assert.ok(!JSON.stringify([view, line]).includes(canary));
      assert.ok(!JSON.stringify([view, line]).includes('"sam"'));
      assert.ok(!JSON.stringify(view).includes(ada.id));

      for (const closed of [theirs.reference, anybodys.reference]) {
        await assert.rejects(under.as(ada).view(closed), {code: 'case/not-found'});
        const named = under.as({...ada, cases: [closed]});
        assert.equal((await named.view(closed)).reference, closed);
        const spoken = await named.perform(closed, {type: 'sendMessage', text: 'Hello?'}, {key: randomUUID()});
        assert.equal(spoken.timeline[0]?.by.name, 'Ada Portal');
        assert.equal((await named.list({})).items.length, 2, 'a list has what one has sent');
      }
      assert.equal((await holderOf(mine).view(mine.reference)).version, 3, 'the key opens it as well');
    });

    it('leaves unknown whoever wants to be, and gives them a key', async () => {
      const {complainant: _, ...unnamed} = leak;
      const ada: Caller = {kind: 'customer', id: 'a'.repeat(64), name: 'Ada Portal'};
      const receipt = await under.as(ada).submit({...unnamed, anonymous: true}, {key: randomUUID()});
      assert.deepEqual((await under.as(ada).list({})).items, []);
      await assert.rejects(under.as(ada).view(receipt.reference), {code: 'case/not-found'});
      const message: Command = {type: 'sendMessage', text: 'Hello?'};
      const named = under.as({...ada, cases: [receipt.reference]});
      const view = await named.perform(receipt.reference, message, {key: randomUUID()});
      assert.equal(view.timeline[0]?.by.name, '');
      assert.equal((await holderOf(receipt).view(receipt.reference)).version, 2);
    });

    it('answers alike for a case that is not there and one that is not yours', async () => {
      const [mine, other] = [await submit(), await submit()];
      const strangers: readonly [Caller, Reference][] = [
        [{kind: 'anonymous'}, mine.reference],
        [{kind: 'key-holder', followUpKey: other.followUpKey}, mine.reference],
        [{kind: 'key-holder', followUpKey: ''}, mine.reference],
        [{kind: 'customer', id: 'c'.repeat(64), cases: [other.reference]}, mine.reference],
        [{kind: 'key-holder', followUpKey: mine.followUpKey}, 'RD-0000-0000' as Reference],
        [{kind: 'key-holder', followUpKey: mine.followUpKey}, 'not a reference' as Reference],
        [{kind: 'anonymous'}, 'RD-0000-0000' as Reference],
        [staff.sam, 'RD-0000-0000' as Reference],
      ];
      const answers = new Set<string>();
      for (const [caller, reference] of strangers) {
        const service = under.as(caller);
        const message: Command = {type: 'sendMessage', text: 'hello'};
        for (const refused of [
          () => service.view(reference),
          () => service.perform(reference, message, {key: randomUUID()}),
          () => service.perform(reference, message, {key: randomUUID(), seen: 1}),
          () => firstOf(service.watch(reference, {signal: AbortSignal.timeout(10_000)})),
        ]) {
          const {code, message: title, details} = await rejection(refused());
          answers.add(JSON.stringify({code, title, details}));
        }
      }
      assert.equal(answers.size, 1);
      assert.match([...answers][0] as string, /case\/not-found/);
      assert.equal((await under.as(staff.sam).view(mine.reference)).version, 1);
    });

    it('does what staff ask, in the order of the policy, and shows the customer', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      await perform(staff.sam, reference, {type: 'take'});
      await perform(staff.sam, reference, {type: 'acknowledge', understanding: 'Your roof leaks.'});
      const view = await holderOf(receipt).view(reference);
      assert.equal(view.status, 'acknowledged');
      assert.equal(view.holder?.name, staff.sam.name);
      assert.equal(view.holder?.id, undefined);
      assert.deepEqual(
        view.timeline.map(({type}) => type),
        ['acknowledged', 'assigned', 'submitted'],
      );
    });

    it('refuses what a rule forbids, with the reason and its clause, and nothing happens', async () => {
      const {reference} = await submit();
      await perform(staff.sam, reference, {type: 'take'});
      const error = await rejection(perform(staff.sam, reference, {type: 'close'}));
      assert.equal(error.code, 'case/refused');
      assert.equal(error.details.refusal?.code, 'not-answered');
      assert.ok(error.details.refusal?.clause?.section);
      assert.equal((await under.as(staff.sam).view(reference)).version, 2);
    });

    it('names every field of a command that is wrong', async () => {
      const {reference} = await submit();
      const command = {type: 'extend', to: 'tomorrow', colour: 'red'} as unknown as Command;
      const error = await rejection(perform(staff.sam, reference, command));
      assert.equal(error.code, 'request/invalid');
      assert.deepEqual(Object.fromEntries((error.details.problems ?? []).map(({field, code}) => [field, code])), {
        to: 'date',
        reason: 'required',
        colour: 'unknown',
      });
      const unknown = await rejection(perform(staff.sam, reference, {type: 'explode'} as unknown as Command));
      assert.deepEqual(unknown.details.problems, [{field: 'type', code: 'unknown'}]);
    });

    it('does a command that is sent again once', async () => {
      const {reference} = await submit();
      const key = randomUUID();
      const note: Command = {type: 'addNote', text: 'Rang, no answer.'};
      const first = await under.as(staff.sam).perform(reference, note, {key, seen: 1});
      const again = await under.as(staff.sam).perform(reference, note, {key, seen: 1});
      assert.equal(first.version, 2);
      assert.equal(again.version, 2);
      await assert.rejects(under.as(staff.rhian).perform(reference, note, {key}), {code: 'key/reused'});
    });

    it('refuses a command for a case that has changed since, and says what changed', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      await perform(staff.sam, reference, {type: 'take'});
      await perform(staff.sam, reference, {type: 'addNote', text: canary});
      const late = {key: randomUUID(), seen: 1};
      const toStaff = await rejection(under.as(staff.rhian).perform(reference, {type: 'take'}, late));
      assert.equal(toStaff.code, 'case/stale');
      assert.deepEqual(
        toStaff.details.changed?.map(({type}) => type),
        ['noteAdded', 'assigned'],
      );
      const message: Command = {type: 'sendMessage', text: 'Hello?'};
      const toCustomer = await rejection(holderOf(receipt).perform(reference, message, {key: randomUUID(), seen: 1}));
      assert.deepEqual(
        toCustomer.details.changed?.map(({type}) => type),
        ['assigned'],
      );
      assert.ok(!JSON.stringify(toCustomer).includes(canary));
      const fromTheFuture = {key: randomUUID(), seen: 99};
      await assert.rejects(under.as(staff.sam).perform(reference, message, fromTheFuture), {code: 'case/stale'});
    });

    it('does not hold against a customer what they may not see', async () => {
      const receipt = await submit();
      await perform(staff.sam, receipt.reference, {type: 'addNote', text: canary});
      const message: Command = {type: 'sendMessage', text: 'Hello?'};
      const view = await holderOf(receipt).perform(receipt.reference, message, {key: randomUUID(), seen: 1});
      assert.equal(view.version, 3);
    });

    it('lets one of two colleagues win who act on the same view', async () => {
      const {reference} = await submit();
      const outcomes = await Promise.allSettled(
        [staff.sam, staff.rhian].map((who) =>
          under.as(who).perform(reference, {type: 'take'}, {key: randomUUID(), seen: 1}),
        ),
      );
      assert.deepEqual(outcomes.map(({status}) => status).sort(), ['fulfilled', 'rejected']);
      const lost = outcomes.find(({status}) => status === 'rejected') as PromiseRejectedResult;
      assert.equal(lost.reason.code, 'case/stale');
      assert.deepEqual(
        lost.reason.details.changed.map(({type}: {type: string}) => type),
        ['assigned'],
      );
    });

    it('takes in every message of many who write at once without a view', async () => {
      const receipt = await submit();
      const texts = Array.from({length: 8}, (_, index) => `message ${index}`);
      await Promise.all(texts.map((text) => perform(staff.sam, receipt.reference, {type: 'sendMessage', text})));
      const {timeline} = await holderOf(receipt).view(receipt.reference);
      const sent = timeline.flatMap((entry) => (entry.type === 'messageSent' ? [entry.text] : []));
      assert.deepEqual(sent.sort(), texts);
    });

    it('lists cases to staff alone, page by page', async () => {
      const references = new Set<string>();
      for (let count = 0; count < 5; count++) references.add((await submit()).reference);
      const first = await under.as(staff.sam).list({limit: 3});
      const second = await under.as(staff.sam).list({limit: 3, cursor: first.next as string});
      assert.equal(second.next, undefined);
      assert.deepEqual(new Set([...first.items, ...second.items].map(({reference}) => reference)), references);
      const holder = holderOf(await submit());
      for (const service of [anybody(), holder]) {
        await assert.rejects(service.list({}), {code: 'request/unauthorised'});
        const watching = async () => firstOf(service.watchAll({signal: AbortSignal.timeout(10_000)}));
        await assert.rejects(watching, {code: 'request/unauthorised'});
      }
    });

    it('shows whoever watches a case how it is, and each change as it happens', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      const controller = new AbortController();
      const views = holderOf(receipt).watch(reference, {signal: controller.signal})[Symbol.asyncIterator]();
      assert.equal((await next(views)).status, 'received');
      await perform(staff.sam, reference, {type: 'take'});
      assert.equal((await next(views)).holder?.name, staff.sam.name);
      await perform(staff.sam, reference, {type: 'acknowledge', understanding: 'Your roof leaks.'});
      const acknowledged = await next(views);
      assert.equal(acknowledged.status, 'acknowledged');
      assert.deepEqual(acknowledged, {...(await holderOf(receipt).view(reference)), at: acknowledged.at});
      const end = views.next();
      controller.abort();
      assert.equal((await end).done, true);
    });

    it('tells a worklist of every change since it was read', async () => {
      const {reference} = await submit();
      const sam = under.as(staff.sam);
      const {position} = await sam.list({});
      const {version} = await perform(staff.sam, reference, {type: 'take'});
      const controller = new AbortController();
      const lines = sam.watchAll({signal: controller.signal, after: position})[Symbol.asyncIterator]();
      assert.equal((await next(lines)).version, version);
      controller.abort();
    });

    it('shows what was written together as one change', async () => {
      const {reference} = await submit();
      await perform(staff.sam, reference, {type: 'take'});
      await perform(staff.sam, reference, {type: 'acknowledge', understanding: 'Your roof leaks.'});
      const controller = new AbortController();
      const views = under.as(staff.sam).watch(reference, {signal: controller.signal})[Symbol.asyncIterator]();
      const lines = under.as(staff.sam).watchAll({signal: controller.signal})[Symbol.asyncIterator]();
      const note: Command = {type: 'addNote', text: 'Is anybody listening?'};
      const seen = await Promise.all(
        [views, lines].map((line: AsyncIterator<{version: number}>) =>
          opened(line, () => perform(staff.sam, reference, note)),
        ),
      );
      assert.ok(seen.every(({version}) => version >= 3));

      const {version: before} = await under.as(staff.sam).view(reference);
      const {version: after} = await perform(staff.sam, reference, answer);
      assert.equal(
        after,
        before + 5,
        'the talk about it, what the customer says to the remedy, the answer and its two actions',
      );
      for (const line of [views, lines]) {
        const versions: number[] = [];
        while (versions.at(-1) !== after) versions.push((await next<{version: number}>(line)).version);
        assert.ok(versions.every((version) => version <= before || version === after));
      }
      controller.abort();
    });

    it('keeps notes among staff from the customer on every way there is', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      const customer = holderOf(receipt);
      const controller = new AbortController();
      const views = customer.watch(reference, {signal: controller.signal})[Symbol.asyncIterator]();
      const seen: unknown[] = [await next(views)];
      await perform(staff.sam, reference, {type: 'addNote', text: canary});
      seen.push(await customer.view(reference));
      const message: Command = {type: 'sendMessage', text: 'Hello?'};
      seen.push(await customer.perform(reference, message, {key: randomUUID()}));
      // Not even that there was a note is told, by itself.
      const told = await next<CaseView>(views);
      assert.equal(told.version, 3);
      seen.push(told);
      seen.push(await rejection(customer.perform(reference, message, {key: randomUUID(), seen: 1})));
      controller.abort();
      assert.ok(!JSON.stringify(seen).includes(canary));
      assert.ok(JSON.stringify(await under.as(staff.sam).view(reference)).includes(canary));
    });
  });
}

const canary = 'canary-7f3a';

const answer: Command = {
  type: 'respond',
  outcome: 'upheld',
  understanding: 'Your roof leaks.',
  findings: 'Three visits were missed.',
  learning: 'We now confirm each visit.',
  remedy: 'We are sorry, and mend the roof.',
  sections: {'root-cause': 'The diary was full.', prevention: 'A second roofer is on call.'},
  remedyAnswer: 'agreed',
  discussed: 'discussed',
  actions: [
    {what: 'Mend the roof', due: '2026-12-18' as never},
    {what: 'Pay for the carpet', due: '2026-12-18' as never},
  ],
};

async function rejection(promise: Promise<unknown>): Promise<RestError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(isRestError(error), `expected a RestError, got ${error}`);
    return error;
  }
  assert.fail('this should have been refused');
}

async function next<T = CaseView>(views: AsyncIterator<T>): Promise<T> {
  const {value, done} = await views.next();
  assert.ok(!done, 'the line ended');
  return value;
}

/** The first that comes down a line. A line over HTTP says nothing when it opens, so changes are made until one is heard. */
async function opened<T>(line: AsyncIterator<T>, change: () => Promise<unknown>): Promise<T> {
  let heard = false;
  const first = next(line).finally(() => {
    heard = true;
  });
  while (!heard) await change();
  return first;
}

async function firstOf<T>(values: AsyncIterable<T>): Promise<T | undefined> {
  for await (const value of values) return value;
  return undefined;
}
