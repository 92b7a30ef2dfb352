import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {namesOrganisation} from '../../support/queries-name-organisation.ts';

describe('a query', () => {
  for (const [sql, right] of [
    ['select "key" from "case_keys" where "organisation" = $1 and "reference" = $2', true],
    ['select * from "events" left join "case_keys" on true where "events"."organisation" = ? limit ?', true],
    ['insert into "heads" ("organisation", "position") values ($1, $2)', true],
    ['update "heads" set "position" = ? where "organisation" = ?', true],
    ['begin', true],
    ['select "key" from "case_keys" where "reference" = $1', false],
    ['select "key" from "case_keys" where "reference" = $1 and "organisation" = $2', false],
    ['select count(*) from "cases"', false],
    ['insert into "heads" ("position", "organisation") values ($1, $2)', false],
    ['delete from "used_proofs" where "until" < ?', false],
  ] as const) {
    it(`${right ? 'may' : 'may not'} be: ${sql}`, () => assert.equal(namesOrganisation(sql), right));
  }

  it('is written by hand nowhere but in the store itself, so that all others are seen', () => {
    const source = new URL('../../../packages/server/src/', import.meta.url);
    const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('store/'),
    );
    assert.ok(files.length > 50);
    const byHand = files.filter((file) =>
      /sql(<[^`]*>)?`\s*(WITH|SELECT|INSERT|UPDATE|DELETE)\b/i.test(readFileSync(new URL(file, source), 'utf8')),
    );
    assert.deepEqual(byHand, []);
  });
});
