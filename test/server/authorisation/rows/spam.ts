import {type Answers, asJson, everybody, type Row} from '../row.ts';

const ofStaff: Answers = {
  anonymous: 401,
  holderOfA: 401,
  holderOfB: 401,
  customerOfA: 401,
  staff: 200,
  staffElsewhere: 401,
  administrator: 200,
};

const form = (path: string, fields: Record<string, string>) => ({
  path,
  body: new URLSearchParams(fields),
  headers: {'Content-Type': 'application/x-www-form-urlencoded'},
});

export const rows: readonly Row[] = [
  // A token of another organisation is no token here, also where none is needed.
  {
    method: 'GET',
    path: '/v1/challenge',
    request: () => ({path: '/v1/challenge'}),
    answers: {...everybody(200), staffElsewhere: 401},
  },
  {method: 'GET', path: '/v1/held', request: () => ({path: '/v1/held'}), answers: ofStaff},
  {
    method: 'POST',
    path: '/v1/held/:reference',
    when: 'the case is not held',
    request: ({a}) => asJson(`/v1/held/${a.reference}`, {verdict: 'genuine'}),
    answers: {...ofStaff, staff: 404, administrator: 404},
  },
  {
    method: 'GET',
    path: '/v1/complaint-form',
    request: () => ({path: '/v1/complaint-form'}),
    answers: {...everybody(200), staffElsewhere: 401},
  },
  {
    method: 'POST',
    path: '/v1/complaint-form',
    when: 'with nothing in it',
    request: () => form('/v1/complaint-form', {}),
    answers: {...everybody(422), staffElsewhere: 401},
  },
  {
    method: 'POST',
    path: '/v1/complaint-form-confirmation',
    when: 'with a code that is wrong',
    // The key stands in the form: whatever else the caller shows opens nothing more.
    request: ({a}) => form('/v1/complaint-form-confirmation', {reference: a.reference, key: 'wrong', code: '0000'}),
    answers: {...everybody(422), staffElsewhere: 401},
  },
];
