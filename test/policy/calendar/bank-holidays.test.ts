import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bankHolidays, type HolidayName, type Nation, OutOfRange, published} from '@redress/policy/calendar';
// From gov.uk/bank-holidays: contains public sector information licensed under the Open Government Licence v3.0.
import official from './bank-holidays.json' with {type: 'json'};

const names: Readonly<Record<string, HolidayName>> = {
  'New Year’s Day': 'new-year',
  '2nd January': 'second-january',
  'St Patrick’s Day': 'st-patrick',
  'Good Friday': 'good-friday',
  'Easter Monday': 'easter-monday',
  'Early May bank holiday': 'early-may',
  'Early May bank holiday (VE day)': 'early-may',
  'Spring bank holiday': 'spring',
  'Battle of the Boyne (Orangemen’s Day)': 'boyne',
  'Summer bank holiday': 'summer',
  'St Andrew’s Day': 'st-andrew',
  'Christmas Day': 'christmas',
  'Boxing Day': 'boxing-day',
  'Royal wedding': 'royal-wedding',
  'Queen’s Diamond Jubilee': 'diamond-jubilee',
  'Platinum Jubilee bank holiday': 'platinum-jubilee',
  'Bank Holiday for the State Funeral of Queen Elizabeth II': 'state-funeral',
  'Bank holiday for the coronation of King Charles III': 'coronation',
  'World Cup bank holiday': 'world-cup',
};

const years = Array.from({length: published.lastYear - published.firstYear + 1}, (_, at) => published.firstYear + at);

// Here the official list is at odds with its own custom: it names two neighbouring days the other way round, and calls a
// day that was moved by proclamation a substitute in two nations of three.
const oddlyNamed = new Set(['2011-12-26', '2011-12-27', '2012-06-04', '2023-01-02', '2023-01-03']);

for (const nation of ['england-and-wales', 'scotland', 'northern-ireland'] as const satisfies readonly Nation[]) {
  const ours = years.flatMap((year) => bankHolidays(nation, year));
  const theirs = Object.entries(official.nations[nation])
    .flatMap(([title, dates]) => dates.map((date) => ({date, title})))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

  test(`the bank holidays of ${nation} are the official ones, in date order`, () => {
    assert.deepEqual(
      ours.map(({date}) => date),
      theirs.map(({date}) => date.replace('*', '')),
    );
  });

  test(`the bank holidays of ${nation} bear the official names and marks of substitution`, () => {
    const usual = ({date}: {readonly date: string}) => !oddlyNamed.has(date.replace('*', ''));
    assert.deepEqual(
      ours.filter(usual).map(({date, name, substitute}) => `${date}${substitute ? '*' : ''} ${name}`),
      theirs.filter(usual).map(({date, title}) => `${date} ${names[title]}`),
    );
  });
}

test('the bank holidays of a year that is not published are not guessed', () => {
  for (const year of [published.firstYear - 1, published.lastYear + 1, Number.NaN]) {
    assert.throws(
      () => bankHolidays('scotland', year),
      (error) =>
        error instanceof OutOfRange &&
        error.message === `The bank holidays of ${year} are not published; expected 2011 to 2028`,
    );
  }
});
