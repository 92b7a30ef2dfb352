import assert from 'node:assert/strict';
import {createHash, createHmac, randomBytes, randomUUID} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {toFollowUpKey} from '@redress/rest';
import {howOften} from '../../faults/how-often.ts';
import {leak} from '../../support/memory-service.ts';
import {runningService} from '../running-service.ts';

const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Of the 28, the last is the check character. */
const drawn = 27;

describe('a follow-up key', () => {
  it('never comes twice, and each of its characters is as likely as any other, wherever it stands', () => {
    const many = howOften(50_000, 1_000_000);
    const secret = randomBytes(32);
    const keys = new Set<string>();
    const counts = Array.from({length: drawn}, () => new Uint32Array(characters.length));
    for (let number = 0; number < many; number++) {
      // As the service makes them, from what tells them apart least: numbers that follow one another.
      const key = toFollowUpKey(createHmac('sha256', secret).update(`follow-up plus-dane ${number}`).digest());
      keys.add(key);
      const text = key.replaceAll('-', '');
      for (const [at, count] of counts.entries()) (count[characters.indexOf(text[at] as string)] as number) += 1;
    }
    assert.equal(keys.size, many);
    const expected = many / characters.length;
    for (const [at, count] of counts.entries()) {
      const chiSquare = count.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
      // With 31 degrees of freedom this is passed by chance once in a hundred million times.
      assert.ok(chiSquare < 105, `character ${at}: ${chiSquare}`);
    }
    assert.ok(drawn * Math.log2(characters.length) >= 128);
  });

  it('has nothing in common with the next one of the same service', async () => {
    const service = await runningService();
    const keys: string[] = [];
    for (let number = 0; number < 20; number++) {
      const key = `attempt-number-${String(number).padStart(6, '0')}`;
      keys.push((await service.as({kind: 'anonymous'}).submit(leak, {key})).followUpKey.replaceAll('-', ''));
    }
    let same = 0;
    for (const [at, key] of keys.slice(1).entries()) {
      for (let place = 0; place < drawn; place++) same += Number(key[place] === keys[at]?.[place]);
    }
    // One in 32 by chance: 16 of 513.
    assert.ok(same < 60, `${same} characters are the same`);
    await service.close();
  });

  it('is kept nowhere, nor anything by which somebody could try one without the service’s secret', async () => {
    const service = await runningService();
    const {followUpKey} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const kept = Buffer.concat(
      await Promise.all(
        (await readdir(service.folder))
          .filter((name) => name.startsWith('redress.db'))
          .map((name) => readFile(join(service.folder, name))),
      ),
    );
    assert.ok(kept.includes('plus-dane'), 'this is the database');
    const bare = followUpKey.replaceAll('-', '');
    for (const text of [followUpKey, bare, `follow-up key ${followUpKey}`]) {
      const hash = createHash('sha256').update(text);
      assert.ok(!kept.includes(text));
      assert.ok(!kept.includes(hash.copy().digest('hex')));
      assert.ok(!kept.includes(hash.digest()));
    }
    await service.close();
  });
});
