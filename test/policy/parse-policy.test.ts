import assert from 'node:assert/strict';
import {test} from 'node:test';
import {InvalidPolicy, PolicyError, parsePolicy, stageAfter, stageRule} from '@redress/policy';
import {peoplePlus, plusDane, psps} from '@redress/policy/presets';

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
    for (const {path, message, mend} of error.problems) {
      assert.ok(mend.length > 5, `${path} says how to mend it`);
      assert.ok(error.message.includes(`- ${path}: ${message}. ${mend}`));
    }
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
    document.stages[0].clocks[2].duration.count = 2.5;
    document.stages[1].clocks[0].from = 'escalated';
    document.ombudsmen[0].contact.website = 'example';
    document.document.effectiveFrom = '2026-13';
    document.stages[0].clocks[0].clause.rule = 'eleven';
    document.motto = 'We listen';
    delete document.closing;
  });
  assert.deepEqual([...found].sort(), [
    '(document): there is no "motto" here',
    'calendar.closures.0: expected a real day as YYYY-MM-DD; found "2026-02-30"',
    'calendar.timeZone: expected an IANA time zone, such as Europe/London; found "Europe/Exampleton"',
    'calendar.week.0: expected at least 1; found 0',
    'closing: expected object; found nothing',
    'document.effectiveFrom: expected a day as YYYY-MM-DD or a month as YYYY-MM; found "2026-13"',
    'ombudsmen.0.contact.website: expected a web address; found "example"',
    'organisation.en: expected string; found nothing',
    'roles.0.id: expected an id, such as stage-1; found "Case Officer"',
    'schema: expected 1; found 2',
    'services: expected at least 1; found a list of 0',
    'stages.0.clocks.0.clause.rule: expected the id of a rule, such as PD-31; found "eleven"',
    'stages.0.clocks.0.duration.count: expected at least 0; found -1',
    'stages.0.clocks.0.duration.unit: expected "working-days" or "calendar-days" or "weeks" or "months" or "hours" or "working-hours"; found "days"',
    'stages.0.clocks.2.duration.count: expected int; found 2.5',
    'stages.1.clocks.0.from: expected "opened" or "logged" or "settled" or "assigned" or "acknowledged" or "contacted" or "responded"; found "escalated"',
  ]);
});

test('what is no document is refused as one', () => {
  for (const nothing of [undefined, null, 'policy', []])
    assert.match(
      problems(nothing).join(),
      /^\(document\): expected object; found (nothing|null|"policy"|a list of 0)$/,
    );
});

test('a duration that nobody would live to see is refused', () => {
  const found = spoilt(({stages}) => {
    stages[0].clocks[0].duration.count = 1001;
  });
  assert.deepEqual(found, ['stages.0.clocks.0.duration.count: expected at most 1000; found 1001']);
});

const roles = plusDane.roles.map(({id}) => id).join(' or ');

test('names that lead nowhere are refused, with the names there are', () => {
  const found = spoilt((document) => {
    document.stages[0].takenBy = ['complaint-resolution-officer', 'wizard'];
    document.stages[0].clocks[2].extension.limit.approvedBy = 'oracle';
    document.ombudsmen[0].review.after = 'stage-3';
    document.letters[0].stage = 'stage-9';
    document.closing.closedBy.roles = ['janitor'];
    document.governance[0].role = 'sage';
    document.eligibility.windows[0].exceptFor = ['nobody'];
    document.eligibility.complainants[0].procedure = 'z';
    document.ombudsmen[0].services = ['gardens'];
    document.statements[0].topic = 'weather';
  });
  const stages = 'stage-1 or stage-2 or enquiry';
  assert.deepEqual(found, [
    `stages.0.takenBy.1: expected the id of a role: ${roles}; found "wizard"`,
    `stages.0.clocks.2.extension.limit.approvedBy: expected the id of a role: ${roles}; found "oracle"`,
    `eligibility.windows.0.exceptFor.0: expected the id of a complainant type: ${plusDane.eligibility.complainants.map(({id}) => id).join(' or ')}; found "nobody"`,
    'eligibility.complainants.0.procedure: expected the id of a procedure: there is none; found "z"',
    `letters.0.stage: expected the id of a stage: ${stages}; found "stage-9"`,
    `closing.closedBy.roles.0: expected the id of a role: ${roles}; found "janitor"`,
    `governance.0.role: expected the id of a role: ${roles}; found "sage"`,
    `ombudsmen.0.services.0: expected the id of a service: ${plusDane.services.map(({id}) => id).join(' or ')}; found "gardens"`,
    `ombudsmen.0.review.after: expected the id of a stage: ${stages}; found "stage-3"`,
    'statements.0.topic: expected a topic of the vocabulary; found "weather"',
  ]);
});

test('a part that its topic does not have is refused', () => {
  const found = spoilt(({statements}) => {
    statements[0].topic = 'definition';
    statements[0].covers = ['any-form', 'by-moonlight'];
  });
  assert.match(
    found.join(),
    /^statements\.0\.covers: expected parts of "definition": any-form, .*; found by-moonlight$/,
  );
});

test('an id that stands for two things is refused', () => {
  const found = spoilt((document) => {
    document.stages.push({...document.stages[1], id: 'stage-1'});
    document.roles.push(document.roles[0]);
    document.services.push(document.services[0], document.services[1]);
    document.stages[0].clocks.push(document.stages[0].clocks[0]);
    document.kinds.push(document.kinds[0]);
    document.ombudsmen.push(document.ombudsmen[0]);
    document.reports.push(document.reports[0]);
    document.referrals.push(document.referrals[0]);
    document.eligibility.exclusions.push(document.eligibility.exclusions[0]);
    document.eligibility.complainants.push(document.eligibility.complainants[0]);
  });
  const twice = (path: string, id: string) => `${path}: expected each id once; found "${id}" twice`;
  const {eligibility, reports, referrals} = plusDane;
  assert.deepEqual([...found].sort(), [
    twice('eligibility.complainants', eligibility.complainants[0]?.id ?? ''),
    twice('eligibility.exclusions', eligibility.exclusions[0]?.id ?? ''),
    twice('kinds', plusDane.kinds[0]?.kind ?? ''),
    twice('ombudsmen', plusDane.ombudsmen[0]?.id ?? ''),
    twice('referrals', referrals[0]?.id ?? ''),
    twice('reports', reports[0]?.id ?? ''),
    twice('roles', 'complaint-resolution-officer'),
    twice('services', 'repairs'),
    twice('services', 'safety'),
    twice('stages.0.clocks', 'log'),
    twice('stages', 'stage-1'),
  ]);
});

test('a clock that stands before the one that starts it is refused', () => {
  const found = spoilt(({stages}) => stages[0].clocks.reverse());
  assert.deepEqual(found, [
    'stages.0.clocks.0: expected after the clock for what starts it; it starts when the complaint is acknowledged',
  ]);
});

test('more time for any duty but the answer is refused', () => {
  const found = spoilt(({stages}) => {
    const {clause, clocks} = stages[0];
    clocks[1].extension = {clause, how: 'inform', cap: {count: 5, unit: 'working-days'}};
  });
  assert.deepEqual(found, [
    'stages.0.clocks.1.extension: expected only for a clock to "respond"; found for one to "acknowledge"',
  ]);
});

test('a limit that might never begin, and so never bind, is refused', () => {
  const found = spoilt(({stages}) => {
    stages[0].clocks[2].extension.limit.from = 'contacted';
  });
  assert.deepEqual(found, [
    'stages.0.clocks.2.extension.limit.from: expected "opened" or "acknowledged", which starts the clock; found "contacted"',
  ]);
});

test('grounds for more time are refused where the policy gives time otherwise', () => {
  const found = spoilt(({stages}) => {
    stages[0].clocks[2].extension.grounds = [{id: 'weather', name: {en: 'Weather'}}];
  });
  assert.deepEqual(found, [
    'stages.0.clocks.2.extension.grounds: expected only where time varies on grounds; found for "inform"',
  ]);
});

test('a kind with a stage of its own has one, and no other kind has', () => {
  const enquiry = plusDane.kinds.findIndex(({handling}) => handling === 'own-stage');
  const found = spoilt(({kinds}) => {
    kinds[0].stage = kinds[enquiry].stage;
    delete kinds[enquiry].stage;
  });
  assert.deepEqual(found, [
    `kinds.0.stage: expected no stage for what is handled by "${plusDane.kinds[0]?.handling}"; found one`,
    `kinds.${enquiry}.stage: expected a stage for what is handled by "own-stage"; found none`,
    ...found.slice(2),
  ]);
});

test('a type of complainant that somebody must route says among what', () => {
  const found = spoilt(({eligibility}) => {
    eligibility.complainants[0].accepted = 'route';
  });
  assert.deepEqual(found, [
    'eligibility.complainants.0.choices: expected the procedures to choose among; found nothing',
  ]);
});

test('a type of complainant that somebody must route can be routed to this procedure too', () => {
  const found = spoilt(({eligibility}) => {
    eligibility.complainants[0].accepted = 'route';
    eligibility.complainants[0].choices = [{id: 'grievance', name: {en: 'Grievance'}}];
  });
  assert.deepEqual(found, [
    'eligibility.complainants.0.choices: expected "complaint", this procedure, among them; found only others',
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

test('C-39: a procedure whose times nobody has supplied does not borrow those of the policy', () => {
  const without = (state: string) =>
    problems({
      ...structuredClone(psps),
      procedures: {
        ...psps.procedures,
        list: psps.procedures?.list.map(({stages, ...one}) =>
          one.id === 'council-shdc' ? {...one, state} : {...one, stages},
        ),
      },
    });
  for (const state of ['delegated', 'not-configured']) {
    assert.deepEqual(without(state), [
      `procedures.list.2.stages: expected stages of its own for a procedure that is ${state}; found nothing, so it would borrow this policy's times`,
    ]);
  }
  assert.deepEqual(without('configured'), []);
  assert.deepEqual(problems(peoplePlus), [], 'where the policy has no times there is nothing to borrow');
});
