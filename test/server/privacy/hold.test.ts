import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {holds, readJournal} from '@redress/server';
import {staff} from '../../support/people.ts';
import {engines, everyByteIn, type Kept, organisation} from '../audit/kept.ts';

const [a, b, unknown] = ['RD-AAAA-AAAA' as Reference, 'RD-BBBB-BBBB' as Reference, 'RD-0000-0000' as Reference];
const now = instant('2026-11-21T10:00:00Z');
const reason = 'Example & Sons have written before action.';

for (const {name, kept: start} of engines()) {
  describe(`a legal hold in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      for (const one of [a, b]) await kept.open(one);
    });
    after(() => kept.close());

    const own = () =>
      holds({
        store: kept.store,
        organisation,
        policies: [plusDane],
        log: kept.log(organisation),
        caseKeys: kept.caseKeys(organisation),
        now: () => now,
      });
    const acts = async () =>
      (await readJournal(kept.store, organisation)).map(({act, facts, by}) => [act, facts, by.name]);

    it('is put on a case, with its reason, and written down without it', async () => {
      const hold = {reference: b, reason, by: 'Max Lind', at: now};
      assert.deepEqual(await own().add(b, reason, staff.max), hold);
      assert.deepEqual(await own().of(b, staff.max), hold);
      assert.equal(await own().of(a, staff.max), undefined);
      assert.deepEqual(await acts(), [['hold-added', {reference: b}, 'Max Lind']]);
    });

    it('can be given another reason', async () => {
      await own().add(b, 'They have gone to court.', staff.noor);
      assert.deepEqual(await own().list(staff.max), [
        {reference: b, reason: 'They have gone to court.', by: 'Noor Haddad', at: now},
      ]);
    });

    it('forbids an erasure for as long as it is there', async () => {
      await kept.perform(b, {type: 'withdraw', how: 'phone'});
      const erase = () => kept.perform(b, {type: 'erase', reason: 'She asked.'});
      await assert.rejects(erase(), {code: 'case/held'});
      assert.equal(await own().lift(b, staff.max), true);
      assert.equal(await own().lift(b, staff.max), false);
      await erase();
      await assert.rejects(own().add(b, reason, staff.max), {code: 'case/refused'});
    });

    it('is put on no case that there is not, and seen by nobody who may not open the case', async () => {
      for (const by of [staff.max, staff.noor]) await own().add(a, reason, by);
      await kept.perform(a, {type: 'take'}, organisation, staff.sam);
      await kept.perform(a, {type: 'declareConflict', reason: 'She is my aunt.'}, organisation, staff.sam);
      const {of, add, lift, list} = own();
      for (const refused of [
        () => add(unknown, reason, staff.max),
        () => of(unknown, staff.max),
        () => of(a, staff.sam),
        () => lift(a, staff.sam),
      ]) {
        await assert.rejects(refused(), {code: 'case/not-found'});
      }
      assert.deepEqual(await list(staff.sam), []);
      assert.deepEqual((await list(staff.max)).length, 1);
    });

    it('keeps its reason under the key of the case', async () => {
      const bytes = kept.store.engine === 'sqlite' ? await everyByteIn(kept.folder) : await kept.everyByte();
      for (const [file, content] of bytes) assert.equal(content.includes('before action'), false, file);
    });

    it('leaves a trace of every step, and of who looked', async () => {
      assert.deepEqual(
        (await acts()).map(([act]) => act),
        [
          'hold-added',
          'hold-added',
          'holds-read',
          'hold-lifted',
          'hold-added',
          'hold-added',
          'holds-read',
          'holds-read',
        ],
      );
    });
  });
}
