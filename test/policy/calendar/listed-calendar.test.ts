import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {stripTypeScriptTypes} from 'node:module';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {
  bankHolidays,
  fromDayNumber,
  holidayList,
  type ListedRules,
  listedCalendar,
  type Nation,
  OutOfRange,
  plain,
  toDayNumber,
  workingCalendar,
} from '@redress/policy/calendar';
import fc from 'fast-check';
import {rollup} from 'rollup';

const week = [1, 2, 3, 4, 5];
const england: ListedRules = {
  nation: 'england-and-wales',
  week,
  closures: ['2027-12-29'],
  holidays: holidayList('england-and-wales', 2027, 2028),
};

describe('a list of bank holidays', () => {
  it('is that of its years, and says how far it reaches', () => {
    const {version, from, to, days} = holidayList('northern-ireland', 2026, 2027);
    assert.deepEqual([version, from, to], ['2026-11', '2026-01-01', '2027-12-31']);
    assert.deepEqual(days, [...bankHolidays('northern-ireland', 2026), ...bankHolidays('northern-ireland', 2027)]);
  });

  it('is of every published year where none is named, and of no other', () => {
    const {from, to} = holidayList('scotland');
    assert.deepEqual([from, to], ['2011-01-01', '2028-12-31']);
    assert.throws(() => holidayList('scotland', 2028, 2029), OutOfRange);
  });
});

describe('a calendar from a given list', () => {
  it('is the calendar by law, within the days of the list', () => {
    const day = fc
      .integer({min: toDayNumber(plain('2027-03-01')), max: toDayNumber(plain('2028-10-31'))})
      .map((number) => fromDayNumber(number));
    const nation = fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland');
    fc.assert(
      fc.property(nation, day, fc.integer({min: -30, max: 30}), (nation, date, n) => {
        const {holidays: _, ...rules} = {...england, nation};
        const listed = listedCalendar({...rules, holidays: holidayList(nation, 2027, 2028)});
        const byLaw = workingCalendar(rules);
        assert.equal(listed.add(date, n), byLaw.add(date, n));
        assert.deepEqual(listed.dayOff(date), byLaw.dayOff(date));
        assert.deepEqual(listed.explain(date, n), byLaw.explain(date, n));
        assert.equal(listed.version, byLaw.version);
      }),
    );
  });

  it('ends with its list: the strict functions throw, and what is reckoned is provisional', () => {
    const calendar = listedCalendar(england);
    assert.deepEqual([calendar.from, calendar.to], ['2027-01-01', '2028-12-31']);
    assert.throws(() => calendar.add(plain('2026-12-31'), 1), OutOfRange);
    assert.throws(() => calendar.between(plain('2028-12-31'), plain('2029-01-01')), OutOfRange);
    assert.deepEqual(calendar.reckon(plain('2026-12-24'), 1), {date: '2026-12-25', provisional: true});
    assert.deepEqual(calendar.reckon(plain('2027-12-24'), 1), {date: '2027-12-30', provisional: false});
  });

  it('is the one that workingCalendar gives for rules that bring their list', () => {
    assert.equal(workingCalendar(england), listedCalendar({...england}));
  });

  it('does not take a page back to the law by which bank holidays are reckoned', async () => {
    const lawful = ['bank-holidays.ts', 'holiday-list.ts', 'working-calendar.ts'];
    const has = (modules: readonly string[]) => lawful.filter((name) => modules.some((id) => id.endsWith(`/${name}`)));
    assert.deepEqual(has(await modulesOf('listedCalendar, receiptDay, addMonths, localDay')), []);
    assert.deepEqual(has(await modulesOf('workingCalendar')), lawful);
  });
});

/** The modules that are left in a bundle which uses these exports of the calendar. */
async function modulesOf(names: string): Promise<readonly string[]> {
  const calendar = fileURLToPath(import.meta.resolve('@redress/policy/calendar'));
  const bundle = await rollup({
    input: 'page',
    // As `sideEffects` in the manifest of the package says.
    treeshake: {moduleSideEffects: (id) => id === 'page'},
    plugins: [
      {
        name: 'sources',
        resolveId: (id) => (id === 'page' ? id : undefined),
        load: async (id) =>
          id === 'page'
            ? `import {${names}} from '${calendar}'; console.log(${names});`
            : stripTypeScriptTypes(await readFile(id, 'utf8')),
      },
    ],
  });
  const {output} = await bundle.generate({});
  return Object.entries(output[0].modules).flatMap(([id, {renderedLength}]) => (renderedLength > 0 ? id : []));
}
