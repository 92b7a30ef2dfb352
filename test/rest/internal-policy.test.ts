import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {test} from 'node:test';
import type {StaffMember} from '@redress/policy';
import {peoplePlus, psps} from '@redress/policy/presets';
import {isRestError} from '@redress/rest';
import {leak, memoryService} from '../support/memory-service.ts';

const morning = '2026-11-20T10:00:00Z';
const receiver: StaffMember = {kind: 'staff', id: 'robin', name: 'Robin Ash', roles: ['receiver']};
const asked = {...leak, service: 'skills'};

test('of an internal document the public gets the summary, and no clause or statement', async () => {
  const service = memoryService(morning, peoplePlus);
  const published = await service.as({kind: 'anonymous'}).policy();
  assert.deepEqual(published.summary, peoplePlus.document.summary);
  assert.deepEqual(published.statements, []);
  assert.ok(!JSON.stringify(published).includes('"clause"'));
  assert.ok(!('document' in published) && !('governance' in published));
});

test('no clause of an internal document comes with a refusal, except to staff', async () => {
  const service = memoryService(morning, peoplePlus);
  const refusalFor = async (caller: Parameters<typeof service.as>[0]) => {
    const vacant = {...asked, procedure: 'procedure-e'};
    const error = await service
      .as(caller)
      .submit(vacant, {key: randomUUID()})
      .catch((reason: unknown) => reason);
    assert.ok(isRestError(error, 'case/refused'));
    assert.equal(error.details.refusal?.code, 'procedure-vacant');
    return error.details.refusal;
  };
  assert.equal((await refusalFor(receiver))?.clause?.rule, 'PP-36');
  assert.equal((await refusalFor({kind: 'anonymous'}))?.clause, undefined);
  const {reference, followUpKey} = await service.submit({...asked, type: 'non-customer'});
  const customer = service.as({kind: 'key-holder', followUpKey});
  const escalating = customer.perform(reference, {type: 'requestEscalation'}, {key: randomUUID()});
  const error = await escalating.catch((reason: unknown) => reason);
  assert.ok(isRestError(error, 'case/refused'));
  assert.equal(error.details.refusal?.code, 'first-contact-first');
  assert.equal(error.details.refusal?.clause, undefined);
  assert.ok(!JSON.stringify(await customer.view(reference)).includes('"clause"'));
});

test('a case whose procedure must first be decided is open only to those who decide', async () => {
  const decides: StaffMember = {kind: 'staff', id: 'dee', name: 'Dee Vale', roles: ['head-of-corporate-services']};
  const other: StaffMember = {kind: 'staff', id: 'olu', name: 'Olu Marsh', roles: ['investigating-officer']};
  const service = memoryService(morning, psps);
  const [first] = psps.services;
  const {reference} = await service.submit({service: first?.id ?? '', type: 'former-employee'});
  const isHidden = async () =>
    service
      .as(other)
      .view(reference)
      .then(
        () => false,
        (error: unknown) => isRestError(error, 'case/not-found'),
      );
  assert.ok(await isHidden());
  const routed = {type: 'route', choice: 'complaint', reason: 'It is about a service.'} as const;
  assert.equal((await service.as(decides).perform(reference, routed, {key: randomUUID()})).version, 2);
  assert.ok(!(await isHidden()));
});
