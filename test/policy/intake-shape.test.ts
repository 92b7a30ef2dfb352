import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inspect} from 'node:util';
import {parseIntake} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {intakeSchema} from '@redress/policy/json-schema';
import fc from 'fast-check';
import * as z from 'zod/mini';
import {leak} from '../support/people.ts';
import {oracle, parseBy} from './intake-oracle.ts';

const services = ['repairs', 'lettings'];
const today = plain('2026-11-20');
const read = (input: unknown) => parseIntake(input, services, today);

const whole = {
  kind: 'complaint',
  ...leak,
  when: {on: '2026-10-12', to: '2026-10-14', roughly: ' in the night', ongoing: true},
  complainant: {
    name: 'Ada Example',
    email: 'ada@example.org',
    phone: '+44 (0)1632 960-123',
    address: '1 Example Street\nExampleton',
    prefers: 'post',
    onlyThatWay: false,
    language: 'cy',
    adjustments: 'Large print, please.',
  },
  helper: {role: 'speaks-for', name: 'Bo', relationship: 'Daughter', email: 'bo@example.org', phone: '01632 960 124'},
  type: 'tenant',
  procedure: 'procedure-a',
  group: {people: 3},
  danger: 'The ceiling hangs down.',
  withheldFrom: 'the site manager',
  servedOn: '2026-09-01',
  awareOn: '2026-10-01',
  publish: true,
  external: {body: 'An MP', reference: 'X 1', due: '2026-12-01'},
  partner: 'A contractor',
  site: 'Depot',
  channel: 'phone',
  receivedAt: '2026-11-19T10:00:00.000Z',
};

/** Every field by its path, parts after wholes. */
function pathsIn(record: object, at = ''): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const path = at + name;
    return typeof value === 'object' ? [path, ...pathsIn(value, `${path}.`)] : [path];
  });
}

/** Values at which a field may turn: near what it takes, or nothing like it. */
const turning: readonly unknown[] = [
  ...[
    undefined,
    null,
    0,
    1,
    2,
    1.5,
    1_000_000,
    1_000_001,
    Number.NaN,
    Infinity,
    2 ** 60,
    10n,
    true,
    false,
    Symbol.iterator,
  ],
  ...[
    '',
    ' ',
    '\u200B',
    'a',
    ' a ',
    '0',
    'complaint',
    'compliment',
    'email',
    'post',
    'en',
    'EN',
    'helps',
    'repairs',
    'gardens',
  ],
  ...['2026-11-20', '2026-11-21', '2026-11-22', '2026-02-30', ' 2026-11-20', '2026-11-19T10:00:00.000Z', '2026-11-19'],
  ...[
    'a@b.co',
    ' a@example.org ',
    'a@b',
    '.a@example.org',
    'a..b@example.org',
    "o'c@example.org",
    'a@-b.org',
    'ä@b.org',
  ],
  ...['01632960123', '+44 1632', '------', '\u202A+44 1632 960123\u202C', '1'.repeat(41)],
  ...[80, 81, 200, 201, 254, 255, 20_000, 20_001].map((length) => 'a'.repeat(length)),
  ...[`${'a'.repeat(250)}@example.org`, ' '.repeat(300), '\u200B'.repeat(201)],
  ...[
    [],
    [1],
    {},
    {on: ''},
    {roughly: ''},
    {ongoing: true},
    {on: 0},
    {ongoing: 0, extra: 1},
    {people: '3'},
    {people: 2},
  ],
  ...[() => {}, new Date(0), new Map(), /a/, new String('a'), Object.create(null), Object.create(leak)],
];

const path = fc.constantFrom(...pathsIn(whole));
const strange = fc.constantFrom('colour', '', 'when.on', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '0');
const value = fc.oneof({weight: 6, arbitrary: fc.constantFrom(...turning)}, {weight: 1, arbitrary: fc.anything()});

type Change =
  | {readonly do: 'drop'; readonly path: string}
  | {readonly do: 'set'; readonly path: string; readonly value: unknown}
  | {readonly do: 'add'; readonly path: string; readonly name: string; readonly value: unknown};
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({do: fc.constant('drop' as const), path}),
  fc.record({do: fc.constant('set' as const), path, value}),
  fc.record({
    do: fc.constant('add' as const),
    path: fc.constantFrom('', 'when', 'complainant', 'helper', 'group', 'external'),
    name: strange,
    value,
  }),
);

function changed(changes: readonly Change[]): unknown {
  const copy = structuredClone(whole);
  // What is set in it stays as it was made: it is needed again, and no JSON holds an array with names.
  const holders = new Set<unknown>([copy, ...Object.values(copy)]);
  for (const one of changes) {
    const names = one.path === '' ? [] : one.path.split('.');
    const name = one.do === 'add' ? one.name : (names.pop() as string);
    const at = names.reduce<unknown>(
      (holder, key) => (typeof holder === 'object' && holder ? Reflect.get(holder, key) : undefined),
      copy,
    );
    if (typeof at !== 'object' || at === null || !holders.has(at)) continue;
    if (one.do === 'drop') Reflect.deleteProperty(at, name);
    else Object.defineProperty(at, name, {value: one.value, enumerable: true, configurable: true, writable: true});
  }
  return copy;
}

const few = fc.array(change, {minLength: 0, maxLength: 6});
const many = fc.array(change, {minLength: 10, maxLength: 40});

describe('the shape of the intake', () => {
  test('finds in every input what the schema in zod found: results, codes, paths and order', () => {
    const seen = {sound: 0, wrong: 0};
    fc.assert(
      fc.property(fc.oneof({weight: 4, arbitrary: few}, many), (changes) => {
        const input = changed(changes);
        const found = read(input);
        assert.deepEqual(found, oracle(input, services, today));
        assert.equal(JSON.stringify(found), JSON.stringify(oracle(input, services, today)));
        seen['intake' in found ? 'sound' : 'wrong']++;
      }),
      {numRuns: 3000},
    );
    assert.ok(seen.sound > 100 && seen.wrong > 1500, JSON.stringify(seen));
  });

  test('finds the same where each field by itself is at any of its turning points', () => {
    for (const path of pathsIn(whole)) {
      for (const value of turning) {
        const input = changed([{do: 'set', path, value}]);
        assert.deepEqual(read(input), oracle(input, services, today), `${path}: ${inspect(value).slice(0, 40)}`);
      }
    }
  });

  test('finds the same in what is no intake at all', () => {
    fc.assert(
      fc.property(fc.anything({withNullPrototype: true, withMap: true, withDate: true}), (input) => {
        assert.deepEqual(read(input), oracle(input, services, today));
      }),
      {numRuns: 2000},
    );
  });

  test('tells of half a person together with what a complaint lacks', () => {
    const {wanted: _, ...lacking} = whole;
    assert.deepEqual(read({...lacking, group: {people: 1.5}}), {
      problems: [
        {field: 'wanted', code: 'required'},
        {field: 'group.people', code: 'number'},
      ],
    });
  });

  test('takes as an address what zod takes for one', () => {
    const character = fc.constantFrom(...'aZ0._+-\'@"é ,;<>%/\\\n\u200B');
    const near = fc
      .tuple(fc.string({unit: character, maxLength: 8}), fc.string({unit: character, maxLength: 8}))
      .map(([before, after]) => `${before}@${after}.org`);
    const schema = z.email();
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), near, fc.string({unit: character, maxLength: 12})), (email) => {
        const taken = 'intake' in read({...leak, complainant: {...leak.complainant, email}});
        assert.equal(taken, email.trim().length <= 254 && schema.safeParse(email.trim()).success, email);
      }),
      {numRuns: 3000},
    );
  });

  test('makes a schema that finds the same, for those who describe the service', () => {
    fc.assert(
      fc.property(fc.oneof({weight: 4, arbitrary: few}, many), (changes) => {
        const input = changed(changes);
        assert.deepEqual(parseBy(intakeSchema, input, services, today), read(input));
      }),
      {numRuns: 2000},
    );
    const {properties, required, additionalProperties} = z.toJSONSchema(intakeSchema, {io: 'input'});
    assert.deepEqual(Object.keys(properties ?? {}), Object.keys({...whole, anonymous: true}).sort(inOrder(properties)));
    assert.deepEqual([required, additionalProperties], [['what', 'service'], false]);
  });
});

describe('reading an intake', () => {
  const lines = (input: unknown) => {
    const found = read(input);
    return 'problems' in found ? found.problems.map(({field, code}) => `${field} ${code}`) : [];
  };
  const throwing = () => {
    throw new Error('from a getter');
  };

  test('never throws: what cannot be read is not there', () => {
    const trap = new Proxy({}, {get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing});
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    for (const hostile of [trap, proxy]) {
      assert.deepEqual(lines(hostile), [' required']);
      assert.deepEqual(lines({...leak, complainant: hostile}), ['complainant required']);
      assert.deepEqual(lines({...leak, what: hostile}), ['what required']);
      assert.deepEqual(lines({...leak, helper: hostile}), ['helper unknown']);
      assert.deepEqual(lines({...leak, when: {on: hostile}}), ['when.on date']);
    }
    const part = Object.defineProperty({roughly: 'in spring'}, 'on', {get: throwing, enumerable: true});
    assert.deepEqual(lines({...leak, when: part}), ['when required']);
    assert.deepEqual(lines(Object.defineProperty([], 'service', {get: throwing})), [' required']);
  });

  test('is as quick with what is nested without end, or refers to itself', () => {
    let deep: object = {};
    for (let level = 0; level < 100_000; level++) deep = {when: deep};
    assert.ok(lines(deep).includes('when.when unknown'));
    const round: Record<string, unknown> = {...leak};
    round.when = round;
    assert.ok(lines(round).includes('when.when unknown'));
  });

  test('looks at each answer once, so that what was checked is what is kept', () => {
    let looks = 0;
    const shifting = {
      ...leak,
      get service() {
        looks++;
        return looks === 1 ? 'repairs' : 'gardens';
      },
    };
    const found = read(shifting);
    assert.equal('intake' in found && found.intake.service, 'repairs');
    assert.equal(looks, 1);
  });

  test('takes over nothing that it does not know, and touches no prototype', () => {
    const sent = JSON.parse(`{"__proto__": {"polluted": true}, "constructor": {}, "toString": 1}`);
    assert.deepEqual(lines({...leak, ...sent, when: JSON.parse('{"__proto__": 1, "ongoing": true}')}), [
      '__proto__ unknown',
      'constructor unknown',
      'toString unknown',
      'when.__proto__ unknown',
    ]);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const found = read(leak);
    assert.equal('intake' in found && Object.getPrototypeOf(found.intake), Object.prototype);
  });
});

function inOrder(properties: object | undefined): (a: string, b: string) => number {
  const names = Object.keys(properties ?? {});
  return (a, b) => names.indexOf(a) - names.indexOf(b);
}
