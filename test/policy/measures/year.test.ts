import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  actions,
  compensation,
  escalations,
  extensions,
  learning,
  ombudsmanFindings,
  outcomes,
  repeats,
  satisfaction,
  scope,
  timeliness,
  volumes,
} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import {excluded, figure, numbered, parts, says} from './seen.ts';
import {cases, year} from './year.ts';

const ofYear = scope(plusDane, cases, year, {partners: ['Roofers Ltd'], sites: ['North Depot']});

describe('what came', () => {
  const figures = volumes(ofYear);

  test('PD-91: everything that came in the year is counted once, by what it counts as', () => {
    assert.equal(figure(figures, 'received').numerator, 43);
    assert.deepEqual(parts(figures, 'received', 'as'), {
      complaint: 36,
      compliment: 1,
      'member-enquiry': 1,
      'settled-at-first-contact': 1,
      'learning-review': 1,
      refused: 3,
    });
  });

  test('PD-13: an anonymous review is counted apart and is no complaint', () => {
    assert.deepEqual(figure(figures, 'received as=learning-review').cases, ['C43']);
    assert.ok(!figure(figures, 'complaints').cases.includes('C43'));
  });

  test('what was settled at first contact is counted apart and is no complaint', () => {
    assert.deepEqual(figure(figures, 'received as=settled-at-first-contact').cases, ['C42']);
    assert.deepEqual(excluded(figure(figures, 'complaints'))['settled-at-first-contact'], ['C42']);
  });

  test('complaints are those of the year, and the others are said with the reason', () => {
    const complaints = figure(figures, 'complaints');
    assert.deepEqual(complaints.cases, numbered([1, 33], 36, 41, 46));
    assert.deepEqual(excluded(complaints), {
      'learning-review': ['C43'],
      'not-a-complaint': ['C44', 'C45'],
      refused: ['C38', 'C39', 'C40'],
      'settled-at-first-contact': ['C42'],
    });
    assert.deepEqual(complaints.working, {code: 'count', details: {day: 'received'}});
  });

  test('PD-91: the nature of complaints is their service', () => {
    assert.deepEqual(parts(figures, 'complaints', 'service'), {repairs: 31, tenancy: 3, charges: 2});
  });

  test('a theme is that of the first lesson, else the service where the policy has no themes', () => {
    assert.deepEqual(parts(figures, 'complaints', 'theme'), {repairs: 31, tenancy: 2, charges: 2, staff: 1});
    assert.deepEqual(figure(figures, 'complaints theme=staff').cases, ['C06']);
  });

  test('a channel is what staff wrote down, else the form, and where they wrote none that is said', () => {
    assert.deepEqual(parts(figures, 'complaints', 'channel'), {phone: 1, 'not-recorded': 1, form: 34});
    assert.deepEqual(figure(figures, 'complaints channel=phone').cases, ['C11']);
    assert.deepEqual(figure(figures, 'complaints channel=not-recorded').cases, ['C12']);
  });

  test('partners and sites are counted by the names that the organisation knows, and what else was typed is not', () => {
    assert.deepEqual(parts(figures, 'complaints', 'partner'), {'Roofers Ltd': 1, 'not-recorded': 34, 'not-listed': 1});
    assert.deepEqual(figure(figures, 'complaints partner=Roofers Ltd').cases, ['C13']);
    assert.deepEqual(figure(figures, 'complaints partner=not-listed').cases, ['C14']);
    assert.deepEqual(parts(figures, 'complaints', 'site'), {'North Depot': 1, 'not-recorded': 35});
  });

  test('a stage counts when it began, and not where it was asked for and refused', () => {
    assert.deepEqual(parts(figures, 'stage-opened', 'stage'), {'stage-1': 36, 'stage-2': 6, enquiry: 1});
    assert.deepEqual(figure(figures, 'stage-opened stage=stage-2').cases, numbered([26, 31]));
    assert.deepEqual(excluded(figure(figures, 'stage-opened')), {
      'escalation-refused': ['C32'],
      refused: ['C38', 'C39', 'C40'],
      'settled-at-first-contact': ['C42'],
    });
  });

  test('refusals are counted by the kind of exclusion, without what was taken after all', () => {
    assert.deepEqual(parts(figures, 'refused', 'exclusion'), {'first-request': 1, 'legal-or-insurance': 2});
    assert.deepEqual(figure(figures, 'refused').cases, ['C38', 'C39', 'C40']);
    assert.deepEqual(excluded(figure(figures, 'refused')), {'accepted-after-all': ['C41']});
  });
});

describe('whether promises were kept', () => {
  const figures = timeliness(ofYear);
  const line = (id: string, stage: string, duty: string) =>
    figure(figures, `${id} shownTo=everybody force=must stage=${stage} duty=${duty}`);

  test('PD-90: each duty has its own line: kept of what was decided in the year', () => {
    const kept = figures
      .filter(({id, by}) => id === 'duty-met' && by.shownTo === 'everybody' && by.duty)
      .map((one) => `${one.by.stage} ${one.by.duty}: ${says(one)}`);
    assert.deepEqual(kept, [
      'stage-1 acknowledge: 30 of 36, 83.3',
      'stage-1 respond: 32 of 36, 88.9',
      'stage-2 acknowledge: 6 of 6, 100',
      'stage-2 contact: 6 of 6, 100',
      'stage-2 respond: 4 of 5, 80',
      'enquiry respond: 1 of 1, 100',
    ]);
  });

  test('what was missed is named case by case', () => {
    assert.deepEqual(line('duty-missed', 'stage-1', 'acknowledge').cases, numbered([11, 16]));
    assert.deepEqual(line('duty-missed', 'stage-1', 'respond').cases, numbered(21, [23, 25]));
    assert.deepEqual(line('duty-missed', 'stage-2', 'respond').cases, ['C30']);
  });

  test('what still runs at the end of the year is neither kept nor missed', () => {
    assert.deepEqual(line('duty-running', 'stage-1', 'acknowledge').cases, ['C33']);
    assert.deepEqual(line('duty-running', 'stage-1', 'respond').cases, []);
    assert.deepEqual(line('duty-running', 'stage-2', 'respond').cases, ['C31']);
    assert.equal(figure(figures, 'duty-running shownTo=everybody').numerator, 2);
  });

  test('what ended otherwise is left out with the reason', () => {
    assert.deepEqual(excluded(line('duty-met', 'stage-1', 'acknowledge')), {
      'ended-otherwise': ['C38', 'C39', 'C40'],
      'settled-at-first-contact': ['C42'],
    });
    assert.deepEqual(excluded(line('duty-met', 'stage-1', 'respond')), {
      'ended-otherwise': ['C38', 'C39', 'C40', 'C46'],
      'settled-at-first-contact': ['C42'],
    });
    assert.deepEqual(excluded(line('duty-met', 'stage-2', 'respond')), {'ended-otherwise': ['C32']});
  });

  test('all promises together, and apart from them the targets among staff', () => {
    assert.equal(says(figure(figures, 'duty-met shownTo=everybody')), '79 of 90, 87.8');
    assert.equal(says(figure(figures, 'duty-met shownTo=everybody force=must')), '79 of 90, 87.8');
    assert.equal(says(figure(figures, 'duty-met shownTo=staff force=must stage=stage-1 duty=log')), '39 of 39, 100');
    assert.equal(says(figure(figures, 'duty-met shownTo=staff')), '39 of 39, 100');
  });
});

describe('more time', () => {
  const figures = extensions(ofYear);

  test('how often, how long, in time, within the cap and with what good reason', () => {
    assert.deepEqual(
      figures.filter(({by}) => !by.stage).map((one) => `${one.id}: ${says(one)}`),
      [
        'extensions: 6',
        'extensions-in-time: 5 of 6, 83.3',
        'extensions-within-cap: 5 of 6, 83.3',
        'extensions-with-good-reason: 1 of 6, 16.7',
        'extension-days: 41 of 6, 6.8',
        'extension-longest: 15',
      ],
    );
  });

  test('each is behind its figures', () => {
    assert.deepEqual(figure(figures, 'extensions stage=stage-1').cases, numbered([17, 22]));
    assert.deepEqual(figure(figures, 'extensions-in-time').cases, numbered([17, 20], 22));
    assert.deepEqual(figure(figures, 'extensions-within-cap').cases, numbered([17, 21]));
    assert.deepEqual(figure(figures, 'extension-longest').cases, ['C22']);
    assert.equal(says(figure(figures, 'extensions-in-time stage=stage-2')), '0 of 0');
  });
});

describe('what came of it', () => {
  const figures = outcomes(ofYear);

  test('PD-91 PD-46: outcomes by stage, on the day on which they were told, whatever was still to be done', () => {
    assert.deepEqual(
      figures
        .filter(({id, by}) => id === 'answered' && by.outcome)
        .map(({by, numerator}) => [...Object.values(by), numerator].join(' ')),
      [
        'stage-1 upheld 20',
        'stage-1 partially-upheld 2',
        'stage-1 not-upheld 14',
        'stage-2 upheld 3',
        'stage-2 partially-upheld 0',
        'stage-2 not-upheld 2',
        'enquiry upheld 1',
        'enquiry partially-upheld 0',
        'enquiry not-upheld 0',
      ],
    );
    assert.deepEqual(figure(figures, 'answered stage=stage-1 outcome=partially-upheld').cases, ['C09', 'C10']);
    assert.ok(figure(figures, 'answered stage=stage-1').cases.includes('C25'), 'its action is still open');
  });

  test('what was upheld at least in part is a share of what was answered', () => {
    assert.equal(says(figure(figures, 'upheld stage=stage-1')), '22 of 36, 61.1');
    assert.equal(says(figure(figures, 'upheld stage=stage-2')), '3 of 5, 60');
    assert.equal(says(figure(figures, 'upheld')), '26 of 42, 61.9');
  });

  test('what ended in the year, and how much of it was withdrawn', () => {
    assert.deepEqual(figure(figures, 'closed').cases, numbered([1, 10], 46));
    assert.equal(says(figure(figures, 'withdrawn')), '1 of 11, 9.1');
    assert.equal(figure(figures, 'settled-without-answer').numerator, 0);
  });
});

describe('what was offered and paid', () => {
  const figures = compensation(ofYear);

  test('sums in pence by line and form, corrected entries as corrected, proposed ones not', () => {
    assert.equal(figure(figures, 'compensation').numerator, 23_500);
    assert.deepEqual(parts(figures, 'compensation', 'line'), {'financial-loss': 12_000, discretionary: 11_500});
    assert.deepEqual(parts(figures, 'compensation', 'form'), {payment: 19_500, voucher: 1000, offset: 3000});
    assert.equal(figure(figures, 'compensation line=discretionary form=payment').numerator, 7500);
    assert.deepEqual(figure(figures, 'compensation line=discretionary form=payment').cases, ['C27']);
    assert.deepEqual(excluded(figure(figures, 'compensation')), {
      'corrected-to-nothing': ['C01'],
      'not-approved': ['C30'],
    });
    assert.equal(figure(figures, 'payments').numerator, 4);
  });

  test('remedies by kind, and what people said to them', () => {
    assert.deepEqual(parts(figures, 'remedies', 'remedy'), {apology: 2, financial: 1});
    assert.deepEqual(figure(figures, 'remedies remedy=apology').cases, ['C01', 'C26']);
    assert.deepEqual(parts(figures, 'remedy-answered', 'answer'), {agreed: 42});
  });

  test('promises that are open, late, done, and done in time', () => {
    const promised = actions(ofYear);
    assert.deepEqual(
      promised.map((one) => `${one.id}: ${says(one)} ${one.cases.join(' ')}`),
      [
        'actions-open: 2 C25 C28',
        'actions-late: 1 of 2, 50 C28',
        'actions-done: 2 C23 C24',
        'actions-done-in-time: 1 of 2, 50 C23',
      ],
    );
  });
});

describe('what came after it', () => {
  test('how many went on from a stage that ended, without those who were refused', () => {
    const figures = escalations(ofYear);
    const rate = figure(figures, 'escalated stage=stage-1');
    assert.equal(says(rate), '6 of 36, 16.7');
    assert.deepEqual(rate.cases, numbered([26, 31]));
    assert.deepEqual(excluded(rate), {'escalation-refused': ['C32']});
    assert.deepEqual(parts(figures, 'escalation-refused', 'exclusion'), {'out-of-time': 1});
  });

  test('what went to the ombudsman, and what was found', () => {
    const figures = ombudsmanFindings(ofYear);
    assert.deepEqual(parts(figures, 'ombudsman-referred', 'ombudsman'), {'housing-ombudsman': 1});
    assert.deepEqual(parts(figures, 'determined', 'finding'), {'service-failure': 1});
    assert.deepEqual(figure(figures, 'determined').cases, ['C28']);
  });

  test('a repeat is known by the same address or number, or by a link, and never by a name', () => {
    const figures = repeats(ofYear);
    const person = figure(figures, 'repeat-complainant');
    assert.equal(says(person), '2 of 35, 5.7');
    assert.deepEqual(person.cases, ['C23', 'C24']);
    assert.deepEqual(excluded(person), {'no-email-or-phone': ['C16']});
    const matter = figure(figures, 'repeat-matter');
    assert.equal(says(matter), '1 of 36, 2.8');
    assert.deepEqual(matter.cases, ['C25']);
    assert.deepEqual(excluded(matter), {'linked-case-not-given': ['C46']});
  });

  test('how far back a repeat reaches is a choice, and the working says it', () => {
    const wider = figure(repeats(scope(plusDane, cases, year, {repeatMonths: 13})), 'repeat-complainant');
    assert.deepEqual(wider.cases, ['C23', 'C24', 'C33']);
    assert.deepEqual(wider.working.details, {day: 'received', months: '13', decimals: '1'});
    assert.deepEqual(figure(repeats(scope(plusDane, cases, year, {repeatMonths: 5})), 'repeat-complainant').cases, []);
  });

  test('what was opened again, and why', () => {
    const figures = repeats(ofYear);
    assert.deepEqual(parts(figures, 'reopened', 'ground'), {'closed-in-error': 1});
    assert.deepEqual(figure(figures, 'reopened').cases, ['C05']);
  });

  test('PD-91: satisfaction has its mean, its spread and how many answered', () => {
    const figures = satisfaction(ofYear);
    assert.equal(says(figure(figures, 'satisfaction')), '19 of 5, 3.8');
    assert.deepEqual(parts(figures, 'surveyed', 'score'), {2: 1, 3: 1, 4: 1, 5: 2});
    assert.equal(says(figure(figures, 'satisfied')), '3 of 5, 60');
    assert.equal(says(figure(figures, 'survey-answered')), '5 of 11, 45.5');
  });

  test('PD-91: lessons by theme, and complaints that ended without one', () => {
    const figures = learning(ofYear);
    assert.deepEqual(parts(figures, 'lessons', 'theme'), {repairs: 5, staff: 1, 'not-recorded': 1});
    assert.deepEqual(figure(figures, 'lessons theme=not-recorded').cases, ['C43']);
    const without = figure(figures, 'closed-without-lesson');
    assert.equal(says(without), '5 of 11, 45.5');
    assert.deepEqual(without.cases, numbered([7, 10], 46));
  });
});
