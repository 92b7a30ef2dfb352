import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {leak, staff} from '../support/people.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

interface Line {
  readonly reference: string;
  readonly reasons: readonly string[];
  readonly line?: {readonly name: string};
}

describe('a complaint that may not be genuine', () => {
  let service: RunningService;
  let authorization: string;
  before(async () => {
    service = await runningService({organisation: {spam: {}}});
    authorization = `Bearer ${await staffToken(staff.sam, new Date(Date.now() + 3_600_000))}`;
  });
  after(() => service.close());

  const send = (what: string) => service.as({kind: 'anonymous'}).submit({...leak, what}, {key: randomUUID()});
  const worklist = async () => (await service.as(staff.sam).list({})).items.map(({reference}) => reference);
  const heldNow = async (): Promise<readonly Line[]> => {
    const answer = await fetch(`${service.url}/v1/held`, {headers: {Authorization: authorization}});
    return ((await answer.json()) as {items: readonly Line[]}).items;
  };
  const settle = (reference: string, verdict: unknown) =>
    fetch(`${service.url}/v1/held/${reference}`, {
      method: 'POST',
      body: JSON.stringify({verdict}),
      headers: {'Content-Type': 'application/json', Authorization: authorization},
    });
  const links = 'https://a.example https://b.example https://c.example https://d.example https://e.example';

  it('is kept and can be followed, and waits outside the worklist for a person', async () => {
    const {reference, followUpKey} = await send(links);
    assert.ok(!(await worklist()).includes(reference));
    const [one] = (await heldNow()).filter((line) => line.reference === reference);
    assert.deepEqual(one?.reasons, ['links']);
    assert.equal(one?.line?.name, leak.complainant.name);
    assert.equal((await service.as({kind: 'key-holder', followUpKey}).view(reference)).reference, reference);
    assert.equal((await service.as(staff.sam).list({search: reference})).items.length, 1);
  });

  it('joins the worklist when a person says that it is genuine, and can be found when they say that it is spam', async () => {
    const [good, bad] = [await send(`One. ${links}`), await send(`Two. ${links}`)];
    assert.equal((await settle(good.reference, 'genuine')).status, 200);
    assert.equal((await settle(bad.reference, 'spam')).status, 200);
    assert.ok((await worklist()).includes(good.reference));
    assert.ok(!(await worklist()).includes(bad.reference));
    assert.equal(
      (await heldNow()).filter(({reference}) => [good.reference, bad.reference].includes(reference as never)).length,
      0,
    );
    assert.equal((await service.as(staff.sam).list({search: bad.reference})).items.length, 1);
    // A verdict can be wrong.
    assert.equal((await settle(bad.reference, 'genuine')).status, 200);
    assert.ok((await worklist()).includes(bad.reference));
  });

  it('is not one for its words, however they are sent, until they have come again and again', async () => {
    const sent = [];
    for (let times = 0; times < 21; times++)
      sent.push((await send(`The lift is broken. ${' '.repeat(times)}Again.`)).reference);
    const references = (await heldNow())
      .filter(({reasons}) => reasons.includes('repeated'))
      .map(({reference}) => reference);
    assert.deepEqual(references, sent.slice(19));
  });

  it('is refused a verdict that there is not', async () => {
    const {reference} = await send(`Three. ${links}`);
    for (const verdict of ['waiting', '', undefined, 7]) assert.equal((await settle(reference, verdict)).status, 422);
    assert.equal((await settle('RD-0000-0000', 'spam')).status, 404);
  });
});
