import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CaseLog, Written} from '@redress/rest';
import fc from 'fast-check';
import {FakeRequestTracker} from '../../support/fake-request-tracker.ts';
import {attempt, damp, instance, message, roof, submitted} from './instances.ts';

const schedules = {numRuns: 20};

/** Instances whose requests and answers arrive in any order. */
function instances(scheduler: fc.Scheduler, count: number): {fake: FakeRequestTracker; logs: CaseLog[]} {
  const fake = new FakeRequestTracker();
  const sometime = () => scheduler.schedule(Promise.resolve());
  const whole = fake.fetchFor('redress');
  const fetch: typeof globalThis.fetch = async (input, init) => {
    await sometime();
    const answer = await whole(input, init);
    await sometime();
    return answer;
  };
  return {fake, logs: Array.from({length: count}, () => instance(fake, {fetch}))};
}

describe('several instances over one Request Tracker', () => {
  it('make one case of one submission, whichever of them it is sent to at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, heedsIfMatch) => {
        const {fake, logs} = instances(scheduler, 3);
        fake.heedsIfMatch = heedsIfMatch;
        fake.beforeCommit = () => scheduler.schedule(Promise.resolve());
        const references = ['RD-SAME-0001', 'RD-SAME-0002', 'RD-SAME-0003'] as (typeof roof)[];
        const written = await scheduler.waitFor(
          Promise.all(logs.map((log, at) => log.open(references[at] ?? roof, [submitted()], attempt('same')))),
        );
        assert.equal(new Set(written.map(({reference}) => reference)).size, 1);
        const quiet = instance(fake);
        const {items} = await quiet.find({closed: true});
        assert.deepEqual(
          items.map(({reference}) => reference),
          [written[0]?.reference],
        );
        assert.equal((await quiet.read(items[0]?.reference as typeof roof)).length, 1);
        assert.equal(fake.tickets.filter(({status}) => status !== 'rejected').length, 1);
      }),
      schedules,
    );
  });

  for (const lateMark of [false, true]) {
    const how = lateMark ? 'and is turned down too late' : 'and is turned down in time';
    it(`make one case also when the ticket that was numbered first comes to light last, ${how}`, async () => {
      const fake = new FakeRequestTracker();
      fake.heedsIfMatch = !lateMark;
      const whole = fake.fetchFor('redress');
      const [searched, looked, kept] = [gate(), gate(), gate()];
      // The first ticket is seen when the second has been looked for rivals, and none was there.
      fake.beforeCommit = async () => void (fake.tickets.length === 1 && (await searched.opened));
      const first = instance(fake, {
        fetch: async (input, init) => {
          const {method, url} = input as Request;
          if (lateMark && method === 'PUT') await kept.opened;
          const answer = await whole(input, init);
          if (/ticket\/2\/attachments/.test(url)) looked.open();
          return answer;
        },
      });
      const second = instance(fake, {
        fetch: async (input, init) => {
          const {method, url} = input as Request;
          // Kept only after the other has seen that it is undecided.
          if (method === 'PUT') await looked.opened;
          const answer = await whole(input, init);
          if (method === 'PUT') kept.open();
          if (/\/tickets\?/.test(url)) searched.open();
          return answer;
        },
      });
      const opening = first.open(roof, [submitted()], attempt('same'));
      while (fake.tickets.length === 0) await new Promise((next) => setImmediate(next));
      const written = await Promise.all([opening, second.open(damp, [submitted()], attempt('same'))]);
      assert.equal(new Set(written.map(({reference}) => reference)).size, 1);
      assert.equal((await instance(fake).find({closed: true})).items.length, 1);
      assert.equal(fake.tickets.filter(({status}) => status === 'rejected').length, 1);
    });
  }

  it('give a reference to one case, whoever asks for it at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const {fake, logs} = instances(scheduler, 2);
        fake.beforeCommit = () => scheduler.schedule(Promise.resolve());
        const outcomes = await scheduler.waitFor(
          Promise.allSettled(
            logs.map((log, at) => log.open(roof, [submitted(`Person ${at}`)], attempt(`person ${at}`))),
          ),
        );
        assert.deepEqual(outcomes.map(({status}) => status).sort(), ['fulfilled', 'rejected']);
        const lost = outcomes.find(({status}) => status === 'rejected') as PromiseRejectedResult;
        assert.equal(lost.reason.code, 'case/reference-taken');
        assert.equal((await instance(fake).read(roof)).length, 1);
        fake.beforeCommit = async () => {};
        const again = outcomes.indexOf(lost);
        const {reference} = await instance(fake).open(damp, [submitted()], attempt(`person ${again}`));
        assert.equal(reference, damp, 'under another reference it is taken');
      }),
      schedules,
    );
  });

  it('let exactly one writer win, agree which, and have the ticket say of the others that they do not count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const {fake, logs} = instances(scheduler, 3);
        const quiet = instance(fake);
        await quiet.open(roof, [submitted()], attempt('open'));
        // Each has read the case, and believes that nothing has happened since.
        await scheduler.waitFor(Promise.all(logs.map((log) => log.read(roof))));
        const outcomes = await scheduler.waitFor(
          Promise.allSettled(
            logs.map((log, at) => log.append(roof, 1, [message(`writer ${at}`)], attempt(`writer ${at}`))),
          ),
        );
        const won = outcomes.findIndex(({status}) => status === 'fulfilled');
        for (const [at, outcome] of outcomes.entries()) {
          if (at === won) assert.equal((outcome as PromiseFulfilledResult<Written>).value.version, 2);
          else assert.equal((outcome as PromiseRejectedResult).reason.code, 'case/stale');
        }
        const expected = [submitted(), message(`writer ${won}`)].map((event, index) => ({
          ...event,
          sequence: index + 1,
        }));
        for (const log of [...logs, instance(fake)]) {
          assert.deepEqual(await scheduler.waitFor(log.read(roof)), expected);
        }
        const explained = fake.transactions.flatMap(({data}) => /^Entry (\d+) does not count$/.exec(data)?.[1] ?? []);
        const comments = fake.transactions.filter(({type, data}) => type === 'Comment' && !data.startsWith('Entry'));
        assert.equal(new Set(explained).size, comments.length - 1);
        assert.equal((await quiet.find({})).items[0]?.version, 2);
      }),
      schedules,
    );
  });

  it('never number anything anew, whatever staff do in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('reply', 'comment', 'take'), {maxLength: 4}),
        async (scheduler, deeds) => {
          const {fake, logs} = instances(scheduler, 2);
          await instance(fake).open(roof, [submitted()], attempt('open'));
          const seen: string[][] = [];
          const native = async (deed: string) => {
            await scheduler.schedule(Promise.resolve());
            const content = {Content: deed, ContentType: 'text/plain'};
            if (deed === 'reply') await fake.does('sam', 'POST', 'ticket/1/correspond', content);
            else if (deed === 'comment') await fake.does('sam', 'POST', 'ticket/1/comment', content);
            else
              await fake.does('sam', 'PUT', 'ticket/1', {Owner: fake.tickets[0]?.owner === 'sam' ? 'Nobody' : 'sam'});
          };
          const write = async (log: CaseLog, at: number) => {
            const before = await log.read(roof);
            seen.push(before.map((event) => JSON.stringify(event)));
            await log
              .append(roof, before.length, [message(`writer ${at}`)], attempt(`writer ${at}`))
              .catch(() => undefined);
            seen.push((await log.read(roof)).map((event) => JSON.stringify(event)));
          };
          await scheduler.waitFor(Promise.all([...logs.map(write), ...deeds.map((deed) => native(deed))]));
          const whole = (await instance(fake).read(roof)).map((event) => JSON.stringify(event));
          for (const part of seen) assert.deepEqual(part, whole.slice(0, part.length));
          assert.ok(whole.length > deeds.length, 'what everybody did is there');
        },
      ),
      schedules,
    );
  });

  it('tells whoever follows of everything once, in one order, and what staff did among it', async () => {
    const fake = new FakeRequestTracker();
    const [here, there] = [instance(fake), instance(fake)];
    await here.open(roof, [submitted()], attempt('open'));
    const controller = new AbortController();
    const told: string[] = [];
    const following = (async () => {
      for await (const {reference, event} of there.follow(0, controller.signal)) {
        told.push(`${reference} ${event.sequence} ${event.type}`);
        if (told.length === 4) return;
      }
    })();
    await fake.does('sam', 'POST', 'ticket/1/correspond', {Content: 'We come on Monday.', ContentType: 'text/plain'});
    await here.append(roof, 2, [message('And we did.')], attempt('message'));
    await here.open(damp, [submitted()], attempt('damp'));
    await following;
    controller.abort();
    assert.deepEqual(told, [
      `${roof} 1 submitted`,
      `${roof} 2 messageSent`,
      `${roof} 3 messageSent`,
      `${damp} 1 submitted`,
    ]);
  });

  it('tells whoever follows one case at once, and whoever follows all when nothing earlier can come to light', async () => {
    const fake = new FakeRequestTracker();
    const whole = fake.fetchFor('redress');
    let looks = 0;
    const log = instance(fake, {
      settle: 10_000,
      fetch: (input, init) => {
        if (/\/transactions\?/.test((input as Request).url)) looks++;
        return whole(input, init);
      },
    });
    await log.open(roof, [submitted()], attempt('open'));
    const controller = new AbortController();
    const [one, all] = [roof, undefined].map((reference) =>
      log.follow(0, controller.signal, reference)[Symbol.asyncIterator](),
    );
    let toldAll = false;
    const first = all?.next().then((event) => {
      toldAll = true;
      return event;
    });
    assert.equal((await one?.next())?.value.event.sequence, 1);
    while (looks < 3) await new Promise((next) => setTimeout(next, 1));
    assert.equal(toldAll, false);
    assert.equal(await log.head(), 0);
    fake.now += 12_000;
    assert.equal((await first)?.value.event.sequence, 1);
    assert.ok((await log.head()) > 0);
    controller.abort();
  });
});

function gate(): {readonly opened: Promise<void>; open(): void} {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {opened, open: () => open()};
}
