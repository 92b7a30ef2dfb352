import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {Agent, get} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {parseReference, type Reference, toFollowUpKey, toReference} from '@redress/rest';
import {leak, staff} from '../support/people.ts';
import {mannWhitney} from './mann-whitney.ts';
import {type RunningService, runningService} from './running-service.ts';

/** How many of each kind are asked for, and how many at a time. */
const count = 1000;
const atOnce = 10;

describe('a case that there is, to whoever may not see it', () => {
  let service: RunningService;
  const known: Reference[] = [];
  const agent = new Agent({keepAlive: true, maxSockets: atOnce});

  before(async () => {
    service = await runningService();
    const anybody = service.as({kind: 'anonymous'});
    for (let from = 0; from < count; from += 100) {
      const receipts = await Promise.all(Array.from({length: 100}, () => anybody.submit(leak, {key: randomUUID()})));
      known.push(...receipts.map(({reference}) => reference));
    }
    // Some have a long history, which takes longer to read.
    const sam = service.as(staff.sam);
    for (const reference of known.slice(0, 5)) {
      for (let note = 0; note < 15; note++) {
        await sam.perform(reference, {type: 'addNote', text: 'x'.repeat(2_000)}, {key: randomUUID()});
      }
    }
  });
  after(async () => {
    agent.destroy();
    await service.close();
  });

  const unknown = Array.from({length: count}, () => toReference(randomBytes(5)));
  /** A key that nobody has. */
  const wrong = () => ({Authorization: `Redress-Key ${toFollowUpKey(randomBytes(16))}`});
  const nothing = () => ({});

  /** Everything that arrives but the time of day, and how long that took. */
  function ask(reference: Reference, headers: Record<string, string>): Promise<{said: string; took: number}> {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      get(`${service.url}/v1/cases/${reference}`, {agent, headers}, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const took = performance.now() - begun;
          const {date: _, ...kept} = answer.headers;
          resolve({said: JSON.stringify([answer.statusCode, kept, Buffer.concat(chunks).toString()]), took});
        });
        answer.on('error', reject);
      }).on('error', reject);
    });
  }

  /** Asks for known and unknown references in turn, so that whatever else the machine does hits both alike. */
  async function measure(headers: () => Record<string, string>) {
    const answers = new Set<string>();
    const times = {known: [] as number[], unknown: [] as number[]};
    const queue = known.flatMap((reference, at) => {
      const pair = [['known', reference] as const, ['unknown', unknown[at] as Reference] as const];
      return Math.random() < 0.5 ? pair : pair.reverse();
    });
    const work = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [kind, reference] = next;
        const {said, took} = await ask(reference, headers());
        answers.add(said);
        times[kind].push(took);
      }
    };
    await Promise.all(Array.from({length: atOnce}, work));
    return {answers, times};
  }

  for (const [how, headers] of [
    ['with a key of another', wrong],
    ['without a key', nothing],
  ] as const) {
    it(`looks like one that there is not, ${how}: in every byte, and in the time it takes`, async (t) => {
      assert.ok(unknown.every((reference) => parseReference(reference) === reference));
      // What chance alone calls a difference, once in a hundred times, is measured once more; a real one is there again.
      for (let tries = 1; ; tries++) {
        const {answers, times} = await measure(headers);
        assert.equal(answers.size, 1, [...answers].join('\n'));
        assert.match([...answers][0] as string, /^\[404,.*case\/not-found/);
        assert.deepEqual([times.known.length, times.unknown.length], [count, count]);
        // None comes as soon as it could, which on a busy machine no statistic would show.
        assert.ok(Math.min(...times.known, ...times.unknown) > 19);
        const p = mannWhitney(times.known, times.unknown);
        t.diagnostic(`p = ${p.toFixed(3)}, medians ${median(times.known)} and ${median(times.unknown)} ms`);
        if (p > 0.01) return;
        assert.ok(tries < 2, `p = ${p}`);
      }
    });
  }

  it('would be told apart by a difference of a twentieth of the spread', () => {
    const sample = (shift: number) =>
      Array.from({length: 20_000}, (_, at) => Math.sin(at * 12.9898) * 43_758.5453).map(
        (x) => x - Math.floor(x) + shift,
      );
    assert.ok(mannWhitney(sample(0), sample(0)) > 0.99);
    assert.ok(mannWhitney(sample(0), sample(0.05)) < 0.001);
  });
});

describe('the Mann-Whitney test', () => {
  it('gives what tables give', () => {
    // Worked by hand: U = 0 of 16 pairs, z = -2.309.
    assert.ok(Math.abs(mannWhitney([1, 2, 3, 4], [5, 6, 7, 8]) - 0.0209) < 0.0005);
    assert.equal(Math.round(mannWhitney([1, 3, 5, 7], [2, 4, 6, 8]) * 1000), 564);
    assert.equal(mannWhitney([1, 1], [1, 1]), 1);
  });
});

function median(values: readonly number[]): string {
  return ([...values].sort((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(2);
}
