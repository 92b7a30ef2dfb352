import {describe} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import {take} from '../../../support/commands.ts';
import {customer, given} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {answered, closed, happenings, max, onlyStaff, refusals, rhian, sam, speaker} from './table.ts';

const roles = 'complaint-resolution-officer senior-complaint-resolution-officer';

describe('who holds a stage', () => {
  refusals({
    'a customer takes nothing': [at.received, take, customer, onlyStaff],
    'nobody takes what has ended': [at.withdrawn, take, sam, closed],
    'nobody takes what is answered': [at.answered, take, sam, answered],
    'nobody takes what is only recorded': [
      at.compliment,
      take,
      sam,
      {code: 'not-in-procedure', reason: 'Nothing of the procedure applies to this compliment'},
    ],
    'nobody takes it twice': [
      at.taken,
      take,
      sam,
      {code: 'already-done', reason: 'Sam Example has taken Stage 1 already'},
    ],
    'PD-32: it is for the roles of the policy': [
      at.received,
      take,
      max,
      {
        code: 'role-needed',
        reason:
          'This is for Complaint Resolution Officer or Senior Complaint Resolution Officer; Max Example is not one',
        clause: 'PD-32',
        details: {person: 'Max Example', roles},
      },
    ],
    'PD-50: whoever considered an earlier stage is told that before anything about roles': [
      at.atStage2,
      take,
      {...sam, roles: []},
      {
        code: 'same-person',
        reason: 'Sam Example considered this complaint at an earlier stage; Stage 2 needs somebody else',
        clause: 'PD-50',
        details: {person: 'Sam Example'},
      },
    ],
  });
  happenings({
    'whoever takes it holds it, in the roles they have': [
      at.taken,
      take,
      {...rhian, roles: ['complaint-resolution-officer']},
      [
        {
          type: 'assigned',
          stage: 'stage-1',
          to: {id: 'rhian', name: 'Rhian Example', roles: ['complaint-resolution-officer']},
        },
      ],
    ],
    'each stage is taken anew': [
      at.atStage2,
      take,
      {...rhian, roles: ['director']},
      [{type: 'assigned', stage: 'stage-2', to: {id: 'rhian', name: 'Rhian Example', roles: ['director']}}],
    ],
  });
});

describe('a stake in it', () => {
  const declare = {type: 'declareConflict', reason: 'She is my aunt.'} as const;
  const declared = at.running.does(declare, '2026-06-09', sam);
  const stake = {
    code: 'conflict',
    reason: 'Sam Example has a stake in this case',
    details: {person: 'Sam Example'},
  } as const;

  refusals({
    'a customer declares none': [at.running, declare, customer, onlyStaff],
    'nobody declares one after the answer': [at.answered, declare, sam, answered],
    'it is for whoever holds the stage': [
      at.running,
      declare,
      rhian,
      {
        code: 'not-the-holder',
        reason: 'Stage 1 is with Sam Example',
        clause: 'PD-32',
        details: {person: 'Sam Example'},
      },
    ],
    'where nobody does, there is nothing to hand over': [
      at.received,
      declare,
      sam,
      {code: 'not-the-holder', reason: 'Nobody has taken Stage 1 yet: take it first', clause: 'PD-32'},
    ],
    'whoever has one does nothing in the case any more': [declared, take, sam, stake],
    'not even a note': [declared, {type: 'addNote', text: 'Hello.'}, sam, stake],
  });
  happenings({
    'who has it, and why, is for staff': [
      at.running,
      declare,
      sam,
      [
        {
          type: 'conflictDeclared',
          stage: 'stage-1',
          person: {id: 'sam', name: 'Sam Example'},
          reason: 'She is my aunt.',
          for: 'staff',
        },
      ],
    ],
  });
});

describe('somebody who speaks for the customer', () => {
  const ask = {type: 'askConsent'} as const;
  const say = (given: boolean) => ({type: 'answerConsent', given, how: 'phone'}) as const;
  const helped = (role: 'speaks-for' | 'helps') =>
    given(plusDane).receives({helper: {role, name: 'Bo Example'}}, '2026-06-08');
  const represented = helped('speaks-for');
  const nobody = {code: 'no-representative', reason: 'Nobody speaks for the customer in this case'} as const;
  const done = {code: 'already-done', reason: 'The customer has answered this already'} as const;

  refusals({
    'a customer does not ask themselves': [represented, ask, customer, onlyStaff],
    'nobody asks after the end': [represented.does(at.withdraw, '2026-06-09', customer), ask, sam, closed],
    'nobody is asked where nobody speaks for them': [at.received, ask, sam, nobody],
    'somebody who only helps speaks for nobody': [helped('helps'), ask, sam, nobody],
    'nobody asks again after a yes': [represented.does(say(true), '2026-06-09', sam), ask, sam, done],
    'nobody asks again after a no': [represented.does(say(false), '2026-06-09', sam), ask, sam, done],
    'who speaks for the customer cannot say so themselves': [
      represented,
      say(true),
      speaker,
      {code: 'not-allowed', reason: 'Only the customer can say who speaks for them'},
    ],
    'there is nothing to answer where nobody speaks for them': [at.received, say(true), customer, nobody],
    'it is answered once, with yes': [represented.does(say(true), '2026-06-09', customer), say(false), customer, done],
    'it is answered once, with no': [represented.does(say(false), '2026-06-09', customer), say(true), customer, done],
  });
  happenings({
    'the customer is asked': [represented, ask, max, [{type: 'consentAsked'}]],
    'and can be asked again until they answer': [
      represented.does(ask, '2026-06-09', sam),
      ask,
      max,
      [{type: 'consentAsked'}],
    ],
    'the customer answers': [represented, say(true), customer, [{type: 'consentAnswered', given: true, how: 'phone'}]],
    'or tells staff': [represented, say(false), max, [{type: 'consentAnswered', given: false, how: 'phone'}]],
  });
});

describe('how somebody is reached', () => {
  const agree = {type: 'agreeAdjustment', what: 'Large print'} as const;
  const refuse = {
    type: 'refuseAdjustment',
    what: 'A visit every day',
    reason: 'Nobody is free.',
    alternative: 'A call every day',
  } as const;
  const withhold = {type: 'withholdIdentity', from: 'the caretaker'} as const;
  const agreed = at.taken.does(agree, '2026-06-09', sam);

  refusals({
    'a customer asks, and staff agree': [at.received, agree, customer, onlyStaff],
    'a customer refuses nothing': [at.received, refuse, customer, onlyStaff],
    'a letter then says how it keeps to what was agreed': [
      agreed.does(refuse, '2026-06-09', sam),
      {type: 'acknowledge', understanding: 'Nobody came.'},
      sam,
      {
        code: 'adjustment-needed',
        reason: 'Say how the letter keeps to what was agreed: Large print; A call every day',
        ...(plusDane.adjustments.clause && {clause: plusDane.adjustments.clause.rule}),
        details: {agreed: 'Large print; A call every day'},
      },
    ],
  });
  happenings({
    'what is agreed is kept, also after the end': [
      at.withdrawn,
      agree,
      max,
      [{type: 'adjustmentAgreed', what: 'Large print'}],
    ],
    'what is refused is explained, with another way': [
      at.received,
      refuse,
      max,
      [
        {
          type: 'adjustmentRefused',
          what: 'A visit every day',
          reason: 'Nobody is free.',
          alternative: 'A call every day',
        },
      ],
    ],
    'the customer says to whom they are not named': [
      at.received,
      withhold,
      customer,
      [{type: 'identityWithheld', from: 'the caretaker'}],
    ],
    'or tells staff so': [at.received, withhold, max, [{type: 'identityWithheld', from: 'the caretaker'}]],
  });
});

describe('several people together', () => {
  const record = (people: number, spokesperson?: string) =>
    ({type: 'recordGroup', people, ...(spokesperson !== undefined && {spokesperson})}) as const;
  const noPetitions = at.received.under({...plusDane, groups: {}});

  refusals({
    'a customer does not count them': [at.received, record(12, 'Bo Example'), customer, onlyStaff],
    'PD-80: from ten people on, somebody speaks for all': [
      at.received,
      record(10),
      sam,
      {
        code: 'spokesperson-needed',
        reason: 'A petition needs somebody who speaks for all',
        clause: 'PD-80',
        details: {from: '10'},
      },
    ],
  });
  happenings({
    'fewer are no petition': [at.received, record(9), max, [{type: 'groupRecorded', people: 9}]],
    'fewer may still have somebody who speaks for them': [
      at.received,
      record(9, 'Bo Example'),
      sam,
      [{type: 'groupRecorded', people: 9, spokesperson: 'Bo Example'}],
    ],
    'PD-79: ten are a petition': [
      at.received,
      record(10, 'Bo Example'),
      sam,
      [{type: 'groupRecorded', people: 10, spokesperson: 'Bo Example'}],
    ],
    'a policy may know no petitions': [noPetitions, record(500), sam, [{type: 'groupRecorded', people: 500}]],
  });
});
