import type {Answers, Row} from '../row.ts';

const ofAdministrators: Answers = {
  anonymous: 401,
  holderOfA: 401,
  holderOfB: 401,
  customerOfA: 401,
  staff: 403,
  staffElsewhere: 401,
  administrator: 200,
};

export const rows: readonly Row[] = ['/v1/audit/head', '/v1/audit/chain', '/v1/audit/journal'].map((path) => ({
  method: 'GET',
  path,
  request: () => ({path}),
  answers: ofAdministrators,
}));
