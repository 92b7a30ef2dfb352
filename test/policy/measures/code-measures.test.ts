import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {instant, plain} from '@redress/policy/calendar';
import {
  type Ch02Definition,
  ch01,
  ch01Definition,
  ch02,
  ch02Definition,
  type Rule,
  scope,
} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, extendTo, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';
import {excluded, figure, numbered, says} from './seen.ts';
import {cases, year} from './year.ts';

const ofYear = scope(plusDane, cases, year);
const one = 'part=stage-one stage=stage-1';
const two = 'part=stage-two stage=stage-2';

function changed<K extends keyof Ch02Definition>(rule: K, is: Ch02Definition[K]['is']): Ch02Definition {
  return {...ch02Definition, [rule]: {...ch02Definition[rule], is}};
}

describe('CH01', () => {
  test('complaints made in the year at each stage, for every thousand homes', () => {
    const figures = ch01(ofYear, 13_000);
    assert.equal(says(figure(figures, `ch01 ${one}`)), '36 of 13000, 2.8');
    assert.equal(says(figure(figures, `ch01 ${two}`)), '6 of 13000, 0.5');
    assert.deepEqual(figure(figures, `ch01 ${one}`).cases, numbered([1, 33], 36, 41, 46));
    assert.deepEqual(figure(figures, `ch01 ${two}`).cases, numbered([26, 31]));
    assert.deepEqual(excluded(figure(figures, `ch01 ${one}`)), {
      refused: ['C38', 'C39', 'C40'],
      'settled-at-first-contact': ['C42'],
    });
    assert.deepEqual(excluded(figure(figures, `ch01 ${two}`)), {'escalation-refused': ['C32']});
  });

  test('or those that were answered in the year, and to another decimal', () => {
    const counted = {...ch01Definition.counted, is: 'responded-in-year'} as const;
    const figures = ch01(ofYear, 13_000, {...ch01Definition, counted, decimals: {...ch01Definition.decimals, is: 2}});
    assert.equal(says(figure(figures, `ch01 ${one}`)), '36 of 13000, 2.77');
    assert.deepEqual(figure(figures, `ch01 ${one}`).cases, numbered([1, 32], [34, 36], 41));
    assert.equal(says(figure(figures, `ch01 ${two}`)), '5 of 13000, 0.38');
  });

  test('without homes there is nothing to divide by, and no value', () => {
    assert.equal(figure(ch01(ofYear, 0), `ch01 ${one}`).value, undefined);
  });
});

describe('CH02', () => {
  test('made in the year, acknowledged and answered in time, valid extensions counted', () => {
    const figures = ch02(ofYear);
    assert.equal(says(figure(figures, `ch02 ${one}`)), '25 of 35, 71.4');
    // Not: six acknowledged late, one extended when it was late already, three answered late.
    assert.deepEqual(figure(figures, `ch02 ${one}`).cases, numbered([1, 10], [17, 20], 22, [26, 33], 36, 41));
    assert.deepEqual(figure(figures, `ch02-left-out ${one}`).cases, ['C46']);
    assert.deepEqual(excluded(figure(figures, `ch02 ${one}`)), {
      refused: ['C38', 'C39', 'C40'],
      'settled-at-first-contact': ['C42'],
      withdrawn: ['C46'],
    });
    assert.equal(says(figure(figures, `ch02 ${two}`)), '5 of 6, 83.3');
    assert.deepEqual(figure(figures, `ch02 ${two}`).cases, numbered([26, 29], 31));
  });

  test('the answer alone, whenever it was acknowledged', () => {
    const figures = ch02(ofYear, changed('acknowledgement', 'not-tested'));
    assert.equal(says(figure(figures, `ch02 ${one}`)), '31 of 35, 88.6');
  });

  test('without any extension', () => {
    const figures = ch02(ofYear, changed('extensions', 'never'));
    assert.equal(says(figure(figures, `ch02 ${one}`)), '20 of 35, 57.1');
  });

  test('answered in the year', () => {
    const figures = ch02(ofYear, changed('denominator', 'responded-in-year'));
    assert.equal(says(figure(figures, `ch02 ${one}`)), '26 of 36, 72.2');
    assert.equal(says(figure(figures, `ch02 ${two}`)), '4 of 5, 80');
  });

  test('with what was withdrawn, in whole per cent', () => {
    const figures = ch02(ofYear, {
      ...changed('withdrawn', 'counted'),
      decimals: {...ch02Definition.decimals, is: 0},
    });
    assert.equal(says(figure(figures, `ch02 ${one}`)), '25 of 36, 69');
  });

  test('by other timescales than the Code’s', () => {
    // Answered 3 + 1 working days after the acknowledgement at the earliest: nobody within three.
    const figures = ch02(ofYear, changed('stageOne', '5/3/0'));
    assert.equal(says(figure(figures, `ch02 ${one}`)), '0 of 35, 0');
  });
});

describe('one complaint under CH02', () => {
  // Received on Monday 2 June 2025: to be acknowledged by the 9th.
  const start = received('2025-06-02').and('2025-06-03', staff.sam, take);
  const part = (story: Story, definition = ch02Definition, at = '2025-12-31T12:00:00Z') =>
    figure(
      ch02(scope(plusDane, [{reference: 'R', events: story.events}], year, {at: instant(at)}), definition),
      `ch02 ${one}`,
    );
  const verdict = (...args: Parameters<typeof part>) => says(part(...args));

  test('the last day of each time is in time, and the next is not', () => {
    const acked = start.and('2025-06-09', staff.sam, acknowledge);
    assert.equal(verdict(acked.and('2025-06-23', staff.sam, answer())), '1 of 1, 100');
    assert.equal(verdict(acked.and('2025-06-24', staff.sam, answer())), '0 of 1, 0');
    const late = start.and('2025-06-10', staff.sam, acknowledge).and('2025-06-11', staff.sam, answer());
    assert.equal(verdict(late), '0 of 1, 0');
  });

  test('an answer without an acknowledgement acknowledges, and is owed ten days after that was', () => {
    assert.equal(verdict(start.and('2025-06-09', staff.sam, answer())), '1 of 1, 100');
    assert.equal(verdict(start.and('2025-06-10', staff.sam, answer())), '0 of 1, 0');
    const untested = changed('acknowledgement', 'not-tested');
    assert.equal(verdict(start.and('2025-06-23', staff.sam, answer()), untested), '1 of 1, 100');
    assert.equal(verdict(start.and('2025-06-24', staff.sam, answer()), untested), '0 of 1, 0');
  });

  test('what is neither answered nor due is left out, or counted as not in time', () => {
    const running = start.and('2025-06-04', staff.sam, acknowledge);
    const left = part(running, ch02Definition, '2025-06-18T12:00:00Z');
    assert.deepEqual([says(left), excluded(left)], ['0 of 0', {'still-running': ['R']}]);
    assert.equal(verdict(running, changed('running', 'not-in-time'), '2025-06-18T12:00:00Z'), '0 of 1, 0');
    assert.equal(verdict(running, ch02Definition, '2025-06-19T12:00:00Z'), '0 of 1, 0');
  });

  test('an extension told on the last day counts, and one told the day after does not', () => {
    const acked = start.and('2025-06-04', staff.sam, acknowledge);
    const inTime = acked.and('2025-06-18', staff.sam, extendTo('2025-07-02')).and('2025-07-02', staff.sam, answer());
    assert.equal(verdict(inTime), '1 of 1, 100');
    const late = acked.and('2025-06-19', staff.sam, extendTo('2025-07-02')).and('2025-07-02', staff.sam, answer());
    assert.equal(verdict(late), '0 of 1, 0');
  });

  test('extensions that together pass ten days count only with a good reason', () => {
    const acked = start.and('2025-06-04', staff.sam, acknowledge);
    const extended = (goodReason?: string) => {
      const event = acked.and('2025-06-17', staff.sam, extendTo('2025-06-19')).events.at(-1);
      const [by, at] = [staff.sam, instant('2025-06-17T10:00:00Z')];
      const past = {
        ...event,
        by,
        at,
        from: plain('2025-06-19'),
        to: plain('2025-07-03'),
        ...(goodReason && {goodReason}),
      };
      return {...acked, events: [...acked.events, past as never]} as Story;
    };
    // Ten working days from 18 June are over on 2 July. What a log holds may have been written under another policy.
    const told = (story: Story) => {
      const responded = acked.and('2025-07-03', staff.sam, answer()).events.slice(acked.events.length);
      return verdict({...story, events: [...story.events, ...responded]} as Story);
    };
    assert.equal(told(extended()), '0 of 1, 0');
    assert.equal(told(extended('The surveyor was ill.')), '1 of 1, 100');
  });

  test('what was settled without an answer is left out', () => {
    const settled = part(start.and('2025-06-05', staff.sam, {type: 'settle', summary: 'Mended.', how: 'phone'}));
    assert.deepEqual([says(settled), excluded(settled)], ['0 of 0', {'settled-without-answer': ['R']}]);
  });

  test('only complaints count', () => {
    const story = received('2025-06-02', plusDane, {...leak, kind: 'member-enquiry'});
    assert.deepEqual(excluded(part(story)), {});
    assert.equal(verdict(story), '0 of 0');
  });
});

test('each rule that nobody could read in the regulator’s own text says so, and every figure carries its rules', () => {
  const unverified = (definition: object) =>
    Object.entries(definition as Record<string, Rule>)
      .filter(([, {verified}]) => !verified)
      .map(([name]) => name);
  assert.deepEqual(unverified(ch01Definition), ['counted', 'homes', 'decimals']);
  assert.deepEqual(unverified(ch02Definition), [
    'denominator',
    'extensions',
    'acknowledgement',
    'withdrawn',
    'running',
    'decimals',
  ]);
  for (const definition of [ch01Definition, ch02Definition]) {
    for (const {source} of Object.values(definition) as Rule[]) assert.ok(source.length > 20);
  }
  assert.deepEqual(figure(ch02(ofYear), `ch02 ${one}`).working.rules, {...ch02Definition});
  assert.deepEqual(figure(ch01(ofYear, 100), `ch01 ${one}`).working.rules, {...ch01Definition});
});
