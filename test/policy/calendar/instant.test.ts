import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  addDays,
  addHours,
  endOfDay,
  fromDayNumber,
  type Instant,
  instant,
  instantOf,
  isInstant,
  localDay,
  localTime,
  plain,
  toDayNumber,
} from '@redress/policy/calendar';
import fc from 'fast-check';

const london = 'Europe/London';

// Some of these change their clocks at midnight, one by half an hour, one at a minute past, and one left a whole day out.
const zones = [
  london,
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Monrovia',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
] as const;
const zone = fc.constantFrom(...zones);
const at = (time: number): Instant => instant(new Date(time).toISOString());

/** What Intl says, each time anew. */
function intl(time: Instant, timeZone: string): {readonly date: string; readonly time: string} {
  const two = '2-digit' as const;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    ...{year: 'numeric', month: two, day: two, hour: two, minute: two},
  });
  const part = Object.fromEntries(format.formatToParts(Date.parse(time)).map(({type, value}) => [type, value]));
  return {date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`};
}

const time = fc.integer({min: Date.parse('1970-01-02'), max: Date.parse('2099-12-30')});
/** Where it is hard: around the nights on which London, Lord Howe, Apia and St John's change, or changed, their clocks. */
const hard = fc
  .record({
    near: fc.constantFrom(
      '2026-03-29T01:00Z',
      '2026-10-25T01:00Z',
      '2025-10-04T15:30Z',
      '2011-12-30T10:00Z',
      '2010-11-07T02:31Z',
    ),
    by: fc.integer({min: -36 * 3_600_000, max: 36 * 3_600_000}),
  })
  .map(({near, by}) => Date.parse(near) + by);
const anyInstant = fc.oneof(time, hard).map(at);

test('an instant is kept in UTC, whatever offset it came with', () => {
  assert.equal(instant('2026-07-01T00:30:00+02:00'), '2026-06-30T22:30:00.000Z');
  assert.equal(instant('2026-11-20T09:30:00Z'), '2026-11-20T09:30:00.000Z');
});

test('an instant may leave out its seconds, or split them as finely as it likes', () => {
  const right: readonly (readonly [text: string, kept: string])[] = [
    ['2026-11-20T19:45Z', '2026-11-20T19:45:00.000Z'],
    ['2026-11-20T23:59:59.5Z', '2026-11-20T23:59:59.500Z'],
    ['2026-11-20T00:00:00.123456Z', '2026-11-20T00:00:00.123Z'],
    ['2026-11-20T09:30-05:00', '2026-11-20T14:30:00.000Z'],
    ['2026-11-20T09:30:15.25+05:30', '2026-11-20T04:00:15.250Z'],
  ];
  for (const [text, kept] of right) assert.equal(instant(text), kept, text);
});

test('what is no real moment, or has no offset, is no instant', () => {
  const wrong = [
    '',
    ' 2026-11-20T09:30:00Z',
    '2026-11-20T09:30:00Z ',
    '2026-11-20T09:30:00Z (GMT)',
    '2026-11-20 09:30:00Z',
    '2026-11-20T9:30:00Z',
    '2026-11-20T29:30:00Z',
    '2026-11-20T30:00:00Z',
    '2026-11-20T09:3:00Z',
    '2026-11-20T09:30:60Z',
    '2026-11-20T09:30:0Z',
    '2026-11-20T09:30:00.Z',
    '2026-11-20T09:30:00z',
    '2026-11-20T09:30:00+0:00',
    '2026-11-20T09:30:00+0100',
    '2026-11-20T09:30:00+24:00',
    '26-11-20T09:30:00Z',
    '2026-1-20T09:30:00Z',
    '2026-11-2T09:30:00Z',
    '2026-11-20',
    '2026-11-20T09:30:00',
    '2026-02-30T09:30:00Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:60:00Z',
    'Fri, 20 Nov 2026 09:30:00 GMT T Z',
    '+102026-11-20T09:30:00Z',
  ];
  for (const text of wrong) {
    assert.throws(() => instant(text), {
      name: 'PolicyError',
      code: 'instant/invalid',
      message: `"${text}" is not an instant; expected e.g. 2026-11-20T09:30:00Z`,
    });
  }
});

test('X-02: half past midnight in a London summer is the next day already, though not in UTC', () => {
  assert.equal(localDay(instant('2026-06-30T23:15:00Z'), london), '2026-07-01');
  assert.equal(localDay(instant('2026-06-30T22:59:59.999Z'), london), '2026-06-30');
});

test('X-04: a complaint sent after midnight in Madrid is of the day that it still is in London', () => {
  assert.equal(localDay(instant('2026-07-01T00:30:00+02:00'), london), '2026-06-30');
});

test('X-03: a day ends at local midnight, in summer time and in winter time', () => {
  assert.equal(endOfDay(plain('2026-04-17'), london), '2026-04-17T23:00:00.000Z');
  assert.equal(endOfDay(plain('2025-12-31'), london), '2026-01-01T00:00:00.000Z');
});

test('the days on which the clocks change are 23 and 25 hours long', () => {
  const length = (date: string) =>
    (Date.parse(endOfDay(plain(date), london)) - Date.parse(endOfDay(addDays(plain(date), -1), london))) / 3_600_000;
  assert.deepEqual(['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(length), [24, 23, 25, 24]);
});

test('the day and the time on the wall are what Intl says, at any instant and in every zone', () => {
  fc.assert(
    fc.property(anyInstant, zone, (moment, timeZone) => {
      const {date, time} = intl(moment, timeZone);
      assert.equal(localDay(moment, timeZone), date);
      const shown = localTime(moment, timeZone);
      assert.deepEqual([shown.date, shown.time], [date, time]);
      assert.equal(
        Math.floor((Date.parse(moment) + shown.offset * 60_000) / 60_000),
        Date.parse(`${date}T${time}Z`) / 60_000,
      );
    }),
    {numRuns: 3000},
  );
});

test('the day stays right also when more days were asked for than are remembered', () => {
  const start = Date.parse('1975-06-30T23:30:00Z');
  const moments = Array.from({length: 9000}, (_, day) => at(start + day * 86_400_000));
  for (const moment of [...moments, ...moments.slice(0, 50)])
    assert.equal(localDay(moment, london), intl(moment, london).date);
});

test('a zone is asked for its offsets once a day, and again only when thousands of days lie between', () => {
  const {formatToParts} = Intl.DateTimeFormat.prototype;
  let asked = 0;
  Intl.DateTimeFormat.prototype.formatToParts = function (time) {
    asked++;
    return formatToParts.call(this, time);
  };
  const asks = (...moments: readonly string[]) => {
    asked = 0;
    for (const moment of moments) localDay(instant(moment), 'Asia/Tokyo');
    return asked;
  };
  try {
    assert.equal(asks('2026-11-20T09:30:00Z'), 2);
    assert.equal(asks('2026-11-20T00:00:00Z', '2026-11-20T23:59:59.999Z', '2026-11-20T09:30:00Z'), 0);
    // It begins where the day before ended.
    assert.equal(asks('2026-11-21T09:30:00Z'), 1);
    const days = Array.from({length: 3900}, (_, day) => at(Date.parse('1990-01-01T12:00:00Z') + day * 86_400_000));
    asks(...days);
    assert.equal(asks('2026-11-20T09:30:00Z', days[0] ?? ''), 0);
    asks(...days.map((day) => addHours(day, 24 * 5000)));
    assert.ok(asks('2026-11-20T09:30:00Z') > 0);
  } finally {
    Intl.DateTimeFormat.prototype.formatToParts = formatToParts;
  }
});

test('a zone that does not exist has no days', () => {
  assert.throws(() => localDay(instant('2026-11-20T09:30:00Z'), 'Europe/Nowhere'), RangeError);
});

test('the end of a day is the first instant of a later one, in every zone', () => {
  const days = fc.integer({min: toDayNumber(plain('2012-01-01')), max: toDayNumber(plain('2028-12-31'))});
  fc.assert(
    fc.property(days, zone, (number, zone) => {
      const date = fromDayNumber(number);
      const end = endOfDay(date, zone);
      const before = at(Date.parse(end) - 1);
      assert.ok(localDay(end, zone) > date, `${zone} ${date} ends at ${end}`);
      assert.ok(localDay(before, zone) <= date, `${zone} ${date} ends before ${end}`);
    }),
    {numRuns: 500},
  );
});

test('a day that a zone left out ends as it would have begun', () => {
  assert.equal(endOfDay(plain('2011-12-29'), 'Pacific/Apia'), '2011-12-30T10:00:00.000Z');
  assert.equal(endOfDay(plain('2011-12-30'), 'Pacific/Apia'), '2011-12-30T10:00:00.000Z');
  assert.equal(endOfDay(plain('2011-12-31'), 'Pacific/Apia'), '2011-12-31T10:00:00.000Z');
});

test('a day whose midnight comes twice ends at the first of them', () => {
  // At a minute past midnight the clocks of St John's went back to a minute past eleven.
  assert.equal(endOfDay(plain('2010-11-06'), 'America/St_Johns'), '2010-11-07T02:30:00.000Z');
});

test('the instant of a time on the wall shows that time, and no earlier instant does', () => {
  fc.assert(
    fc.property(anyInstant, zone, (moment, timeZone) => {
      const {date, time} = localTime(moment, timeZone);
      const first = instantOf(date, time, timeZone);
      const shown = localTime(first, timeZone);
      assert.deepEqual([shown.date, shown.time], [date, time]);
      assert.ok(first <= moment);
      assert.ok(Date.parse(moment) - Date.parse(first) < 2 * 3_600_000);
    }),
    {numRuns: 2000},
  );
});

test('a time that London shows twice is the first, and one that it leaves out is an hour later', () => {
  assert.equal(instantOf(plain('2026-10-25'), '01:30', london), '2026-10-25T00:30:00.000Z');
  assert.equal(instantOf(plain('2026-03-29'), '01:30', london), '2026-03-29T01:30:00.000Z');
  assert.equal(localTime(instantOf(plain('2026-03-29'), '01:30', london), london).time, '02:30');
  assert.equal(instantOf(plain('2026-07-01'), '24:00', london), '2026-07-01T23:00:00.000Z');
});

test('what is no time of day is refused', () => {
  for (const time of ['', '9:00', '09:60', '24:01', '25:00', '09:00:00', '-1:00']) {
    assert.throws(
      () => instantOf(plain('2026-11-20'), time, london),
      {
        name: 'PolicyError',
        code: 'time/invalid',
        message: `"${time}" is not a time of day; expected HH:mm from 00:00 to 24:00`,
      },
      time,
    );
  }
});

test('an hour clock is told in the time of its own season', () => {
  const summer = addHours(instantOf(plain('2026-03-28'), '15:00', london), 24);
  assert.deepEqual(localTime(summer, london), {date: '2026-03-29', time: '16:00', offset: 60});
  const winter = addHours(instantOf(plain('2026-10-24'), '15:00', london), 24);
  assert.deepEqual(localTime(winter, london), {date: '2026-10-25', time: '14:00', offset: 0});
});

test('hours are real time, whatever the clocks do, and add up back and forth', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({min: -2000, max: 2000}), (moment, quarters) => {
      const later = addHours(moment, quarters / 4);
      assert.equal(Date.parse(later) - Date.parse(moment), quarters * 900_000);
      assert.equal(addHours(later, -quarters / 4), moment);
    }),
  );
});

test('an instant is known by the one way in which it is written', () => {
  fc.assert(fc.property(anyInstant, (moment) => isInstant(moment)));
  const others = [
    '2026-11-20T09:30:00Z',
    '2026-11-20T09:30Z',
    ' 2026-11-20T09:30:00.000Z',
    '2026-11-20T09:30:00.000Z ',
    '2026-11-20T09:30:00.0000Z',
    '2026-11-20T09:30:00.000+00:00',
    '2026-02-30T09:30:00.000Z',
    '2026-11-20T24:00:00.000Z',
    '2026-11-20',
    '',
  ];
  for (const text of others) assert.equal(isInstant(text), false, text);
});
