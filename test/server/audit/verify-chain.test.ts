import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {type ChainBreak, type ChainEnd, chainOfStore, type Store, sayBreak, verifyChain} from '@redress/server';
import {engines, type Kept, organisation} from './kept.ts';

/** Two cases of two events each, between each other: A, B, A, B, and then three notes on A. */
const [a, b] = ['RD-AAAA-AAAA' as Reference, 'RD-BBBB-BBBB' as Reference];

for (const {name, kept: start} of engines()) {
  describe(`the chain of a log in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
      await kept.open(a);
      await kept.open(b);
      for (const one of [a, b, a, a, a]) await kept.perform(one, {type: 'addNote', text: 'Rang.'});
      await kept.open(a, 'elsewhere');
      await kept.perform(a, {type: 'addNote', text: 'Rang.'}, 'elsewhere');
    });
    after(() => kept.close());

    const chain = (store: Pick<Store, 'of'> = kept.store) => chainOfStore(store, organisation, ['elsewhere']);
    const verify = (texts: readonly string[], against?: ChainEnd) =>
      kept.after(texts, async (store) => (await verifyChain(chain(store), {...(against && {against})})).broken);
    const where = (position: number) => `organisation = '${organisation}' AND position = ${position}`;
    const set = (what: string, position: number) => `UPDATE events SET ${what} WHERE ${where(position)}`;
    const swap = (one: number, other: number) => [
      set('position = 0', one),
      set(`position = ${one}`, other),
      set(`position = ${other}`, 0),
    ];
    /** Takes one out, and gives those after it new numbers, so that no gap shows. */
    const close = (gone: number, last: number) => [
      `DELETE FROM events WHERE ${where(gone)}`,
      ...Array.from({length: last - gone}, (_, one) => set(`position = ${gone + one}`, gone + one + 1)),
    ];
    const insertAfter = (place: number, last: number) => [
      ...Array.from({length: last - place}, (_, one) => set(`position = ${last - one + 1}`, last - one)),
      `INSERT INTO events SELECT organisation, ${place + 1}, reference, 90, type, at, facts, secret, hash
        FROM events WHERE ${where(place)}`,
    ];

    it('is whole, from the first event to the head', async () => {
      const seen: number[] = [];
      const {last, broken} = await verifyChain(chain(), {seen: ({position}) => seen.push(position)});
      assert.equal(broken, undefined);
      assert.deepEqual(seen, [1, 2, 3, 4, 5, 6, 7]);
      assert.equal(last.position, 7);
    });

    it('is whole where nothing was written yet', async () => {
      const {last, broken} = await verifyChain(chainOfStore(kept.store, 'nobody'));
      assert.deepEqual([last.position, broken], [0, undefined]);
    });

    for (const what of [
      "facts = '{}'",
      "type = 'closed'",
      "at = '2020-01-01T00:00:00.000Z'",
      'sequence = 77',
      `reference = '${a}'`,
      "secret = (SELECT secret FROM events WHERE organisation = 'elsewhere' AND position = 1)",
    ]) {
      it(`finds what was altered: ${what.slice(0, what.indexOf(' '))}`, async () => {
        const room = what.startsWith('reference') ? [set('sequence = 99', 3)] : [];
        // Each case has one second event: the other makes room, and is then the first that does not hold.
        const [position, reference] = room.length > 0 ? [3, a] : [4, b];
        found(await verify([...room, set(what, 4)]), {kind: 'altered', position, reference});
      });
    }

    it('finds what was altered last', async () => {
      found(await verify([set("facts = '{}'", 7)]), {kind: 'altered', position: 7, reference: a});
    });

    it('finds an altered hash, in the middle and at the end', async () => {
      for (const [position, reference] of [
        [4, b],
        [7, a],
      ] as const) {
        found(await verify([set('hash = secret', position)]), {kind: 'hash-altered', position, reference});
      }
    });

    it('finds what is missing, where it leaves a gap', async () => {
      const gone = [3, 4].map((position) => `DELETE FROM events WHERE ${where(position)}`);
      found(await verify(gone), {kind: 'missing', position: 3, events: 2});
    });

    it('finds what is missing, where the rest was numbered anew', async () => {
      found(await verify(close(4, 7)), {kind: 'missing', position: 4, reference: a, events: 1});
      const three = [...close(4, 7), ...close(5, 6), ...close(4, 5)];
      found(await verify(three), {kind: 'missing', position: 4, reference: a, events: 3});
    });

    it('finds two that have changed places, side by side, apart and at the end', async () => {
      for (const [position, other, reference] of [
        [6, 7, a],
        [2, 5, a],
        [2, 3, a],
      ] as const) {
        found(await verify(swap(position, other)), {kind: 'reordered', position, reference, found: other});
      }
    });

    it('finds what was moved, further on or past the end', async () => {
      const further = [...swap(2, 3), ...swap(3, 4), ...swap(4, 5)];
      found(await verify(further), {kind: 'moved', position: 2, reference: a, found: 5});
      found(await verify([set('position = 20', 6)]), {kind: 'moved', position: 6, reference: a, found: 20});
    });

    it('finds what was put in, in the middle and at the end', async () => {
      for (const [position, reference] of [
        [4, a],
        [8, a],
      ] as const) {
        const broken = await verify(insertAfter(position - 1, 7));
        found(broken, {kind: 'inserted', position, reference, events: 1});
      }
    });

    it('finds what comes from the log of another organisation', async () => {
      const broken = await verify([
        // Each case has one second event: the other makes room.
        set('sequence = 90', 3),
        `DELETE FROM events WHERE ${where(2)}`,
        `UPDATE events SET organisation = '${organisation}' WHERE organisation = 'elsewhere' AND position = 2`,
      ]);
      found(broken, {kind: 'other-organisation', position: 2, reference: a, from: 'elsewhere'});
    });

    it('finds a head that is not the last event', async () => {
      const head = (what: string) => `${what} WHERE organisation = '${organisation}'`;
      const hashOf = (position: number) => `(SELECT hash FROM events WHERE ${where(position)})`;
      found(await verify([head(`UPDATE heads SET hash = ${hashOf(6)}`)]), {kind: 'head', position: 7});
      found(await verify([head('UPDATE heads SET position = 6')]), {kind: 'inserted', position: 7, events: 1});
      found(await verify([head('DELETE FROM heads')]), {kind: 'inserted', position: 1, events: 7});
    });

    const cut = `DELETE FROM events WHERE organisation = '${organisation}' AND position > 5`;

    it('finds an end that was cut off', async () => {
      found(await verify([cut]), {kind: 'truncated', position: 6, events: 2});
    });

    it('knows by what was signed that an end was cut off, and its head moved back', async () => {
      const cutClean = [
        cut,
        `UPDATE heads SET position = 5, hash = (SELECT hash FROM events WHERE ${where(5)})
          WHERE organisation = '${organisation}'`,
      ];
      assert.equal(await verify(cutClean), undefined);
      found(await verify(cutClean, await chain().head()), {kind: 'truncated', position: 6, events: 2});
    });

    it('knows by what was signed that it was made anew', async () => {
      const signed = {...(await chain().head()), hash: new Uint8Array(32)};
      found(await verify([], signed), {kind: 'rewritten', position: 7, reference: a});
    });

    it('goes on while somebody writes', async () => {
      const [finding] = await Promise.all([verifyChain(chain()), kept.perform(b, {type: 'addNote', text: 'Rang.'})]);
      assert.equal(finding.broken, undefined);
    });
  });
}

/** As it is, and in words that name the place and hold no two of them. */
function found(broken: ChainBreak | undefined, expected: ChainBreak): void {
  assert.deepEqual(broken, expected);
  assert.match(sayBreak(expected), new RegExp(`^position ${expected.position}\\b.*: `));
}
