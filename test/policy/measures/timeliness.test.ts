import assert from 'node:assert/strict';
import {test} from 'node:test';
import {instant, plain} from '@redress/policy/calendar';
import {escalations, extensions, satisfaction, scope, timeliness} from '@redress/policy/measures';
import {housingAssociation, plusDane} from '@redress/policy/presets';
import {acknowledge, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';
import {excluded, figure, says} from './seen.ts';
import {year} from './year.ts';

const under = (story: Story, policy = plusDane) => scope(policy, [{reference: 'R', events: story.events}], year);

test('a duty that was done late was missed on the day it was due, and is not counted again when it was done', () => {
  const late = received('2025-06-02').and('2025-06-11', staff.sam, take).and('2025-06-11', staff.sam, acknowledge);
  const line = 'shownTo=everybody force=must stage=stage-1 duty=acknowledge';
  const on = (day: string) => {
    const period = {from: plain(day), to: plain(day)};
    const figures = timeliness(scope(plusDane, [{reference: 'R', events: late.events}], period));
    return ['met', 'missed', 'running'].filter((id) => figure(figures, `duty-${id} ${line}`).numerator > 0);
  };
  assert.deepEqual(['2025-06-06', '2025-06-09', '2025-06-10', '2025-06-11'].map(on), [['running'], ['missed'], [], []]);
});

test('duties that no stage sets are targets among staff: evidence, an answer to an outside body, a breach', () => {
  const story = received('2025-06-02', plusDane, {...leak, external: {body: 'The office of an MP', due: '2025-06-20'}})
    .and('2025-06-03', staff.sam, {type: 'recordEvidenceRequest', what: 'The repair log', due: plain('2025-06-10')})
    .and('2025-06-09', staff.sam, {type: 'supplyEvidence'})
    .and('2025-06-09', staff.sam, {
      type: 'recordBreach',
      awareAt: instant('2025-06-09T08:00:00Z'),
      what: 'A letter went to another house.',
      risk: 'likely',
    });
  const figures = timeliness(under(story));
  const of = (duty: string) => says(figure(figures, `duty-met shownTo=staff force=must duty=${duty}`));
  assert.deepEqual(['evidence', 'external', 'breach-notice'].map(of), ['1 of 1, 100', '0 of 1, 0', '0 of 1, 0']);
});

test('a stage that was left without its answer ended too, and its duty was missed', () => {
  const left = received('2025-06-02')
    .and('2025-06-04', staff.sam, take)
    .and('2025-06-04', staff.sam, acknowledge)
    .and('2025-06-20', ada, escalate);
  const rate = figure(escalations(under(left)), 'escalated stage=stage-1');
  assert.equal(says(rate), '1 of 1, 100');
  const line = 'shownTo=everybody force=must stage=stage-1 duty=respond';
  assert.deepEqual(figure(timeliness(under(left)), `duty-missed ${line}`).cases, ['R']);
});

test('an extension past the published bank holidays has no length in working days, and that is said', () => {
  const extended = received('2025-06-02')
    .and('2025-06-04', staff.sam, take)
    .and('2025-06-04', staff.sam, acknowledge)
    .and('2025-06-10', staff.sam, extendTo('2025-06-25'));
  const events = extended.events.map((event) =>
    event.type === 'extended' ? {...event, to: plain('2090-01-03')} : event,
  );
  const figures = extensions(scope(plusDane, [{reference: 'R', events}], year));
  assert.equal(figure(figures, 'extensions').numerator, 1);
  const days = figure(figures, 'extension-days');
  assert.deepEqual([says(days), excluded(days)], ['0 of 0', {'beyond-calendar': ['R']}]);
});

test('nobody can ask somebody unknown what they thought', () => {
  const {complainant: _, ...unsigned} = leak;
  const story = received('2025-06-02', housingAssociation, {...unsigned, anonymous: true}).and('2025-06-03', ada, {
    type: 'withdraw',
    how: 'phone',
  });
  const answered = figure(satisfaction(under(story, housingAssociation)), 'survey-answered');
  assert.deepEqual([says(answered), excluded(answered)], ['0 of 0', {anonymous: ['R']}]);
});
