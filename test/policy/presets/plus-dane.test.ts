import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parsePolicy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';

/** The rules of Plus Dane's policy that stand in the preset so far. */
const reached = [
  'PD-31',
  'PD-32',
  'PD-41',
  'PD-43',
  'PD-44',
  'PD-45',
  'PD-49',
  'PD-50',
  'PD-52',
  'PD-55',
  'PD-56',
  'PD-58',
  'PD-61',
  'PD-62',
];

/** Every value under a key of that name, at any depth. */
function* valuesOf(key: string, within: unknown): Generator<unknown> {
  if (typeof within !== 'object' || within === null) return;
  for (const [name, value] of Object.entries(within)) {
    if (name === key) yield value;
    else yield* valuesOf(key, value);
  }
}

test('the preset is a policy', () => {
  assert.deepEqual(parsePolicy(structuredClone(plusDane)), plusDane);
});

test('every rule says which clause it comes from, and every rule that is reached is there', () => {
  const clauses = [...valuesOf('clause', plusDane)] as {section: string; heading: string; rule: string}[];
  assert.ok(clauses.every(({section, heading}) => section && heading));
  assert.deepEqual([...new Set(clauses.map(({rule}) => rule))].sort(), reached);
});

test('each duty has the length that the policy gives it, in working days', () => {
  const duties = plusDane.stages.flatMap(({id, clocks}) =>
    clocks.map(
      ({duty, from, duration, force}) => `${id} ${duty} ${force} ${duration.count} ${duration.unit} from ${from}`,
    ),
  );
  assert.deepEqual(duties, [
    'stage-1 acknowledge must 5 working-days from opened',
    'stage-1 respond must 10 working-days from acknowledged',
    'stage-2 acknowledge must 5 working-days from opened',
    'stage-2 contact must 5 working-days from assigned',
    'stage-2 respond must 20 working-days from acknowledged',
  ]);
});

test('everything that a person reads is there in Welsh too, save the name of the organisation', () => {
  const texts = [...valuesOf('name', plusDane), plusDane.title] as {en: string; cy?: string}[];
  assert.deepEqual(
    texts.filter(({cy}) => !cy),
    [],
  );
});

test('nobody real can be reached by mistake', () => {
  const {contact, ombudsman} = plusDane;
  assert.match(contact.email ?? '', /@example\.org$/);
  assert.match(contact.phone ?? '', /^01632 960 \d{3}$/);
  for (const site of [contact.website, ombudsman.contact.website])
    assert.match(site ?? '', /^https:\/\/[\w.]*example\.org/);
  assert.match(ombudsman.contact.phone ?? '', /^(01632 960|0808 157 0)\d{3}$/);
});
