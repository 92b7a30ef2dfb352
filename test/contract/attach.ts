import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {type CaseService, isRestError, newDraft, type Receipt, type Reference} from '@redress/rest';
import {leak, staff} from '../support/memory-service.ts';
import type {ServiceUnderTest} from './case-service.ts';

/** Larger than any service under test takes. */
const tooLarge = 30_000_000;

/** What every case service does with files, near or far. `make` gives one without cases under the Plus Dane policy. */
export function attachContract(name: string, make: () => Promise<ServiceUnderTest>): void {
  describe(`${name} as a keeper of files`, () => {
    let under: ServiceUnderTest;
    beforeEach(async () => {
      under = await make();
    });
    afterEach(() => under.close());

    const anybody = () => under.as({kind: 'anonymous'});
    const submit = (draft = {}) => anybody().submit(leak, {key: randomUUID(), ...draft});
    const holderOf = ({followUpKey}: Receipt) => under.as({kind: 'key-holder', followUpKey});
    const filesIn = async (service: CaseService, reference: Reference) =>
      (await service.view(reference)).timeline.flatMap((entry) => (entry.type === 'fileAdded' ? [entry] : []));

    it('takes a file into a case, in the name of whoever sent it, for everybody to see who may', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      const shares: number[] = [];
      const sent = await holderOf(receipt).attach(reference, note('what happened.txt'), {
        onProgress: (share) => shares.push(share),
      });
      const {id, ...rest} = sent;
      assert.match(id, /^[0-9a-f]{32}$/);
      assert.deepEqual(rest, {name: 'what happened.txt', mediaType: 'text/plain', size: 15, state: 'unscanned'});
      assert.equal(shares.at(-1), 1);
      await under.as(staff.sam).attach(reference, note('x'), {name: 'answer.txt'});
      for (const service of [holderOf(receipt), under.as(staff.sam)]) {
        const [answer, added] = await filesIn(service, reference);
        assert.equal(added?.kept, id);
        assert.deepEqual([added?.name, added?.size, added?.by.kind], ['what happened.txt', 15, 'complainant']);
        assert.deepEqual([answer?.name, answer?.by.name], ['answer.txt', staff.sam.name]);
      }
    });

    it('takes files for a complaint that is still being written, and gives them to the case that it becomes', async () => {
      const draft = newDraft();
      const names = ['first.txt', 'second.txt'];
      for (const name of names) await anybody().attach(draft, note(name));
      await anybody().attach(newDraft(), note('somebody else’s.txt'));
      const key = randomUUID();
      const receipts = [];
      for (let time = 0; time < 2; time++) receipts.push(await anybody().submit(leak, {key, ...draft}));
      assert.deepEqual(receipts[0], receipts[1]);
      const receipt = receipts[0] as Receipt;
      const added = await filesIn(holderOf(receipt), receipt.reference);
      assert.deepEqual(added.map(({name}) => name).reverse(), names);
      assert.ok(added.every(({by}) => by.kind === 'complainant' && by.name === leak.complainant?.name));
      const another = await submit(draft);
      assert.deepEqual(await filesIn(holderOf(another), another.reference), []);
    });

    it('takes what is sent again with the same key for the same file', async () => {
      const draft = newDraft();
      const key = randomUUID();
      const first = await anybody().attach(draft, note('once.txt'), {key});
      assert.deepEqual(await anybody().attach(draft, note('once.txt'), {key}), first);
      await anybody().attach(draft, note('once.txt'), {key: randomUUID()});
      const receipt = await submit(draft);
      assert.equal((await filesIn(holderOf(receipt), receipt.reference)).length, 2);
    });

    it('takes a file out of a complaint that is still being written, also when that is asked twice', async () => {
      const draft = newDraft();
      const [first, second] = [
        await anybody().attach(draft, note('first.txt')),
        await anybody().attach(draft, note('second.txt')),
      ];
      for (let time = 0; time < 2; time++) await anybody().detach(draft, first.id);
      const receipt = await submit(draft);
      const added = await filesIn(holderOf(receipt), receipt.reference);
      assert.deepEqual(
        added.map(({kept}) => kept),
        [second.id],
      );
    });

    it('takes no file out for whoever does not know its draft, nor out of a case', async () => {
      const draft = newDraft();
      const {id} = await anybody().attach(draft, note('mine.txt'));
      await anybody().detach(newDraft(), id);
      const receipt = await submit(draft);
      await anybody().detach(draft, id);
      const [added] = await filesIn(holderOf(receipt), receipt.reference);
      assert.equal(added?.kept, id);
      const {content} = await holderOf(receipt).fetchFile(receipt.reference, id);
      assert.equal(await content.text(), 'The roof leaks.');
    });

    it('gives a file back as it was sent to whoever sees it in the timeline, and says that nobody has scanned it', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      const {id} = await holderOf(receipt).attach(reference, note('what happened.txt'));
      for (const service of [holderOf(receipt), under.as(staff.sam)]) {
        const shares: number[] = [];
        const {content, state} = await service.fetchFile(reference, id, {onProgress: (share) => shares.push(share)});
        assert.equal(await content.text(), 'The roof leaks.');
        assert.equal(state, 'unscanned');
        assert.equal(shares.at(-1), 1);
      }
    });

    it('gives no file to whoever does not see it, and says of another case what it says of none', async () => {
      const [mine, other] = [await submit(), await submit()];
      const {id} = await holderOf(mine).attach(mine.reference, note('a.txt'));
      await assert.rejects(anybody().fetchFile(mine.reference, id), {code: 'case/not-found'});
      await assert.rejects(holderOf(other).fetchFile(mine.reference, id), {code: 'case/not-found'});
      await assert.rejects(holderOf(other).fetchFile(other.reference, id), {code: 'file/not-found'});
      await assert.rejects(holderOf(mine).fetchFile(mine.reference, 'another'), {code: 'file/not-found'});
    });

    it('stops fetching when it is told to, with the reason', async () => {
      const receipt = await submit();
      const {id} = await holderOf(receipt).attach(receipt.reference, note('a.txt'));
      const reason = new Error('The customer thought better of it');
      await assert.rejects(
        holderOf(receipt).fetchFile(receipt.reference, id, {signal: AbortSignal.abort(reason)}),
        (error) => error === reason,
      );
    });

    it('takes a complaint with a draft that has no files', async () => {
      const receipt = await submit(newDraft());
      assert.equal((await holderOf(receipt).view(receipt.reference)).version, 1);
    });

    it('takes nothing from a stranger, who is told that there is no such case', async () => {
      const [mine, other] = [await submit(), await submit()];
      for (const [service, reference] of [
        [anybody(), mine.reference],
        [holderOf(other), mine.reference],
        [holderOf(mine), 'RD-0000-0000' as Reference],
        [under.as(staff.sam), 'RD-0000-0000' as Reference],
      ] as const) {
        await assert.rejects(service.attach(reference, note('a.txt')), {code: 'case/not-found'});
      }
      assert.equal((await holderOf(mine).view(mine.reference)).version, 1);
    });

    it('takes nothing more about somebody who was erased', async () => {
      const receipt = await submit();
      const {reference} = receipt;
      const sam = under.as({...staff.sam, roles: [...staff.sam.roles, 'service-improvement-manager']});
      await sam.perform(reference, {type: 'withdraw', how: 'email'}, {key: randomUUID()});
      await sam.perform(reference, {type: 'erase', reason: 'They asked.'}, {key: randomUUID()});
      const error = await sam.attach(reference, note('a.txt')).catch((caught: unknown) => caught);
      assert.ok(isRestError(error, 'case/refused') || isRestError(error, 'case/not-found'), String(error));
    });

    it('refuses what is too large', async () => {
      const receipt = await submit();
      const large = new File([new Uint8Array(tooLarge)], 'large.txt', {type: 'text/plain'});
      await assert.rejects(holderOf(receipt).attach(receipt.reference, large), {code: 'file/too-large'});
      await assert.rejects(anybody().attach(newDraft(), large), {code: 'file/too-large'});
      assert.equal((await holderOf(receipt).view(receipt.reference)).version, 1);
    });

    it('gives up when it is told to, with the reason, and nothing is kept', async () => {
      const receipt = await submit();
      const reason = new Error('The customer thought better of it');
      await assert.rejects(
        holderOf(receipt).attach(receipt.reference, note('a.txt'), {signal: AbortSignal.abort(reason)}),
        (error) => error === reason,
      );
      assert.equal((await holderOf(receipt).view(receipt.reference)).version, 1);
    });

    it('believes nobody who only names a file', async () => {
      const receipt = await submit();
      const command = {
        type: 'addFile',
        name: 'a.txt',
        mediaType: 'text/plain',
        size: 1,
        kept: 'somebody else’s',
      } as const;
      for (const service of [holderOf(receipt), under.as(staff.sam)]) {
        await assert.rejects(service.perform(receipt.reference, command, {key: randomUUID()}), {
          code: 'request/invalid',
        });
      }
    });
  });
}

function note(name: string): File {
  return new File(['The roof leaks.'], name, {type: 'text/plain'});
}
