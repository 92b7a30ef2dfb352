import ky, {HTTPError, type SearchParamsOption} from 'ky';
import {RestError} from '../rest-error.ts';
import {atMost} from '../service/at-most.ts';
import type {RequestTrackerOptions} from './options.ts';
import {
  type Part,
  type RtUser,
  readPart,
  readTicket,
  readTransaction,
  readUser,
  type Ticket,
  type Transaction,
} from './rt-records.ts';

/** The requests that we make of Request Tracker's REST2, in its own words. */
export interface RtApi {
  /** Nothing where there is no such ticket, or not for us. */
  ticket(id: number): Promise<Ticket | undefined>;
  /** In TicketSQL. Every ticket that it finds, or those of one page. */
  tickets(query: string, paging?: Paging): Promise<Found>;
  /** What happened in a ticket after this transaction, in order. */
  history(ticket: number, after: number): Promise<readonly Transaction[]>;
  /** What was written or attached in a ticket after this transaction: text and JSON. */
  parts(ticket: number, after: number): Promise<readonly Part[]>;
  /** Names of the files that were attached in a transaction. */
  files(transaction: number): Promise<readonly string[]>;
  /** Everything with this file name, wherever. */
  partsNamed(name: string): Promise<readonly Part[]>;
  /** A page of the newest transactions of all tickets, the last first, and what time it is there. */
  newest(page: number): Promise<{readonly transactions: readonly Transaction[]; readonly now: number}>;
  /** When a transaction was made; nothing for one that cannot be seen. */
  createdAt(transaction: number): Promise<number | undefined>;
  /** What time it is there. */
  now(): Promise<number>;
  user(nameOrId: string): Promise<RtUser>;
  /** Answers the number of the new ticket. */
  create(ticket: object): Promise<number>;
  /** Answers the number of the transaction. */
  comment(ticket: number, comment: object): Promise<number>;
  /** Changes a ticket, if a transaction is named only where that is its newest one; `outdated` where it is not. */
  update(ticket: number, changes: object, seen?: number): Promise<'done' | 'outdated'>;
}

/** What a search has found. */
export interface Found {
  readonly tickets: readonly Ticket[];
  /** Whether there is another page. */
  readonly more: boolean;
  /** What time it was there, in milliseconds. */
  readonly now: number;
  /** By how much that clock was before ours that only goes forward, or a second less. */
  readonly offset: number;
}

export interface Paging {
  readonly orderBy?: string;
  /** The first is 1. */
  readonly page: number;
  readonly size: number;
}

/** Requests. A help desk has few hands: whoever asks for more at a time only waits longer, and staff with them. */
const mostAtOnce = 6;
/** The most that REST2 gives at a time. */
const stride = 100;
/** What we may not see is missing from a page, so a full one may look less than full. With fewer than this it was the last. */
const fullEnough = 25;

export function rtApi({api, token, fetch}: Pick<RequestTrackerOptions, 'api' | 'token' | 'fetch'>): RtApi {
  const http = ky.create({
    prefix: api,
    timeout: 30_000,
    credentials: 'omit',
    ...(fetch && {fetch}),
    headers: {Authorization: `token ${token}`},
    // Reads only. A write that may have arrived is looked for before anybody makes it again.
    retry: {limit: 2, methods: ['get'], statusCodes: [408, 429, 502, 503, 504], jitter: true, maxRetryAfter: 5_000},
  });

  const turn = atMost(mostAtOnce);
  const answered = (ask: () => Promise<Response>): Promise<Response> => turn(() => understood(ask()));

  const get = async (path: string, searchParams: SearchParamsOption = {}) => {
    const response = await answered(() => http.get(path, {searchParams}));
    return {body: (await response.json()) as Listed, response};
  };

  /** All of a list, each page after the last number of the one before: others may write while we read. */
  const all = async <T extends {readonly id: number}>(
    path: string,
    limits: (after: number) => readonly object[],
    fields: Readonly<Record<string, string>>,
    read: (raw: object) => T,
    after: number,
  ): Promise<readonly T[]> => {
    const found: T[] = [];
    for (;;) {
      const query = JSON.stringify(limits(found.at(-1)?.id ?? after));
      const {body} = await get(path, {query, orderby: 'id', per_page: stride, ...fields});
      found.push(...body.items.map(read));
      if (body.items.length < fullEnough) return found;
    }
  };

  return {
    async ticket(id) {
      try {
        const response = await answered(() => http.get(`ticket/${id}`));
        return readTicket(await response.json());
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
    async tickets(query, paging) {
      const tickets: Ticket[] = [];
      for (let page = paging?.page ?? 1; ; page++) {
        const {body, response} = await get('tickets', {
          query,
          orderby: paging?.orderBy ?? 'id',
          page,
          per_page: paging?.size ?? stride,
          fields: 'Status,Subject,Due,SLA,Created,LastUpdated,LastUpdatedBy,CustomFields',
        });
        tickets.push(...body.items.map(readTicket));
        const more = page < Number(body.pages ?? 1);
        if (!paging && more) continue;
        const now = timeOf(response);
        return {tickets, more, now, offset: now - performance.now()};
      }
    },
    history: (ticket, after) =>
      all(
        `ticket/${ticket}/history`,
        (last) => [{field: 'id', operator: '>', value: String(last)}],
        {fields: 'Type,Field,OldValue,NewValue,Data,Created,Creator', 'fields[Creator]': 'Name'},
        readTransaction,
        after,
      ),
    parts: (ticket, after) =>
      all(
        `ticket/${ticket}/attachments`,
        (last) => [
          // Parts are numbered by themselves, so the first page begins after a transaction, each other one after a part.
          {field: 'TransactionId', operator: '>', value: String(after)},
          {field: 'id', operator: '>', value: String(last)},
          {field: 'ContentType', value: 'application/json'},
          {field: 'ContentType', value: 'text/plain', entry_aggregator: 'OR'},
          {field: 'ContentType', value: 'text/html', entry_aggregator: 'OR'},
        ],
        {fields: 'TransactionId,Filename,ContentType,Content'},
        readPart,
        0,
      ),
    files: async (transaction) => {
      const parts = await all(
        `transaction/${transaction}/attachments`,
        (last) => [{field: 'id', operator: '>', value: String(last)}],
        {fields: 'TransactionId,Filename,ContentType'},
        readPart,
        0,
      );
      return parts.flatMap(({name}) => (name === '' ? [] : [name]));
    },
    partsNamed: (name) =>
      all(
        'attachments',
        (last) => [
          // As it is written: a search that ignores case passes the index by.
          {field: 'Filename', value: name, case_sensitive: 1},
          {field: 'id', operator: '>', value: String(last)},
        ],
        {fields: 'TransactionId,Filename,ContentType,Content'},
        readPart,
        0,
      ),
    async newest(page) {
      const {body, response} = await get('transactions', {
        query: JSON.stringify([{field: 'ObjectType', value: 'RT::Ticket'}]),
        orderby: 'id',
        order: 'DESC',
        page,
        per_page: 20,
        fields: 'Created',
      });
      return {transactions: body.items.map(readTransaction), now: timeOf(response)};
    },
    async createdAt(transaction) {
      try {
        const response = await answered(() => http.get(`transaction/${transaction}`, {retry: 0}));
        return Date.parse(readTransaction(await response.json()).created);
      } catch (error) {
        // For a transaction that is not there it answers 500.
        if ([403, 404, 500].includes(statusOf(error) ?? 0)) return undefined;
        throw error;
      }
    },
    now: async () => timeOf((await get('rt')).response),
    async user(nameOrId) {
      try {
        const found = await answered(() => http.get(`user/${encodeURIComponent(nameOrId)}`));
        return readUser(await found.json());
      } catch (error) {
        // Shredded, or hidden from us. What they did stays.
        if ([403, 404].includes(statusOf(error) ?? 0)) return {name: nameOrId, realName: '', privileged: false};
        throw error;
      }
    },
    async create(ticket) {
      const created = await answered(() => http.post('ticket', {json: ticket}));
      return Number(((await created.json()) as {id: string}).id);
    },
    async comment(ticket, comment) {
      const {headers} = await answered(() => http.post(`ticket/${ticket}/comment`, {json: comment}));
      return Number(/(\d+)$/.exec(headers.get('Location') ?? '')?.[1] ?? 0);
    },
    async update(ticket, changes, seen) {
      try {
        const headers = seen === undefined ? {} : {'If-Match': `"${seen}"`};
        await answered(() => http.put(`ticket/${ticket}`, {json: changes, headers}));
        return 'done';
      } catch (error) {
        if (statusOf(error) === 412) return 'outdated';
        throw error;
      }
    },
  };
}

interface Listed {
  readonly items: readonly object[];
  readonly pages?: number | null;
}

/** In milliseconds. An answer without the time is of no use to somebody who must know what is settled. */
function timeOf(response: Response): number {
  const now = Date.parse(response.headers.get('Date') ?? '');
  if (Number.isNaN(now)) throw new RestError('service/failed', 'Request Tracker does not say what time it is');
  return now;
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError && error.cause instanceof HTTPError ? error.cause.response.status : undefined;
}

/** Its refusals may quote what a person wrote, so they stay behind the error as its cause. */
async function understood(asked: Promise<Response>): Promise<Response> {
  try {
    return await asked;
  } catch (error) {
    const status = error instanceof HTTPError ? error.response.status : undefined;
    if (status === 401 || status === 403) {
      throw new RestError('service/failed', 'Request Tracker does not let us: look at the token and its rights', {
        cause: error,
      });
    }
    if (status !== undefined && status !== 408 && status !== 429 && status < 500) {
      throw new RestError('service/failed', `Request Tracker refuses what was asked (${status})`, {cause: error});
    }
    throw new RestError('service/busy', 'Request Tracker does not answer just now', {cause: error});
  }
}
