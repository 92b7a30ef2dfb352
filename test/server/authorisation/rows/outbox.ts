import {type Answers, asJson, type Row} from '../row.ts';

const ofStaff: Answers = {
  anonymous: 401,
  holderOfA: 401,
  holderOfB: 401,
  customerOfA: 401,
  staff: 200,
  staffElsewhere: 401,
  administrator: 200,
};

export const rows: readonly Row[] = [
  {method: 'GET', path: '/v1/messages', request: () => ({path: '/v1/messages?state=dead'}), answers: ofStaff},
  {
    method: 'POST',
    path: '/v1/messages/:id/retry',
    when: 'there is no such message',
    request: ({a}) => ({path: `/v1/messages/${a.reference}.1.receipt.email/retry`}),
    answers: {...ofStaff, staff: 404, administrator: 404},
  },
  {
    method: 'POST',
    path: '/v1/mail-confirmations',
    when: 'with a code that is wrong',
    request: ({a}) => asJson('/v1/mail-confirmations', {reference: a.reference, code: '0000-0000-0000'}),
    // Whoever may not see the case is told that there is none.
    answers: {
      anonymous: 404,
      holderOfA: 422,
      holderOfB: 404,
      customerOfA: 422,
      staff: 422,
      staffElsewhere: 401,
      administrator: 422,
    },
  },
];
