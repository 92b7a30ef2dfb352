import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  type Actor,
  type CaseSummary,
  type CaseView,
  type Command,
  type PublishedPolicy,
  publishPolicy,
  redact,
  summarise,
  view,
} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import * as presets from '@redress/policy/presets';
import {plusDane} from '@redress/policy/presets';
import {
  type Attachment,
  type ChangedCase,
  type Page,
  type Position,
  type Problem,
  type Receipt,
  RestError,
  toProblem,
} from '@redress/rest';
import {
  type Answered,
  type attachmentSchema,
  casePageSchema,
  caseQuerySchema,
  caseSummarySchema,
  caseViewSchema,
  type changedCaseSchema,
  problemSchema,
  publishedPolicySchema,
  receiptSchema,
  toCaseQuery,
} from '@redress/rest/wire';
import type * as z from 'zod/mini';
import {acknowledge, answer, escalate, take} from '../support/commands.ts';
import {memoryService} from '../support/memory-service.ts';
import {ada, leak, staff} from '../support/people.ts';
import {asked, received} from '../support/story.ts';

/** Whether two types are one and the same, not only fit for one another. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Describes<Schema extends z.ZodMiniType, Shape> = Same<Answered<z.output<Schema>>, Answered<Shape>>;

/** What a schema says and what the interface says is the same, or this does not compile. */
const same: readonly [
  Describes<typeof receiptSchema, Receipt>,
  Describes<typeof attachmentSchema, Attachment>,
  Describes<typeof caseViewSchema, CaseView>,
  Describes<typeof caseSummarySchema, CaseSummary>,
  Describes<typeof casePageSchema, Page<CaseSummary> & {readonly position: Position}>,
  Describes<typeof changedCaseSchema, ChangedCase>,
  Describes<typeof publishedPolicySchema, PublishedPolicy>,
  Describes<typeof problemSchema, Problem>,
] = [true, true, true, true, true, true, true, true];

describe('the wire', () => {
  it('has a schema for every answer, of the very type that the service gives', () => {
    assert.deepEqual(same, [true, true, true, true, true, true, true, true]);
  });

  for (const [name, preset] of Object.entries(presets)) {
    it(`takes the published policy of ${name}, and a case under it as the customer and staff see it`, async () => {
      publishedPolicySchema.parse(publishPolicy(preset, plain('2026-11-20')));
      const service = memoryService('2026-11-20T10:00:00Z', preset);
      const receipt = await service.submit({service: preset.services[0]?.id as string});
      receiptSchema.parse(receipt);
      caseViewSchema.parse(
        await service.as({kind: 'key-holder', followUpKey: receipt.followUpKey}).view(receipt.reference),
      );
      caseViewSchema.parse(await service.as(staff.sam).view(receipt.reference));
      casePageSchema.parse(await service.as(staff.sam).list({}));
    });
  }

  it('takes a case with everything in it, and what is left of it after an erasure', () => {
    const {sections, ...letter} = answer(['Mend the roof', '2026-12-10']);
    const steps: readonly (readonly [Actor, Command])[] = [
      [staff.sam, take],
      [staff.sam, {type: 'addNote', text: 'Call first'}],
      [ada, {type: 'sendMessage', text: 'Hello?'}],
      [staff.sam, {type: 'agreeUpdates', everyDays: 5, how: 'phone'}],
      [staff.sam, acknowledge],
      [staff.sam, {type: 'addIssue', what: 'The fence', related: true, join: true, reason: 'One visit'}],
      [staff.sam, {type: 'recordPayment', line: 'discretionary', form: 'payment', pence: 5000, failure: 'Late'}],
      [staff.sam, {type: 'learn', cause: 'A lost note', lesson: 'Keep notes'}],
      [staff.sam, {...letter, sections: {...sections, 'every-point': 'Roof and fence.'}}],
      [ada, {...escalate, reason: 'Not enough'}],
      [staff.noor, take],
    ];
    let story = received('2026-11-20', plusDane, {
      ...leak,
      helper: {role: 'helps', name: 'Bo Example', relationship: 'Neighbour'},
      group: {people: 3},
      danger: 'The ceiling hangs over the cot',
      external: {body: 'An office', reference: 'X1', due: plain('2026-12-01')},
      when: {on: plain('2026-11-10'), ongoing: true},
    });
    for (const [who, command] of steps) {
      story = story.and('2026-11-23', who, command);
      for (const reader of [ada, staff.max]) caseViewSchema.parse(story.sees('2026-11-23', reader));
    }
    const left = story.events.map(redact);
    for (const reader of [ada, staff.max]) {
      caseViewSchema.parse(view(plusDane, 'RD-TEST-CASE', left, asked('2026-11-24', reader)));
    }
    caseSummarySchema.parse(summarise(plusDane, 'RD-TEST-CASE', left));
  });

  it('takes an error with everything that comes along, and nothing that does not belong there', () => {
    const refusal = {code: 'closed', reason: 'It is closed'} as const;
    const problem = toProblem(new RestError('case/refused', 'It is closed', {details: {refusal}}));
    assert.deepEqual(problemSchema.parse(problem), problem);
    assert.equal(problemSchema.safeParse({...problem, stack: 'at x'}).success, false);
    assert.equal(problemSchema.safeParse({...problem, code: 'case/unheard-of'}).success, false);
  });

  it('reads the question of a worklist from an address', () => {
    const given = {search: 'roof', holder: 'sam', closed: 'true', limit: '10', cursor: 'x'} as const;
    assert.deepEqual(toCaseQuery(caseQuerySchema.parse(given)), {...given, closed: true, limit: 10});
    assert.deepEqual(toCaseQuery(caseQuerySchema.parse({closed: 'false'})), {});
    for (const wrong of [{limit: 'all'}, {limit: '-1'}, {closed: 'maybe'}, {search: 'x'.repeat(201)}, {order: 'up'}]) {
      assert.equal(caseQuerySchema.safeParse(wrong).success, false);
    }
  });
});
