import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import type {Command, Policy} from '@redress/policy';
import {type Instant, instant, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {
  applyRetention,
  holds,
  type RetentionLine,
  type RetentionParts,
  type RetentionRules,
  readJournal,
  retentionPlan,
} from '@redress/server';
import {staff} from '../../support/people.ts';
import {engines, type Kept, organisation} from '../audit/kept.ts';

const clause = {rule: 'PD-90', section: '23', heading: 'Records'};
const keeping: Policy = {...plusDane, retention: {clause, months: 12, from: 'closed'}};
const withdraw: Command = {type: 'withdraw', how: 'phone'};
/** Withdrawn on 20 November 2026, so kept until the end of 20 November 2027. */
const lastDay = instant('2027-11-20T23:59:59Z');
const nextDay = instant('2027-11-21T00:00:00Z');

for (const {name, kept: start} of engines()) {
  describe(`retention in ${name}`, () => {
    let kept: Kept;
    before(async () => {
      kept = await start();
    });
    after(() => kept.close());

    let reference: Reference;
    let count = 0;
    beforeEach(async () => {
      reference = `RD-CASE-${String(++count).padStart(4, '0')}` as Reference;
      await kept.open(reference);
    });
    /** Out of the way of the next test. */
    afterEach(async () => {
      await kept.rows(`DELETE FROM legal_holds`);
      await applyRetention(parts({now: instant('2050-01-01T00:00:00Z')})).catch(() => {});
    });

    const parts = ({
      now = nextDay,
      policy = keeping,
      rules = {},
    }: {
      now?: Instant;
      policy?: Policy;
      rules?: RetentionRules;
    } = {}): Parameters<typeof applyRetention>[0] => ({
      store: kept.store,
      organisation,
      policies: [policy],
      rules,
      now: () => now,
      log: kept.log(organisation),
    });
    const line = async (options: Parameters<typeof parts>[0] = {}): Promise<RetentionLine | undefined> => {
      for await (const one of retentionPlan(parts(options))) if (one.reference === reference) return one;
      return undefined;
    };
    const perform = (command: Command, by?: Parameters<Kept['perform']>[3]) =>
      kept.perform(reference, command, organisation, by);
    const why = async (options: Parameters<typeof parts>[0] = {}) => (await line(options))?.kept.map(({why}) => why);
    const act = async (options: Parameters<typeof parts>[0] = {}) =>
      (await applyRetention(parts(options))).map(({reference}) => reference);

    it('says under which rule a case is kept, and until when', async () => {
      await perform(withdraw);
      assert.deepEqual(await line({now: lastDay}), {
        reference,
        version: 2,
        policy: {id: 'plus-dane', version: plusDane.version},
        rule: {months: 12, clause},
        endedOn: '2026-11-20',
        until: '2027-11-20',
        kept: [{why: 'not-yet'}],
      });
      assert.deepEqual(await act({now: lastDay}), []);
    });

    it('erases it on the day after its last, once, and writes down how many', async () => {
      await perform(withdraw);
      const before = (await readJournal(kept.store, organisation)).length;
      assert.deepEqual(await why(), []);
      assert.deepEqual(await act(), [reference]);
      assert.equal(await line(), undefined);
      assert.deepEqual(await act(), []);
      const events = await kept.log(organisation).read(reference);
      assert.equal(events.at(-1)?.type, 'erased');
      assert.deepEqual(events.at(-1)?.by, {kind: 'staff', id: 'retention', name: 'Retention (PD-90)', roles: []});
      assert.doesNotMatch(JSON.stringify(events), /\b[Aa]da\b/);
      const [entry, ...more] = (await readJournal(kept.store, organisation)).slice(before);
      assert.deepEqual([entry?.act, entry?.facts, more], ['retention-applied', {cases: 1}, []]);
    });

    it('keeps what has not ended, or was opened again, for as long as that is so', async () => {
      assert.deepEqual(await why(), ['not-ended']);
      await perform(withdraw);
      await perform({type: 'reopen', ground: 'closed-in-error', reason: 'It was not over.'});
      assert.deepEqual(await why(), ['not-ended']);
      assert.deepEqual(await act(), []);
    });

    it('keeps what neither the policy nor the organisation sets a time for', async () => {
      await perform(withdraw);
      assert.deepEqual(await why({policy: plusDane, now: instant('2099-01-01T00:00:00Z')}), ['no-rule']);
      const own = {policy: plusDane, rules: {months: 6}};
      assert.deepEqual(await line({...own, now: instant('2027-05-20T12:00:00Z')}), {
        ...(await line({now: lastDay})),
        rule: {months: 6},
        until: '2027-05-20',
        kept: [{why: 'not-yet'}],
      });
      assert.deepEqual(await why({...own, now: instant('2027-05-21T12:00:00Z')}), []);
    });

    it('goes by the policy where the organisation has a time of its own too', async () => {
      await perform(withdraw);
      assert.deepEqual((await line({rules: {months: 6}}))?.rule, {months: 12, clause});
    });

    it('keeps what is under a legal hold until that is lifted', async () => {
      await perform(withdraw);
      const {add, lift} = holdsOf(lastDay);
      await add(reference, 'The solicitor has written.', staff.max);
      assert.deepEqual((await line())?.kept, [{why: 'legal-hold', since: lastDay}]);
      assert.deepEqual(await act(), []);
      await lift(reference, staff.max);
      assert.deepEqual(await act(), [reference]);
    });

    it('keeps what an ombudsman or the law still wants something of', async () => {
      await perform(withdraw);
      await perform({
        type: 'recordBreach',
        awareAt: instant('2026-11-20T09:00:00Z'),
        what: 'A letter went to the wrong house.',
        risk: 'likely',
      });
      assert.deepEqual((await line())?.kept, [{why: 'open-clock', duty: 'breach-notice', due: plain('2026-11-23')}]);
      const toldAt = instant('2026-11-20T10:00:00Z');
      await perform({type: 'notifyBreach', breach: 'breach-1', to: 'commissioner', toldAt});
      assert.deepEqual(await why(), []);
    });

    it('keeps what was promised and is not done', async () => {
      await perform({type: 'take'}, staff.sam);
      await perform({type: 'addAction', what: 'Mend the roof', due: plain('2026-12-01')}, staff.sam);
      await perform(withdraw);
      assert.deepEqual((await line())?.kept, [{why: 'open-actions', actions: 1}]);
      await perform({type: 'completeAction', action: 'action-1'}, staff.sam);
      assert.deepEqual(await why(), []);
    });

    it('says every reason, not only the first', async () => {
      await perform(withdraw);
      await holdsOf(lastDay).add(reference, 'The solicitor has written.', staff.max);
      assert.deepEqual(await why({now: lastDay}), ['not-yet', 'legal-hold']);
    });

    it('leaves a case to which something has happened since it was judged', async () => {
      await perform(withdraw);
      const {log, ...rest} = parts();
      const busy = {
        ...rest,
        log: {
          ...log,
          async read(one: Reference) {
            await perform({type: 'recordSurvey', satisfaction: 4});
            return log.read(one);
          },
        },
      };
      assert.deepEqual(await applyRetention(busy), []);
      assert.deepEqual(await act(), [reference]);
    });

    it('reads nobody’s complaint to find out', async () => {
      await perform(withdraw);
      // With a key that opens nothing.
      const {log: _, ...given} = parts();
      const seen: RetentionParts = given;
      for await (const one of retentionPlan(seen)) assert.doesNotMatch(JSON.stringify(one), /\b[Aa]da\b|roof over/);
    });

    const holdsOf = (now: Instant) =>
      holds({
        store: kept.store,
        organisation,
        policies: [keeping],
        log: kept.log(organisation),
        caseKeys: kept.caseKeys(organisation),
        now: () => now,
      });
  });
}
