import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type JournalEntry, readJournal, verifyJournal, writeDown} from '@redress/server';
import {sql} from 'kysely';
import {at, engines, type Kept, organisation} from './kept.ts';

const entry: JournalEntry = {
  at,
  by: {id: 'max', name: 'Max Lind'},
  act: 'person-exported',
  facts: {cases: 2, as: 'json'},
};

for (const {name, kept: start} of engines()) {
  describe(`the journal in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      await writeDown(kept.store, organisation, entry);
      await writeDown(kept.store, 'elsewhere', entry);
    });
    after(() => kept.close());

    it('keeps who did what and when, for each organisation by itself', async () => {
      assert.deepEqual(await readJournal(kept.store, organisation), [{position: 1, ...entry}]);
      assert.deepEqual(await readJournal(kept.store, 'nobody'), []);
    });

    it('takes what many write at once, one after the other', async () => {
      const many = Array.from({length: 12}, (_, facts) =>
        writeDown(kept.store, organisation, {...entry, facts: {facts}}),
      );
      await Promise.all(many);
      const all = await readJournal(kept.store, organisation, {after: 1});
      assert.deepEqual(
        all.map(({position}) => position),
        Array.from({length: 12}, (_, one) => one + 2),
      );
      assert.equal(await verifyJournal(kept.store, organisation), undefined);
      assert.equal((await readJournal(kept.store, organisation, {after: 3, limit: 2})).length, 2);
    });

    it('is never changed, not even by hand', async () => {
      for (const text of ["UPDATE journal SET name = 'Nobody'", 'DELETE FROM journal']) {
        await assert.rejects(sql.raw(text).execute(kept.store.everyone), /never (changed|deleted)|permission denied/);
      }
    });

    it('shows where it was changed all the same', async () => {
      const broken = (...texts: readonly string[]) => kept.after(texts, (store) => verifyJournal(store, organisation));
      for (const what of ["name = 'Nobody'", "at = '2020'", "by = 'nobody'", "act = 'holds-read'", "facts = '{}'"]) {
        assert.equal(
          await broken(`UPDATE journal SET ${what} WHERE position = 3 AND organisation = '${organisation}'`),
          3,
        );
      }
      assert.equal(await broken(`DELETE FROM journal WHERE position = 2 AND organisation = '${organisation}'`), 2);
      assert.equal(await broken(`UPDATE journal SET position = 20 WHERE position = 13`), 13);
    });

    it('shows by what was signed that its end was cut off, or that it was made anew', async () => {
      const [last] = (await kept.rows(
        `SELECT position, hash FROM journal WHERE organisation = '${organisation}' ORDER BY position DESC LIMIT 1`,
      )) as unknown as [{position: number; hash: Uint8Array}];
      const cut = [`DELETE FROM journal WHERE position > 10`];
      assert.equal(await kept.after(cut, (store) => verifyJournal(store, organisation)), undefined);
      assert.equal(await kept.after(cut, (store) => verifyJournal(store, organisation, last)), 11);
      const other = {...last, hash: new Uint8Array(32)};
      assert.equal(await verifyJournal(kept.store, organisation, other), last.position);
    });
  });
}
