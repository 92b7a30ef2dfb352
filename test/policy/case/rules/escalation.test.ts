import {describe} from 'node:test';
import type {Policy, StageRule} from '@redress/policy';
import {peoplePlus, plusDane, psps} from '@redress/policy/presets';
import {answer, take} from '../../../support/commands.ts';
import {customer, given, withClock} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {
  closed,
  declined,
  happenings,
  max,
  onlyStaff,
  refusals,
  rhian,
  type Said,
  sam,
  speaker,
  unconfirmed,
} from './table.ts';

const calendar = 'england-and-wales/2026-11';
const escalate = {type: 'requestEscalation'} as const;
const [stage1, stage2] = plusDane.stages as [StageRule, StageRule];
const {request, ...unasked} = stage2;

/** The Plus Dane policy with what it says of a request for stage 2 changed. */
function asking(change: Partial<NonNullable<StageRule['request']>>): Policy {
  return {...plusDane, stages: [stage1, {...stage2, request: {reasonRequired: false, ...request, ...change}}]};
}
/** The Plus Dane policy where it says nothing of a request for stage 2. */
const saysNothing: Policy = {...plusDane, stages: [stage1, unasked]};

describe('asking for the next stage', () => {
  const twoDays = {count: 2, unit: 'working-days'} as const;
  const settle = {type: 'settle', summary: 'All is well.', how: 'phone'} as const;
  const stranger = given(peoplePlus).receives({type: 'non-customer'}, '2026-06-08');
  const [, further] = peoplePlus.stages as [StageRule, StageRule];
  const third: StageRule = {...further, id: 'stage-3', name: {en: 'Last stage'}};
  const threeStages: Policy = {...peoplePlus, stages: [...peoplePlus.stages, third]};
  const [ombudsman] = plusDane.ombudsmen as [Policy['ombudsmen'][number]];
  const {review: _, ...lastResort} = ombudsman;
  const early: Said = {
    code: 'not-answered',
    reason: 'Stage 2 opens when Stage 1 is answered, or late',
    clause: 'PD-49',
    details: {due: '2026-06-23'},
  };
  const last: Said = {code: 'no-further-stage', reason: 'Stage 2 is the last stage of this policy'};
  const {details: _due, ...undated} = early;

  refusals({
    'what is only recorded has no stages': [
      at.compliment,
      escalate,
      customer,
      {code: 'not-in-procedure', reason: 'Nothing of the procedure applies to this compliment'},
    ],
    'nobody asks in the name of a customer who has not confirmed them': [at.answered, escalate, speaker, unconfirmed],
    'PD-62: after the last stage there is the ombudsman': [
      at.atStage2,
      escalate,
      customer,
      {...last, clause: 'PD-62', details: {ombudsman: 'Housing Ombudsman'}},
    ],
    'also one of whom the policy does not say when': [
      at.atStage2.under({...plusDane, ombudsmen: [lastResort]}),
      escalate,
      customer,
      {...last, details: {ombudsman: 'Housing Ombudsman'}},
    ],
    'or nobody': [at.atStage2.under({...plusDane, ombudsmen: []}), escalate, customer, last],
    'what was withdrawn goes no further': [
      at.withdrawn,
      escalate,
      customer,
      {code: 'closed', reason: 'The complaint was withdrawn'},
    ],
    'what was not accepted goes no further': [at.refused, escalate, customer, declined],
    'PP-15: the local team tries first': [
      stranger,
      escalate,
      customer,
      {code: 'first-contact-first', reason: 'The local team tries to sort this out first', clause: 'PP-15'},
    ],
    'a first contact stands for the answer of the first stage alone': [
      given(threeStages)
        .receives({type: 'non-customer'}, '2026-06-08')
        .does({type: 'recordFirstContact', summary: 'Called.', settled: false}, '2026-06-09', sam)
        .does(escalate, '2026-06-09', customer),
      escalate,
      customer,
      {code: 'not-answered', reason: 'Last stage opens when Further stage is answered, or late'},
    ],
    'PD-49: before the answer it is too early': [at.running, escalate, customer, early],
    'where the policy says nothing of a request too': [
      at.running.under(saysNothing),
      escalate,
      customer,
      {code: early.code, reason: early.reason, details: {due: '2026-06-23'}},
    ],
    'what was late and is done is no delay any more': [
      at.received
        .does(take, '2026-06-16', sam)
        .does({type: 'acknowledge', understanding: 'Nobody came.'}, '2026-06-16', sam),
      escalate,
      customer,
      {...early, details: {due: '2026-06-30'}},
      '2026-06-16',
    ],
    'what is late only among staff is no delay towards the customer': [
      at.taken.under(withClock(plusDane, 'stage-1', 'acknowledge', {shownTo: 'staff'})),
      escalate,
      customer,
      {...early, details: {due: '2026-06-30'}},
      '2026-06-16',
    ],
    'where no answer is due by any day it says none': [
      given(peoplePlus).receives({}, '2026-06-08'),
      escalate,
      customer,
      {code: 'not-answered', reason: 'Further stage opens when First stage is answered, or late'},
    ],
    'where none is due at all neither': [
      at.running.under({...plusDane, stages: [{...stage1, clocks: stage1.clocks.slice(0, 2)}, stage2]}),
      escalate,
      customer,
      undated,
    ],
    'a policy may set a time to ask within': [
      at.answered.under(asking({within: twoDays})),
      escalate,
      customer,
      {
        code: 'too-late',
        reason: 'It could be asked for until 2026-06-11',
        clause: 'PD-49',
        details: {date: '2026-06-11'},
      },
      '2026-06-12',
    ],
    'it counts from when the matter was settled too': [
      at.received.does(settle, '2026-06-08', sam).under(asking({within: twoDays})),
      escalate,
      customer,
      {
        code: 'too-late',
        reason: 'It could be asked for until 2026-06-10',
        clause: 'PD-49',
        details: {date: '2026-06-10'},
      },
      '2026-06-11',
    ],
    'a policy may ask for a reason': [
      at.answered.under(asking({reasonRequired: true})),
      escalate,
      customer,
      {
        code: 'reason-needed',
        reason: 'The policy asks for a reason to go to Stage 2; none was given',
        clause: 'PD-49',
      },
    ],
  });

  const told = [{stage: 'stage-2', duty: 'acknowledge', due: '2026-06-17', calendar}];
  const requested = (more: object = {}) => [{type: 'escalationRequested', stage: 'stage-2', ...more, told}];
  happenings({
    'an answered complaint goes on': [at.answered, escalate, customer, requested()],
    'with a reason, where there is one': [
      at.answered,
      {...escalate, reason: 'It still leaks.'},
      customer,
      requested({reason: 'It still leaks.'}),
    ],
    'one is enough where the policy asks for it': [
      at.answered.under(asking({reasonRequired: true})),
      {...escalate, reason: 'It still leaks.'},
      customer,
      requested({reason: 'It still leaks.'}),
    ],
    'or only a part of it': [
      at.answered,
      {...escalate, part: 'The kitchen.'},
      customer,
      requested({part: 'The kitchen.'}),
    ],
    'staff write down that somebody asked': [at.answered, escalate, max, requested()],
    'on the last day of the time to ask within': [
      at.answered.under(asking({within: {count: 1, unit: 'working-days'}})),
      escalate,
      customer,
      requested(),
    ],
    'where the policy says nothing of a request it can be asked for': [
      at.answered.under(saysNothing),
      escalate,
      customer,
      requested(),
    ],
    'what is late and not done is a delay': [
      at.taken,
      escalate,
      customer,
      [{...requested()[0], told: [{...told[0], due: '2026-06-23'}]}],
      '2026-06-16',
    ],
    'PP-15: what the local team could not settle goes on, answered or not': [
      stranger.does({type: 'recordFirstContact', summary: 'Called.', settled: false}, '2026-06-09', sam),
      escalate,
      customer,
      [{type: 'escalationRequested', stage: 'stage-2', told: []}],
    ],
  });
});

describe('refusing the next stage', () => {
  const refuse = (ground: string) => ({type: 'declineEscalation', ground, reason: 'It is about pay.'}) as const;
  const decided = at.atStage2.does(refuse('employment'), '2026-06-09', rhian);
  const exclusions = plusDane.eligibility.exclusions.map(({id}) => id).join(' ');
  const letters: Policy['letters'] = [
    {
      type: 'escalation-refusal',
      items: [{item: 'advice', clause: {heading: 'Stage 2', rule: 'PD-51'}, force: 'must'}],
    },
  ];
  const partnership = given(psps)
    .receives({}, '2026-06-08')
    .does({type: 'settle', summary: 'All is well.', how: 'phone'}, '2026-06-09', sam)
    .does(escalate, '2026-06-09', customer);
  const {request: pspsRequest, ...pspsUnasked} = psps.stages[1] as StageRule;
  const pspsStage1 = psps.stages[0] as StageRule;
  const newcomer: Said = {
    code: 'second-person-needed',
    reason: 'Only somebody new to the case may refuse for another reason',
    clause: 'PD-51',
  };
  const unknown = (grounds: string, clause?: string): Said => ({
    code: 'ground-unknown',
    reason: `Expected one of ${grounds}`,
    details: {grounds},
    ...(clause && {clause}),
  });
  const warning: Policy = {...plusDane, stages: [stage1, {...stage2, differentPerson: {rule: 'warn'}}]};

  refusals({
    'a customer refuses nothing': [at.atStage2, refuse('employment'), customer, onlyStaff],
    'nobody refuses what has ended': [
      at.atStage2.does(at.withdraw, '2026-06-09', customer),
      refuse('employment'),
      rhian,
      closed,
    ],
    'nobody refuses what nobody asked for': [
      at.answered,
      refuse('employment'),
      rhian,
      {code: 'nothing-requested', reason: 'Nobody has asked for another stage'},
    ],
    'it is refused once': [
      decided,
      refuse('employment'),
      rhian,
      {code: 'already-done', reason: 'It was refused already'},
    ],
    'nobody refuses what is answered': [
      at.atStage2
        .does(take, '2026-06-09', rhian)
        .does({type: 'acknowledge', understanding: 'It still leaks.'}, '2026-06-09', rhian)
        .does(answer(), '2026-06-09', rhian),
      refuse('employment'),
      rhian,
      {code: 'already-answered', reason: 'Stage 2 is answered already'},
    ],
    'nobody refuses what is settled': [
      at.atStage2.does({type: 'settle', summary: 'All is well.', how: 'phone'}, '2026-06-09', rhian),
      refuse('employment'),
      rhian,
      {code: 'already-answered', reason: 'Stage 2 is answered already'},
    ],
    'PD-51: only for what the policy excludes': [
      at.atStage2,
      refuse('boredom'),
      rhian,
      unknown(`${exclusions} other`, 'PD-51'),
    ],
    'PSPS-37: or only for conduct': [
      partnership,
      refuse('master-agreement'),
      rhian,
      unknown('behaviour other', 'PSPS-37'),
    ],
    'a policy that names no grounds leaves none but another reason': [
      partnership.under({
        ...psps,
        stages: [pspsStage1, {...pspsUnasked, request: {reasonRequired: false, clause: pspsRequest?.clause}}],
      }),
      refuse('behaviour'),
      rhian,
      unknown('other'),
    ],
    'nor does one that says nothing of a request': [
      partnership.under({...psps, stages: [pspsStage1, pspsUnasked]}),
      refuse('behaviour'),
      rhian,
      unknown('other'),
    ],
    'another reason is for somebody new to the case': [at.atStage2, refuse('other'), sam, newcomer],
    'even where the policy only warns of the same person': [at.atStage2.under(warning), refuse('other'), sam, newcomer],
    'the letter about it lacks nothing': [
      at.atStage2.under({...plusDane, letters}),
      refuse('employment'),
      rhian,
      {
        code: 'letter-incomplete',
        reason: 'The letter lacks what the policy asks for: advice',
        clause: 'PD-51',
        details: {items: 'advice'},
      },
    ],
  });

  const kept = (ground: string) => [{type: 'escalationDeclined', stage: 'stage-2', ground, reason: 'It is about pay.'}];
  happenings({
    'whoever answered may refuse on a ground of the policy': [
      at.atStage2,
      refuse('employment'),
      sam,
      kept('employment'),
    ],
    'somebody new may refuse for another reason': [at.atStage2, refuse('other'), max, kept('other')],
    'PSPS-37: conduct is a ground where the policy says so': [partnership, refuse('behaviour'), sam, kept('behaviour')],
  });
});
