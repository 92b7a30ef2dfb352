import {type Answers, asJson, everybody, type Row} from '../row.ts';

const ofAdministrators: Answers = {...everybody(401), staff: 403, administrator: 204};

export const rows: readonly Row[] = [
  {
    method: 'POST',
    path: '/v1/sessions/end',
    request: () => ({path: '/v1/sessions/end'}),
    answers: {...everybody(204), anonymous: 401, holderOfA: 401, holderOfB: 401, staffElsewhere: 401},
  },
  {
    method: 'POST',
    path: '/v1/sessions/revoke',
    when: 'one token',
    request: () => asJson('/v1/sessions/revoke', {of: 'staff', token: 'a token that nobody has'}),
    answers: ofAdministrators,
  },
  {
    method: 'POST',
    path: '/v1/sessions/revoke',
    when: 'every token of a person',
    request: () => asJson('/v1/sessions/revoke', {of: 'customers', person: 'somebody'}),
    answers: ofAdministrators,
  },
  {
    method: 'POST',
    path: '/v1/cases/:reference/follow-up-key',
    request: ({a}) => asJson(`/v1/cases/${a.reference}/follow-up-key`, {}),
    answers: {...everybody(401), staff: 200, administrator: 200},
  },
];
