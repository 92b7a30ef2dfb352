import {describe} from 'node:test';
import type {CommandOf} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane, psps} from '@redress/policy/presets';
import {answer, close} from '../../../support/commands.ts';
import {customer, given} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {
  closed,
  happenings,
  max,
  morning,
  onlyStaff,
  refusals,
  rhian,
  type Said,
  sam,
  speaker,
  today,
  unconfirmed,
} from './table.ts';

const notClosed: Said = {code: 'not-closed', reason: 'The case is not closed'};

describe('withdrawing', () => {
  refusals({
    'nothing is withdrawn twice': [at.withdrawn, at.withdraw, customer, closed],
    'nobody withdraws in the name of a customer who has not confirmed them': [
      at.received,
      at.withdraw,
      speaker,
      unconfirmed,
    ],
  });
  happenings({
    'a customer need not say why': [at.received, at.withdraw, customer, [{type: 'withdrawn', how: 'phone'}]],
    'a reason is kept': [
      at.received,
      {...at.withdraw, reason: 'It was mended.'},
      max,
      [{type: 'withdrawn', how: 'phone', reason: 'It was mended.'}],
    ],
  });
});

describe('closing', () => {
  const promised = at.running.does(
    answer(['Mend the roof', '2026-07-01'], ['Call back', '2026-06-12']),
    '2026-06-09',
    sam,
  );
  const done = promised
    .does({type: 'completeAction', action: 'action-1'}, '2026-06-09', sam)
    .does({type: 'completeAction', action: 'action-2'}, '2026-06-09', sam);
  const {closedBy: _, ...anybody} = plusDane.closing;
  const warning = promised.under({...plusDane, closing: {...plusDane.closing, actions: 'warn'}});
  const left = (...actions: string[]): CommandOf<'close'> => ({
    type: 'close',
    left: actions.map((action) => ({action, owner: 'The roofer', due: plain('2026-07-08')})),
  });
  const handedOver = (action: string) => ({
    type: 'actionHandedOver',
    action,
    owner: 'The roofer',
    due: '2026-07-08',
  });

  refusals({
    'a customer withdraws instead': [at.answered, close, customer, onlyStaff],
    'nothing is closed twice': [at.answered.does(close, '2026-06-09', sam), close, sam, closed],
    'PD-59: it is for the roles of the policy': [
      at.answered,
      close,
      max,
      {
        code: 'role-needed',
        reason:
          'This is for Complaint Resolution Officer or Senior Complaint Resolution Officer or Customer Relations and Service Improvement Manager; Max Example is not one',
        clause: 'PD-59',
        details: {
          person: 'Max Example',
          roles: 'complaint-resolution-officer senior-complaint-resolution-officer service-improvement-manager',
        },
      },
    ],
    'PD-58: nothing unanswered is closed': [
      at.running,
      close,
      sam,
      {code: 'not-answered', reason: 'Stage 1 is not answered yet', clause: 'PD-58'},
    ],
    'nor a later stage because an earlier one is answered': [
      at.atStage2,
      close,
      sam,
      {code: 'not-answered', reason: 'Stage 2 is not answered yet', clause: 'PD-58'},
    ],
    'PD-58: nothing is closed over what was promised': [
      promised,
      close,
      sam,
      {
        code: 'actions-open',
        reason: 'Promised and not yet done: Mend the roof; Call back',
        clause: 'PD-58',
        details: {actions: 'Mend the roof; Call back'},
      },
    ],
    'not even where somebody is named for it': [
      promised,
      left('action-1', 'action-2'),
      sam,
      {
        code: 'actions-open',
        reason: 'Promised and not yet done: Mend the roof; Call back',
        clause: 'PD-58',
        details: {actions: 'Mend the roof; Call back'},
      },
    ],
    'where the policy only warns, each promise has an owner and a date': [
      warning,
      close,
      sam,
      {
        code: 'actions-open',
        reason: 'Say who does this, and by when: Mend the roof; Call back',
        clause: 'PD-58',
        details: {actions: 'Mend the roof; Call back'},
      },
    ],
    'what was never promised is handed over to nobody': [
      warning,
      left('action-1', 'action-2', 'action-3'),
      sam,
      {code: 'action-unknown', reason: 'This case has no action "action-3" that is still to be done'},
    ],
    'nor is what is done': [
      warning.does({type: 'completeAction', action: 'action-1'}, '2026-06-09', sam),
      left('action-1', 'action-2'),
      sam,
      {code: 'action-unknown', reason: 'This case has no action "action-1" that is still to be done'},
    ],
    'nothing is handed over for a day that has passed': [
      warning,
      left('action-1', 'action-2'),
      sam,
      {
        code: 'date-past',
        reason: '"Mend the roof" is promised for 2026-07-08, which has passed; promise a date from today on',
        details: {action: 'Mend the roof', date: '2026-07-08'},
      },
      '2026-07-09',
    ],
    'every one of them': [
      warning,
      left('action-1'),
      sam,
      {
        code: 'actions-open',
        reason: 'Say who does this, and by when: Call back',
        clause: 'PD-58',
        details: {actions: 'Call back'},
      },
    ],
  });

  const end = [{type: 'closed'}];
  happenings({
    'what is answered is closed': [at.answered, close, sam, end],
    'once all is done': [done, close, sam, end],
    'what is settled is closed': [
      at.received.does({type: 'settle', summary: 'All is well.', how: 'phone'}, '2026-06-09', sam),
      close,
      sam,
      end,
    ],
    'what was not accepted is closed': [at.refused, close, sam, end],
    'a later stage that was refused is closed': [
      at.atStage2.does({type: 'declineEscalation', ground: 'employment', reason: 'Pay.'}, '2026-06-09', rhian),
      close,
      sam,
      end,
    ],
    'what is only recorded is closed': [at.compliment, close, sam, end],
    'by anybody, where the policy names no roles': [
      at.answered.under({...plusDane, closing: anybody}),
      close,
      max,
      end,
    ],
    'what is left goes to its owner first': [
      warning,
      left('action-1', 'action-2'),
      sam,
      [handedOver('action-1'), handedOver('action-2'), ...end],
    ],
  });
});

describe('opening it again', () => {
  const reopen = (more: Partial<CommandOf<'reopen'>> = {}): CommandOf<'reopen'> => ({
    type: 'reopen',
    ground: 'closed-in-error',
    reason: 'It still leaks.',
    ...more,
  });
  const notDone = (more: Partial<CommandOf<'reopen'>> = {}) => reopen({ground: 'action-not-done', ...more});
  const half = given(psps)
    .receives({}, '2026-06-08')
    .does({type: 'addAction', what: 'Mend the roof', due: plain('2026-06-12')}, '2026-06-08', sam)
    .does({type: 'addAction', what: 'Call back', due: plain('2026-06-12')}, '2026-06-08', sam)
    .does({type: 'completeAction', action: 'action-1'}, '2026-06-08', sam)
    .does(at.withdraw, '2026-06-09', customer);
  const sayWhich: Said = {
    code: 'action-unknown',
    reason: 'Say which action was not done after all, and when it will be',
  };

  refusals({
    'a customer writes instead': [at.withdrawn, reopen(), customer, onlyStaff],
    'nothing open is opened': [at.received, reopen(), sam, notClosed],
    'what was not done after all is named': [half, notDone({due: plain('2026-06-12')}), sam, sayWhich],
    'it has a new date': [half, notDone({action: 'action-1'}), sam, sayWhich],
    'it was said to be done': [half, notDone({action: 'action-2', due: plain('2026-06-12')}), sam, sayWhich],
    'it was promised': [half, notDone({action: 'action-3', due: plain('2026-06-12')}), sam, sayWhich],
    'the new date has not passed': [
      half,
      notDone({action: 'action-1', due: plain('2026-06-09')}),
      sam,
      {code: 'date-past', reason: '2026-06-09 has passed', details: {action: 'Mend the roof', date: '2026-06-09'}},
    ],
  });
  happenings({
    'what was closed in error is open again': [
      at.answered.does(close, '2026-06-09', sam),
      reopen(),
      max,
      [{type: 'reopened', ground: 'closed-in-error', reason: 'It still leaks.'}],
    ],
    'the ombudsman can want it': [
      at.withdrawn,
      reopen({ground: 'ombudsman', action: 'action-1', due: plain('2026-06-09')}),
      max,
      [{type: 'reopened', ground: 'ombudsman', reason: 'It still leaks.'}],
    ],
    'what was not done after all is to be done again': [
      half,
      notDone({action: 'action-1', due: plain(today)}),
      max,
      [
        {type: 'reopened', ground: 'action-not-done', reason: 'It still leaks.'},
        {type: 'actionReopened', action: 'action-1', due: today, reason: 'It still leaks.'},
      ],
    ],
  });
});

describe('what the customer thought of it', () => {
  const survey = {type: 'recordSurvey', satisfaction: 4} as const;

  refusals({
    'nobody is asked before the end': [at.answered, survey, customer, notClosed],
    'nobody is asked twice': [
      at.withdrawn.does(survey, '2026-06-09', customer),
      survey,
      customer,
      {code: 'already-done', reason: 'The customer was asked already'},
    ],
    'nobody answers in the name of a customer who has not confirmed them': [at.withdrawn, survey, speaker, unconfirmed],
  });
  happenings({
    'a number is enough': [at.withdrawn, survey, customer, [{type: 'surveyed', satisfaction: 4}]],
    'what they say beside it is kept': [
      at.answered.does(close, '2026-06-09', sam),
      {...survey, comment: 'Friendly, but slow.'},
      max,
      [{type: 'surveyed', satisfaction: 4, comment: 'Friendly, but slow.'}],
    ],
  });
});

describe('a breach of what is kept about somebody', () => {
  const record = (aware: string) =>
    ({type: 'recordBreach', awareAt: morning(aware), what: 'A letter to the wrong house.', risk: 'likely'}) as const;
  const notify = (
    to: 'commissioner' | 'individuals',
    {breach = 'breach-1', toldAt = '2026-06-09'}: {breach?: string; toldAt?: string} = {},
  ) => ({type: 'notifyBreach', breach, to, toldAt: morning(toldAt)}) as const;
  const one = at.received.does(record('2026-06-08'), '2026-06-09', sam);
  const two = one.does(record('2026-06-09'), '2026-06-09', sam);
  const told: Said = {code: 'already-done', reason: 'They were told already'};

  refusals({
    'a customer records none': [at.received, record('2026-06-08'), customer, onlyStaff],
    'nobody knew of it later than now': [
      at.received,
      record('2026-06-11'),
      sam,
      {code: 'date-future', reason: 'Nobody can have known of it later than now'},
    ],
    'a customer tells nobody': [one, notify('commissioner'), customer, onlyStaff],
    'where none is recorded there is nobody to tell': [
      at.received,
      notify('commissioner'),
      sam,
      {code: 'breach-unknown', reason: 'No breach is recorded'},
    ],
    'it is one that is recorded': [
      one,
      notify('commissioner', {breach: 'breach-2'}),
      sam,
      {code: 'breach-unknown', reason: 'This case has no breach "breach-2"'},
    ],
    'nobody was told of it later than now': [
      one,
      notify('commissioner', {toldAt: '2026-06-11'}),
      sam,
      {code: 'date-future', reason: 'It cannot have been told later than now'},
    ],
    'the Commissioner is told once': [
      one.does(notify('commissioner'), '2026-06-09', sam),
      notify('commissioner'),
      sam,
      told,
    ],
    'the people are told once': [one.does(notify('individuals'), '2026-06-09', sam), notify('individuals'), sam, told],
  });

  const notified = (to: string, breach: string, day: string) => [
    {type: 'breachNotified', breach, to, toldAt: morning(day), for: 'staff'},
  ];
  happenings({
    'it is for staff, and has a number in the case': [
      one,
      record(today),
      max,
      [
        {
          type: 'breachRecorded',
          breach: 'breach-2',
          awareAt: morning(today),
          what: 'A letter to the wrong house.',
          risk: 'likely',
          for: 'staff',
        },
      ],
    ],
    'its effects, what was done and how many people it is about are kept with it': [
      one,
      {...record(today), effects: 'They know her address.', measures: 'It was fetched back.', people: 2},
      max,
      [
        {
          type: 'breachRecorded',
          breach: 'breach-2',
          awareAt: morning(today),
          what: 'A letter to the wrong house.',
          effects: 'They know her address.',
          measures: 'It was fetched back.',
          people: 2,
          risk: 'likely',
          for: 'staff',
        },
      ],
    ],
    'why it was told late is kept with it': [
      one,
      {...notify('commissioner', {toldAt: today}), reason: 'Nobody knew whose letter it was.'},
      max,
      [
        {
          type: 'breachNotified',
          breach: 'breach-1',
          to: 'commissioner',
          toldAt: morning(today),
          reason: 'Nobody knew whose letter it was.',
          for: 'staff',
        },
      ],
    ],
    'telling the Commissioner is not telling the people': [
      one.does(notify('commissioner'), '2026-06-09', sam),
      notify('individuals', {toldAt: today}),
      max,
      notified('individuals', 'breach-1', today),
    ],
    'nor the other way about': [
      one.does(notify('individuals'), '2026-06-09', sam),
      notify('commissioner'),
      max,
      notified('commissioner', 'breach-1', '2026-06-09'),
    ],
    'each breach is told of': [
      two.does(notify('commissioner'), '2026-06-09', sam),
      notify('commissioner', {breach: 'breach-2'}),
      max,
      notified('commissioner', 'breach-2', '2026-06-09'),
    ],
  });
});

describe('erasing', () => {
  const erase = {type: 'erase', reason: 'She asked for it.'} as const;

  refusals({
    'a customer asks staff': [at.withdrawn, erase, customer, onlyStaff],
    'nobody is erased while the case is open': [at.answered, erase, sam, notClosed],
  });
  happenings({
    'who did it, and why, is for staff': [
      at.withdrawn,
      erase,
      max,
      [{type: 'erased', reason: 'She asked for it.', for: 'staff'}],
    ],
  });
});
