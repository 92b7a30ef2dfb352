import assert from 'node:assert/strict';
import {test} from 'node:test';
import {longestAnswer, parseIntake} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {leak} from '../support/people.ts';

const services = plusDane.services.map(({id}) => id);
const today = plain('2026-11-20');

/** Every problem as `field code`. */
function problems(input: unknown): readonly string[] {
  const parsed = parseIntake(input, services, today);
  return 'problems' in parsed ? parsed.problems.map(({field, code}) => `${field} ${code}`) : [];
}

function complainant(change: object): object {
  return {...leak, complainant: {...leak.complainant, ...change}};
}

test('a whole complaint is read as it was made', () => {
  const whole = {
    ...leak,
    when: {on: '2026-10-12', roughly: 'in the night', ongoing: true},
    complainant: {
      name: 'Ada Example',
      email: 'ada@example.org',
      phone: '+44 (0)1632 960-123',
      address: '1 Example Street\nExampleton',
      prefers: 'post',
      language: 'cy',
      adjustments: 'Large print, please.',
    },
    helper: {role: 'speaks-for', name: 'Bo Example', relationship: 'Daughter', phone: '01632 960 124'},
  };
  assert.deepEqual(parseIntake(whole, services, today), {intake: whole});
});

test('space around an answer is not part of it', () => {
  const parsed = parseIntake({...leak, what: '  It leaks.\n', ...complainant({name: ' Ada '})}, services, today);
  assert.equal('intake' in parsed && parsed.intake.complainant?.name, 'Ada');
  const trimmed = parseIntake({...leak, what: '  It leaks.\n'}, services, today);
  assert.equal('intake' in trimmed && trimmed.intake.what, 'It leaks.');
});

test('what happened has happened: a date in the future is none, but it may be tomorrow already where the customer is', () => {
  const on = (date: string) => problems({...leak, when: {on: date}});
  assert.deepEqual(on('2026-11-20'), []);
  assert.deepEqual(on('2026-11-21'), []);
  assert.deepEqual(on('2026-11-22'), ['when.on future']);
  assert.ok(problems({when: {on: '2026-11-22'}}).includes('when.on future'), 'also while other answers are missing');
});

test('every problem is told at once, the first of each field', () => {
  const wrong = {
    what: ' ',
    when: {on: '2026-02-30'},
    service: 'gardens',
    complainant: {name: '', email: 'ada', phone: 'x', prefers: 'post', language: 'en', age: 40},
    helper: {role: 'pays', name: 'B'.repeat(201)},
    colour: 'red',
  };
  assert.deepEqual([...problems(wrong)].sort(), [
    'colour unknown',
    'complainant.address required',
    'complainant.age unknown',
    'complainant.email email',
    'complainant.name required',
    'complainant.phone phone',
    'helper.name too-long',
    'helper.role unknown',
    'service unknown',
    'wanted required',
    'what required',
    'when.on date',
  ]);
});

test('an empty form lacks every required answer', () => {
  assert.deepEqual(problems({}), [
    'what required',
    'when required',
    'service required',
    'wanted required',
    'complainant required',
  ]);
  assert.deepEqual(problems({...leak, complainant: {}}), [
    'complainant.name required',
    'complainant.prefers required',
    'complainant.language required',
  ]);
});

test('what is no form at all is refused as one', () => {
  for (const input of [undefined, null, 7, 'text', [], () => {}]) {
    assert.deepEqual(problems(input), [' required'], String(input));
  }
});

test('an answer that nobody can see is no answer', () => {
  assert.deepEqual(problems({...leak, what: '\u200B\u2060\uFEFF'}), ['what required']);
  assert.deepEqual(problems({...leak, when: {roughly: '\u00AD'}}), ['when.roughly required']);
  assert.deepEqual(problems(complainant({name: '\u202E \u202C'})), ['complainant.name required']);
  for (const name of ['ع', '李', '👩‍👩‍👧', '…']) assert.deepEqual(problems(complainant({name})), [], name);
});

test('when it happened takes a day, words or that it goes on, and at least one of them', () => {
  assert.deepEqual(problems({...leak, when: {on: '2026-10-12'}}), []);
  assert.deepEqual(problems({...leak, when: {roughly: 'in spring'}}), []);
  assert.deepEqual(problems({...leak, when: {ongoing: true}}), []);
  assert.deepEqual(problems({...leak, when: {}}), ['when required']);
  assert.deepEqual(problems({...leak, when: {ongoing: false}}), ['when required']);
  assert.deepEqual(problems({...leak, when: {on: 20261012}}), ['when.on date']);
});

test('each way to reach somebody needs its detail', () => {
  for (const [prefers, field] of [
    ['email', 'email'],
    ['phone', 'phone'],
    ['post', 'address'],
  ]) {
    const nothing = {...leak, complainant: {name: 'Ada Example', language: 'en', prefers}};
    assert.deepEqual(problems(nothing), [`complainant.${field} required`]);
  }
  // The detail is missed also while something else is wrong.
  assert.deepEqual(problems({...leak, complainant: {name: '', language: 'en', prefers: 'post'}}), [
    'complainant.name required',
    'complainant.address required',
  ]);
});

test('a choice that the form does not have is unknown', () => {
  assert.deepEqual(problems(complainant({prefers: 'fax'})), ['complainant.prefers unknown']);
  assert.deepEqual(problems(complainant({language: 'fr'})), ['complainant.language unknown']);
  assert.deepEqual(problems({...leak, service: 'gardens'}), ['service unknown']);
});

test('answers may be long, and no longer', () => {
  assert.deepEqual(problems({...leak, what: 'a'.repeat(longestAnswer)}), []);
  assert.deepEqual(problems({...leak, what: 'a'.repeat(longestAnswer + 1)}), ['what too-long']);
  assert.deepEqual(problems(complainant({name: 'a'.repeat(201)})), ['complainant.name too-long']);
  assert.deepEqual(problems({...leak, service: 'a'.repeat(81)}), ['service too-long']);
});

test('telephone numbers are taken as people write them', () => {
  const numbers = ['01632960123', '(01632) 960 123', '+44 1632 960.123', '01632-960-123', '01632/960123'];
  // As a list of contacts, a page or a letter gives them: marks of direction, and other dashes and spaces.
  const pasted = [
    '\u202A+44 1632 960123\u202C',
    '01632\u2011960\u2011123',
    '01632 \u2013 960\u00A0123',
    '\u200B01632960123',
  ];
  for (const phone of [...numbers, ...pasted]) assert.deepEqual(problems(complainant({phone})), [], phone);
  for (const phone of ['12345', '-------', 'call me', '01632 960 123; drop']) {
    assert.deepEqual(problems(complainant({phone})), ['complainant.phone phone'], phone);
  }
});

test('nothing that is sent can crash the check, and what passes once passes again unchanged', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.object({key: fc.constantFrom('what', 'when', 'complainant', 'helper', 'on')}),
      (any, some) => {
        for (const input of [any, some, {...leak, complainant: any}, {...leak, when: some}]) {
          const parsed = parseIntake(input, services, today);
          if ('intake' in parsed) assert.deepEqual(parseIntake(parsed.intake, services, today), parsed);
          else assert.ok(parsed.problems.length > 0);
        }
      },
    ),
  );
});
