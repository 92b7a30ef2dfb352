import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {
  auditHead,
  type ChainEnd,
  chainOfStore,
  endOfHead,
  exportChain,
  exportedChain,
  readSignedHead,
  serviceKeys,
  signHead,
  signingKey,
  verifyChain,
  writeDown,
} from '@redress/server';
import {at, engines, type Kept, organisation, secret} from './kept.ts';

const roof = 'RD-R00F-0001' as Reference;
const key = signingKey(serviceKeys(secret, organisation));
const published = {keys: [{...key.published}]};

for (const {name, kept: start} of engines()) {
  describe(`the head of a log in ${name}, and what is exported of it`, () => {
    let kept: Kept;
    let signed: string;
    before(async () => {
      kept = await start();
      await kept.open(roof);
      await kept.perform(roof, {type: 'addNote', text: 'Ada has cried.'});
      const by = {id: 'max', name: 'Max Lind'};
      await writeDown(kept.store, organisation, {at, by, act: 'chain-exported', facts: {}});
      signed = await signHead(key, await auditHead(kept.store, organisation, at));
    });
    after(() => kept.close());

    const exported = async () => {
      const lines: string[] = [];
      for await (const line of exportChain(chainOfStore(kept.store, organisation))) lines.push(line);
      return lines.join('');
    };

    it('says how far the log and the journal have come, and when', async () => {
      const head = await readSignedHead(signed, published);
      assert.deepEqual([head.organisation, head.position, head.journal.position, head.at], [organisation, 2, 1, at]);
    });

    it('holds for the log and for what is exported, with the published keys alone', async () => {
      const against: ChainEnd = endOfHead(await readSignedHead(signed, published));
      for (const chain of [chainOfStore(kept.store, organisation), exportedChain(await exported())]) {
        const {last, broken, organisation: whose} = await verifyChain(chain, {against});
        assert.deepEqual([whose, last.position, broken], [organisation, 2, undefined]);
      }
    });

    it('tells nothing of a person', async () => {
      const text = await exported();
      assert.doesNotMatch(text, /\b[Aa]da\b|\b[Rr]oof\b|\bcried\b|[Ee]xample/);
      assert.match(text, /"type":"noteAdded"/);
    });

    it('shows what was altered in an export, left out of it or cut off', async () => {
      const against = endOfHead(await readSignedHead(signed, published));
      const text = await exported();
      const broken = async (changed: string) => (await verifyChain(exportedChain(changed), {against})).broken;
      assert.deepEqual((await broken(text.replace('noteAdded', 'updated')))?.position, 2);
      assert.deepEqual((await broken(text.replace(/^.*\n/, '')))?.kind, 'missing');
      assert.deepEqual((await broken(text.replace(/[^\n]*\n$/, '')))?.kind, 'truncated');
      assert.deepEqual((await broken(''))?.kind, 'truncated');
    });

    it('says which line is none', async () => {
      const text = `${await exported()}{"position":3}\n`;
      assert.throws(() => exportedChain(text), {name: 'TypeError', message: /^Line 3 /});
    });
  });
}
