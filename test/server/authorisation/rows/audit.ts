import {type Answers, everybody, type Row} from '../row.ts';

const ofAdministrators: Answers = {
  anonymous: 401,
  holderOfA: 401,
  holderOfB: 401,
  customerOfA: 401,
  staff: 403,
  staffElsewhere: 401,
  administrator: 200,
};

/** A token of another organisation is no token here, also where none is needed. */
const ofEverybody: Answers = {...everybody(200), staffElsewhere: 401};

const asked: readonly (readonly [path: string, answers: Answers])[] = [
  ['/v1/keys', ofEverybody],
  ['/v1/audit/head', ofAdministrators],
  ['/v1/audit/chain', ofAdministrators],
  ['/v1/audit/journal', ofAdministrators],
];

export const rows: readonly Row[] = asked.map(([path, answers]) => ({
  method: 'GET',
  path,
  request: () => ({path}),
  answers,
}));
