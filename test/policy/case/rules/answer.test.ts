import {describe} from 'node:test';
import type {CommandOf, StageRule} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane, prima} from '@redress/policy/presets';
import {answer, take} from '../../../support/commands.ts';
import {customer, given} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {answered, happenings, onlyStaff, refusals, rhian, type Said, sam, today} from './table.ts';

const {actions: _, discussed: __, remedyAnswer: ___, ...letter} = answer();

describe('the answer', () => {
  const [first, ...rest] = plusDane.stages as [StageRule, ...StageRule[]];
  const clause = {heading: 'Stage 1', rule: 'PD-46'};
  const never = at.running.under({
    ...plusDane,
    stages: [{...first, outcomes: {clause, values: ['not-upheld']}}, ...rest],
  });
  const {remedy: _remedy, learning: _learning, ...bare} = answer();

  refusals({
    'a customer gives none': [at.running, answer(), customer, onlyStaff],
    'it is given once': [at.answered, answer(), sam, answered],
    'it is for whoever holds the stage': [
      at.running,
      answer(),
      rhian,
      {
        code: 'not-the-holder',
        reason: 'Stage 1 is with Sam Example',
        clause: 'PD-32',
        details: {person: 'Sam Example'},
      },
    ],
    'it has an outcome of the stage': [
      never,
      answer(),
      sam,
      {code: 'outcome-unknown', reason: '"upheld" is not an outcome of Stage 1', clause: 'PD-46'},
    ],
    'whoever has a stake in the case does not let its answer go': [
      at.running
        .does(take, '2026-06-09', rhian)
        .does({type: 'declareConflict', reason: 'She is my aunt.'}, '2026-06-09', rhian)
        .does(take, '2026-06-09', sam),
      {...answer(), approvedBy: {id: 'rhian', name: 'Rhian Example'}},
      sam,
      {code: 'conflict', reason: 'Rhian Example has a stake in this case', details: {person: 'Rhian Example'}},
    ],
    'it promises nothing for a day that has passed': [
      at.running,
      answer(['Mend the roof', '2026-06-09']),
      sam,
      {
        code: 'date-past',
        reason: '"Mend the roof" is promised for 2026-06-09, which has passed; promise a date from today on',
        details: {action: 'Mend the roof', date: '2026-06-09'},
      },
    ],
    'an answer that upholds holds what was wrong and what is learned': [
      at.running,
      bare,
      sam,
      {
        code: 'letter-incomplete',
        reason: 'The letter lacks what the policy asks for: remedy, learning',
        clause: 'PD-47',
        details: {items: 'remedy learning'},
      },
    ],
  });

  const responded = {...letter, type: 'responded', stage: 'stage-1'};
  happenings({
    'a second person may let it go': [
      at.running,
      {...answer(), approvedBy: {id: 'rhian', name: 'Rhian Example'}},
      sam,
      [
        {type: 'outcomeDiscussed', stage: 'stage-1', result: 'discussed'},
        {type: 'remedyAnswered', stage: 'stage-1', answer: 'agreed'},
        {...responded, approvedBy: {id: 'rhian', name: 'Rhian Example'}},
      ],
    ],
    'what is learned is wanted only where something went wrong': [
      at.running.under({
        ...plusDane,
        letters: [{type: 'stage-answer', items: [{item: 'learning', clause, force: 'must', when: 'upheld'}]}],
        stages: [{...first, steps: []}, ...rest],
      }),
      {type: 'respond', outcome: 'not-upheld', understanding: 'It leaks.', findings: 'It is dry.', actions: []},
      sam,
      [
        {
          type: 'responded',
          stage: 'stage-1',
          outcome: 'not-upheld',
          understanding: 'It leaks.',
          findings: 'It is dry.',
        },
      ],
    ],
    'what was discussed and agreed comes before it, what is promised after it': [
      at.running,
      answer(['Mend the roof', today], ['Call every week', '2026-07-01']),
      sam,
      [
        {type: 'outcomeDiscussed', stage: 'stage-1', result: 'discussed'},
        {type: 'remedyAnswered', stage: 'stage-1', answer: 'agreed'},
        responded,
        {type: 'actionAdded', stage: 'stage-1', action: 'action-1', what: 'Mend the roof', due: today},
        {type: 'actionAdded', stage: 'stage-1', action: 'action-2', what: 'Call every week', due: '2026-07-01'},
      ],
    ],
    'what it promises is numbered after what was promised before': [
      at.running.does({type: 'addAction', what: 'Send a plumber', due: plain('2026-06-12')}, '2026-06-09', sam),
      {...answer(), actions: [{what: 'Mend the roof', due: plain(today), owner: 'The roofer'}]},
      sam,
      [
        {type: 'outcomeDiscussed', stage: 'stage-1', result: 'discussed'},
        {type: 'remedyAnswered', stage: 'stage-1', answer: 'agreed'},
        responded,
        {
          type: 'actionAdded',
          stage: 'stage-1',
          action: 'action-2',
          what: 'Mend the roof',
          due: today,
          owner: 'The roofer',
        },
      ],
    ],
  });
});

describe('a hearing before the answer', () => {
  const hearing = {clause: {section: '7', heading: 'Appeal', rule: 'PR-23'}};
  const [first, ...rest] = prima.stages as [StageRule, ...StageRule[]];
  const reply: CommandOf<'respond'> = {
    type: 'respond',
    outcome: 'not-upheld',
    understanding: 'Nobody came.',
    findings: 'Somebody came.',
    actions: [],
  };
  const {type: _type, actions: _actions, ...said} = reply;
  const kept = [{type: 'responded', stage: 'stage-1', ...said}];
  const taken = given({...prima, stages: [{...first, hearing}, ...rest]})
    .receives({}, '2026-06-08')
    .does(take, '2026-06-09', sam);
  const offered = taken.does({type: 'offerHearing'}, '2026-06-09', sam);
  const accepted = offered.does({type: 'answerHearing', accepted: true}, '2026-06-09', customer);
  const unoffered: Said = {code: 'hearing-first', reason: 'Offer a hearing first', clause: 'PR-23'};

  refusals({
    'it is offered before': [taken, reply, sam, {...unoffered, details: {hearing: 'not-offered'}}],
    'where it was taken up it is held before': [
      accepted,
      reply,
      sam,
      {...unoffered, reason: 'The hearing comes before the answer', details: {hearing: 'accepted'}},
    ],
  });
  happenings({
    'silence to the offer holds nothing up': [offered, reply, sam, kept],
    'nor does a no': [offered.does({type: 'answerHearing', accepted: false}, '2026-06-09', customer), reply, sam, kept],
    'once it was held the answer can go': [
      accepted.does({type: 'recordHearing', summary: 'All were heard.'}, '2026-06-09', sam),
      reply,
      sam,
      kept,
    ],
    'a policy without hearings needs none': [taken.under(prima), reply, sam, kept],
  });
});
