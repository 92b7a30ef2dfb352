import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Policy, policyInForce} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {housingAssociation, prima} from '@redress/policy/presets';

function version(of: Policy, name: string, effectiveFrom?: string): Policy {
  const {effectiveFrom: _, ...document} = of.document;
  return {...of, version: name, document: {...document, ...(effectiveFrom && {effectiveFrom})}};
}

const first = version(housingAssociation, '1', '2018-10');
const second = version(housingAssociation, '2', '2027-03-01');

function inForce(day: string, ...versions: readonly Policy[]): string | undefined {
  return policyInForce(versions, plain(day))?.version;
}

test('a version holds from the day on which it takes effect until the next one does', () => {
  assert.equal(inForce('2027-02-28', first, second), '1');
  assert.equal(inForce('2027-03-01', first, second), '2');
  assert.equal(inForce('2027-03-01', second, first), '2');
});

test('a month takes effect on its first day', () => {
  assert.equal(inForce('2018-09-30', first), undefined);
  assert.equal(inForce('2018-10-01', first), '1');
});

test('a version without a day holds from the beginning, and gives way to one with a day', () => {
  const undated = version(prima, 'undated');
  const dated = version(prima, 'dated', '2027-01-01');
  assert.equal(inForce('2011-01-01', dated, undated), 'undated');
  assert.equal(inForce('2027-01-01', dated, undated), 'dated');
});

test('of two versions from one day the later in the list holds, and of none nothing does', () => {
  assert.equal(inForce('2027-03-01', second, version(housingAssociation, '2a', '2027-03-01')), '2a');
  assert.equal(inForce('2027-03-01'), undefined);
});
