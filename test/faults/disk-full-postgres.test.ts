import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {rm, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {openPostgresStore} from '@redress/server';
import {Client} from 'pg';
import {temporaryFolder} from '../server/running-service.ts';
import {submitted} from '../support/events.ts';
import {logOf, testSecret} from '../support/log-of.ts';
import {postgresForTests} from '../support/postgres.ts';

describe('a PostgreSQL whose disk is full', () => {
  const why = whyNot();
  if (why) {
    it(`is not tried here: ${why}`, () => assert.match(why, /root/));
    return;
  }
  const postgres = postgresForTests();
  it('is said, keeps nothing by halves, and goes on when there is room', async () => {
    const folder = await temporaryFolder();
    const nobody = (what: string) => execFileSync('id', [what, 'nobody']).toString().trim();
    const owner = `uid=${nobody('-u')},gid=${nobody('-g')},mode=700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=32m,${owner}`, 'none', folder]);
    const server = await postgres();
    const address = await server.database();
    const {pathname} = new URL(address);
    const administrator = new Client({
      connectionString: server.asAdministrator(address).replace(pathname, '/postgres'),
    });
    administrator.on('error', () => {});
    await administrator.connect();
    // The log of the server itself has a disk of its own, as it should.
    await administrator.query(`CREATE TABLESPACE small LOCATION '${folder}'`);
    await administrator.query(`ALTER DATABASE ${pathname.slice(1)} SET TABLESPACE small`);
    const store = await openPostgresStore(address, testSecret);
    try {
      const log = logOf(store, 'one');
      const ballast = join(folder, 'ballast');
      await writeFile(ballast, Buffer.alloc(14 * 1024 * 1024));
      const kept: string[] = [];
      let refused = '';
      while (!refused) {
        const reference = `RD-FULL-${String(kept.length).padStart(4, '0')}` as Reference;
        const attempt = {key: reference, fingerprint: reference};
        const error = await log.open(reference, [submitted('Ada', noise(40_000))], attempt).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error) {
          assert.equal((error as {code: string}).code, 'service/full', String((error as Error).cause));
          refused = reference;
        } else kept.push(reference);
      }
      assert.ok(kept.length > 0);
      assert.equal((await log.read(kept[0] as Reference)).length, 1);
      assert.deepEqual(await log.read(refused as Reference), []);
      assert.equal(await log.head(), kept.length);

      await truncate(ballast, 0);
      await log.open(refused as Reference, [submitted()], {key: refused, fingerprint: refused});
      assert.equal(await log.head(), kept.length + 1);
    } finally {
      await store.close();
      await administrator.end();
      await server.close();
      execFileSync('umount', [folder]);
      await rm(folder, {recursive: true});
    }
  });
});

/** Text that cannot be pressed together. */
function noise(length: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(length)))
    .toString('base64')
    .slice(0, length);
}

/** Only root can mount a disk that is small enough to fill. */
function whyNot(): string | undefined {
  return process.platform === 'linux' && process.getuid?.() === 0
    ? undefined
    : 'only root can mount a small disk (Linux)';
}
