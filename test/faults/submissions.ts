import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {Receipt} from '@redress/rest';
import {leak} from '../support/people.ts';

/** What its senders know of the complaints they sent: every key they tried, and what the service said that it keeps. */
export interface Submissions {
  readonly attempted: Set<string>;
  readonly acknowledged: Map<string, Receipt>;
}

export function submissions(): Submissions {
  return {attempted: new Set(), acknowledged: new Map()};
}

/** Sends one complaint, or throws: also when the service goes away before it has answered. */
export async function submit(url: string, key: string): Promise<Receipt> {
  const answer = await fetch(`${url}/v1/cases`, {
    method: 'POST',
    body: JSON.stringify(leak),
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
  });
  assert.equal(answer.status, 201);
  return answer.json() as Promise<Receipt>;
}

/** So many people who send one complaint after the other for as long as they are told to go on. */
export async function keepSubmitting(
  url: () => string,
  known: Submissions,
  goOn: () => boolean,
  submitters = 20,
): Promise<void> {
  const one = async () => {
    while (goOn()) {
      const key = randomUUID();
      known.attempted.add(key);
      const receipt = await submit(url(), key).catch(() => undefined);
      if (receipt) known.acknowledged.set(key, receipt);
      // Nobody hammers a service that is away.
      else await new Promise((again) => setTimeout(again, 20));
    }
  };
  await Promise.all(Array.from({length: submitters}, one));
}

/** Sends everything again, as every sender does who got no answer: one case each, and the answer of the first time. */
export async function sendAllAgain(url: string, known: Submissions): Promise<void> {
  const keys = known.attempted.values();
  const one = async () => {
    for (const key of keys) {
      const receipt = await submit(url, key);
      assert.deepEqual(receipt, known.acknowledged.get(key) ?? receipt);
      known.acknowledged.set(key, receipt);
    }
  };
  await Promise.all(Array.from({length: 20}, one));
  const references = new Set([...known.acknowledged.values()].map(({reference}) => reference));
  assert.equal(references.size, known.attempted.size);
}
