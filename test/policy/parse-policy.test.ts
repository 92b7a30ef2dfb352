import assert from 'node:assert/strict';
import {test} from 'node:test';
import {InvalidPolicy, PolicyError, parsePolicy, stageAfter, stageRule} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';

type Draft = ReturnType<typeof draft>;

/** The preset as a document that a test may spoil. */
function draft() {
  // biome-ignore lint/suspicious/noExplicitAny: spoilt documents have no type.
  return structuredClone(plusDane) as any;
}

/** Every problem as `path: message`. */
function problems(document: unknown): readonly string[] {
  try {
    parsePolicy(document);
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidPolicy && error instanceof PolicyError);
    assert.equal(error.code, 'policy/invalid');
    for (const {path, message} of error.problems) assert.ok(error.message.includes(`- ${path}: ${message}`));
    return error.problems.map(({path, message}) => `${path}: ${message}`);
  }
}

function spoilt(spoil: (document: Draft) => void): readonly string[] {
  const document = draft();
  spoil(document);
  return problems(document);
}

test('a policy that was read can be written down and read again', () => {
  assert.deepEqual(parsePolicy(JSON.parse(JSON.stringify(plusDane))), plusDane);
});

test('a broken document is refused with every problem, its place and what was expected there', () => {
  const found = spoilt((document) => {
    document.schema = 2;
    document.organisation = {cy: 'Dim Saesneg'};
    document.calendar.timeZone = 'Europe/Exampleton';
    document.calendar.week = [0];
    document.calendar.closures = ['2026-02-30'];
    document.services = [];
    document.roles[0].id = 'Case Officer';
    document.stages[0].clocks[0].duration = {count: -1, unit: 'days'};
    document.stages[0].clocks[1].duration.count = 2.5;
    document.stages[1].clocks[0].from = 'escalated';
    document.ombudsman.contact.website = 'example';
    document.motto = 'We listen';
    delete document.closing;
  });
  assert.deepEqual([...found].sort(), [
    '(document): there is no "motto" here',
    'calendar.closures.0: expected a real day as YYYY-MM-DD',
    'calendar.timeZone: expected an IANA time zone, such as Europe/London',
    'calendar.week.0: expected at least 1',
    'closing: expected object',
    'ombudsman.contact.website: expected a web address',
    'organisation.en: expected string',
    'roles.0.id: expected an id, such as stage-1',
    'schema: expected 1',
    'services: expected at least 1',
    'stages.0.clocks.0.duration.count: expected at least 0',
    'stages.0.clocks.0.duration.unit: expected "working-days" or "calendar-days"',
    'stages.0.clocks.1.duration.count: expected int',
    'stages.1.clocks.0.from: expected "opened" or "assigned" or "acknowledged" or "contacted" or "responded"',
  ]);
});

test('what is no document is refused as one', () => {
  for (const nothing of [undefined, null, 'policy', []])
    assert.deepEqual(problems(nothing), ['(document): expected object']);
});

test('a duration that nobody would live to see is refused', () => {
  const found = spoilt(({stages}) => {
    stages[0].clocks[0].duration.count = 1001;
  });
  assert.deepEqual(found, ['stages.0.clocks.0.duration.count: expected at most 1000']);
});

test('names that lead nowhere are refused', () => {
  const found = spoilt(({stages, ombudsman}) => {
    stages[0].takenBy = ['complaint-resolution-officer', 'wizard'];
    stages[0].clocks[1].extension.limit.approvedBy = 'oracle';
    ombudsman.review.after = 'stage-3';
  });
  assert.deepEqual(found, [
    'stages.0.takenBy.1: there is no role "wizard"; expected complaint-resolution-officer or senior-manager or service-improvement-manager',
    'stages.0.clocks.1.extension.limit.approvedBy: there is no role "oracle"; expected complaint-resolution-officer or senior-manager or service-improvement-manager',
    'ombudsman.review.after: there is no stage "stage-3"; expected stage-1 or stage-2',
  ]);
});

test('an id that stands for two things is refused', () => {
  const found = spoilt(({stages, roles, services}) => {
    stages[1].id = 'stage-1';
    roles.push(roles[0]);
    services.push(services[0], services[1]);
    stages[0].clocks.push(stages[0].clocks[0]);
  });
  assert.deepEqual(found, [
    'stages: "stage-1" stands here twice; expected it once',
    'roles: "complaint-resolution-officer" stands here twice; expected it once',
    'services: "repairs" stands here twice; expected it once',
    'services: "safety" stands here twice; expected it once',
    'stages.0.clocks: "acknowledge" stands here twice; expected it once',
    'ombudsman.review.after: there is no stage "stage-2"; expected stage-1 or stage-1',
  ]);
});

test('a clock that stands before the one that starts it is refused', () => {
  const found = spoilt(({stages}) => stages[0].clocks.reverse());
  assert.deepEqual(found, [
    'stages.0.clocks.0: starts when the complaint is acknowledged; expected after the clock for that',
  ]);
});

test('more time for any duty but the answer is refused', () => {
  const found = spoilt(({stages}) => {
    stages[0].clocks[0].extension = {clause: stages[0].clause, cap: {count: 5, unit: 'working-days'}};
  });
  assert.deepEqual(found, ['stages.0.clocks.0.extension: only a clock to "respond" can be given more time']);
});

test('a limit that might never begin, and so never bind, is refused', () => {
  const found = spoilt(({stages}) => {
    stages[0].clocks[1].extension.limit.from = 'contacted';
  });
  assert.deepEqual(found, [
    'stages.0.clocks.1.extension.limit.from: expected "opened" or "acknowledged", which starts the clock',
  ]);
});

test('a stage is found by its id, and the one that follows it', () => {
  assert.equal(stageRule(plusDane, 'stage-2').name.en, 'Stage 2');
  assert.equal(stageAfter(plusDane, 'stage-1')?.id, 'stage-2');
  assert.equal(stageAfter(plusDane, 'stage-2'), undefined);
  assert.throws(() => stageRule(plusDane, 'appeal'), {
    code: 'policy/unknown-stage',
    message: 'Policy "plus-dane" has no stage "appeal"; expected one of stage-1, stage-2',
  });
});
