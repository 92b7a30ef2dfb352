import {describe} from 'node:test';
import type {Policy, StageRule} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {housingAssociation, plusDane, prima, psps} from '@redress/policy/presets';
import {acknowledge, take} from '../../../support/commands.ts';
import {customer, given} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {
  answered,
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

/** The same policy with its first stage changed. */
function withFirst(policy: Policy, change: Partial<StageRule>): Policy {
  const [first, ...rest] = policy.stages as [StageRule, ...StageRule[]];
  return {...policy, stages: [{...first, ...change}, ...rest]};
}

describe('the acknowledgement', () => {
  const unreachable = at.taken.under({
    ...plusDane,
    letters: [
      ...plusDane.letters,
      {
        type: 'acknowledgement',
        items: [
          {item: 'outcome-sought', clause: {heading: 'Stage 1', rule: 'PD-31'}, force: 'must'},
          {item: 'responsibility', clause: {heading: 'Stage 1', rule: 'PD-31'}, force: 'must'},
        ],
      },
    ],
  });

  refusals({
    'a customer acknowledges nothing': [at.taken, acknowledge, customer, onlyStaff],
    'nothing is acknowledged after the answer': [at.answered, acknowledge, sam, answered],
    'it is for whoever holds the stage': [
      at.taken,
      acknowledge,
      rhian,
      {
        code: 'not-the-holder',
        reason: 'Stage 1 is with Sam Example',
        clause: 'PD-32',
        details: {person: 'Sam Example'},
      },
    ],
    'it is sent once': [
      at.running,
      acknowledge,
      sam,
      {code: 'already-done', reason: 'Stage 1 is acknowledged already'},
    ],
    'it lacks nothing that the policy asks for': [
      unreachable,
      acknowledge,
      sam,
      {
        code: 'letter-incomplete',
        reason: 'The letter lacks what the policy asks for: outcome-sought, responsibility',
        clause: 'PD-31',
        details: {items: 'outcome-sought responsibility'},
      },
    ],
  });
  happenings({
    'it says how the complaint is understood, and by when the answer comes': [
      unreachable,
      {...acknowledge, outcomeSought: 'A dry roof.', responsibility: 'The roof is ours.'},
      sam,
      [
        {
          type: 'acknowledged',
          stage: 'stage-1',
          understanding: 'Your roof leaks and three visits were missed.',
          outcomeSought: 'A dry roof.',
          responsibility: 'The roof is ours.',
          told: [{stage: 'stage-1', duty: 'respond', due: '2026-06-24', calendar: 'england-and-wales/2026-11'}],
        },
      ],
    ],
  });
});

describe('the steps of a stage', () => {
  const step = (name: string) => ({type: 'recordStep', step: name, note: 'Called.'}) as const;
  const steps = ['introduce', 'confirm-understanding', 'agree-updates', 'agree-remedy', 'discuss-outcome'];

  refusals({
    'a customer records none': [at.received, step('introduce'), customer, onlyStaff],
    'none is recorded after the answer': [at.answered, step('introduce'), sam, answered],
    'a policy may name none': [
      given(psps).receives({}, '2026-06-08'),
      step('introduce'),
      sam,
      {code: 'step-unknown', reason: 'The policy names no steps here'},
    ],
    'only those of the policy are recorded': [
      at.received,
      step('offer-hearing'),
      sam,
      {
        code: 'step-unknown',
        reason: `The policy has no step "offer-hearing" here; expected one of ${steps.join(', ')}`,
        details: {steps: steps.join(' ')},
      },
    ],
  });
  happenings({
    'what came of it is for staff': [
      at.received,
      step('agree-remedy'),
      max,
      [{type: 'stepRecorded', stage: 'stage-1', step: 'agree-remedy', note: 'Called.', for: 'staff'}],
    ],
  });
});

describe('another issue', () => {
  const issue = (related: boolean, join: boolean, reason?: string) =>
    ({type: 'addIssue', what: 'The lift too.', related, join, ...(reason && {reason})}) as const;
  const added = (number: number, related: boolean, join: boolean, reason?: string) => [
    {
      type: 'issueAdded',
      stage: 'stage-1',
      issue: `issue-${number}`,
      what: 'The lift too.',
      related,
      join,
      ...(reason && {reason}),
    },
  ];
  // PSPS joins what is related until the answer; the Plus Dane policy is silent.
  const partnership = given(psps).receives({}, '2026-06-08').does(take, '2026-06-09', sam);
  const replied = partnership.does(
    {
      type: 'respond',
      outcome: 'upheld',
      understanding: 'Nobody called back.',
      findings: 'The call was not logged.',
      remedy: 'We are sorry.',
      sections: {'law-and-policy': 'Our call standard.', responsibility: 'The calls are ours.'},
      actions: [],
    },
    '2026-06-09',
    sam,
  );
  const why: Said = {code: 'reason-needed', reason: 'Say why it is joined or kept apart'};
  const late: Said = {code: 'issue-too-late', reason: 'The answer has gone: this is a new complaint'};

  refusals({
    'a customer makes a complaint of it': [at.received, issue(true, true), customer, onlyStaff],
    'none is added after the end': [at.withdrawn, issue(true, true), sam, closed],
    'PSPS-46: none joins an answer that has gone': [
      replied,
      issue(true, true, 'It belongs here.'),
      sam,
      {...late, clause: 'PSPS-46'},
    ],
    'none joins one under a policy that is silent either': [
      at.answered,
      issue(true, true, 'It belongs here.'),
      sam,
      late,
    ],
    'PSPS-46: what is not related does not join': [
      partnership,
      issue(false, true, 'It belongs here.'),
      sam,
      {code: 'issue-unrelated', reason: 'Only a related issue joins the answer', clause: 'PSPS-46'},
    ],
    'to keep apart what the policy joins needs a reason': [
      partnership,
      issue(true, false),
      sam,
      {...why, clause: 'PSPS-46'},
    ],
    'where the policy is silent, joining needs a reason': [at.received, issue(true, true), sam, why],
    'where the policy is silent, keeping apart needs one too': [at.received, issue(false, false), sam, why],
    'where the policy is silent, after the answer too': [at.answered, issue(true, false), sam, why],
  });
  happenings({
    'PSPS-45: what is related joins': [partnership, issue(true, true), max, added(1, true, true)],
    'PSPS-46: what is not related is kept apart': [partnership, issue(false, false), sam, added(1, false, false)],
    'PSPS-46: what comes after the answer is kept apart': [replied, issue(true, false), sam, added(1, true, false)],
    'where the policy is silent, anything joins for a reason': [
      at.received,
      issue(false, true, 'She asked for it.'),
      sam,
      added(1, false, true, 'She asked for it.'),
    ],
    'each has a number of its own': [
      partnership.does(issue(true, true), '2026-06-09', sam),
      issue(true, false, 'It is for others.'),
      sam,
      added(2, true, false, 'It is for others.'),
    ],
  });
});

describe('who else must hear of it', () => {
  const refer = (referral: string) => ({type: 'refer', referral, what: 'A loose wire.'}) as const;
  const association = given(housingAssociation).receives({}, '2026-06-08');
  const alone = at.received.under({...plusDane, referrals: []});
  const ids = 'health-and-safety, insurers, neighbourhood';

  refusals({
    'a customer refers nothing': [association, refer('insurers'), customer, onlyStaff],
    'a policy may name nobody': [
      alone,
      refer('insurers'),
      sam,
      {code: 'referral-unknown', reason: 'The policy names nobody to refer to'},
    ],
    'only to those whom the policy names': [
      association,
      refer('police'),
      sam,
      {code: 'referral-unknown', reason: `Expected one of ${ids}`, details: {referrals: ids}},
    ],
  });
  happenings({
    'what is urgent says so, and is for staff': [
      association,
      refer('health-and-safety'),
      max,
      [{type: 'referred', referral: 'health-and-safety', what: 'A loose wire.', immediately: true, for: 'staff'}],
    ],
    'what is not urgent does not': [
      association,
      refer('insurers'),
      max,
      [{type: 'referred', referral: 'insurers', what: 'A loose wire.', for: 'staff'}],
    ],
    'also after the end': [
      association.does(at.withdraw, '2026-06-09', customer),
      refer('neighbourhood'),
      max,
      [{type: 'referred', referral: 'neighbourhood', what: 'A loose wire.', for: 'staff'}],
    ],
  });
});

describe('mediation', () => {
  const offer = {type: 'offerMediation'} as const;
  const say = (accepted: boolean) => ({type: 'answerMediation', accepted}) as const;
  const association = given(housingAssociation).receives({}, '2026-06-08');
  const offered = association.does(offer, '2026-06-09', sam);
  const gone: Said = {code: 'closed', reason: 'The complaint is closed'};
  const done: Said = {code: 'already-done', reason: 'This was answered already'};

  refusals({
    'a customer offers none': [association, offer, customer, onlyStaff],
    'none is offered after the end': [association.does(at.withdraw, '2026-06-09', customer), offer, sam, gone],
    'a policy may offer none': [
      at.received,
      offer,
      sam,
      {code: 'not-offered-here', reason: 'The policy offers no mediation here', clause: 'PD-32'},
    ],
    'it is offered once': [offered, offer, sam, {code: 'already-done', reason: 'Mediation was offered already'}],
    'there is nothing to answer before it': [
      association,
      say(true),
      customer,
      {code: 'nothing-offered', reason: 'Nobody has offered mediation'},
    ],
    'it is answered once, with yes': [offered.does(say(true), '2026-06-09', customer), say(false), customer, done],
    'it is answered once, with no': [offered.does(say(false), '2026-06-09', customer), say(true), customer, done],
    'there is nothing to answer after the end': [
      offered.does(at.withdraw, '2026-06-09', customer),
      say(true),
      customer,
      gone,
    ],
    'nobody answers in the name of a customer who has not confirmed them': [
      offered,
      say(true),
      speaker,
      {...unconfirmed, clause: 'HA-17'},
    ],
  });
  happenings({
    'HA-34: it is offered': [association, offer, max, [{type: 'mediationOffered', stage: 'stage-1'}]],
    'the customer answers': [
      offered,
      say(true),
      customer,
      [{type: 'mediationAnswered', stage: 'stage-1', accepted: true}],
    ],
    'or tells staff': [offered, say(false), max, [{type: 'mediationAnswered', stage: 'stage-1', accepted: false}]],
  });
});

describe('a hearing', () => {
  const offer = {type: 'offerHearing'} as const;
  const say = (accepted: boolean) => ({type: 'answerHearing', accepted}) as const;
  const arrange = (on: string) => ({type: 'arrangeHearing', on: plain(on), place: 'The town hall'}) as const;
  const record = {type: 'recordHearing', summary: 'Everybody was heard.'} as const;
  const clause = {section: '7', heading: 'Appeal', rule: 'PR-23'};
  const appeal = given(withFirst(prima, {hearing: {clause}})).receives({}, '2026-06-08');
  const offered = appeal.does(offer, '2026-06-09', sam);
  const accepted = offered.does(say(true), '2026-06-09', customer);
  const held = accepted.does(record, '2026-06-09', sam);
  const settled = accepted.does({type: 'settle', summary: 'All is well.', how: 'phone'}, '2026-06-09', sam);
  const over: Said = {code: 'already-answered', reason: 'First response is answered already'};
  const done: Said = {code: 'already-done', reason: 'This was answered already'};
  const notWanted: Said = {code: 'nothing-offered', reason: 'Nobody has taken up a hearing', clause: 'PR-23'};
  const wasHeld: Said = {code: 'already-done', reason: 'The hearing was held already'};

  refusals({
    'a customer offers none': [appeal, offer, customer, onlyStaff],
    'a policy may offer none': [
      at.received,
      offer,
      sam,
      {code: 'not-offered-here', reason: 'The policy offers no hearing here', clause: 'PD-32'},
    ],
    'it is offered once': [offered, offer, sam, {code: 'already-done', reason: 'A hearing was offered already'}],
    'there is nothing to answer before it': [
      appeal,
      say(true),
      customer,
      {code: 'nothing-offered', reason: 'Nobody has offered a hearing'},
    ],
    'it is answered once, with yes': [accepted, say(false), customer, done],
    'it is answered once, with no': [offered.does(say(false), '2026-06-09', customer), say(true), customer, done],
    'nobody answers in the name of a customer who has not confirmed them': [
      offered,
      say(true),
      speaker,
      {...unconfirmed, clause: 'PR-16'},
    ],
    'there is nothing to answer once the matter is settled': [
      offered.does({type: 'settle', summary: 'All is well.', how: 'phone'}, '2026-06-09', sam),
      say(true),
      customer,
      over,
    ],
    'a customer arranges none': [accepted, arrange('2026-06-12'), customer, onlyStaff],
    'none is arranged once the matter is settled': [settled, arrange('2026-06-12'), sam, over],
    'none is arranged before it is taken up': [offered, arrange('2026-06-12'), sam, notWanted],
    'none is arranged for a day that has passed': [
      accepted,
      arrange('2026-06-09'),
      sam,
      {
        code: 'date-past',
        reason: '2026-06-09 has passed; choose a day from today on',
        details: {date: '2026-06-09'},
      },
    ],
    'none is arranged twice once it was held': [held, arrange('2026-06-12'), sam, wasHeld],
    'where the policy offers none, none was taken up': [
      at.received,
      arrange('2026-06-12'),
      sam,
      {code: 'nothing-offered', reason: 'Nobody has taken up a hearing'},
    ],
    'a customer records none': [accepted, record, customer, onlyStaff],
    'none is held once the matter is settled': [settled, record, sam, over],
    'none is held that was declined': [offered.does(say(false), '2026-06-09', customer), record, sam, notWanted],
    'it is held once': [held, record, sam, wasHeld],
  });
  happenings({
    'PR-23: it is offered': [appeal, offer, max, [{type: 'hearingOffered', stage: 'stage-1'}]],
    'the customer answers': [
      offered,
      say(true),
      customer,
      [{type: 'hearingAnswered', stage: 'stage-1', accepted: true}],
    ],
    'or tells staff': [offered, say(false), max, [{type: 'hearingAnswered', stage: 'stage-1', accepted: false}]],
    'it can be on the same day': [
      accepted,
      arrange(today),
      max,
      [{type: 'hearingArranged', stage: 'stage-1', on: today, place: 'The town hall'}],
    ],
    'what was said in it is kept': [
      accepted,
      record,
      max,
      [{type: 'hearingHeld', stage: 'stage-1', summary: 'Everybody was heard.'}],
    ],
  });
});
