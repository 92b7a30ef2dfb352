import {describe} from 'node:test';
import type {CommandOf, Policy} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {customer, staff} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {
  closed,
  happenings,
  max,
  onlyStaff,
  refusals,
  rhian,
  type Said,
  sam,
  speaker,
  today,
  unconfirmed,
} from './table.ts';

describe('what is offered', () => {
  const offer = (...remedies: string[]) => ({type: 'offerRemedy', remedies, what: 'We are sorry.'}) as const;
  const say = (answer: CommandOf<'answerRemedy'>['answer']) => ({type: 'answerRemedy', answer}) as const;
  const known = 'apology action reconsider-decision amend-record financial change-policy';

  refusals({
    'a customer offers nothing': [at.received, offer('apology'), customer, onlyStaff],
    'nothing is offered after the end': [at.withdrawn, offer('apology'), sam, closed],
    'PD-68: only what the policy knows is offered': [
      at.received,
      offer('apology', 'flowers'),
      sam,
      {
        code: 'remedy-unknown',
        reason: `The policy has no remedy "flowers"; expected some of ${known.replaceAll(' ', ', ')}`,
        clause: 'PD-68',
        details: {remedies: known},
      },
    ],
    'there is nothing to answer before it': [
      at.received,
      say('agreed'),
      customer,
      {code: 'nothing-offered', reason: 'Nothing has been offered yet'},
    ],
    'nobody answers in the name of a customer who has not confirmed them': [
      at.received.does(offer('apology'), '2026-06-09', sam),
      say('agreed'),
      speaker,
      unconfirmed,
    ],
  });
  happenings({
    'it says which, and in words': [
      at.received,
      offer('apology', 'action'),
      max,
      [{type: 'remedyOffered', stage: 'stage-1', remedies: ['apology', 'action'], what: 'We are sorry.'}],
    ],
    'the customer answers': [
      at.received.does(offer('apology'), '2026-06-09', sam),
      say('not-agreed'),
      customer,
      [{type: 'remedyAnswered', stage: 'stage-1', answer: 'not-agreed'}],
    ],
    'or staff say that nobody did': [
      at.received.does(offer('apology'), '2026-06-09', sam),
      say('no-reply'),
      max,
      [{type: 'remedyAnswered', stage: 'stage-1', answer: 'no-reply'}],
    ],
  });
});

describe('what is promised', () => {
  const add = (what: string, due: string, owner?: string) =>
    ({type: 'addAction', what, due: plain(due), ...(owner && {owner})}) as const;
  const complete = (action: string, note?: string) => ({type: 'completeAction', action, ...(note && {note})}) as const;
  const two = at.received
    .does(add('Mend the roof', '2026-06-12'), '2026-06-09', sam)
    .does(add('Call back', '2026-06-12'), '2026-06-09', sam);
  const one = two.does(complete('action-1'), '2026-06-09', sam);

  refusals({
    'a customer promises nothing': [at.received, add('Mend the roof', '2026-06-12'), customer, onlyStaff],
    'nothing is promised after the end': [at.withdrawn, add('Mend the roof', '2026-06-12'), sam, closed],
    'nothing is promised for a day that has passed': [
      at.received,
      add('Mend the roof', '2026-06-09'),
      sam,
      {
        code: 'date-past',
        reason: '"Mend the roof" is promised for 2026-06-09, which has passed; promise a date from today on',
        details: {action: 'Mend the roof', date: '2026-06-09'},
      },
    ],
    'a customer ticks nothing off': [two, complete('action-1'), customer, onlyStaff],
    'where nothing was promised nothing is left to do': [
      at.received,
      complete('action-1'),
      sam,
      {code: 'already-done', reason: 'Nothing promised is left to do'},
    ],
    'where all is done nothing is left to do': [
      one.does(complete('action-2'), '2026-06-09', sam),
      complete('action-2'),
      sam,
      {code: 'already-done', reason: 'Nothing promised is left to do'},
    ],
    'what was never promised cannot be done': [
      two,
      complete('action-3'),
      sam,
      {code: 'action-unknown', reason: 'This case has no action "action-3"'},
    ],
    'what is done is not done again': [
      one,
      complete('action-1'),
      sam,
      {code: 'already-done', reason: '"Mend the roof" is done already'},
    ],
  });
  happenings({
    'each promise has a number in the case, and an owner where somebody has it': [
      two,
      add('Send a letter', today, 'Post room'),
      max,
      [
        {
          type: 'actionAdded',
          stage: 'stage-1',
          action: 'action-3',
          what: 'Send a letter',
          due: today,
          owner: 'Post room',
        },
      ],
    ],
    'what is done says so': [one, complete('action-2'), max, [{type: 'actionCompleted', action: 'action-2'}]],
    'with a note where there is one': [
      two,
      complete('action-1', 'The slates are new.'),
      max,
      [{type: 'actionCompleted', action: 'action-1', note: 'The slates are new.'}],
    ],
    'it can be done after the end': [
      two.does(at.withdraw, '2026-06-09', customer),
      complete('action-2'),
      max,
      [{type: 'actionCompleted', action: 'action-2'}],
    ],
  });
});

describe('what is paid', () => {
  type Payment = Omit<CommandOf<'recordPayment'>, 'type'>;
  const money: Payment = {line: 'discretionary', form: 'payment', pence: 5000, failure: 'Three missed visits.'};
  const pay = (change: Partial<Payment> = {}): CommandOf<'recordPayment'> => ({
    type: 'recordPayment',
    ...money,
    ...change,
  });
  const approve = (payment: string) => ({type: 'approvePayment', payment}) as const;
  const correct = (payment: string, pence = 2500) =>
    ({type: 'correctPayment', payment, pence, reason: 'Two visits.'}) as const;

  const [officer, manager, director] = ['Ann', 'Bob', 'Cat'].map((name, at) =>
    staff(name, ['complaint-resolution-officer', 'senior-manager', 'director'][at] as string),
  ) as [typeof sam, typeof sam, typeof sam];
  const limited: Policy = {
    ...plusDane,
    remedies: {
      ...plusDane.remedies,
      authority: {
        clause: {heading: 'Redress', rule: 'PD-70'},
        limits: [
          {role: 'complaint-resolution-officer', pence: 5000},
          {role: 'senior-manager', pence: 20_000},
          {role: 'director', pence: 100_000},
        ],
      },
    },
  };
  const {offset: _, ...noOffset} = plusDane.remedies;
  const underLimits = at.received.under(limited);
  const waiting = at.received.does(pay(), '2026-06-09', rhian);
  const waitingAboveLimit = underLimits.does(pay({pence: 20_001}), '2026-06-09', officer);
  const paid = waiting.does(approve('payment-1'), '2026-06-09', sam);
  const entry = (number: number, change: Partial<Payment> = {}) => ({
    payment: `payment-${number}`,
    ...money,
    ...change,
  });
  const aboveAuthority: Said = {
    code: 'above-authority',
    reason: 'Bob Example may not promise 200.01',
    clause: 'PD-70',
    details: {person: 'Bob Example', roles: 'director'},
  };

  refusals({
    'a customer records no payment': [at.received, pay(), customer, onlyStaff],
    'PD-73: a loss that was shown is not set against what is owed': [
      at.received,
      pay({form: 'offset', line: 'financial-loss', weighed: 'Rent is owed.'}),
      sam,
      {
        code: 'offset-not-allowed',
        reason: 'A financial-loss payment is not set against what the customer owes',
        clause: 'PD-73',
      },
    ],
    'a policy that is silent sets nothing against what is owed': [
      at.received.under({...plusDane, remedies: noOffset}),
      pay({form: 'offset', weighed: 'Rent is owed.'}),
      sam,
      {
        code: 'offset-not-allowed',
        reason: 'A discretionary payment is not set against what the customer owes',
        clause: 'PD-68',
      },
    ],
    'PD-73: what is set against what is owed says why': [
      at.received,
      pay({form: 'offset'}),
      sam,
      {code: 'reason-needed', reason: 'Say why it is set against what the customer owes', clause: 'PD-73'},
    ],
    'a customer approves none': [waiting, approve('payment-1'), customer, onlyStaff],
    'where nothing was recorded nothing waits': [
      at.received,
      approve('payment-1'),
      sam,
      {code: 'nothing-proposed', reason: 'No payment waits for approval'},
    ],
    'where all are approved nothing waits': [
      paid,
      approve('payment-1'),
      sam,
      {code: 'nothing-proposed', reason: 'No payment waits for approval'},
    ],
    'one that the case does not have is not approved': [
      waiting,
      approve('payment-2'),
      sam,
      {code: 'payment-unknown', reason: 'This case has no payment "payment-2"'},
    ],
    'one is approved once': [
      paid.does(pay(), '2026-06-09', rhian),
      approve('payment-1'),
      sam,
      {code: 'already-done', reason: 'It is approved already'},
    ],
    'two people decide it': [
      waiting,
      approve('payment-1'),
      rhian,
      {code: 'own-payment', reason: 'Whoever proposes a payment cannot approve it'},
    ],
    'nobody approves more than they may promise': [waitingAboveLimit, approve('payment-1'), manager, aboveAuthority],
    'more than anybody may promise is for nobody': [
      underLimits.does(pay({pence: 100_050}), '2026-06-09', officer),
      approve('payment-1'),
      director,
      {
        ...aboveAuthority,
        reason: 'Cat Example may not promise 1000.50',
        details: {person: 'Cat Example', roles: ''},
      },
    ],
    'a smaller limit names everybody who may': [
      underLimits.does(pay({pence: 20_000}), '2026-06-09', officer),
      approve('payment-1'),
      max,
      {
        ...aboveAuthority,
        reason: 'Max Example may not promise 200.00',
        details: {person: 'Max Example', roles: 'senior-manager director'},
      },
    ],
    'a customer corrects none': [paid, correct('payment-1'), customer, onlyStaff],
    'where nothing was recorded nothing is corrected': [
      at.received,
      correct('payment-1'),
      sam,
      {code: 'payment-unknown', reason: 'No payment has been recorded'},
    ],
    'whoever proposed a payment does not raise it': [
      waiting,
      correct('payment-1', 5001),
      rhian,
      {code: 'own-payment', reason: 'Whoever proposes a payment cannot raise it: somebody else does'},
    ],
    'nor past a correction to less': [
      waiting.does(correct('payment-1', 2500), '2026-06-09', rhian),
      correct('payment-1', 2501),
      rhian,
      {code: 'own-payment', reason: 'Whoever proposes a payment cannot raise it: somebody else does'},
    ],
    'nobody raises a payment to more than they may promise': [
      underLimits.does(pay(), '2026-06-09', officer),
      correct('payment-1', 20_001),
      manager,
      aboveAuthority,
    ],
    'one that the case does not have is not corrected': [
      paid,
      correct('payment-2'),
      sam,
      {code: 'payment-unknown', reason: 'This case has no payment "payment-2"'},
    ],
  });
  happenings({
    'where the policy sets no limits a payment waits for a second person': [
      at.received,
      pay(),
      max,
      [{type: 'paymentProposed', ...entry(1), for: 'staff'}],
    ],
    'what somebody may promise is recorded at once': [
      underLimits,
      pay({weighed: 'Three visits.'}),
      officer,
      [{type: 'paymentRecorded', ...entry(1, {weighed: 'Three visits.'}), for: 'staff'}],
    ],
    'what they may not waits for somebody who may': [
      underLimits,
      pay({pence: 5001}),
      officer,
      [{type: 'paymentProposed', ...entry(1, {pence: 5001}), for: 'staff'}],
    ],
    'each has a number in the case': [
      paid,
      pay({form: 'voucher', line: 'statutory'}),
      max,
      [{type: 'paymentProposed', ...entry(2, {form: 'voucher', line: 'statutory'}), for: 'staff'}],
    ],
    'PD-73: a discretionary one can be set against what is owed': [
      at.received,
      pay({form: 'offset', weighed: 'She asked for it.'}),
      sam,
      [{type: 'paymentProposed', ...entry(1, {form: 'offset', weighed: 'She asked for it.'}), for: 'staff'}],
    ],
    'any second person approves, where there are no limits': [
      waiting,
      approve('payment-1'),
      max,
      [{type: 'paymentRecorded', ...entry(1), for: 'staff'}],
    ],
    'somebody who may promise so much approves, where there are': [
      waitingAboveLimit,
      approve('payment-1'),
      director,
      [{type: 'paymentRecorded', ...entry(1, {pence: 20_001}), for: 'staff'}],
    ],
    'what was weighed goes with the approval': [
      at.received.does(pay({weighed: 'Three visits.'}), '2026-06-09', rhian),
      approve('payment-1'),
      sam,
      [{type: 'paymentRecorded', ...entry(1, {weighed: 'Three visits.'}), for: 'staff'}],
    ],
    'nobody is asked who lowers a payment, or leaves it as it is': [
      waiting,
      correct('payment-1', 5000),
      rhian,
      [{type: 'paymentCorrected', payment: 'payment-1', pence: 5000, reason: 'Two visits.', for: 'staff'}],
    ],
    'somebody else raises it': [
      waiting,
      correct('payment-1', 5001),
      max,
      [{type: 'paymentCorrected', payment: 'payment-1', pence: 5001, reason: 'Two visits.', for: 'staff'}],
    ],
    'where there are limits, whoever may promise so much raises it': [
      underLimits.does(pay(), '2026-06-09', manager),
      correct('payment-1', 20_000),
      manager,
      [{type: 'paymentCorrected', payment: 'payment-1', pence: 20_000, reason: 'Two visits.', for: 'staff'}],
    ],
    'any of several can be corrected': [
      paid.does(pay(), '2026-06-09', rhian),
      correct('payment-1'),
      max,
      [{type: 'paymentCorrected', payment: 'payment-1', pence: 2500, reason: 'Two visits.', for: 'staff'}],
    ],
    'a correction is an entry of its own': [
      paid,
      correct('payment-1'),
      max,
      [{type: 'paymentCorrected', payment: 'payment-1', pence: 2500, reason: 'Two visits.', for: 'staff'}],
    ],
  });
});

describe('what is learned', () => {
  const learn = {type: 'learn', cause: 'The diary was full.', lesson: 'Confirm visits.', theme: 'repairs'} as const;

  refusals({'a customer records no lesson': [at.received, learn, customer, onlyStaff]});
  happenings({
    'a lesson is for staff, also after the end': [
      at.withdrawn,
      learn,
      max,
      [{type: 'learned', cause: 'The diary was full.', lesson: 'Confirm visits.', theme: 'repairs', for: 'staff'}],
    ],
  });
});
