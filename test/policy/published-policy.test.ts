import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as policy from '@redress/policy';
import {
  effectivePolicy,
  type FeedbackKind,
  type Policy,
  publishPolicy,
  recordStageId,
  stageRule,
} from '@redress/policy';
import {
  addDays,
  comingHolidays,
  holidayList,
  instant,
  type Nation,
  type PlainDate,
  plain,
} from '@redress/policy/calendar';
import * as page from '@redress/policy/page';
import * as presets from '@redress/policy/presets';
import {peoplePlus, plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {customer, given} from './scenarios/scenario.ts';

const today = plain('2026-11-20');
const rule = stageRule(plusDane, 'stage-1');

describe('the bank holidays of a published policy', () => {
  test('are those of its nation from this year to the end of the year after next', () => {
    const {holidays} = publishPolicy(plusDane, plain('2025-12-31')).calendar;
    assert.deepEqual(holidays, holidayList('england-and-wales', 2025, 2027));
    assert.equal(publishPolicy(plusDane, plain('2026-01-01')).calendar.holidays.from, '2026-01-01');
  });

  test('end where no more are published, and are the last three years where no day is said', () => {
    const years = (from?: PlainDate) => {
      const {holidays} = publishPolicy(plusDane, from).calendar;
      return [holidays.from.slice(0, 4), holidays.to.slice(0, 4)];
    };
    assert.deepEqual(years(plain('2027-05-01')), ['2027', '2028']);
    assert.deepEqual(years(plain('2028-05-01')), ['2028', '2028']);
    assert.deepEqual(years(plain('2035-05-01')), ['2028', '2028']);
    assert.deepEqual(years(plain('2005-05-01')), ['2011', '2011']);
    assert.deepEqual(years(), ['2026', '2028']);
  });

  test('give a page the clocks and the working that the service has by law', () => {
    const {calendar, stages} = publishPolicy(plusDane, today);
    fc.assert(
      fc.property(fc.integer({min: 0, max: 600}), fc.integer({min: 0, max: 23}), (days, hour) => {
        const at = instant(`${addDays(today, days)}T${String(hour).padStart(2, '0')}:00:00Z`);
        const clocks = page.projectedClocks(calendar, stages[0], at);
        const known = policy
          .projectedClocks(plusDane.calendar, rule, at)
          .filter(({shownTo}) => shownTo !== 'staff')
          .map(({otherReadings: _, ...clock}) => clock);
        assert.deepEqual(clocks, known);
        for (const clock of clocks) {
          assert.deepEqual(page.explainClock(calendar, clock), policy.explainClock(plusDane.calendar, clock));
        }
      }),
    );
  });

  test('X-15: make what a page reckons past them provisional, and leave uncounted what lies outside', () => {
    const {calendar, stages} = publishPolicy(plusDane, plain('2024-06-03'));
    const [inside] = page.projectedClocks(calendar, stages[0], instant('2026-12-01T10:00:00Z'));
    const [past] = page.projectedClocks(calendar, stages[0], instant('2026-12-31T10:00:00Z'));
    assert.deepEqual([inside?.due, inside?.provisional], ['2026-12-08', false]);
    // New Year's Day, which this page does not know of, is counted.
    assert.deepEqual([past?.due, past?.provisional], ['2027-01-07', true]);
    assert.equal(page.daysBetween(calendar, 'working-days', plain('2026-12-24'), plain('2026-12-31')), 3);
    assert.equal(page.daysBetween(calendar, 'working-days', plain('2026-12-24'), plain('2027-01-04')), undefined);
    assert.equal(page.daysBetween(calendar, 'working-days', plain('2023-12-29'), plain('2024-01-04')), undefined);
    assert.equal(page.daysBetween(calendar, 'calendar-days', plain('2023-12-29'), plain('2024-01-04')), 6);
  });

  test('come with each configured procedure of another nation, which a page then reckons by', () => {
    const {procedures} = peoplePlus;
    assert.ok(procedures);
    const [first, second, third] = procedures.list;
    assert.ok(first && second && third);
    const several: Policy = {
      ...peoplePlus,
      procedures: {
        ...procedures,
        list: [
          {...first, id: 'scots', state: 'configured', nation: 'scotland'},
          {...second, id: 'own', state: 'configured', nation: 'england-and-wales'},
          {...third, id: 'theirs', state: 'delegated', nation: 'northern-ireland'},
        ],
      },
    };
    const published = publishPolicy(several, today);
    assert.deepEqual(
      published.procedures?.list.map(({id, holidays}) => [id, holidays?.days.some(({name}) => name === 'st-andrew')]),
      [
        ['scots', true],
        ['own', undefined],
        ['theirs', undefined],
      ],
    );
    const nationOf = (procedure?: string) => page.publishedCalendar(published, procedure).nation;
    assert.deepEqual(
      [nationOf('scots'), nationOf('own'), nationOf()],
      ['scotland', 'england-and-wales', 'england-and-wales'],
    );
    const days = (procedure?: string) =>
      page.daysBetween(
        page.publishedCalendar(published, procedure),
        'working-days',
        plain('2026-11-27'),
        plain('2026-12-01'),
      );
    assert.deepEqual([days('scots'), days('own'), days()], [1, 2, 2]);
  });
});

test('the view of a case brings the bank holidays from the year in which it began', () => {
  const story = given(plusDane).receives({}, '2025-12-22');
  const {calendar} = story.view('2026-01-09', customer).policy;
  assert.deepEqual(calendar.holidays, comingHolidays('england-and-wales', plain('2026-01-09'), plain('2025-12-22')));
  assert.deepEqual([calendar.holidays.from, calendar.holidays.to], ['2025-01-01', '2028-12-31']);
  assert.equal(page.daysBetween(calendar, 'working-days', plain('2025-12-31'), plain('2026-01-05')), 2);
});

test('a list of coming bank holidays is the law of its years, for every nation', () => {
  const nation = fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland');
  fc.assert(
    fc.property(nation, fc.integer({min: 2011, max: 2028}), fc.integer({min: 0, max: 4}), (nation, year, earlier) => {
      const since = Math.max(2011, year - earlier);
      assert.deepEqual(
        comingHolidays(nation, plain(`${year}-07-01`), plain(`${year - earlier}-12-31`)),
        holidayList(nation, since, Math.min(2028, year + 2)),
      );
    }),
  );
});

test('a published policy gives a page the stages that the service takes, for everything that can be sent', () => {
  const kinds: readonly FeedbackKind[] = [
    'complaint',
    'compliment',
    'suggestion',
    'comment',
    'service-request',
    'member-enquiry',
  ];
  const policies = Object.values(presets).filter((one): one is Policy => 'stages' in one);
  assert.ok(policies.length >= 8);
  for (const one of policies) {
    const published = publishPolicy(one, today);
    const procedures = [undefined, ...(published.procedures?.list.map(({id}) => id) ?? [])];
    for (const kind of kinds) {
      for (const procedure of procedures) {
        for (const anonymous of [false, true]) {
          const choice = {kind, procedure, anonymous};
          const ids = effectivePolicy(one, choice).stages.map(({id}) => id);
          const shown = page.stagesFor(published, choice)?.map(({id}) => id);
          assert.deepEqual(shown ?? [recordStageId], ids, `${one.id} ${JSON.stringify(choice)}`);
        }
      }
    }
  }
});
