import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Complainant} from '@redress/policy';
import {type CaseHistory, repeats, scope} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import {leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';
import {excluded, figure} from './seen.ts';
import {year} from './year.ts';

function from(on: string, contact: Partial<Complainant>): Story {
  return received(on, plusDane, {
    ...leak,
    complainant: {name: 'Ada Example', prefers: 'post', language: 'en', address: '1 Example Road', ...contact},
  });
}

function of(stories: Readonly<Record<string, Story>>) {
  const histories = Object.entries(stories).map(([reference, {events}]): CaseHistory => ({reference, events}));
  const figures = repeats(scope(plusDane, histories, year));
  return {
    person: figure(figures, 'repeat-complainant'),
    matter: figure(figures, 'repeat-matter'),
  };
}

describe('who has complained before', () => {
  const same = [
    ['01632 960001', '(01632) 960-001'],
    ['01632 960001', '+44 1632 960 001'],
    ['+44 (0)1632 960001', '0044 1632 960001'],
    ['+33 1632 960001', '+33 (1632) 960001'],
  ] as const;
  for (const [one, other] of same) {
    test(`${one} and ${other} are one number`, () => {
      const {person} = of({first: from('2025-05-01', {phone: one}), second: from('2025-06-02', {phone: other})});
      assert.deepEqual(person.cases, ['second']);
    });
  }

  const different = [
    ['01632 960001', '01632 960002'],
    ['+33 1632 960001', '01632 960001'],
  ] as const;
  for (const [one, other] of different) {
    test(`${one} and ${other} are two numbers`, () => {
      const {person} = of({first: from('2025-05-01', {phone: one}), second: from('2025-06-02', {phone: other})});
      assert.deepEqual(person.cases, []);
    });
  }

  test('a name is nobody', () => {
    const {person} = of({first: from('2025-05-01', {}), second: from('2025-06-02', {})});
    assert.deepEqual([person.cases, person.denominator], [[], 0]);
    assert.deepEqual(excluded(person), {'no-email-or-phone': ['first', 'second']});
  });

  test('of two on one day the first that was written down came first', () => {
    const phone = '01632 960001';
    const stories = {
      late: from('2025-05-01T15:00:00Z', {phone}),
      early: from('2025-05-01T09:00:00Z', {phone}),
    };
    assert.deepEqual(of(stories).person.cases, ['late']);
  });

  test('an earlier one counts to the corresponding day, and from before the year too', () => {
    const phone = '01632 960001';
    const again = from('2025-06-02', {phone});
    assert.deepEqual(of({first: from('2024-06-02', {phone}), again}).person.cases, ['again']);
    assert.deepEqual(of({first: from('2024-06-01', {phone}), again}).person.cases, []);
  });

  test('what was refused before does not make the next a repeat', () => {
    const phone = '01632 960001';
    const first = from('2025-05-01', {phone}).and('2025-05-02', staff.sam, {
      type: 'decline',
      exclusion: 'first-request',
      reason: 'Nobody had been told.',
      evidence: 'The log of requests.',
    });
    assert.deepEqual(of({first, second: from('2025-06-02', {phone})}).person.cases, []);
  });
});

describe('what was complained about before', () => {
  const first = from('2025-05-01', {});
  const second = from('2025-06-02', {});
  const link = (story: Story, reference: string, why: 'same-matter' | 'complaint' | 'request' | 'new-issue') =>
    story.and('2025-06-03', staff.sam, {type: 'link', reference, why});

  test('a link joins both, whichever of them carries it', () => {
    assert.deepEqual(of({first, second: link(second, 'first', 'same-matter')}).matter.cases, ['second']);
    assert.deepEqual(of({first: link(first, 'second', 'complaint'), second}).matter.cases, ['second']);
  });

  test('a request or an issue of its own is another matter', () => {
    for (const why of ['request', 'new-issue'] as const) {
      assert.deepEqual(of({first, second: link(second, 'first', why)}).matter.cases, []);
    }
  });

  test('a link to a case that is not here is said', () => {
    const {matter} = of({second: link(second, 'elsewhere', 'same-matter')});
    assert.deepEqual([matter.cases, excluded(matter)], [[], {'linked-case-not-given': ['second']}]);
  });
});
