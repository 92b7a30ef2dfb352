import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {HeldComplaint} from '@redress/rest';
import {heldDesk} from '@redress/rest/client/beside-cases';
import {type RunningService, runningService, staffToken} from '../server/running-service.ts';
import {leak, staff} from '../support/people.ts';

describe('the client, about what is held', () => {
  let service: RunningService;
  before(async () => {
    service = await runningService({organisation: {spam: {}}});
  });
  after(() => service.close());

  const links = Array.from({length: 5}, (_, at) => `https://${at}.example`).join(' ');
  const token = () => staffToken(staff.sam, new Date(Date.now() + 3_600_000));

  it('lists it page by page, and says what one is', async () => {
    const sent: string[] = [];
    for (let number = 0; number < 51; number++) {
      const what = `Number ${number}. ${links}`;
      sent.push((await service.as({kind: 'anonymous'}).submit({...leak, what}, {key: randomUUID()})).reference);
    }
    const desk = heldDesk({service: service.url, credentials: {token}});
    const first = await desk.held();
    const second = await desk.held({cursor: first.next as string});
    const seen = [...first.items, ...second.items].map(({reference}) => reference as string);
    assert.deepEqual([...seen].sort(), [...sent].sort());
    assert.equal(second.next, undefined);

    const [one, other] = first.items as [HeldComplaint, HeldComplaint];
    await desk.settle(one.reference, 'genuine');
    await desk.settle(other.reference, 'spam');
    const left = await desk.held();
    assert.deepEqual(
      left.items.map(({reference}) => reference),
      seen.slice(2),
    );
    assert.equal(left.next, undefined);
  });

  it('says who may not, and what there is not', async () => {
    await assert.rejects(heldDesk({service: service.url}).held(), {code: 'request/unauthorised'});
    const desk = heldDesk({service: service.url, credentials: {token}});
    await assert.rejects(desk.settle('RD-0000-0000' as HeldComplaint['reference'], 'spam'), {code: 'case/not-found'});
    await assert.rejects(desk.held({cursor: 'invented'}), {code: 'request/invalid'});
  });
});
