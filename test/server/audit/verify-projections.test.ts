import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {summarise} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {type ProjectionFinding, searchTerms, serviceKeys, verifyProjections} from '@redress/server';
import {staff} from '../../support/people.ts';
import {engines, type Kept, organisation, secret} from './kept.ts';

const [a, b, erased] = ['RD-AAAA-AAAA' as Reference, 'RD-BBBB-BBBB' as Reference, 'RD-EEEE-EEEE' as Reference];

for (const {name, kept: start} of engines()) {
  describe(`the worklist in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      for (const one of [a, b, erased]) await kept.open(one);
      await kept.perform(a, {type: 'take'}, organisation, staff.sam);
      await kept.perform(erased, {type: 'withdraw', how: 'phone'});
      await kept.perform(erased, {type: 'erase', reason: 'Ada asked.'});
    });
    after(() => kept.close());

    const findings = (...texts: readonly string[]) =>
      kept.after(texts, async (store) => {
        const all: ProjectionFinding[] = [];
        const parts = {
          store,
          organisation,
          caseKeys: kept.caseKeys(organisation),
          summarise: (reference: string, events: Parameters<typeof summarise>[2]) =>
            summarise(plusDane, reference, events),
          terms: searchTerms(serviceKeys(secret, organisation).derive('search')),
        };
        for await (const finding of verifyProjections(parts)) all.push(finding);
        return all;
      });
    const of = (reference: Reference) => `organisation = '${organisation}' AND reference = '${reference}'`;

    it('says what the events give, of those who were erased too', async () => {
      assert.deepEqual(await findings(), []);
    });

    for (const [column, what] of [
      ['version', 'version + 1'],
      ['closed', '1 - closed'],
      ['holder', "'somebody else'"],
      ['sort_key', "'2020-01-01'"],
      ['due', 'NULL'],
      ['search', "''"],
      ['summary', `(SELECT summary FROM cases WHERE ${of(b)})`],
    ] as const) {
      it(`is found where it says another thing: ${column}`, async () => {
        assert.deepEqual(await findings(`UPDATE cases SET ${column} = ${what} WHERE ${of(a)}`), [
          {reference: a, columns: [column]},
        ]);
      });
    }

    it('is found where somebody stands in it who was erased', async () => {
      const [, finding] = await findings(`UPDATE cases SET holder = 'max' WHERE ${of(b)} OR ${of(erased)}`);
      assert.deepEqual(finding, {reference: erased, columns: ['holder']});
    });
  });
}
