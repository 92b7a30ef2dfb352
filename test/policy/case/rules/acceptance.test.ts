import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CommandOf, Policy} from '@redress/policy';
import {housingAssociation, peoplePlus, plusDane, psps} from '@redress/policy/presets';
import {answer, escalate} from '../../../support/commands.ts';
import {customer, given} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {
  answered,
  closed,
  declined,
  happenings,
  max,
  morning,
  onlyStaff,
  refusals,
  rhian,
  type Said,
  said,
  sam,
  today,
} from './table.ts';

const calendar = 'england-and-wales/2026-11';
/** Told to whoever complains on a Monday, and on the Wednesday after it. */
const told = [{stage: 'stage-1', duty: 'acknowledge', due: '2026-06-15', calendar}];
const toldToday = [{stage: 'stage-1', duty: 'acknowledge', due: '2026-06-17', calendar}];
const reason = 'Read again.';
const begun: Said = {
  code: 'already-answered',
  reason: 'Stage 2 has begun, and what came before it stays as it was',
};

describe('what it is taken for', () => {
  const to = (kind: CommandOf<'classify'>['to']) => ({type: 'classify', to: kind, reason}) as const;
  const known = {
    code: 'kind-unknown',
    reason: 'Expected one of complaint, compliment, suggestion, comment, service-request',
    details: {kinds: 'complaint compliment suggestion comment service-request'},
  } as const;
  const fewer: Policy = {...plusDane, kinds: plusDane.kinds.filter(({kind}) => kind !== 'comment')};

  refusals({
    'a customer cannot change it': [at.received, to('comment'), customer, onlyStaff],
    'nobody changes it once it has ended': [at.withdrawn, to('comment'), sam, closed],
    'nobody changes it once it was not accepted': [at.refused, to('comment'), sam, declined],
    'nobody changes it once it is answered': [at.answered, to('comment'), sam, answered],
    'nobody changes it at a later stage': [at.atStage2, to('comment'), sam, begun],
    'it is not changed to what it is': [
      at.received,
      to('complaint'),
      sam,
      {code: 'already-done', reason: 'It is taken for a complaint already'},
    ],
    'what keeps a clock of its own is begun, not changed to': [at.received, to('member-enquiry'), sam, known],
    'only a kind that the policy knows can be chosen': [
      given(fewer).receives({}, '2026-06-08'),
      to('comment'),
      sam,
      {
        code: 'kind-unknown',
        reason: 'Expected one of complaint, compliment, suggestion, service-request',
        details: {kinds: 'complaint compliment suggestion service-request'},
      },
    ],
    'PD-74: an enquiry that keeps its own clock stays what it is': [
      at.enquiry,
      to('complaint'),
      sam,
      {
        code: 'raise-instead',
        reason: 'A member-enquiry keeps its own clock: raise a complaint beside it',
        clause: 'PD-74',
      },
    ],
  });

  const classified = (from: string, to: string, stage: string) => ({type: 'classified', from, to, reason, stage});
  happenings({
    'a comment that is a complaint counts from its receipt': [
      given(plusDane).receives({kind: 'comment'}, '2026-06-08'),
      to('complaint'),
      max,
      [{...classified('comment', 'complaint', 'stage-1'), openedAt: morning('2026-06-08'), told}],
    ],
    'a complaint that is a comment is only recorded, and nobody is promised a date': [
      at.received,
      to('comment'),
      max,
      [{...classified('complaint', 'comment', 'record'), openedAt: morning('2026-06-08'), told: []}],
    ],
    'what came as a kind that the policy does not know can be put right': [
      given(fewer).receives({kind: 'comment'}, '2026-06-08'),
      to('complaint'),
      sam,
      [{...classified('comment', 'complaint', 'stage-1'), openedAt: morning('2026-06-08'), told}],
    ],
  });
});

describe('a complaint found in something else', () => {
  const raise = (evident: boolean) => ({type: 'raiseComplaint', evident, reason}) as const;
  const survey = {type: 'recordSurvey', satisfaction: 2} as const;
  const request = given(plusDane).receives({kind: 'service-request'}, '2026-06-08');
  const surveyed = at.withdrawn.does(survey, '2026-06-09', customer);
  const silent = at.withdrawn.under({...plusDane, surveys: {}}).does(survey, '2026-06-09', customer);
  const instead = (kind: string) =>
    ({
      code: 'not-in-procedure',
      reason: `Change what this is instead: a ${kind} keeps no clock of its own`,
    }) as const;
  const raised = {code: 'already-done', reason: 'A complaint was raised from this already'} as const;

  refusals({
    'a customer makes one instead': [request, raise(true), customer, onlyStaff],
    'a complaint holds no other': [at.received, raise(true), sam, instead('complaint')],
    'a compliment is changed to what it is': [at.compliment, raise(true), sam, instead('compliment')],
    'so is a kind that the policy does not know': [
      given({...plusDane, kinds: plusDane.kinds.filter(({kind}) => kind !== 'member-enquiry')}).receives(
        {kind: 'member-enquiry'},
        '2026-06-08',
      ),
      raise(true),
      sam,
      instead('member-enquiry'),
    ],
    'nothing is raised from what has ended': [
      at.enquiry.does(at.withdraw, '2026-06-09', customer),
      raise(true),
      sam,
      closed,
    ],
    'it is raised once': [request.does(raise(true), '2026-06-09', sam), raise(true), sam, raised],
    'it is raised once from a survey too': [surveyed.does(raise(true), '2026-06-09', sam), raise(true), sam, raised],
    'PD-77: an answer to a survey counts only where the policy says so': [silent, raise(true), sam, closed],
  });

  const from = (day: string, evident: boolean) => [
    {type: 'complaintRaised', reason, evident, countsFrom: morning(day)},
  ];
  const anchored = (anchor: 'receipt' | undefined) => {
    const kinds = plusDane.kinds.map((rule) => {
      const {becomesComplaint, ...rest} = rule;
      return becomesComplaint && anchor ? {...rule, becomesComplaint: {...becomesComplaint, anchor}} : rest;
    });
    return at.enquiry.under({...plusDane, kinds});
  };
  happenings({
    'PD-77: one that is found in a survey counts from the day of its answer': [
      surveyed,
      raise(false),
      sam,
      from('2026-06-09', false),
    ],
    'PD-12: a request becomes one when that is seen, however evident it was': [
      request,
      raise(true),
      max,
      from(today, true),
    ],
    'PD-76: an enquiry that evidently was one counts from its receipt': [
      at.enquiry,
      raise(true),
      sam,
      from('2026-06-08', true),
    ],
    'PD-76: an enquiry that became one counts from now': [at.enquiry, raise(false), sam, from(today, false)],
    'a policy may always count from the receipt': [anchored('receipt'), raise(false), sam, from('2026-06-08', false)],
    'where the policy is silent, evident means from the receipt': [
      anchored(undefined),
      raise(true),
      sam,
      from('2026-06-08', true),
    ],
    'where the policy is silent, not evident means from now': [
      anchored(undefined),
      raise(false),
      sam,
      from(today, false),
    ],
  });
});

describe('the choice of a procedure', () => {
  const choose = (procedure: string) => ({type: 'chooseProcedure', procedure}) as const;
  const received = given(peoplePlus).receives({}, '2026-06-08');
  const procedures = 'procedure-a procedure-b procedure-c procedure-d procedure-g procedure-i procedure-j';
  const notAccepted = {type: 'decline', exclusion: 'no-recent-service', reason, evidence: 'None.'} as const;

  refusals({
    'a customer cannot change it': [received, choose('procedure-a'), customer, onlyStaff],
    'nobody changes it once it has ended': [
      received.does(at.withdraw, '2026-06-09', customer),
      choose('procedure-a'),
      sam,
      {code: 'closed', reason: 'The complaint is closed'},
    ],
    'nobody changes it once it was not accepted': [
      received.does(notAccepted, '2026-06-09', sam),
      choose('procedure-a'),
      sam,
      {code: 'declined', reason: 'It was not accepted'},
    ],
    'nobody changes it at a later stage': [
      at.atStage2.under({...plusDane, procedures: psps.procedures}),
      choose('own'),
      sam,
      begun,
    ],
    'the one that the case has is not chosen again': [
      received.does(choose('procedure-a'), '2026-06-09', sam),
      choose('procedure-a'),
      sam,
      {code: 'already-done', reason: 'It is in this procedure already'},
    ],
    'a policy with one procedure for all has none to choose': [
      at.received,
      choose('own'),
      sam,
      {code: 'procedure-unknown', reason: 'This policy has one procedure for everybody'},
    ],
    'one that the policy does not have cannot be chosen': [
      received,
      choose('procedure-z'),
      sam,
      {
        code: 'procedure-unknown',
        reason: 'The policy has no procedure "procedure-z"',
        details: {procedure: 'procedure-z', procedures},
      },
    ],
    'PP-36: a vacant one takes no case': [
      received,
      choose('procedure-e'),
      sam,
      {
        code: 'procedure-vacant',
        reason: 'Procedure E, not in use is vacant: choose another',
        clause: 'PP-36',
        details: {procedure: 'procedure-e', procedures},
      },
    ],
  });

  test('no case begins under a procedure that the policy does not have', () => {
    assert.deepEqual(said(given(plusDane).turnsAway({procedure: 'own'}, today)), {
      code: 'procedure-unknown',
      reason: 'The policy has no procedure "own"',
      details: {procedure: 'own', procedures: ''},
    });
  });

  happenings({
    'it opens the first stage of the one that is chosen': [
      given(psps).receives({}, '2026-06-08'),
      choose('council-eldc'),
      max,
      [{type: 'procedureChosen', procedure: 'council-eldc', stage: 'council-stage-1', told: []}],
    ],
    'its dates are told as if it had begun there': [
      given(psps).receives({procedure: 'council-eldc'}, '2026-06-08'),
      choose('own'),
      max,
      [{type: 'procedureChosen', procedure: 'own', stage: 'stage-1', told}],
    ],
  });
});

describe('whose procedure it is', () => {
  const route = (choice: string) => ({type: 'route', choice, reason}) as const;
  const former = given(psps).receives({type: 'former-employee'}, '2026-06-08');
  const undecided: Policy = {
    ...psps,
    eligibility: {
      ...psps.eligibility,
      complainants: psps.eligibility.complainants.map(({choices: _, ...type}) => type),
    },
  };

  refusals({
    'a customer does not decide it': [former, route('complaint'), customer, onlyStaff],
    'nobody decides it once it has ended': [
      former.does(at.withdraw, '2026-06-09', customer),
      route('complaint'),
      sam,
      {code: 'closed', reason: 'The complaint is closed'},
    ],
    'for most people there is nothing to decide': [
      at.received,
      route('complaint'),
      sam,
      {code: 'choice-unknown', reason: 'There is nothing to decide for this complainant'},
    ],
    'for another type of this policy neither': [
      given(psps).receives({type: 'resident'}, '2026-06-08'),
      route('complaint'),
      sam,
      {code: 'choice-unknown', reason: 'There is nothing to decide for this complainant'},
    ],
    'PSPS-20: only what the policy names can be chosen': [
      former,
      route('appeal'),
      sam,
      {
        code: 'choice-unknown',
        reason: 'Expected one of complaint, grievance, whistleblowing',
        clause: 'PSPS-20',
        details: {choices: 'complaint grievance whistleblowing'},
      },
    ],
    'a policy that names nothing leaves nothing to choose': [
      former.under(undecided),
      route('complaint'),
      sam,
      {code: 'choice-unknown', reason: 'Expected one of ', clause: 'PSPS-20', details: {choices: ''}},
    ],
    'it is decided once': [
      former.does(route('grievance'), '2026-06-09', sam),
      route('complaint'),
      sam,
      {code: 'already-done', reason: 'It was decided already: grievance'},
    ],
  });

  happenings({
    'who decided, and why, is for staff': [
      former,
      route('grievance'),
      max,
      [{type: 'routed', choice: 'grievance', reason, for: 'staff'}],
    ],
  });
});

describe('when it was received', () => {
  const correct = (to: string) => ({type: 'correctReceipt', to: morning(to), reason}) as const;

  refusals({
    'a customer cannot correct it': [at.received, correct('2026-06-05'), customer, onlyStaff],
    'nobody corrects it once it has ended': [at.withdrawn, correct('2026-06-05'), sam, closed],
    'nobody corrects it once it is answered': [at.answered, correct('2026-06-05'), sam, answered],
    'nobody corrects it at a later stage': [at.atStage2, correct('2026-06-05'), sam, begun],
    'it was not received after it was written down': [
      at.received,
      correct('2026-06-09'),
      sam,
      {
        code: 'date-future',
        reason: 'It cannot have been received later than it was written down: 2026-06-08T10:00:00.000Z',
      },
    ],
  });

  const corrected = (to: string) => ({
    type: 'receiptCorrected',
    from: morning('2026-06-08'),
    to: morning(to),
    reason,
  });
  happenings({
    'an earlier receipt brings an earlier date, which is told': [
      at.received,
      correct('2026-06-05'),
      max,
      [{...corrected('2026-06-05'), told: [{stage: 'stage-1', duty: 'acknowledge', due: '2026-06-12', calendar}]}],
    ],
    'a later receipt, up to when it was written down, takes back no date that was told': [
      given(plusDane).receives({receivedAt: morning('2026-06-05')}, '2026-06-08', sam),
      correct('2026-06-08'),
      sam,
      [{...corrected('2026-06-08'), from: morning('2026-06-05'), told: []}],
    ],
  });
});

describe('what is tried before an answer', () => {
  const first = {type: 'recordFirstContact', summary: 'The local team called.', settled: false} as const;
  const settle = {type: 'settle', summary: 'The bins were emptied.', how: 'phone'} as const;

  refusals({
    'a customer records no first contact': [at.received, first, customer, onlyStaff],
    'there is no first contact after the end': [at.withdrawn, first, sam, closed],
    'there is no first contact after the answer': [at.answered, first, sam, answered],
    'a customer settles nothing': [at.received, settle, customer, onlyStaff],
    'nothing is settled after the answer': [at.answered, settle, sam, answered],
    'a settled stage is not answered again': [at.received.does(settle, '2026-06-09', sam), first, sam, answered],
  });
  happenings({
    'the first contact says what was tried, and whether it settled the matter': [
      at.received,
      first,
      max,
      [{type: 'firstContactRecorded', summary: 'The local team called.', settled: false}],
    ],
    'what was settled says how the customer was told': [
      at.received,
      settle,
      max,
      [{type: 'settled', stage: 'stage-1', summary: 'The bins were emptied.', how: 'phone'}],
    ],
  });
});

describe('taking it all the same', () => {
  const accept = {type: 'accept', reason} as const;
  const declineStage2 = {type: 'declineEscalation', ground: 'employment', reason} as const;

  refusals({
    'a customer does not decide it': [at.received, accept, customer, onlyStaff],
    'nobody takes what has ended': [at.withdrawn, accept, sam, closed],
    'what is only recorded is not taken': [
      at.compliment,
      accept,
      sam,
      {code: 'not-in-procedure', reason: 'Nothing of the procedure applies to it'},
    ],
    'it is taken once': [
      at.received.does(accept, '2026-06-09', sam),
      accept,
      sam,
      {code: 'already-done', reason: 'It was accepted already'},
    ],
  });
  happenings({
    'what was never refused keeps its dates': [
      at.received,
      accept,
      max,
      [{type: 'accepted', reason, stage: 'stage-1', told: []}],
    ],
    'PD-24: what was refused begins on the day on which it is taken': [
      at.refused,
      {...accept, ombudsman: true},
      sam,
      [{type: 'accepted', reason, ombudsman: true, stage: 'stage-1', openedAt: morning(today), told: toldToday}],
    ],
    'what the ombudsman did not ask for does not say so': [
      at.refused,
      {...accept, ombudsman: false},
      sam,
      [{type: 'accepted', reason, stage: 'stage-1', openedAt: morning(today), told: toldToday}],
    ],
    'what was declined and is only recorded can be taken too': [
      at.compliment.does(at.decline, '2026-06-09', sam),
      accept,
      sam,
      [{type: 'accepted', reason, stage: 'record', openedAt: morning(today), told: []}],
    ],
    'a stage that was refused can be taken although the complaint was taken before': [
      at.running
        .does(accept, '2026-06-09', sam)
        .does(answer(), '2026-06-09', sam)
        .does(escalate, '2026-06-09', customer)
        .does(declineStage2, '2026-06-09', rhian),
      accept,
      sam,
      [
        {
          type: 'accepted',
          reason,
          stage: 'stage-2',
          openedAt: morning(today),
          told: [{...toldToday[0], stage: 'stage-2'}],
        },
      ],
    ],
    'a stage that was refused begins on that day too': [
      at.atStage2.does(declineStage2, '2026-06-09', rhian),
      accept,
      sam,
      [
        {
          type: 'accepted',
          reason,
          stage: 'stage-2',
          openedAt: morning(today),
          told: [{...toldToday[0], stage: 'stage-2'}],
        },
      ],
    ],
  });
});

describe('declining it', () => {
  const decline = (exclusion: string, advice?: string) =>
    ({type: 'decline', exclusion, reason, evidence: 'The letter.', ...(advice && {advice})}) as const;
  const {eligibility} = housingAssociation;
  const {advice: _, ...owesNoAdvice} = eligibility.refusal;
  const association = given(housingAssociation).receives({}, '2026-06-08');
  // The letter still has to say where the person can turn.
  const inLetter = association.under({...housingAssociation, eligibility: {...eligibility, refusal: owesNoAdvice}});
  const lacking = {
    code: 'letter-incomplete',
    reason: 'The letter lacks what the policy asks for: advice',
    clause: 'HA-13',
    details: {items: 'advice'},
  } as const;
  const exclusions = 'first-request already-exhausted out-of-time new-asb-report legal-or-insurance charges-enquiry';
  const all = `${exclusions} not-our-service employment allocation`;
  const unknown = (ids: string) =>
    ({
      code: 'exclusion-unknown',
      reason: `The policy excludes nothing by that name; expected one of ${ids.replaceAll(' ', ', ')}`,
      details: {exclusions: ids},
    }) as const;
  const kept = (exclusion: string, advice?: string) => [
    {type: 'declined', exclusion, reason, evidence: 'The letter.', ...(advice && {advice})},
  ];

  refusals({
    'a customer does not decline': [at.received, at.decline, customer, onlyStaff],
    'nobody declines what has ended': [at.withdrawn, at.decline, sam, closed],
    'nobody declines it twice': [at.refused, at.decline, sam, declined],
    'nobody declines it once it is answered': [at.answered, at.decline, sam, answered],
    'at a later stage it is that stage which is refused': [at.atStage2, at.decline, sam, begun],
    'only for what the policy excludes': [at.received, decline('too-long'), sam, unknown(all)],
    'a policy that sets a time to complain within excludes what is late': [
      given(psps).receives({}, '2026-06-08'),
      decline('too-long'),
      sam,
      unknown('master-agreement sold-services behaviour out-of-time'),
    ],
    'a policy that sets no time excludes nothing for being late': [
      given({...psps, eligibility: {...psps.eligibility, windows: []}}).receives({}, '2026-06-08'),
      decline('out-of-time'),
      sam,
      unknown('master-agreement sold-services behaviour'),
    ],
    'HA-13: it says where else to turn': [
      association,
      decline('not-ours'),
      sam,
      {code: 'advice-needed', reason: 'Say where the person can turn instead', clause: 'HA-13'},
    ],
    'the letter lacks it where nobody says it': [inLetter, decline('not-ours'), sam, lacking],
  });
  happenings({
    'a refusal is kept as it was given': [at.received, decline('employment'), max, kept('employment')],
    'where else to turn is kept with it': [
      association,
      decline('not-ours', 'Ask the council.'),
      sam,
      kept('not-ours', 'Ask the council.'),
    ],
    'HA-10: what the policy advises need not be said again': [
      association,
      decline('between-residents'),
      sam,
      kept('between-residents'),
    ],
    'what somebody says is in the letter': [
      inLetter,
      decline('not-ours', 'Ask the council.'),
      sam,
      kept('not-ours', 'Ask the council.'),
    ],
    'so is what the policy advises': [inLetter, decline('between-residents'), sam, kept('between-residents')],
    'PSPS-24: what came too late can be declined': [
      given(psps).receives({}, '2026-06-08'),
      decline('out-of-time'),
      sam,
      kept('out-of-time'),
    ],
  });

  test('being late has a name in both languages, and the clause of the time to complain within', () => {
    const {choices} = given(psps).receives({}, '2026-06-08').desk(today);
    assert.deepEqual(choices.exclusions.at(-1), {
      id: 'out-of-time',
      name: {en: 'Made too late', cy: 'Wedi’i wneud yn rhy hwyr'},
      clause: psps.eligibility.windows[0]?.clause,
    });
  });
});

describe('links to other cases', () => {
  const link = (reference: string, why: CommandOf<'link'>['why']) => ({type: 'link', reference, why}) as const;
  const linked = at.withdrawn.does(link('RD-1', 'complaint'), '2026-06-09', sam);

  refusals({
    'a customer links nothing': [at.received, link('RD-1', 'complaint'), customer, onlyStaff],
    'the same link is made once': [
      linked,
      link('RD-1', 'complaint'),
      sam,
      {code: 'already-done', reason: 'RD-1 is linked already'},
    ],
  });
  happenings({
    'any case can be linked, also after its end': [
      at.withdrawn,
      link('RD-1', 'complaint'),
      max,
      [{type: 'linked', reference: 'RD-1', why: 'complaint'}],
    ],
    'the same case can be linked for another reason': [
      linked,
      link('RD-1', 'same-matter'),
      sam,
      [{type: 'linked', reference: 'RD-1', why: 'same-matter'}],
    ],
    'another case can be linked for the same reason': [
      linked,
      link('RD-2', 'complaint'),
      sam,
      [{type: 'linked', reference: 'RD-2', why: 'complaint'}],
    ],
  });
});
