import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import type {CaseView} from '@redress/policy';
import {type CaseService, type CaseSnapshot, type CaseStore, caseStore, RestError} from '@redress/rest';
import {memoryService, staff} from '../support/memory-service.ts';

describe('a case store', () => {
  it('opens one line for any number of subscribers, and closes it with the last', async () => {
    const {store, lines} = await storeOfRoof();
    const leave = [store.subscribe(() => {}), store.subscribe(() => {})];
    await until(store, ({line}) => line === 'live');
    assert.equal(lines.length, 1);
    leave[0]?.();
    assert.equal(lines[0]?.aborted, false);
    leave[1]?.();
    assert.equal(lines[0]?.aborted, true);
  });

  it('shows the case and every change', async () => {
    const {store, act} = await storeOfRoof();
    await until(store, ({view}) => view?.status === 'received');
    await act({type: 'take'});
    await until(store, ({view}) => view?.holder?.name === staff.sam.name);
  });

  it('says that the line is lost, keeps what it knows, and goes on by itself', async () => {
    const {store, act, cut, pauses} = await storeOfRoof();
    const lost: CaseSnapshot[] = [];
    const leave = store.subscribe(() => {
      if (store.snapshot().line === 'lost') lost.push(store.snapshot());
    });
    await until(store, ({line}) => line === 'live');
    cut(new RestError('service/unreachable', 'gone'));
    await until(store, ({line}) => line === 'lost');
    await act({type: 'take'});
    pauses.shift()?.end();
    const {view} = await until(store, ({line}) => line === 'live');
    assert.equal(view?.version, 2);
    assert.equal(lost[0]?.view?.version, 1);
    assert.equal(lost[0]?.problem?.code, 'service/unreachable');
    assert.equal(store.snapshot().problem, undefined);
    leave();
  });

  it('goes on also after the service ended the line politely', async () => {
    const {store, cut, pauses} = await storeOfRoof();
    const leave = store.subscribe(() => {});
    await until(store, ({line}) => line === 'live');
    cut();
    await until(store, ({line}) => line === 'lost');
    pauses.shift()?.end();
    await until(store, ({line}) => line === 'live');
    leave();
  });

  it('waits longer after every failure, and begins anew after a success', async () => {
    const {store, cut, fail, pauses} = await storeOfRoof();
    const leave = store.subscribe(() => {});
    await until(store, ({line}) => line === 'live');
    fail(7);
    cut(new RestError('service/unreachable', 'gone'));
    const waited: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      await untilTrue(() => pauses.length > 0);
      const pause = pauses.shift();
      waited.push(pause?.milliseconds ?? 0);
      pause?.end();
    }
    assert.deepEqual(waited, [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    await until(store, ({line}) => line === 'live');
    cut(new RestError('service/unreachable', 'gone again'));
    await untilTrue(() => pauses.length > 0);
    assert.equal(pauses[0]?.milliseconds, 1_000);
    leave();
  });

  it('stops trying where trying cannot help', async () => {
    const {service} = await storeOfRoof();
    const store = caseStore(service, 'RD-0000-0000' as never, {
      pause: () => assert.fail('there is nothing to wait for'),
    });
    const {problem, view} = await until(store, ({line}) => line === 'ended');
    assert.equal(problem?.code, 'case/not-found');
    assert.equal(view, undefined);
  });

  it('never goes back to an older view', async () => {
    const {store, service, reference, act} = await storeOfRoof();
    const leave = store.subscribe(() => {});
    await until(store, ({view}) => view?.version === 1);
    const versions: number[] = [];
    const stop = store.subscribe(() => versions.push(store.snapshot().view?.version ?? 0));
    const slow = service.perform;
    let release = () => {};
    const later = new Promise<void>((resolve) => {
      release = resolve;
    });
    service.perform = async (...args) => {
      const view = await slow(...args);
      await later;
      return view;
    };
    const performed = store.perform({type: 'sendMessage', text: 'Hello?'}, randomUUID());
    await until(store, ({view}) => view?.version === 2);
    await act({type: 'take'});
    await until(store, ({view}) => view?.version === 3);
    release();
    await performed;
    assert.equal(store.snapshot().view?.version, 3);
    assert.deepEqual(versions, versions.toSorted());
    assert.equal((await service.view(reference)).version, 3);
    stop();
    leave();
  });

  it('shows what a command led to, without calling a lost line live', async () => {
    const {store} = await storeOfRoof();
    await store.perform({type: 'sendMessage', text: 'Hello?'}, randomUUID());
    assert.equal(store.snapshot().view?.version, 2);
    assert.equal(store.snapshot().line, 'opening');
  });

  it('shows the newest view after a command that came too late', async () => {
    const {store, service, act} = await storeOfRoof();
    service.watch = async function* (_, {signal}) {
      yield firstView;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    const firstView: CaseView = await service.view(store.reference);
    const leave = store.subscribe(() => {});
    await until(store, ({line}) => line === 'live');
    await act({type: 'take'});
    await assert.rejects(store.perform({type: 'sendMessage', text: 'Hello?'}, randomUUID()), {code: 'case/stale'});
    assert.equal(store.snapshot().view?.version, 2);

    await act({type: 'sendMessage', text: 'We will be in touch.'});
    service.view = () => Promise.reject(new RestError('service/unreachable', 'gone'));
    await assert.rejects(store.perform({type: 'sendMessage', text: 'Hello?'}, randomUUID()), {code: 'case/stale'});
    leave();
  });
});

/** A store of one case over the real service, with a line that a test can cut and pauses that it ends by hand. */
async function storeOfRoof() {
  const memory = memoryService();
  const {reference, followUpKey} = await memory.submit();
  const real = memory.as({kind: 'key-holder', followUpKey});
  const lines: AbortSignal[] = [];
  const pauses: {milliseconds: number; end(): void}[] = [];
  let current = new AbortController();
  let reason: RestError | undefined;
  let failures = 0;
  const service: CaseService = {
    ...real,
    async *watch(which, {signal}) {
      lines.push(signal);
      if (failures-- > 0) throw new RestError('service/unreachable', 'still gone');
      current = new AbortController();
      yield* real.watch(which, {signal: AbortSignal.any([signal, current.signal])});
      if (reason) throw reason;
    },
  };
  return {
    reference,
    service,
    lines,
    pauses,
    store: caseStore(service, reference, {
      pause: (milliseconds, signal) =>
        new Promise((end) => {
          pauses.push({milliseconds, end});
          signal.addEventListener('abort', () => end());
        }),
    }),
    /** Ends the open line, with an error or politely. */
    cut(why?: RestError) {
      reason = why;
      current.abort();
    },
    /** Lets the next so many lines fail at once. */
    fail(count: number) {
      failures = count;
    },
    act: (command: Parameters<CaseService['perform']>[1]) =>
      memory.as(staff.sam).perform(reference, command, {key: randomUUID()}),
  };
}

async function until(store: CaseStore, condition: (now: CaseSnapshot) => boolean): Promise<CaseSnapshot> {
  let leave = () => {};
  await new Promise<void>((resolve) => {
    const check = () => {
      if (condition(store.snapshot())) resolve();
    };
    leave = store.subscribe(check);
    check();
  });
  const now = store.snapshot();
  leave();
  return now;
}

async function untilTrue(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
