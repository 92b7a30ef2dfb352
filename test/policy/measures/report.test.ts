import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Actor, Intake, Policy} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {
  type CaseHistory,
  type Figure,
  measure,
  type PublishedFigure,
  publishReport,
  type Report,
  report,
  scope,
} from '@redress/policy/measures';
import {housingAssociation, housingOmbudsmanModel, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import fc from 'fast-check';
import {acknowledge, answer, take} from '../../support/commands.ts';
import {ada, leak} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';
import {figure, parts, says} from './seen.ts';
import {cases, year} from './year.ts';

/** Somebody who may do everything that the policy has a role for. */
function anybody({roles}: Policy, name = 'Sam Okafor'): Actor {
  return {kind: 'staff', id: name, name, roles: roles.map(({id}) => id)};
}

function histories(...stories: readonly Story[]): readonly CaseHistory[] {
  return stories.map(({events}, at) => ({reference: `R${at + 1}`, events}));
}

function contents<F>({blocks}: Report<F>): readonly string[] {
  return blocks.map(({content, from}) => (from === 'cases' ? content : `${content} (${from})`));
}

function figures(made: Report, content: string): readonly Figure[] {
  return made.blocks.find((block) => block.content === content)?.figures ?? assert.fail(`no ${content}`);
}

describe('Plus Dane', () => {
  const ofYear = scope(plusDane, cases, year);

  test('PD-91: the yearly report holds number, nature, outcome, themes, performance, learning, satisfaction and the self-assessment', () => {
    const annual = report(ofYear, 'annual');
    assert.deepEqual(contents(annual), [
      'volumes',
      'nature',
      'outcomes',
      'themes',
      'performance',
      'learning',
      'satisfaction',
      'self-assessment (codes)',
    ]);
    assert.equal(annual.clause?.rule, 'PD-91');
    assert.deepEqual(annual.period, year);
    for (const {content, from, figures} of annual.blocks) assert.equal(figures.length > 0, from === 'cases', content);
    assert.equal(figure(figures(annual, 'volumes'), 'complaints').numerator, 36);
    assert.deepEqual(parts(figures(annual, 'nature'), 'complaints', 'service'), {repairs: 31, tenancy: 3, charges: 2});
    assert.deepEqual(parts(figures(annual, 'volumes'), 'complaints', 'service'), {});
  });

  test('PD-90: the quarterly report holds the performance of its quarter', () => {
    const quarter = report(scope(plusDane, cases, {from: plain('2025-10-01'), to: plain('2025-12-31')}), 'quarterly');
    assert.deepEqual([quarter.clause?.rule, quarter.to.en, quarter.every], ['PD-90', 'Purpose Committee', 'quarter']);
    assert.deepEqual(contents(quarter), ['performance']);
    // C22 to C25 were acknowledged then, and C46, which was withdrawn; C22 was answered in time and three were not.
    const line = 'shownTo=everybody force=must stage=stage-1';
    assert.equal(says(figure(figures(quarter, 'performance'), `duty-met ${line} duty=acknowledge`)), '5 of 5, 100');
    assert.equal(says(figure(figures(quarter, 'performance'), `duty-met ${line} duty=respond`)), '1 of 4, 25');
  });

  test('the measures of the regulator are with the performance where the homes are known', () => {
    const ids = (homes?: number) =>
      figures(report(ofYear, 'quarterly', homes === undefined ? {} : {codeMeasures: {homes}}), 'performance').map(
        ({id}) => id,
      );
    assert.ok(!ids().includes('ch01') && !ids().includes('ch02'));
    assert.ok(ids(13_000).includes('ch01') && ids(13_000).includes('ch02'));
  });

  test('a report that the policy does not have is refused with those that it has', () => {
    assert.throws(() => report(ofYear, 'monthly'), {
      code: 'report/unknown',
      message: 'Policy "plus-dane" has no report "monthly"; expected one of quarterly, annual',
    });
  });
});

describe('a housing association', () => {
  const sam = anybody(housingAssociation);
  const made = (service: string) => received('2025-06-02', housingAssociation, {...leak, service});
  const settled = made('repairs').and('2025-06-02', sam, {
    type: 'recordFirstContact',
    summary: 'Booked the visit.',
    settled: true,
  });
  const learned = made('repairs').and('2025-06-03', sam, {
    type: 'learn',
    cause: 'The diary was full.',
    lesson: 'Ring the day before.',
    theme: 'repairs',
  });
  const ofYear = scope(
    housingAssociation,
    histories(settled, learned, ...['repairs', 'repairs', 'repairs', 'repairs', 'repairs', 'staff', 'staff'].map(made)),
    year,
  );

  test('HA-24 HA-29: a concern that was settled at first contact is counted apart from complaints', () => {
    const volumes = figures(report(ofYear, 'committee'), 'volumes');
    assert.deepEqual(figure(volumes, 'received as=settled-at-first-contact').cases, ['R1']);
    assert.equal(figure(volumes, 'received as=complaint').numerator, 8);
  });

  test('a concern that went further after all is a complaint', () => {
    const further = settled.and('2025-06-04', sam, take).and('2025-06-04', sam, acknowledge);
    const volumes = figures(report(scope(housingAssociation, histories(further), year), 'committee'), 'volumes');
    assert.deepEqual(figure(volumes, 'received as=complaint').cases, ['R1']);
  });

  test('HA-50: the committee reads themes, outcomes, numbers and satisfaction', () => {
    const committee = report(ofYear, 'committee');
    assert.deepEqual(contents(committee), ['themes', 'outcomes', 'volumes', 'satisfaction']);
    assert.equal(committee.clause?.rule, 'HA-50');
    assert.deepEqual(parts(figures(committee, 'themes'), 'complaints', 'theme'), {repairs: 6, staff: 2});
  });

  test('HA-51: customers read the nature of complaints and the learning, without counts of a few', () => {
    const customers = publishReport(housingAssociation, report(ofYear, 'customers'));
    assert.deepEqual(contents(customers), ['nature', 'learning']);
    assert.deepEqual(customers.where, ['customers']);
    const shown = customers.blocks.flatMap((block): readonly PublishedFigure[] => block.figures);
    const of = (service: string) => shown.find(({id, by}) => id === 'complaints' && by.service === service);
    assert.deepEqual([of('staff')?.numerator, of('staff')?.suppressed], [undefined, true]);
    assert.equal(of('repairs')?.numerator, undefined, 'eight less six would tell of the two');
    assert.equal(shown.find(({id, by}) => id === 'complaints' && !by.service)?.numerator, 8);
  });
});

describe('Prima', () => {
  const sam = anybody(prima);
  const max = anybody(prima, 'Max Lind');
  const answered = received('2025-06-02', prima)
    .and('2025-06-03', sam, take)
    .and('2025-06-10', sam, answer())
    .and('2025-06-11', sam, {
      type: 'recordPayment',
      line: 'financial-loss',
      form: 'payment',
      pence: 4200,
      failure: 'Three visits were missed.',
    })
    .and('2025-06-11', max, {type: 'approvePayment', payment: 'payment-1'})
    .and('2025-06-12', sam, {
      type: 'learn',
      cause: 'Nobody rang back.',
      lesson: 'One person keeps the diary.',
      theme: 'administrative-delay',
    })
    .and('2025-06-13', sam, {type: 'close'})
    .and('2025-06-20', ada, {type: 'recordSurvey', satisfaction: 4});
  const {complainant: _, ...unsigned} = leak;
  const anonymous = received('2025-06-02', prima, {...unsigned, anonymous: true});
  const ofYear = scope(prima, histories(answered, anonymous), year);

  test('PR-35: managers read the numbers, and the Customer Board every year also the outcomes and the learning', () => {
    assert.deepEqual(contents(report(ofYear, 'managers')), ['volumes']);
    const board = report(ofYear, 'customer-board');
    assert.deepEqual([board.every, ...contents(board)], ['year', 'volumes', 'outcomes', 'learning']);
    assert.deepEqual(parts(figures(board, 'volumes'), 'received', 'as'), {complaint: 1, anonymous: 1});
  });

  test('PR-37: outcomes and lessons are counted, lessons by the themes of the policy', () => {
    const board = report(ofYear, 'customer-board');
    assert.equal(figure(figures(board, 'outcomes'), 'answered stage=stage-1 outcome=upheld').numerator, 1);
    assert.deepEqual(parts(figures(board, 'learning'), 'lessons', 'theme'), {'administrative-delay': 1});
  });

  test('PR-34: payments are summed from the log, by line and form', () => {
    const [block] = measure(ofYear, ['compensation']);
    const sum = figure(block?.figures ?? [], 'compensation line=financial-loss form=payment');
    assert.deepEqual([sum.numerator, sum.unit, sum.cases], [4200, 'pence', ['R1']]);
  });

  test('PR-36: what people say after closing is counted', () => {
    const [block] = measure(ofYear, ['satisfaction']);
    assert.equal(says(figure(block?.figures ?? [], 'survey-answered')), '1 of 1, 100');
  });

  test('PR-38: tenants read the performance, without counts of a few and without targets among staff', () => {
    const made = report(ofYear, 'performance');
    assert.deepEqual(made.where, ['newsletter', 'website']);
    const shown = publishReport(prima, made).blocks.flatMap((block): readonly PublishedFigure[] => block.figures);
    assert.ok(shown.length > 0 && shown.every(({numerator}) => !numerator), 'one case is few');
    assert.ok(figures(made, 'performance').some(({by}) => by.shownTo === 'staff'));
    assert.ok(shown.every(({by}) => by.shownTo !== 'staff'));
  });

  test('PR-21: an answer without a time in the policy is neither kept nor missed', () => {
    const line = 'shownTo=everybody force=aim stage=stage-1 duty=respond';
    const kept = figure(figures(report(ofYear, 'performance'), 'performance'), `duty-met ${line}`);
    assert.deepEqual([says(kept), kept.excluded], ['0 of 0', [{reference: 'R1', why: 'no-time-stated'}]]);
  });
});

test('PSPS-50: an aim counts in the performance like a promise, and is marked as an aim', () => {
  const [first, second] = [anybody(psps), anybody(psps, 'Max Lind')];
  const acknowledged = {...acknowledge, outcomeSought: 'A working line.', responsibility: 'The line is ours.'};
  const full = {
    ...answer(),
    sections: {
      ...answer().sections,
      'law-and-policy': 'Our own standards.',
      responsibility: 'It is ours.',
      ombudsman: 'None.',
    },
  };
  const story = received('2025-06-02', psps, {...leak, service: 'ict'})
    .and('2025-06-03', first, take)
    .and('2025-06-03', first, acknowledged)
    .and('2025-06-04', first, full)
    .and('2025-06-05', ada, {type: 'requestEscalation', reason: 'It went on.'})
    .and('2025-06-06', second, take)
    .and('2025-06-06', second, acknowledged)
    .and('2025-06-09', second, full);
  const [performance] = measure(scope(psps, histories(story), year), ['performance']);
  const kept = (line: string) => says(figure(performance?.figures ?? [], `duty-met shownTo=everybody${line}`));
  assert.equal(kept(' force=aim stage=stage-2 duty=respond'), '1 of 1, 100');
  assert.deepEqual(
    [kept(' force=aim'), kept(' force=must'), kept(' force=should')],
    ['1 of 1, 100', '1 of 1, 100', '2 of 2, 100'],
  );
  assert.equal(kept(''), '4 of 4, 100');
});

test('PSPS-56 PSPS-57 PSPS-58: the Board reads what was learned, by theme', () => {
  const learned = received('2025-06-02', psps, {...leak, service: 'ict'}).and('2025-06-03', anybody(psps), {
    type: 'learn',
    cause: 'The system was down.',
    lesson: 'Say so on the front page.',
    theme: 'ict',
  });
  const board = report(scope(psps, histories(learned), year), 'learning');
  assert.deepEqual([board.to.en, ...contents(board)], ['Board of Directors', 'learning']);
  assert.deepEqual(parts(figures(board, 'learning'), 'lessons', 'theme'), {ict: 1});
});

test('PP-25 PP-33: complaints and compliments are counted at every stage, whatever report is asked for', () => {
  const made = (kind: 'complaint' | 'compliment') =>
    received('2025-06-02', peoplePlus, {...leak, kind, service: 'skills'});
  const ofYear = scope(peoplePlus, histories(made('complaint'), made('compliment')), year);
  assert.throws(() => report(ofYear, 'annual'), {code: 'report/unknown', message: /expected one of none$/});
  const [volumes, performance] = measure(ofYear, ['volumes', 'performance']);
  assert.deepEqual(parts(volumes?.figures ?? [], 'received', 'as'), {complaint: 1, compliment: 1});
  assert.deepEqual(parts(volumes?.figures ?? [], 'stage-opened', 'stage'), {'stage-1': 1});
  const line = 'shownTo=everybody force=aim stage=stage-1 duty=respond';
  const [left] = figure(performance?.figures ?? [], `duty-met ${line}`).excluded;
  assert.deepEqual(left, {reference: 'R1', why: 'not-configured'});
});

test('code 8.1 and 9.7: a report that keeps the whole code has a block for each thing that it asks', () => {
  const annual = report(scope(housingOmbudsmanModel, [], year), 'annual', {codeMeasures: {homes: 900}});
  assert.deepEqual(contents(annual), [
    'volumes',
    'nature',
    'themes',
    'outcomes',
    'performance',
    'satisfaction',
    'learning',
    'refusals',
    'compensation',
    'self-assessment (codes)',
    'ombudsman-findings',
    'ombudsman-report (outside)',
    'non-compliance (outside)',
  ]);
  assert.ok(annual.blocks.every(({figures}) => figures.every(({numerator}) => numerator === 0)));
});

test('nobody is named: nothing that a person typed is in any report, for those inside or for the public', () => {
  const word = fc.stringMatching(/^zz[a-z]{8}$/);
  const typed = fc.record({
    what: word,
    wanted: word,
    roughly: word,
    name: word,
    email: word.map((one) => `${one}@example.org`),
    address: word,
    service: word,
    channel: word,
    partner: word,
    site: word,
    type: word,
    withheldFrom: word,
    body: word,
    theme: word,
  });
  fc.assert(
    fc.property(typed, (said) => {
      const intake: Intake = {
        what: said.what,
        wanted: said.wanted,
        when: {roughly: said.roughly},
        service: said.service,
        complainant: {name: said.name, email: said.email, address: said.address, prefers: 'email', language: 'en'},
        channel: said.channel,
        partner: said.partner,
        site: said.site,
        type: said.type,
        withheldFrom: said.withheldFrom,
        external: {body: said.body},
      };
      const sam = anybody(plusDane);
      const story = received('2025-06-02', plusDane, intake, {kind: 'complainant', name: said.name}).and(
        '2025-06-03',
        sam,
        {type: 'learn', cause: said.what, lesson: said.wanted, theme: said.theme},
      );
      const made = report(scope(plusDane, histories(story), year), 'annual', {codeMeasures: {homes: 900}});
      const text = JSON.stringify([made, publishReport(plusDane, made)]);
      for (const one of Object.values(said)) assert.ok(!text.includes(one), one);
      assert.match(text, /not-listed/);
    }),
    {numRuns: 30},
  );
});

test('of an internal document no section is in what is published', () => {
  const policy: Policy = {...plusDane, document: {...plusDane.document, visibility: 'internal'}};
  const made = report(scope(policy, cases, year), 'annual');
  assert.equal(publishReport(policy, made).clause, undefined);
  assert.equal(publishReport(plusDane, made).clause?.rule, 'PD-91');
});

test('a report is published by its own threshold, or by five', () => {
  const [first, ...rest] = plusDane.reports;
  const strict: Policy = {
    ...plusDane,
    reports: [{...(first as never as Policy['reports'][number]), suppressBelow: 80}, ...rest],
  };
  const all = (policy: Policy) =>
    publishReport(policy, report(scope(policy, cases, year), 'quarterly'))
      .blocks.flatMap((block): readonly PublishedFigure[] => block.figures)
      .find(({id, by}) => id === 'duty-settled' && Object.keys(by).join() === 'shownTo' && by.shownTo === 'everybody');
  assert.equal(all(plusDane)?.numerator, 90);
  assert.equal(all(strict)?.suppressed, true);
});
