import {everybody, type Row} from '../row.ts';

/** A token of another organisation is no token here, also where none is needed. */
const ofEverybody = {...everybody(200), staffElsewhere: 401};

export const rows: readonly Row[] = [
  {method: 'GET', path: '/livez', request: () => ({path: '/livez'}), answers: everybody(200)},
  {method: 'GET', path: '/readyz', request: () => ({path: '/readyz'}), answers: everybody(200)},
  {method: 'GET', path: '/v1/policy', request: () => ({path: '/v1/policy'}), answers: ofEverybody},
  {
    method: 'GET',
    path: '/v1/policies/:id',
    request: () => ({path: '/v1/policies/plus-dane'}),
    answers: ofEverybody,
  },
  {
    method: 'GET',
    path: '/v1/openapi.json',
    request: () => ({path: '/v1/openapi.json'}),
    answers: ofEverybody,
  },
  {method: 'GET', path: '/v1/reference', request: () => ({path: '/v1/reference'}), answers: ofEverybody},
  {method: 'ALL', path: '/v1/*', request: () => ({path: '/v1/nowhere'}), answers: everybody(404)},
];
