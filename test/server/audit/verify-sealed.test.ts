import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {type SealedFinding, verifySealed} from '@redress/server';
import {engines, type Kept, organisation} from './kept.ts';

const [a, b, erased] = ['RD-AAAA-AAAA' as Reference, 'RD-BBBB-BBBB' as Reference, 'RD-EEEE-EEEE' as Reference];

for (const {name, kept: start} of engines()) {
  describe(`what a log in ${name} has encrypted`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      for (const one of [a, b, erased]) await kept.open(one);
      for (const one of [a, b, a, erased]) await kept.perform(one, {type: 'addNote', text: 'Rang.'});
      await kept.perform(erased, {type: 'withdraw', how: 'phone'});
      await kept.perform(erased, {type: 'erase', reason: 'Ada asked.'});
    });
    after(() => kept.close());

    const findings = (...texts: readonly string[]) =>
      kept.after(texts, async (store) => {
        const all: SealedFinding[] = [];
        for await (const finding of verifySealed(store, organisation, kept.caseKeys(organisation))) all.push(finding);
        return all;
      });
    const of = (reference: Reference) => `organisation = '${organisation}' AND reference = '${reference}'`;

    it('belongs to where it stands, and nobody who was erased can be read', async () => {
      assert.deepEqual(await findings(), []);
    });

    it('is found where it was moved within a case, to another case, or altered', async () => {
      const second = `SELECT secret FROM events WHERE ${of(a)} AND sequence = 2`;
      for (const [what, where, position] of [
        [`(${second})`, `${of(a)} AND sequence = 3`, 6],
        [`(${second})`, `${of(b)} AND sequence = 2`, 5],
        ['hash', `${of(a)} AND sequence = 1`, 1],
      ] as const) {
        assert.deepEqual(await findings(`UPDATE events SET secret = ${what} WHERE ${where}`), [
          {kind: 'sealed-elsewhere', reference: position === 5 ? b : a, position},
        ]);
      }
    });

    it('is found where it says another thing than what stands beside it, once for each case', async () => {
      assert.deepEqual(await findings(`UPDATE events SET type = 'updated' WHERE ${of(a)} AND sequence > 1`), [
        {kind: 'contradicts', reference: a, position: 4},
      ]);
      assert.deepEqual(await findings(`UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE ${of(b)}`), [
        {kind: 'contradicts', reference: b, position: 2},
      ]);
    });

    it('is found where nobody was erased and the key is gone, or another', async () => {
      const missing = [{kind: 'key-missing', reference: a, position: 1}];
      assert.deepEqual(await findings(`DELETE FROM case_keys WHERE ${of(a)}`), missing);
      const other = `SELECT key FROM case_keys WHERE ${of(b)}`;
      assert.deepEqual(await findings(`UPDATE case_keys SET key = (${other}) WHERE ${of(a)}`), missing);
    });

    it('is found where somebody was erased and the key is back', async () => {
      const {wrapped} = kept.caseKeys(organisation).create(erased);
      const bytes = Buffer.from(wrapped).toString('hex');
      const key = kept.store.engine === 'sqlite' ? `x'${bytes}'` : `'\\x${bytes}'`;
      const back = `INSERT INTO case_keys (organisation, reference, key) VALUES ('${organisation}', '${erased}', ${key})`;
      assert.deepEqual(
        (await findings(back)).filter(({kind}) => kind === 'key-left'),
        [{kind: 'key-left', reference: erased, position: 9}],
      );
    });
  });
}
