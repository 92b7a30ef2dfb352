import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addDays,
  bankHolidays,
  comingHolidays,
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

  it('is made once for a nation and its years', () => {
    const list = holidayList('scotland', 2026, 2027);
    assert.equal(holidayList('scotland', 2026, 2027), list);
    for (const other of [holidayList('scotland', 2025, 2027), holidayList('scotland', 2026, 2028)]) {
      assert.notEqual(other, list);
    }
    assert.notEqual(holidayList('northern-ireland', 2026, 2027), list);
  });
});

describe('the list that a page needs', () => {
  const span = (...days: readonly string[]) => {
    const [today, since] = days.map((day) => plain(day));
    const {from, to} = comingHolidays('scotland', today, since);
    return [from, to];
  };

  it('goes from this year to the end of the year after next', () => {
    assert.deepEqual(span('2024-06-30'), ['2024-01-01', '2026-12-31']);
    assert.deepEqual(comingHolidays('scotland', plain('2024-06-30')), holidayList('scotland', 2024, 2026));
  });

  it('begins with the year since which something runs', () => {
    assert.deepEqual(span('2024-06-30', '2022-12-31'), ['2022-01-01', '2026-12-31']);
  });

  it('goes no further than what is published', () => {
    assert.deepEqual(span('2027-12-31'), ['2027-01-01', '2028-12-31']);
    assert.deepEqual(span('2035-01-01', '2034-01-01'), ['2028-01-01', '2028-12-31']);
    assert.deepEqual(span('2009-01-01', '2001-01-01'), ['2011-01-01', '2011-12-31']);
  });

  it('is of the last three published years where no day is known', () => {
    assert.deepEqual(span(), ['2026-01-01', '2028-12-31']);
  });
});

describe('the calendars that are kept', () => {
  const holidays = holidayList('england-and-wales', 2027, 2027);
  const closing = (day: number): ListedRules => ({...england, closures: [addDays(plain('2027-01-01'), day)], holidays});

  it('are the last fifty', () => {
    const first = listedCalendar(closing(0));
    for (let day = 1; day < 50; day++) listedCalendar(closing(day));
    assert.equal(listedCalendar(closing(0)), first);
    listedCalendar(closing(50));
    assert.notEqual(listedCalendar(closing(0)), first);
  });

  it('are found again without reading their rules', () => {
    let read = 0;
    const counted: ListedRules = {
      ...closing(0),
      get closures() {
        read++;
        return ['2027-12-30'];
      },
    };
    const first = listedCalendar(counted);
    const before = read;
    assert.ok(before > 0);
    assert.equal(listedCalendar(counted), first);
    assert.equal(read, before);
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
});
