import {randomBytes} from 'node:crypto';
import {type Answers, everybody, type Given, type Row} from '../row.ts';

const tus = {'Tus-Resumable': '1.0.0'};
const piece = {...tus, 'Content-Type': 'application/offset+octet-stream'};
const text = 'The roof leaks.';
const announced = {...tus, 'Upload-Length': String(text.length), 'Upload-Metadata': `filename ${btoa('what.txt')}`};

const ofTheCase: Answers = {
  anonymous: 404,
  holderOfA: 200,
  holderOfB: 404,
  customerOfA: 200,
  staff: 200,
  staffElsewhere: 401,
  administrator: 200,
};
/** Whoever sends a file goes on sending it, and nobody else. Two ways of being the customer are one customer. */
const ofItsSender = (status: number): Answers => ({
  ...everybody(404),
  holderOfA: status,
  customerOfA: status,
  staffElsewhere: 401,
});
const ofAnotherDraft: Answers = {...everybody(404), staffElsewhere: 401};

const whole = new WeakMap<Given, Promise<string>>();

/** The address of a file that the customer of A has sent whole: one for all who only read, since a case takes only so many. */
function sentToA(given: Given): Promise<string> {
  const sent = whole.get(given) ?? announcedToA(given, text);
  whole.set(given, sent);
  return sent;
}

/** The address of a file that the customer of A has announced, with what is sent along. */
async function announcedToA({a, send}: Given, body?: string): Promise<string> {
  const path = `/v1/cases/${a.reference}/uploads`;
  const headers = body === undefined ? announced : {...announced, ...piece};
  const answer = await send('holderOfA', 'POST', {path, headers, ...(body !== undefined && {body})});
  return `${path}/${answer.headers.get('Location')?.split('/').at(-1)}`;
}

/** The address of a file that somebody is about to send with a complaint. */
async function sentToDraft({send}: Given): Promise<string> {
  const path = '/v1/drafts/uploads';
  const answer = await send('anonymous', 'POST', {path, headers: {...announced, ...newDraft()}});
  return `${path}/${answer.headers.get('Location')?.split('/').at(-1)}`;
}

function newDraft(): {'Redress-Draft': string} {
  return {'Redress-Draft': randomBytes(16).toString('hex')};
}

export const rows: readonly Row[] = [
  {
    method: 'POST',
    path: '/v1/cases/:reference/uploads',
    request: ({a}) => ({path: `/v1/cases/${a.reference}/uploads`, headers: announced}),
    answers: {...ofTheCase, holderOfA: 201, customerOfA: 201, staff: 201, administrator: 201},
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/uploads/:id',
    request: async (given) => ({path: await sentToA(given), headers: tus}),
    answers: ofItsSender(200),
  },
  {
    method: 'PATCH',
    path: '/v1/cases/:reference/uploads/:id',
    request: async (given) => ({
      path: await announcedToA(given),
      headers: {...piece, 'Upload-Offset': '0'},
      body: text,
    }),
    answers: ofItsSender(204),
  },
  {
    method: 'DELETE',
    path: '/v1/cases/:reference/uploads/:id',
    request: async (given) => ({path: await announcedToA(given), headers: tus}),
    answers: ofItsSender(204),
  },
  {
    method: 'DELETE',
    path: '/v1/cases/:reference/uploads/:id',
    when: 'the case has the file',
    request: async (given) => ({path: await sentToA(given), headers: tus}),
    answers: ofItsSender(403),
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/uploads/:id',
    when: 'the file is of another case',
    request: async (given) => {
      const path = await sentToA(given);
      return {path: path.replace(given.a.reference, given.b.reference), headers: tus};
    },
    answers: {...everybody(404), staffElsewhere: 401},
  },
  {
    method: 'POST',
    path: '/v1/drafts/uploads',
    request: () => ({path: '/v1/drafts/uploads', headers: {...announced, ...newDraft()}}),
    answers: {...everybody(201), staffElsewhere: 401},
  },
  {
    method: 'GET',
    path: '/v1/drafts/uploads/:id',
    when: 'the file is of another draft',
    request: async (given) => ({path: await sentToDraft(given), headers: {...tus, ...newDraft()}}),
    answers: ofAnotherDraft,
  },
  {
    method: 'PATCH',
    path: '/v1/drafts/uploads/:id',
    when: 'the file is of another draft',
    request: async (given) => ({
      path: await sentToDraft(given),
      headers: {...piece, ...newDraft(), 'Upload-Offset': '0'},
      body: text,
    }),
    answers: ofAnotherDraft,
  },
  {
    method: 'DELETE',
    path: '/v1/drafts/uploads/:id',
    when: 'the file is of another draft',
    request: async (given) => ({path: await sentToDraft(given), headers: {...tus, ...newDraft()}}),
    answers: ofAnotherDraft,
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/files',
    request: ({a}) => ({path: `/v1/cases/${a.reference}/files`}),
    answers: ofTheCase,
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/files/:id',
    request: async (given) => ({path: (await sentToA(given)).replace('/uploads/', '/files/')}),
    answers: ofTheCase,
  },
  {
    method: 'GET',
    path: '/v1/cases/:reference/files/:id',
    when: 'the file is of another case',
    request: async (given) => {
      const path = (await sentToA(given)).replace('/uploads/', '/files/');
      return {path: path.replace(given.a.reference, given.b.reference)};
    },
    answers: {...everybody(404), staffElsewhere: 401},
  },
];
