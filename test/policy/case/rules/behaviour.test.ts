import {describe} from 'node:test';
import {plain} from '@redress/policy/calendar';
import {peoplePlus, psps} from '@redress/policy/presets';
import {customer, given, staff} from '../../scenarios/scenario.ts';
import {happenings, max, onlyStaff, refusals, rhian, type Said, sam, today} from './table.ts';

describe('limiting how somebody is in touch', () => {
  const recommend = {type: 'recommendRestriction', what: 'By email only', facts: 'Forty calls a day.'} as const;
  const decide = (...what: string[]) =>
    ({
      type: 'decideRestriction',
      what: 'By email only',
      considered: what.map((one) => ({what: one, finding: 'Weighed.'})),
      review: plain('2026-12-10'),
    }) as const;
  const reject = {type: 'rejectRestriction', reason: 'It is too much.'} as const;
  const lift = {type: 'liftRestriction', reason: 'It went well.'} as const;
  const everything = ['proportionality', 'wellbeing', 'equality', 'police'];

  const head = staff('Hal', 'head-of-department');
  const chief = staff('Cat', 'chief-finance-officer');
  const partnership = given(psps).receives({}, '2026-06-08');
  const recommended = partnership.does(recommend, '2026-06-09', head);
  const decided = recommended.does(decide(...everything), '2026-06-09', chief);
  // A policy that says nothing of it still wants two people.
  const silent = given(peoplePlus).receives({}, '2026-06-08');
  const recommendedThere = silent.does(recommend, '2026-06-09', max);
  const unsaid: Said = {code: 'nothing-recommended', reason: 'Nobody has recommended this'};
  const own: Said = {code: 'own-recommendation', reason: 'Whoever recommends it cannot decide it'};
  const needed = (names: string, person: string, roles: string): Said => ({
    code: 'role-needed',
    reason: `This is for ${names}; ${person} is not one`,
    clause: 'PSPS-26',
    details: {person, roles},
  });
  const chiefs = needed(
    'Head of Corporate Services or Chief Finance Officer or Chief Delivery Officer',
    'Max Example',
    'head-of-corporate-services chief-finance-officer chief-delivery-officer',
  );

  refusals({
    'a customer recommends nothing': [partnership, recommend, customer, onlyStaff],
    'PSPS-26: a named role recommends it': [
      partnership,
      recommend,
      max,
      needed('Head of Department', 'Max Example', 'head-of-department'),
    ],
    'it is recommended once': [
      recommended,
      recommend,
      sam,
      {code: 'already-done', reason: 'This was recommended or decided already'},
    ],
    'it is not recommended once it is decided': [
      decided,
      recommend,
      sam,
      {code: 'already-done', reason: 'This was recommended or decided already'},
    ],
    'a customer decides nothing': [recommended, decide(...everything), customer, onlyStaff],
    'nobody decides what nobody recommended': [partnership, decide(...everything), sam, unsaid],
    'nobody decides it twice': [decided, decide(...everything), rhian, unsaid],
    'PSPS-26: two people decide it': [
      partnership.does(recommend, '2026-06-09', sam),
      decide(...everything),
      sam,
      {...own, clause: 'PSPS-26'},
    ],
    'also where the policy is silent': [recommendedThere, decide(), max, own],
    'PSPS-26: a named role decides it': [recommended, decide(...everything), max, chiefs],
    'PSPS-27: what must be weighed is weighed': [
      recommended,
      decide(),
      chief,
      {
        code: 'not-weighed',
        reason: 'Weigh first: proportionality wellbeing equality police',
        clause: 'PSPS-27',
        details: {what: 'proportionality wellbeing equality police'},
      },
    ],
    'PSPS-28: all of it': [
      recommended,
      decide('proportionality', 'equality'),
      chief,
      {
        code: 'not-weighed',
        reason: 'Weigh first: wellbeing police',
        clause: 'PSPS-28',
        details: {what: 'wellbeing police'},
      },
    ],
    'it is looked at again on a later day than today': [
      recommended,
      {...decide(...everything), review: plain(today)},
      chief,
      {code: 'date-past', reason: 'Choose a later day to look at it again', details: {date: today}},
    ],
    'a customer rejects nothing': [recommended, reject, customer, onlyStaff],
    'nobody rejects what nobody recommended': [partnership, reject, sam, unsaid],
    'nobody rejects it in another role': [recommended, reject, max, chiefs],
    'a customer lifts nothing': [decided, lift, customer, onlyStaff],
    'nothing is lifted before it was decided': [
      recommended,
      lift,
      sam,
      {code: 'not-restricted', reason: 'Contact is not restricted'},
    ],
    'nothing is lifted where nobody wanted it': [
      partnership,
      lift,
      sam,
      {code: 'not-restricted', reason: 'Contact is not restricted'},
    ],
  });

  const restricted = (considered: readonly string[]) => [
    {
      type: 'restricted',
      what: 'By email only',
      considered: considered.map((what) => ({what, finding: 'Weighed.'})),
      review: '2026-12-10',
    },
  ];
  const recommendation = [
    {type: 'restrictionRecommended', what: 'By email only', facts: 'Forty calls a day.', for: 'staff'},
  ];
  happenings({
    'a recommendation is for staff': [partnership, recommend, head, recommendation],
    'anybody recommends where the policy is silent': [silent, recommend, max, recommendation],
    'the customer is told what was decided': [recommended, decide(...everything), chief, restricted(everything)],
    'anybody else decides where the policy is silent, and weighs what they will': [
      recommendedThere,
      decide('wellbeing'),
      sam,
      restricted(['wellbeing']),
    ],
    'it can be looked at again tomorrow': [
      recommended,
      {...decide(...everything), review: plain('2026-06-11')},
      chief,
      [{...restricted(everything)[0], review: '2026-06-11'}],
    ],
    'a no is for staff': [
      recommended,
      reject,
      chief,
      [{type: 'restrictionRejected', reason: 'It is too much.', for: 'staff'}],
    ],
    'after a no it can be recommended again': [
      recommended.does(reject, '2026-06-09', chief),
      recommend,
      head,
      recommendation,
    ],
    'the customer is told that it ends': [decided, lift, max, [{type: 'unrestricted', reason: 'It went well.'}]],
  });
});
