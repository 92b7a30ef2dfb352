import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Actor, mayOpen, type Policy, replay, summarise} from '@redress/policy';
import {plusDane, psps} from '@redress/policy/presets';
import {take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam, noor} = staff;

describe('who may open a case', () => {
  const plain = received('2026-06-08');

  it('is its customer, and everybody on the staff', () => {
    for (const who of [ada, sam, noor]) assert.equal(mayOpen(plusDane, replay(plain.events), who), true);
    assert.equal(summarise(plusDane, 'RD-1', plain.events).guarded, undefined);
  });

  it('is nobody outside after an erasure: what is left is about nobody', () => {
    const {events} = plain
      .and('2026-06-09', ada, {type: 'withdraw', how: 'phone'})
      .and('2026-06-10', noor, {type: 'erase', reason: 'She asked for it.'});
    const speaker: Actor = {kind: 'representative', name: 'Bo Example'};
    assert.deepEqual(
      [ada, speaker, sam].map((who) => mayOpen(plusDane, replay(events), who)),
      [false, false, true],
    );
  });

  it('is nobody who has a stake in it', () => {
    const {events} = plain.and('2026-06-09', sam, take).and('2026-06-09', sam, {type: 'declareConflict', reason: 'R'});
    assert.deepEqual(
      [sam, noor, ada].map((who) => mayOpen(plusDane, replay(events), who)),
      [false, true, true],
    );
    assert.equal(summarise(plusDane, 'RD-1', events).guarded, true);
  });

  it('is nobody to whom the customer must not be named, by name, by id or by role', () => {
    for (const from of ['Sam Okafor', 'sam', 'complaint-resolution-officer']) {
      const {events} = plain.and('2026-06-09', ada, {type: 'withholdIdentity', from});
      const may = [sam, noor].map((who) => mayOpen(plusDane, replay(events), who));
      assert.deepEqual(may, [false, true], from);
      assert.equal(summarise(plusDane, 'RD-1', events).guarded, true);
    }
  });
});

describe('who may open a case whose procedure is decided first', () => {
  const disclosed = {...leak, type: 'former-employee', service: 'other'};
  const head: Actor = {...noor, roles: ['another-role', 'head-of-corporate-services']};
  const may = (who: Actor, events: ReturnType<typeof received>['events'], policy: Policy = psps) =>
    mayOpen(policy, replay(events), who);
  const begun = received('2026-06-08', psps, disclosed);

  it('is whoever decides it, and the customer', () => {
    assert.deepEqual(
      [head, sam, ada].map((who) => may(who, begun.events)),
      [true, false, true],
    );
    assert.equal(summarise(psps, 'RD-1', begun.events).guarded, true);
  });

  it('is everybody again once it is a complaint, and never where it is something else', () => {
    const routed = (choice: string) =>
      begun.and('2026-06-09', head as typeof noor, {type: 'route', choice, reason: 'R'}).events;
    assert.deepEqual([may(sam, routed('complaint')), may(sam, routed('grievance'))], [true, false]);
    assert.equal(may(head, routed('grievance')), true);
  });

  it('is those who log as well as those who run the process, as far as the policy names their roles', () => {
    const [one] = psps.governance as [Policy['governance'][number]];
    const {role: _, ...unnamed} = {...one, part: 'runs-process' as const};
    const clerk: Actor = {...sam, roles: ['clerk']};
    const under = (...governance: Policy['governance']) => may(clerk, begun.events, {...psps, governance});
    assert.equal(under({...unnamed, part: 'logs', role: 'clerk'}, {...unnamed, role: 'other'}), true);
    assert.equal(under({...unnamed, role: 'clerk'}), true);
    assert.equal(under({...unnamed, part: 'investigates', role: 'clerk'}, {...unnamed, role: 'other'}), false);
    assert.equal(under(unnamed, {...unnamed, role: 'other'}), false);
    // Where it names none there is nobody to leave it to.
    assert.equal(under(unnamed), true);
    assert.equal(under(), true);
  });
});
