import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {comingHolidays, plain} from '@redress/policy/calendar';
import {type Bundled, bundleOf, policyWeight, publicPart} from '../support/policy-weight.ts';

/** What has no place in a page, by the path of its modules. */
const elsewhere: Readonly<Record<string, RegExp>> = {
  'a library for schemas': /\/node_modules\/zod\//,
  'the law of bank holidays': /\/holidays\/bank-holidays\.js$/,
  'the schema of a policy document': /\/policy\/dist\/(policy|document\/(?!feedback-kind)[\w-]+)\.js$/,
  'the life of a case': /\/policy\/dist\/case\/(?!end-of)[\w-]+\.js$/,
};

function outOfPlace({modules}: Bundled): readonly string[] {
  return Object.keys(elsewhere).filter((what) => modules.some((id) => elsewhere[what]?.test(id)));
}

describe('the part of the policy core that a public page loads', () => {
  let part: Bundled;
  before(async () => {
    part = await bundleOf(publicPart);
  });

  it('is at most 7 kB, with the bank holidays of one nation from this year to the end of the year after next', async (t) => {
    const holidays = comingHolidays('england-and-wales', plain('2026-11-20'));
    assert.deepEqual([holidays.from, holidays.to], ['2026-01-01', '2028-12-31']);
    const {bytes, ceiling = 0} = await policyWeight(holidays);
    t.diagnostic(`${bytes} bytes`);
    assert.ok(bytes <= ceiling, `${bytes} bytes`);
  });

  it('reads answers, says who may complain and projects dates', () => {
    const needed = ['intake.js', 'eligibility.js', 'clock.js', 'build-calendar.js'];
    assert.deepEqual(
      needed.filter((name) => part.modules.some((id) => id.endsWith(`/${name}`))),
      needed,
    );
  });

  it('brings nothing that a page has no use for, nor does anything else that the entry for pages offers', async () => {
    assert.deepEqual(outOfPlace(part), []);
    assert.deepEqual(outOfPlace(await bundleOf("export * from '@redress/policy/page';")), []);
  });

  it('would be caught with a library for schemas, with the law of bank holidays, and with the life of a case', async () => {
    const caught = async (script: string) => outOfPlace(await bundleOf(script));
    assert.deepEqual(await caught("export {intakeSchema} from '@redress/policy/json-schema';"), [
      'a library for schemas',
    ]);
    assert.deepEqual(await caught("export {parsePolicy} from '@redress/policy';"), [
      'a library for schemas',
      'the schema of a policy document',
    ]);
    assert.deepEqual(await caught("export {projectedClocks} from '@redress/policy';"), ['the law of bank holidays']);
    assert.ok((await caught("export {decide} from '@redress/policy';")).includes('the life of a case'));
  });
});
