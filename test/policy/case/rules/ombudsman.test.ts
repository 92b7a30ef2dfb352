import {describe} from 'node:test';
import type {CommandOf} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {peoplePlus, plusDane} from '@redress/policy/presets';
import {customer, given} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {happenings, max, onlyStaff, refusals, type Said, sam, today} from './table.ts';

describe('a complaint at the ombudsman', () => {
  const record = (ombudsman: string, reference?: string) =>
    ({type: 'recordOmbudsman', ombudsman, ...(reference && {reference})}) as const;
  const [ombudsman] = plusDane.ombudsmen as [(typeof plusDane.ombudsmen)[number]];
  const two = at.received.under({...plusDane, ombudsmen: [ombudsman, {...ombudsman, id: 'lgsco'}]});

  refusals({
    'a customer records nothing': [at.received, record('housing-ombudsman'), customer, onlyStaff],
    'only one whom the policy names': [
      two,
      record('pensions-ombudsman'),
      sam,
      {
        code: 'ombudsman-unknown',
        reason: 'Expected one of housing-ombudsman, lgsco',
        details: {ombudsmen: 'housing-ombudsman lgsco'},
      },
    ],
    'a policy may name none': [
      given(peoplePlus).receives({}, '2026-06-08'),
      record('housing-ombudsman'),
      sam,
      {code: 'ombudsman-unknown', reason: 'Expected one of none', details: {ombudsmen: ''}},
    ],
  });
  happenings({
    'it can be there at any time': [
      at.received,
      record('housing-ombudsman'),
      max,
      [{type: 'ombudsmanReferred', ombudsman: 'housing-ombudsman'}],
    ],
    'under a number of its own': [
      at.withdrawn,
      record('housing-ombudsman', 'HO-123'),
      max,
      [{type: 'ombudsmanReferred', ombudsman: 'housing-ombudsman', reference: 'HO-123'}],
    ],
  });
});

describe('evidence for the ombudsman', () => {
  const ask = (due: string) => ({type: 'recordEvidenceRequest', what: 'The diary.', due: plain(due)}) as const;
  const agree = (due: string) =>
    ({type: 'agreeEvidenceDate', due: plain(due), explanation: 'They gave us a week.'}) as const;
  const supply = {type: 'supplyEvidence'} as const;
  const asked = at.received.does(ask('2026-06-19'), '2026-06-09', sam);
  const supplied = asked.does(supply, '2026-06-09', sam);
  const nothing: Said = {code: 'nothing-requested', reason: 'No evidence was asked for'};
  const done: Said = {code: 'already-done', reason: 'The evidence was supplied already'};

  refusals({
    'a customer records no request': [at.received, ask('2026-06-19'), customer, onlyStaff],
    'nothing is due on a day that has passed': [
      at.received,
      ask('2026-06-09'),
      sam,
      {code: 'date-past', reason: '2026-06-09 has passed', details: {date: '2026-06-09'}},
    ],
    'a customer moves no date': [asked, agree('2026-06-26'), customer, onlyStaff],
    'there is no date to move where nothing was asked for': [at.received, agree('2026-06-26'), sam, nothing],
    'there is no date to move once it was supplied': [supplied, agree('2026-06-26'), sam, done],
    'the new date is later than the old one': [
      asked,
      agree('2026-06-19'),
      sam,
      {code: 'not-later', reason: 'It is due on 2026-06-19 already', details: {due: '2026-06-19'}},
    ],
    'a customer supplies none': [asked, supply, customer, onlyStaff],
    'there is nothing to supply where nothing was asked for': [at.received, supply, sam, nothing],
    'it is supplied once': [supplied, supply, sam, done],
  });
  happenings({
    'what is wanted, and by when, is for staff': [
      at.received,
      ask(today),
      max,
      [{type: 'evidenceRequested', what: 'The diary.', due: today, for: 'staff'}],
    ],
    'so is the later date that the ombudsman agreed to': [
      asked,
      agree('2026-06-20'),
      max,
      [{type: 'evidenceDateAgreed', due: '2026-06-20', explanation: 'They gave us a week.', for: 'staff'}],
    ],
    'and that it was supplied': [asked, supply, max, [{type: 'evidenceSupplied', for: 'staff'}]],
  });
});

describe('what the ombudsman finds', () => {
  const determine = (due: string): CommandOf<'recordDetermination'> => ({
    type: 'recordDetermination',
    finding: 'service-failure',
    summary: 'Nobody kept the diary.',
    orders: [{what: 'Pay 100 pounds', due: plain(due)}],
  });

  refusals({
    'a customer records nothing': [at.received, determine('2026-07-01'), customer, onlyStaff],
    'no order is for a day that has passed': [
      at.received,
      determine('2026-06-09'),
      sam,
      {
        code: 'date-past',
        reason: '"Pay 100 pounds" is promised for 2026-06-09, which has passed; promise a date from today on',
        details: {action: 'Pay 100 pounds', date: '2026-06-09'},
      },
    ],
  });
  happenings({
    'each order is something to do, numbered in the case': [
      at.withdrawn,
      determine(today),
      max,
      [
        {
          type: 'determined',
          finding: 'service-failure',
          summary: 'Nobody kept the diary.',
          orders: [{what: 'Pay 100 pounds', due: today}],
        },
        {type: 'actionAdded', stage: 'stage-1', action: 'action-1', what: 'Pay 100 pounds', due: today},
      ],
    ],
    'after what was promised before': [
      at.received.does({type: 'addAction', what: 'Call back', due: plain(today)}, '2026-06-09', sam),
      determine(today),
      max,
      [
        {
          type: 'determined',
          finding: 'service-failure',
          summary: 'Nobody kept the diary.',
          orders: [{what: 'Pay 100 pounds', due: today}],
        },
        {type: 'actionAdded', stage: 'stage-1', action: 'action-2', what: 'Pay 100 pounds', due: today},
      ],
    ],
  });
});
