import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Figure, keyOf, measure, publish, publishReport, report, scope} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {givenAway, readable} from './recoverable.ts';
import {cases, year} from './year.ts';

let last = 0;

/** A count of so many cases, or a sum over them. */
function counted(by: Figure['by'], people: number, more: Partial<Figure> = {}): Figure {
  const references = Array.from({length: people}, () => `case ${last++}`);
  return {
    id: 'complaints',
    by,
    unit: 'cases',
    numerator: people,
    cases: references,
    excluded: [],
    working: {code: 'count', details: {day: 'received'}},
    ...more,
  };
}

function whole(by: Figure['by'], ...ways: readonly (readonly Figure[])[]): Figure {
  const [parts = []] = ways;
  return counted(by, 0, {
    numerator: parts.reduce((sum, {numerator}) => sum + numerator, 0),
    cases: parts.flatMap((part) => part.cases),
    sums: ways.map((way) => way.map((part) => ({key: keyOf(part), times: 1}))),
  });
}

/** A table with its rows, columns and total, like money by line and form. */
function table(numbers: readonly (readonly number[])[]): readonly Figure[] {
  const cells = numbers.map((row, at) => row.map((people, of) => counted({row: `${at}`, column: `${of}`}, people)));
  const rows = cells.map((row, at) => whole({row: `${at}`}, row));
  const columns = (cells[0] ?? []).map((_, of) =>
    whole(
      {column: `${of}`},
      cells.map((row) => row[of] as Figure),
    ),
  );
  return [whole({}, rows, columns), ...rows, ...columns, ...cells.flat()];
}

/** Some of a total, as a share of it: lines of a table of timeliness with what was kept and what was not. */
function shares(pairs: readonly (readonly [kept: number, broken: number])[]): readonly Figure[] {
  const lines = pairs.map(([kept, broken], at) => {
    const by = {line: `${at}`};
    const met = counted({...by, as: 'met'}, kept, {id: 'duty-met'});
    const missed = counted({...by, as: 'missed'}, broken, {id: 'duty-missed'});
    const settled: Figure = {...whole(by, [met, missed]), id: 'duty-settled'};
    const share: Figure = {
      ...met,
      denominator: settled.numerator,
      value: 50,
      of: keyOf(settled),
      working: {code: 'share', details: {}},
    };
    return {settled, figures: [settled, share, missed]};
  });
  const all = whole(
    {},
    lines.map(({settled}) => settled),
  );
  return [{...all, id: 'duty-settled'}, ...lines.flatMap(({figures}) => figures)];
}

/** Scores with their mean, which is one more sum over them. */
function scores(numbers: readonly number[]): readonly Figure[] {
  const parts = numbers.map((people, at) => counted({score: `${at + 1}`}, people, {id: 'surveyed'}));
  const all: Figure = {...whole({}, parts), id: 'surveyed'};
  const points = parts.reduce((sum, {numerator}, at) => sum + numerator * (at + 1), 0);
  const mean = counted({}, 0, {
    id: 'satisfaction',
    unit: 'points',
    numerator: points,
    denominator: all.numerator,
    value: points / all.numerator,
    cases: all.cases,
    of: keyOf(all),
    sums: [parts.map((part, at) => ({key: keyOf(part), times: at + 1}))],
    working: {code: 'mean', details: {}},
  });
  return [mean, all, ...parts];
}

/** Every way to put whole numbers where nothing is known, so that they add up. A nought is never hidden. */
function fillings(known: readonly (number | undefined)[], total: number): readonly (readonly number[])[] {
  const [first, ...rest] = known;
  if (known.length === 0) return total === 0 ? [[]] : [];
  const choices = first === undefined ? Array.from({length: Math.max(0, total)}, (_, at) => at + 1) : [first];
  return choices.flatMap((one) => fillings(rest, total - one).map((others) => [one, ...others]));
}

/** Every way to put a number up to nine where nothing is known. */
function combinations(known: readonly (number | undefined)[]): readonly (readonly number[])[] {
  const [first, ...rest] = known;
  if (known.length === 0) return [[]];
  const choices = first === undefined ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [first];
  const others = combinations(rest);
  return choices.flatMap((one) => others.map((other) => [one, ...other]));
}

const people = fc.oneof({weight: 2, arbitrary: fc.nat({max: 6})}, {weight: 1, arbitrary: fc.nat({max: 40})});
const row = (length: number) => fc.array(people, {minLength: length, maxLength: length});
const anyFigures = fc
  .tuple(
    fc.integer({min: 1, max: 4}).chain((width) => fc.array(row(width), {minLength: 1, maxLength: 4})),
    fc.array(fc.tuple(people, people), {maxLength: 4}),
    row(5),
  )
  .map(([cells, pairs, marks]) => [...table(cells), ...shares(pairs), ...scores(marks)]);
const threshold = fc.integer({min: 2, max: 10});

describe('what is published', () => {
  test('C-76: a count of fewer than five cases is kept back, and with it one that would give it away', () => {
    const [three, nine, eight] = [counted({service: 'a'}, 3), counted({service: 'b'}, 9), counted({service: 'c'}, 8)];
    const shown = publish([whole({}, [three, nine, eight]), three, nine, eight]);
    assert.deepEqual(
      shown.map(({numerator, suppressed}) => numerator ?? suppressed),
      [20, true, 9, true],
    );
  });

  test('five is not few, and nought names nobody', () => {
    const parts = [counted({service: 'a'}, 5), counted({service: 'b'}, 0)];
    const shown = publish([whole({}, parts), ...parts]);
    assert.deepEqual(
      shown.map(({numerator}) => numerator),
      [5, 5, 0],
    );
  });

  test('a share is kept back with what it was made of when few are in it or few are not', () => {
    const keeps = (kept: number, broken: number) => {
      const [, , share, missed] = publish(shares([[kept, broken]]));
      return [share?.numerator, share?.denominator, share?.value, missed?.numerator];
    };
    assert.deepEqual(keeps(20, 30), [20, 50, 50, 30]);
    assert.deepEqual(keeps(20, 3), [undefined, 23, undefined, undefined]);
    assert.deepEqual(keeps(3, 20), [undefined, 23, undefined, undefined]);
    assert.deepEqual(keeps(20, 0), [20, 20, 50, 0]);
  });

  test('a mean is kept back where a score of it is, since it would tell scores apart', () => {
    const shown = publish(scores([1, 9, 6, 20, 30]));
    assert.deepEqual(
      shown.map(({numerator}) => numerator),
      [undefined, 66, undefined, 9, undefined, 20, 30],
    );
  });

  test('money is kept back when few cases are behind it, however much it is', () => {
    const sum = counted({}, 2, {id: 'compensation', unit: 'pence', numerator: 1_000_000});
    assert.deepEqual(publish([sum])[0]?.suppressed, true);
  });

  test('the homes of a landlord are no people', () => {
    const rate = counted({}, 6, {id: 'ch01', denominator: 8, value: 750, working: {code: 'per-thousand', details: {}}});
    assert.deepEqual([publish([rate])[0]?.numerator, publish([rate])[0]?.denominator], [6, 8]);
  });

  test('what it is, by what and how it was made is said, and no case', () => {
    const [shown] = publish([counted({service: 'a'}, 7)]);
    assert.deepEqual(shown, {
      id: 'complaints',
      by: {service: 'a'},
      unit: 'cases',
      working: {code: 'count', details: {day: 'received'}},
      numerator: 7,
    });
  });
});

describe('the laws of suppression', () => {
  test('no count of few cases can be read, or follows from any sum of what can be', () => {
    fc.assert(
      fc.property(anyFigures, threshold, (figures, suppressBelow) => {
        assert.deepEqual(givenAway(figures, publish(figures, {suppressBelow}), suppressBelow), []);
      }),
      {numRuns: 300},
    );
  });

  test('whole numbers do not give away what sums do not: another number of people fits what is shown', () => {
    const small = fc.array(fc.nat({max: 9}), {minLength: 5, maxLength: 5});
    fc.assert(
      fc.property(small, fc.integer({min: 2, max: 6}), (numbers, suppressBelow) => {
        const [mean, all, ...parts] = publish(scores(numbers), {suppressBelow});
        if (all?.numerator === undefined) return;
        const known = parts.map(({numerator}) => numerator);
        const fits = fillings(known, all.numerator).filter(
          (filling) =>
            mean?.numerator === undefined ||
            filling.reduce((sum, count, at) => sum + count * (at + 1), 0) === mean.numerator,
        );
        numbers.forEach((number, at) => {
          if (number === 0 || number >= suppressBelow) return;
          assert.ok(new Set(fits.map((filling) => filling[at])).size > 1, `${numbers} tells of score ${at + 1}`);
        });
      }),
      {numRuns: 300},
    );
  });

  test('nor does a table with its rows and columns', () => {
    const small = fc.array(fc.nat({max: 7}), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(small, fc.integer({min: 2, max: 6}), ([a = 0, b = 0, c = 0, d = 0], suppressBelow) => {
        const numbers = [a, b, c, d];
        const shown = publish(
          table([
            [a, b],
            [c, d],
          ]),
          {suppressBelow},
        ).map(({numerator}) => numerator);
        const fits = combinations(shown.slice(5)).filter(([p = 0, q = 0, r = 0, s = 0]) =>
          [p + q + r + s, p + q, r + s, p + r, q + s].every((sum, at) => (shown[at] ?? sum) === sum),
        );
        numbers.forEach((number, at) => {
          if (number === 0 || number >= suppressBelow) return;
          assert.ok(new Set(fits.map((filling) => filling[at])).size > 1, `${numbers} tells of cell ${at}`);
        });
      }),
      {numRuns: 300},
    );
  });

  test('what is shown is as it was', () => {
    fc.assert(
      fc.property(anyFigures, threshold, (figures, suppressBelow) => {
        publish(figures, {suppressBelow}).forEach(({numerator, denominator, value, suppressed}, at) => {
          const figure = figures[at] as Figure;
          if (numerator !== undefined) assert.equal(numerator, figure.numerator);
          if (denominator !== undefined) assert.equal(denominator, figure.denominator);
          // A percentage beside one of its two numbers would tell the other.
          if (value !== undefined) assert.deepEqual([numerator, denominator], [figure.numerator, figure.denominator]);
          const missing = numerator === undefined || (figure.denominator !== undefined && denominator === undefined);
          assert.equal(suppressed === true, missing);
        });
      }),
    );
  });

  test('where nothing is few nothing is kept back', () => {
    const many = fc.integer({min: 10, max: 40});
    fc.assert(
      fc.property(fc.array(fc.array(many, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 4}), (cells) => {
        assert.ok(publish(table(cells), {suppressBelow: 10}).every(({suppressed}) => suppressed === undefined));
      }),
    );
  });

  test('a noted nought stays, since it covers nothing', () => {
    fc.assert(
      fc.property(anyFigures, threshold, (figures, suppressBelow) => {
        publish(figures, {suppressBelow}).forEach(({numerator}, at) => {
          if (figures[at]?.numerator === 0) assert.equal(numerator, 0);
        });
      }),
    );
  });

  test('the judge of these laws finds what a careless editor leaves', () => {
    const figures = table([
      [3, 9],
      [8, 7],
    ]);
    const careless = figures.map(({id, by, unit, working, numerator}) => ({
      ...{id, by, unit, working},
      ...(numerator >= 5 && {numerator}),
    }));
    assert.deepEqual(givenAway(figures, careless, 5), [
      'follows: complaints row=0 column=0',
      'difference: complaints row=0',
      'difference: complaints column=0',
    ]);
  });
});

describe('the published year', () => {
  const ofYear = scope(plusDane, cases, year);
  const everything = measure(
    ofYear,
    [
      'volumes',
      'nature',
      'themes',
      'outcomes',
      'performance',
      'satisfaction',
      'learning',
      'refusals',
      'compensation',
      'ombudsman-findings',
    ],
    {codeMeasures: {homes: 13_000}},
  ).flatMap(({figures}) => figures);

  test('every sum that a figure says it is holds', () => {
    const byKey = new Map(everything.map((one) => [keyOf(one), one]));
    let held = 0;
    for (const {sums = [], ...figure} of everything) {
      for (const terms of sums) {
        const parts = terms.map(({key, times}) => times * (byKey.get(key)?.numerator ?? Number.NaN));
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          figure.numerator,
          `${keyOf(figure)}: ${terms.map(({key}) => key).join(' + ')}`,
        );
        held++;
      }
      const {of, denominator} = figure;
      if (of !== undefined) assert.equal(byKey.get(of)?.numerator, denominator, `${keyOf(figure)} of ${of}`);
    }
    assert.ok(held > 50, String(held));
  });

  test('a figure under one key is one number wherever it stands', () => {
    const numbers = new Map<string, number>();
    for (const one of everything) {
      assert.equal(numbers.get(keyOf(one)) ?? one.numerator, one.numerator, keyOf(one));
      numbers.set(keyOf(one), one.numerator);
    }
  });

  test('nothing of few can be worked out from all of it together, and much is left to read', () => {
    const shown = publish(everything);
    assert.deepEqual(givenAway(everything, shown, 5), []);
    const left = [...readable(everything, shown).values()].filter((number) => number > 0);
    assert.ok(left.length > 40, String(left.length));
  });

  test('PD-88: the published report names no case', () => {
    const internal = report(ofYear, 'annual', {codeMeasures: {homes: 13_000}});
    const text = JSON.stringify(publishReport(plusDane, internal));
    assert.deepEqual(
      cases.filter(({reference}) => text.includes(`"${reference}"`)),
      [],
    );
    assert.match(JSON.stringify(internal), /"C01"/);
  });
});
