import {describe} from 'node:test';
import type {ClockRule, CommandOf, Policy, StageRule} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {housingAssociation, peoplePlus, plusDane} from '@redress/policy/presets';
import {agree, answer, approve, decline, take} from '../../../support/commands.ts';
import {customer, given, staff, withClock} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {
  answered,
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

const calendar = 'england-and-wales/2026-11';
const reason = 'The roofer is ill.';
const goodReason = 'The scaffold is late.';

function extend(to: string, more: Partial<CommandOf<'extend'>> = {}): CommandOf<'extend'> {
  return {type: 'extend', to: plain(to), reason, ...more};
}

type ExtensionRule = NonNullable<ClockRule['extension']>;

const [stage1, ...laterStages] = plusDane.stages as [StageRule, ...StageRule[]];
const {extension, ...noMoreTime} = stage1.clocks.find(({duty}) => duty === 'respond') as ClockRule;

/** The Plus Dane policy with what it says of more time at stage 1 changed. */
function allowing(change: Partial<ExtensionRule>): Policy {
  return withClock(plusDane, 'stage-1', 'respond', {extension: {...(extension as ExtensionRule), ...change}});
}

/** The Plus Dane policy with this clock for the answer of stage 1, or none. */
function withAnswer(...clocks: ClockRule[]): Policy {
  return {...plusDane, stages: [{...stage1, clocks: [...stage1.clocks.slice(0, 2), ...clocks]}, ...laterStages]};
}

const limit = {
  clause: {section: '11', heading: 'Stage 1', rule: 'PD-44'},
  from: 'acknowledged',
  duration: {count: 5, unit: 'working-days'},
  approvedBy: 'service-improvement-manager',
} as const;

// The answer is due on 23 June; ten working days more reach 7 July, and so do twenty from the acknowledgement.
const proposed = at.running.does(extend('2026-07-08', {goodReason}), '2026-06-09', sam);

describe('asking for more time', () => {
  const none: Said = {
    code: 'no-extension',
    reason: 'The policy gives no more time for Stage 1',
    clause: 'PD-32',
  };
  /** Written down today, received on that day: the answer was due ten days after it. */
  const late = (receivedAt: string) => {
    const duration = {count: 10, unit: 'calendar-days'} as const;
    return given(withClock(allowing({limit: undefined}), 'stage-1', 'respond', {from: 'opened', duration}))
      .receives({receivedAt: morning(receivedAt)}, today, sam)
      .does(take, today, sam);
  };
  const lacking = (letter: 'extension' | 'holding-notice', how: ExtensionRule['how']) => {
    const clause = {heading: 'Stage 1', rule: 'PD-43'};
    const items = [{item: 'alternative', clause, force: 'must'}] as const;
    return at.running.under({...allowing({how}), letters: [{type: letter, items: [...items]}]});
  };
  const letter: Said = {
    code: 'letter-incomplete',
    reason: 'The letter lacks what the policy asks for: alternative',
    clause: 'PD-43',
    details: {items: 'alternative'},
  };
  const tooMuch = (reason: string, details: Said['details'] & object): Said => ({
    code: 'good-reason-needed',
    reason,
    clause: 'PD-43',
    details,
  });

  refusals({
    'a customer does not extend it': [at.running, extend('2026-06-24'), customer, onlyStaff],
    'there is no more time after the answer': [at.answered, extend('2026-06-24'), sam, answered],
    'it is for whoever holds the stage': [
      at.running,
      extend('2026-06-24'),
      rhian,
      {
        code: 'not-the-holder',
        reason: 'Stage 1 is with Sam Example',
        clause: 'PD-32',
        details: {person: 'Sam Example'},
      },
    ],
    'a policy may give none': [at.running.under(withAnswer(noMoreTime)), extend('2026-06-24'), sam, none],
    'a stage that need not be answered has none': [at.running.under(withAnswer()), extend('2026-06-24'), sam, none],
    'there is none before the time to answer has begun': [
      at.taken,
      extend('2026-06-24'),
      sam,
      {
        code: 'not-acknowledged',
        reason: 'The time to answer has not begun: it does when the complaint is acknowledged',
        clause: 'PD-41',
      },
    ],
    'the new date is later than the old one': [
      at.running,
      extend('2026-06-23'),
      sam,
      {
        code: 'not-later',
        reason: 'The answer is due on 2026-06-23 already; a new date must be later',
        clause: 'PD-43',
        details: {due: '2026-06-23'},
      },
    ],
    'the new date has not passed': [
      at.running,
      extend('2026-06-25'),
      sam,
      {
        code: 'date-past',
        reason: '2026-06-25 has passed; choose a date from today on',
        clause: 'PD-43',
        details: {date: '2026-06-25'},
      },
      '2026-06-26',
    ],
    'somebody is at work on the new date': [
      at.running,
      extend('2026-06-27'),
      sam,
      {
        code: 'day-off',
        reason: '2026-06-27 is not a working day; choose one that is',
        clause: 'PD-43',
        details: {date: '2026-06-27'},
      },
    ],
    'bank holidays are published as far as the new date': [
      at.running,
      extend('2036-06-24'),
      sam,
      {
        code: 'beyond-calendar',
        reason: 'Bank holidays are not published as far as 2036-06-24',
        clause: 'PD-43',
        details: {date: '2036-06-24'},
      },
    ],
    'they are published as far back as the first date too': [
      late('2010-12-21'),
      extend('2026-06-24'),
      sam,
      {
        code: 'beyond-calendar',
        reason: 'Bank holidays are not published as far as 2026-06-24',
        clause: 'PD-43',
        details: {date: '2026-06-24'},
      },
    ],
    'from the first day that is published the days are counted': [
      late('2010-12-22'),
      extend('2026-06-24'),
      sam,
      tooMuch('That is 3908 working days more in all; the policy asks for a good reason past 10', {
        added: '3908',
        cap: '10',
        unit: 'working-days',
      }),
    ],
    'where the policy names no grounds, none can be given': [
      at.running,
      extend('2026-06-24', {ground: 'panel-unavailable'}),
      sam,
      {code: 'ground-unknown', reason: 'Expected one of none', clause: 'PD-43', details: {grounds: ''}},
    ],
    'a ground is one that the policy names': [
      at.running.under(
        allowing({
          grounds: [
            {id: 'illness', name: {en: 'Illness'}},
            {id: 'weather', name: {en: 'Weather'}},
          ],
        }),
      ),
      extend('2026-06-24', {ground: 'holiday'}),
      sam,
      {
        code: 'ground-unknown',
        reason: 'Expected one of illness, weather',
        clause: 'PD-43',
        details: {grounds: 'illness weather'},
      },
    ],
    'past the cap there is a good reason': [
      at.running.under(allowing({limit: undefined})),
      extend('2026-07-08'),
      sam,
      tooMuch('That is 11 working days more in all; the policy asks for a good reason past 10', {
        added: '11',
        cap: '10',
        unit: 'working-days',
      }),
    ],
    'past the limit there is one too, whatever is left of the cap': [
      at.running.under(allowing({limit: {...limit, duration: {count: 12, unit: 'working-days'}}})),
      extend('2026-06-26'),
      sam,
      tooMuch('That is 3 working days more in all; the policy asks for a good reason past 2026-06-25', {
        added: '3',
        cap: '10',
        unit: 'working-days',
        limit: '2026-06-25',
      }),
    ],
    'a limit stands also where there is no cap': [
      at.running.under(allowing({cap: undefined})),
      extend('2026-07-08'),
      sam,
      tooMuch('That is 11 working days more in all; the policy asks for a good reason past 2026-07-07', {
        added: '11',
        cap: '',
        unit: 'working-days',
        limit: '2026-07-07',
      }),
    ],
    'a cap in calendar days counts them': [
      at.running.under(allowing({limit: undefined, cap: {count: 7, unit: 'calendar-days'}})),
      extend('2026-07-01'),
      sam,
      tooMuch('That is 8 days more in all; the policy asks for a good reason past 7', {
        added: '8',
        cap: '7',
        unit: 'calendar-days',
      }),
    ],
    'past a date that nobody was given, the days count from today': [
      at.running.under(withClock(allowing({cap: undefined}), 'stage-1', 'respond', {duration: 'none-stated'})),
      extend('2026-07-08'),
      sam,
      tooMuch('That is 20 working days more in all; the policy asks for a good reason past 2026-07-07', {
        added: '20',
        cap: '',
        unit: 'working-days',
        limit: '2026-07-07',
      }),
    ],
    'the letter about it lacks nothing': [lacking('extension', 'inform'), extend('2026-06-24'), sam, letter],
    'nor does a holding notice, where it goes by one': [
      lacking('holding-notice', 'notice'),
      extend('2026-06-24'),
      sam,
      letter,
    ],
  });

  const kept = (to: string, more: object = {}) => ({stage: 'stage-1', to, reason, ...more});
  const extended = (to: string, from: string, more: object = {}) => [
    {type: 'extended', ...kept(to, more), from, calendar},
  ];
  happenings({
    'within the cap the organisation decides': [
      at.running,
      extend('2026-07-07'),
      sam,
      extended('2026-07-07', '2026-06-23'),
    ],
    'as far as bank holidays are published': [
      at.running.under({
        ...allowing({limit: undefined, cap: undefined}),
        calendar: {...plusDane.calendar, week: [1, 2, 3, 4, 5, 6, 7]},
      }),
      extend('2028-12-31'),
      sam,
      extended('2028-12-31', '2026-06-23'),
    ],
    'up to the day itself': [at.running, extend('2026-06-24'), sam, extended('2026-06-24', '2026-06-23'), '2026-06-24'],
    'past the cap with a good reason it decides too, where there is no limit': [
      at.running.under(allowing({limit: undefined})),
      extend('2026-07-08', {goodReason}),
      sam,
      extended('2026-07-08', '2026-06-23', {goodReason}),
    ],
    'past the limit it asks for approval and agreement': [
      at.running,
      extend('2026-07-08', {goodReason}),
      sam,
      [{type: 'extensionProposed', ...kept('2026-07-08', {goodReason}), approval: true}],
    ],
    'what goes by agreement asks for it from the first day': [
      given(housingAssociation).receives({}, '2026-06-08').does(take, '2026-06-09', sam),
      extend('2026-06-16'),
      sam,
      [{type: 'extensionProposed', ...kept('2026-06-16'), approval: false}],
    ],
    'what both can agree or a ground can give asks without one': [
      at.running.under(allowing({how: 'vary', grounds: [{id: 'weather', name: {en: 'Weather'}}]})),
      extend('2026-06-24'),
      sam,
      [{type: 'extensionProposed', ...kept('2026-06-24'), approval: false}],
    ],
    'and is decided with one': [
      at.running.under(allowing({how: 'vary', grounds: [{id: 'weather', name: {en: 'Weather'}}]})),
      extend('2026-06-24', {ground: 'weather'}),
      sam,
      extended('2026-06-24', '2026-06-23', {ground: 'weather'}),
    ],
    'a letter that goes by another way asks for nothing of this one': [
      lacking('holding-notice', 'inform'),
      extend('2026-06-24'),
      sam,
      extended('2026-06-24', '2026-06-23'),
    ],
    'a cap counts from a date, and where there was none it counts from nothing': [
      at.running.under(withClock(allowing({limit: undefined}), 'stage-1', 'respond', {duration: 'none-stated'})),
      extend('2026-09-30'),
      sam,
      extended('2026-09-30', '2026-09-30'),
    ],
    'where the policy states no time, the first date is its own beginning': [
      given(peoplePlus).receives({}, '2026-06-08').does(take, '2026-06-09', sam),
      extend('2026-06-30'),
      sam,
      extended('2026-06-30', '2026-06-30'),
    ],
  });
});

describe('approving more time', () => {
  const manager = staff('Mo', 'service-improvement-manager');
  const agreeing = given(housingAssociation)
    .receives({}, '2026-06-08')
    .does(take, '2026-06-09', sam)
    .does(extend('2026-06-16'), '2026-06-09', sam);

  refusals({
    'a customer approves nothing': [proposed, approve, customer, onlyStaff],
    'nobody approves what nobody asked for': [
      at.running,
      approve,
      manager,
      {code: 'nothing-proposed', reason: 'Nobody has asked for more time'},
    ],
    'what only needs agreement needs no approval': [
      agreeing,
      approve,
      rhian,
      {code: 'no-extension', reason: 'Nothing here needs approval for Stage 1'},
    ],
    'under a policy without a limit nothing needs approval any more': [
      proposed.under(allowing({limit: undefined})),
      approve,
      manager,
      {code: 'no-extension', reason: 'Nothing here needs approval for Stage 1'},
    ],
    'nor under one that gives no more time any more': [
      proposed.under(withAnswer(noMoreTime)),
      approve,
      manager,
      {code: 'no-extension', reason: 'Nothing here needs approval for Stage 1'},
    ],
    'nor under one where nothing need be answered any more': [
      proposed.under(withAnswer()),
      approve,
      manager,
      {code: 'no-extension', reason: 'Nothing here needs approval for Stage 1'},
    ],
    'whatever waits where there is a limit': [
      at.running.under(allowing({how: 'agree'})).does(extend('2026-06-24'), '2026-06-09', sam),
      approve,
      manager,
      {code: 'no-extension', reason: 'Nothing here needs approval for Stage 1'},
    ],
    'it is approved once': [
      proposed.does(approve, '2026-06-09', manager),
      approve,
      manager,
      {code: 'already-done', reason: 'This was approved already'},
    ],
    'PD-44: nobody approves what they asked for': [
      proposed,
      approve,
      sam,
      {code: 'own-proposal', reason: 'Whoever asks for more time cannot approve it', clause: 'PD-44'},
    ],
    'PD-44: it is for the role that the policy names': [
      proposed,
      approve,
      max,
      {
        code: 'role-needed',
        reason: 'This is for Customer Relations and Service Improvement Manager; Max Example is not one',
        clause: 'PD-44',
        details: {person: 'Max Example', roles: 'service-improvement-manager'},
      },
    ],
  });

  const extended = {
    type: 'extended',
    stage: 'stage-1',
    from: '2026-06-23',
    to: '2026-07-08',
    reason,
    goodReason,
    calendar,
  };
  happenings({
    'approval alone moves nothing': [proposed, approve, manager, [{type: 'extensionApproved', stage: 'stage-1'}]],
    'with agreement the date moves': [
      proposed.does(agree, '2026-06-09', customer),
      approve,
      manager,
      [{type: 'extensionApproved', stage: 'stage-1'}, extended],
    ],
    'after a no it does not': [
      proposed.does(decline, '2026-06-09', customer),
      approve,
      manager,
      [{type: 'extensionApproved', stage: 'stage-1'}],
    ],
    'agreement alone moves nothing': [proposed, agree, customer, [{type: 'extensionAgreed', stage: 'stage-1'}]],
    'with approval the date moves too': [
      proposed.does(approve, '2026-06-09', manager),
      agree,
      customer,
      [{type: 'extensionAgreed', stage: 'stage-1'}, extended],
    ],
    'what needs no approval moves with agreement': [
      agreeing,
      agree,
      customer,
      [
        {type: 'extensionAgreed', stage: 'stage-1'},
        {type: 'extended', stage: 'stage-1', from: '2026-06-15', to: '2026-06-16', reason, calendar},
      ],
    ],
    'where no time is stated, the agreed date is the first': [
      given(
        withClock(peoplePlus, 'stage-1', 'respond', {
          extension: {clause: {heading: 'What we will do', rule: 'PP-19'}, how: 'agree'},
        }),
      )
        .receives({}, '2026-06-08')
        .does(take, '2026-06-09', sam)
        .does(extend('2026-06-30'), '2026-06-09', sam),
      agree,
      customer,
      [
        {type: 'extensionAgreed', stage: 'stage-1'},
        {type: 'extended', stage: 'stage-1', from: '2026-06-30', to: '2026-06-30', reason, calendar},
      ],
    ],
  });
});

describe('what the customer says to more time', () => {
  const told = (agreed: boolean) => ({type: 'recordExtensionAnswer', agreed, how: 'phone'}) as const;
  const theirs: Said = {
    code: 'not-allowed',
    reason: 'Only the customer, or somebody who speaks for them, can do this',
  };
  const nothing: Said = {code: 'nothing-proposed', reason: 'Nobody has asked for more time'};
  const done: Said = {code: 'already-done', reason: 'This was answered already'};
  const agreed = proposed.does(agree, '2026-06-09', customer);

  refusals({
    'staff do not agree for them': [proposed, agree, sam, theirs],
    'staff do not decline for them': [proposed, decline, sam, theirs],
    'nor does somebody whom they have not confirmed': [proposed, agree, speaker, unconfirmed],
    'nor say no': [proposed, decline, speaker, unconfirmed],
    'there is nothing to agree to': [at.running, agree, customer, nothing],
    'there is nothing to decline': [at.running, decline, customer, nothing],
    'it is agreed to once': [agreed, agree, customer, {code: 'already-done', reason: 'This was agreed already'}],
    'what was agreed is not declined': [agreed, decline, customer, done],
    'nothing is declined twice': [proposed.does(decline, '2026-06-09', customer), decline, customer, done],
    'nobody but staff writes down what they were told': [proposed, told(true), customer, onlyStaff],
    'there is nothing to write down': [at.running, told(true), sam, nothing],
    'nor anything after an answer': [agreed, told(false), sam, done],
    'an answered stage waits for nothing': [proposed.does(answer(), '2026-06-09', sam), agree, customer, nothing],
  });
  happenings({
    'a no is a no': [proposed, decline, customer, [{type: 'extensionDeclined', stage: 'stage-1'}]],
    'a yes that staff were told says how': [
      proposed,
      told(true),
      max,
      [{type: 'extensionAgreed', stage: 'stage-1', how: 'phone'}],
    ],
    'so does a no': [proposed, told(false), max, [{type: 'extensionDeclined', stage: 'stage-1', how: 'phone'}]],
    'who said no can still say yes': [
      proposed.does(decline, '2026-06-09', customer),
      agree,
      customer,
      [{type: 'extensionAgreed', stage: 'stage-1'}],
    ],
  });
});
