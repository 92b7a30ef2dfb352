import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CommandOf, Policy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam, rhian, noor} = staff;
const pay = (pence: number): CommandOf<'recordPayment'> => ({
  type: 'recordPayment',
  line: 'discretionary',
  form: 'payment',
  pence,
  failure: 'Three missed visits',
});
const approve: CommandOf<'approvePayment'> = {type: 'approvePayment', payment: 'payment-1'};
const correct = (pence: number): CommandOf<'correctPayment'> => ({
  type: 'correctPayment',
  payment: 'payment-1',
  pence,
  reason: 'Four visits, not three.',
});
const limits = [
  {role: 'complaint-resolution-officer', pence: 5000},
  {role: 'senior-manager', pence: 50_000},
];

describe('where roles may promise so much and no more', () => {
  const limited: Policy = {...plusDane, remedies: {...plusDane.remedies, authority: {limits}}};
  const paid = received('2026-06-08', limited).and('2026-06-09', sam, pay(5000));

  test('nobody corrects a payment to more than they may promise', () => {
    assert.equal(paid.refuses('2026-06-10', sam, correct(5001)).code, 'above-authority');
    for (const [by, pence] of [
      [sam, 4000],
      [noor, 50_000],
    ] as const) {
      assert.equal(paid.and('2026-06-10', by, correct(pence)).sees('2026-06-10', sam).desk?.payments.length, 1);
    }
  });

  test('what was corrected before it was approved is approved as what it became', () => {
    const raised = received('2026-06-08', limited)
      .and('2026-06-09', sam, pay(6000))
      .and('2026-06-10', noor, correct(4000));
    const [payment] = raised.and('2026-06-10', rhian, approve).sees('2026-06-10', sam).desk?.payments ?? [];
    assert.equal(payment?.approvedBy, 'rhian');
    const officer = {...rhian, roles: ['complaint-resolution-officer']};
    const higher = raised.and('2026-06-10', noor, correct(5001));
    assert.equal(higher.refuses('2026-06-10', officer, approve).code, 'above-authority');
    assert.ok(raised.happens('2026-06-10', officer, approve).length > 0);
  });
});

describe('where no role may promise anything alone', () => {
  const {authority: _, ...remedies} = plusDane.remedies;
  const proposed = received('2026-06-08', {...plusDane, remedies}).and('2026-06-09', sam, pay(5000));

  test('whoever proposed a payment cannot raise it, before or after it was approved', () => {
    for (const story of [proposed, proposed.and('2026-06-10', rhian, approve)]) {
      assert.equal(story.refuses('2026-06-11', sam, correct(5001)).code, 'own-payment');
      const lowered = story.and('2026-06-11', sam, correct(4000));
      assert.equal(lowered.refuses('2026-06-11', sam, correct(4001)).code, 'own-payment');
      assert.ok(lowered.happens('2026-06-11', rhian, correct(4001)).length > 0);
    }
  });
});
