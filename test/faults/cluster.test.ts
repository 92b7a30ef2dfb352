import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {CaseView} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {type Cluster, cluster} from '../support/cluster.ts';
import {leak} from '../support/people.ts';
import {postgresForTests} from '../support/postgres.ts';

describe('three instances over one PostgreSQL', {timeout: 300_000}, () => {
  const postgres = postgresForTests();
  let three: Cluster;
  before(async () => {
    three = await cluster(await (await postgres()).database());
  });
  after(() => three.close());

  it('make one case of a hundred posts with one key', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({length: 100}, (_, at) =>
        fetch(`${three.instances[at % 3]?.url}/v1/cases`, {
          method: 'POST',
          body: JSON.stringify(leak),
          headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
        }),
      ),
    );
    const receipts = await Promise.all(answers.filter(({status}) => status === 201).map((answer) => answer.json()));
    const others = answers.filter(({status}) => status !== 201);
    assert.ok(receipts.length > 0);
    assert.equal(new Set(receipts.map(({reference}: Receipt) => reference)).size, 1);
    // One that is under way on the same instance is told to wait.
    assert.deepEqual(
      [...new Set(others.map(({status}) => status))].filter((status) => status !== 409),
      [],
    );
  });

  it('are replaced one after the other without anybody noticing', async () => {
    const client = restClient({service: three.url});
    const sent = new Map<string, Receipt>();
    let going = true;
    const submitters = Array.from({length: 8}, async () => {
      while (going) {
        const key = randomUUID();
        sent.set(key, await client.submit(leak, {key}));
      }
    });
    for (const at of [0, 1, 2]) await three.replace(at);
    going = false;
    await Promise.all(submitters);
    assert.ok(sent.size > 30, `only ${sent.size}`);
    for (const [key, receipt] of sent) assert.deepEqual(await client.submit(leak, {key}), receipt);
  });

  it('tell a reader on one of them what happens on another', async () => {
    const [one, other] = three.instances.map(({url}) => url) as [string, string];
    const {reference, followUpKey} = await restClient({service: one}).submit(leak, {key: randomUUID()});
    const credentials = {followUpKey};
    const reading = new AbortController();
    const seen: CaseView[] = [];
    for await (const view of restClient({service: one, credentials}).watch(reference, {signal: reading.signal})) {
      seen.push(view);
      if (seen.length === 2) break;
      await restClient({service: other, credentials}).perform(
        reference,
        {type: 'sendMessage', text: 'It is raining in again.'},
        {key: randomUUID()},
      );
    }
    assert.equal(seen.length, 2);
    assert.ok((seen[1] as CaseView).version > (seen[0] as CaseView).version);
  });
});
