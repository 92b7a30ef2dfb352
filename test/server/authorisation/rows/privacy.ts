import {type Answers, asJson, type Given, type Row} from '../row.ts';

const ofAdministrators: Answers = {
  anonymous: 401,
  holderOfA: 401,
  holderOfB: 401,
  customerOfA: 401,
  staff: 403,
  staffElsewhere: 401,
  administrator: 200,
};

const breach = {awareAt: '2026-01-05T10:00:00.000Z', what: 'A list went to the wrong house.', risk: 'likely'};

/** A case that has ended. */
async function withdrawn({a, send}: Given): Promise<string> {
  const path = `/v1/cases/${a.reference}/commands`;
  await send('holderOfA', 'POST', asJson(path, {type: 'withdraw', how: 'portal'}));
  return path;
}

export const rows: readonly Row[] = [
  {
    method: 'POST',
    path: '/v1/cases/:reference/commands',
    when: 'erasing',
    request: async (given) => asJson(await withdrawn(given), {type: 'erase', reason: 'Ada asked.'}),
    answers: ofAdministrators,
  },
  {
    method: 'PUT',
    path: '/v1/cases/:reference/hold',
    request: ({a}) => asJson(`/v1/cases/${a.reference}/hold`, {reason: 'A claim.'}),
    answers: ofAdministrators,
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/hold',
    request: ({a}) => ({path: `/v1/cases/${a.reference}/hold`}),
    answers: ofAdministrators,
  },
  {
    method: 'DELETE',
    path: '/v1/cases/:reference/hold',
    request: ({a}) => ({path: `/v1/cases/${a.reference}/hold`}),
    answers: {...ofAdministrators, administrator: 204},
  },
  {method: 'GET', path: '/v1/holds', request: () => ({path: '/v1/holds'}), answers: ofAdministrators},
  {method: 'GET', path: '/v1/breaches', request: () => ({path: '/v1/breaches'}), answers: ofAdministrators},
  {
    method: 'POST',
    path: '/v1/breaches',
    request: () => asJson('/v1/breaches', breach),
    answers: {...ofAdministrators, administrator: 201},
  },
  {
    method: 'POST',
    path: '/v1/people/export',
    request: () => asJson('/v1/people/export', {email: 'ada@example.org'}),
    answers: ofAdministrators,
  },
  {
    method: 'POST',
    path: '/v1/people/export',
    when: 'by a key that opens another case',
    request: ({a, b}) => asJson('/v1/people/export', {reference: a.reference, key: b.followUpKey}),
    answers: {...ofAdministrators, administrator: 404},
  },
  {method: 'GET', path: '/v1/retention', request: () => ({path: '/v1/retention'}), answers: ofAdministrators},
  {method: 'POST', path: '/v1/retention', request: () => ({path: '/v1/retention'}), answers: ofAdministrators},
];
