import {leak} from '../../../support/people.ts';
import {type Answers, asJson, everybody, type Row} from '../row.ts';

/** Whoever may not see a case is told that there is none. */
const ofTheCase: Answers = {
  anonymous: 404,
  holderOfA: 200,
  holderOfB: 404,
  customerOfA: 200,
  staff: 200,
  staffElsewhere: 401,
  administrator: 200,
};

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
  {
    method: 'POST',
    path: '/v1/cases',
    request: () => asJson('/v1/cases', leak),
    answers: {...everybody(201), staffElsewhere: 401},
  },
  {
    method: 'GET',
    path: '/v1/cases',
    request: () => ({path: '/v1/cases'}),
    // A customer's own list.
    answers: {...ofStaff, customerOfA: 200},
  },
  {method: 'GET', path: '/v1/cases/live', request: () => ({path: '/v1/cases/live'}), answers: ofStaff},
  {
    method: 'GET',
    path: '/v1/cases/:reference',
    request: ({a}) => ({path: `/v1/cases/${a.reference}`}),
    answers: ofTheCase,
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/live',
    request: ({a}) => ({path: `/v1/cases/${a.reference}/live`}),
    answers: ofTheCase,
  },
  {
    method: 'POST',
    path: '/v1/cases/:reference/commands',
    when: 'sending a message',
    request: ({a}) => asJson(`/v1/cases/${a.reference}/commands`, {type: 'sendMessage', text: 'Hello?'}),
    answers: ofTheCase,
  },
];
