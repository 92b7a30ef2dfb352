import {type FakePart, type FakeTransaction, partJson, transactionJson} from './fake-records.ts';
import {ticketSql} from './ticket-sql.ts';

/** What is known of a ticket in the fake. */
export interface FakeTicket {
  readonly id: number;
  readonly created: number;
  status: string;
  subject: string;
  due: string;
  owner: string;
  lastUpdated: number;
  lastUpdatedBy: string;
  readonly fields: Map<string, string>;
}

interface Sent {
  readonly Content?: string;
  readonly ContentType?: string;
  readonly Subject?: string;
  readonly Status?: string;
  readonly Due?: string;
  readonly Owner?: string;
  readonly CustomFields?: Readonly<Record<string, string | null>>;
  readonly Attachments?: readonly {
    readonly FileName: string;
    readonly FileType: string;
    readonly FileContent: string;
  }[];
}

const statuses = ['new', 'open', 'stalled', 'resolved', 'rejected'];
const people: Readonly<Record<string, {readonly RealName: string; readonly Privileged: number}>> = {
  redress: {RealName: 'Redress', Privileged: 1},
  sam: {RealName: 'Sam Okafor', Privileged: 1},
  'bob@example.org': {RealName: 'Bob', Privileged: 0},
  Nobody: {RealName: 'Nobody in particular', Privileged: 0},
};

/**
 * As much of Request Tracker's REST2 as the adapter asks for, in memory: a net for what a real one cannot be made to do at
 * will, such as to die between two requests. That it agrees with a real one is for the tests against a real one to show.
 */
export class FakeRequestTracker {
  readonly tickets: FakeTicket[] = [];
  readonly transactions: FakeTransaction[] = [];
  readonly parts: FakePart[] = [];
  /** What time it is there. */
  now = Date.parse('2026-11-20T10:00:00Z');
  /** The custom fields that the queue has. */
  fieldNames = ['Complaint Reference', 'External Id', 'Redress Line', 'Redress Order'];
  /** The largest attachment that is kept. */
  largest = 10_000_000;
  /** It looks at If-Match first and changes the ticket then, so two requests may pass each other in between. */
  heedsIfMatch = true;
  /** Passes between a new ticket's getting its number and its coming to light. */
  beforeCommit: () => Promise<void> = async () => {};
  private readonly uncommitted = new Set<number>();

  fetchFor(user: string): typeof fetch {
    return async (input, init) => {
      const request = new Request(input as Request, init);
      const url = new URL(request.url);
      const body = request.method === 'GET' ? undefined : ((await request.json()) as Sent);
      const path = url.pathname.replace(/^.*\/REST\/2\.0\//, '');
      const {status = 200, json, headers = {}} = await this.answer(user, request, path, url.searchParams, body);
      return new Response(JSON.stringify(json ?? {message: 'Not Found'}), {
        status: json === undefined && status === 200 ? 404 : status,
        headers: {'Content-Type': 'application/json', Date: new Date(this.now).toUTCString(), ...headers},
      });
    };
  }

  /** What somebody does in Request Tracker itself. */
  async does(user: string, method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
    const answered = await this.fetchFor(user)(`http://rt.example.org/REST/2.0/${path}`, {
      method,
      body: JSON.stringify(body),
    });
    if (!answered.ok) throw new Error(`The fake answers ${answered.status} to ${method} ${path}`);
  }

  private async answer(
    user: string,
    {method, headers}: Request,
    path: string,
    query: URLSearchParams,
    body: Sent = {},
  ): Promise<{status?: number; json?: unknown; headers?: Record<string, string>}> {
    const [, kind = '', number = '', more = ''] = /^(\w+)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    const id = Number(number);
    const name = decodeURIComponent(number);
    const ticket = kind === 'ticket' ? this.tickets.find((one) => one.id === id) : undefined;
    switch (`${method} ${kind}${more && ` ${more}`}`) {
      case 'GET rt':
        return {json: {Version: '5.0.3'}};
      case 'GET user':
        return {json: people[name] && {Name: name, ...people[name]}};
      case 'GET ticket':
        return {json: ticket && this.ticketJson(ticket), headers: {ETag: `"${this.lastOf(id)}"`}};
      case 'GET tickets':
        return {json: this.search(query)};
      case 'GET ticket history':
        return {json: this.list(this.transactions.filter((one) => one.ticket === id).map(transactionJson), query)};
      case 'GET ticket attachments': {
        const inTicket = new Set(this.transactions.filter((one) => one.ticket === id).map((one) => one.id));
        return {json: this.list(this.parts.filter((part) => inTicket.has(part.transaction)).map(partJson), query)};
      }
      case 'GET transaction attachments':
        return {json: this.list(this.parts.filter((part) => part.transaction === id).map(partJson), query)};
      case 'GET attachments':
        return {json: this.list(this.parts.filter(({transaction}) => !this.hidden(transaction)).map(partJson), query)};
      case 'GET transactions':
        return {json: this.newest(query)};
      case 'GET transaction': {
        const found = this.transactions.find((one) => one.id === id);
        return found ? {json: transactionJson(found)} : {status: 500, json: {message: 'Internal Server Error'}};
      }
      case 'POST ticket':
        return this.create(user, body);
      case 'POST ticket comment':
      case 'POST ticket correspond':
        if (!ticket) return {};
        return this.write(user, ticket, more === 'comment' ? 'Comment' : 'Correspond', body);
      case 'PUT ticket': {
        const seen = headers.get('If-Match');
        if (this.heedsIfMatch && seen !== null && seen !== `"${this.lastOf(id)}"`)
          return {status: 412, json: {message: 'Precondition Failed'}};
        if (ticket) this.change(user, ticket, body);
        return {json: ticket && ['Changed']};
      }
      default:
        return {};
    }
  }

  private async create(user: string, {Subject = '', Status = 'new', Due = notSet, ...more}: Sent) {
    if (!statuses.includes(Status)) return {status: 400, json: {message: 'Invalid status'}};
    const ticket: FakeTicket = {
      id: this.tickets.length + 1,
      created: this.now,
      status: Status,
      subject: Subject,
      due: Due,
      owner: 'Nobody',
      lastUpdated: this.now,
      lastUpdatedBy: user,
      fields: new Map(
        Object.entries(more.CustomFields ?? {}).flatMap(([name, value]) =>
          value && this.fieldNames.includes(name) ? [[name, value]] : [],
        ),
      ),
    };
    this.tickets.push(ticket);
    this.uncommitted.add(ticket.id);
    this.attach(this.happened(user, ticket, {type: 'Create'}), more);
    await this.beforeCommit();
    this.uncommitted.delete(ticket.id);
    return {status: 201, json: {id: String(ticket.id), type: 'ticket'}};
  }

  private write(
    user: string,
    ticket: FakeTicket,
    type: string,
    {Subject = 'No Subject', Status, CustomFields, ...sent}: Sent,
  ) {
    const transaction = this.happened(user, ticket, {type, data: Subject});
    this.attach(transaction, sent);
    // A rule of its own, as it comes.
    if (type === 'Correspond') this.change('RT_System', ticket, {Status: 'open'});
    this.change(user, ticket, {...(Status !== undefined && {Status}), ...(CustomFields && {CustomFields})});
    return {status: 201, json: ['Comments added'], headers: {Location: `/REST/2.0/transaction/${transaction}`}};
  }

  private change(user: string, ticket: FakeTicket, {Status, Subject, Due, Owner, CustomFields = {}}: Sent) {
    if (Due !== undefined && Due !== ticket.due) {
      this.happened(user, ticket, {type: 'Set', field: 'Due', before: ticket.due, after: Due});
      ticket.due = Due;
    }
    // It answers 200 to one that it does not know.
    if (Status !== undefined && Status !== ticket.status && statuses.includes(Status)) {
      this.happened(user, ticket, {type: 'Status', field: 'Status', before: ticket.status, after: Status});
      ticket.status = Status;
    }
    if (Subject !== undefined && Subject !== ticket.subject) {
      this.happened(user, ticket, {type: 'Set', field: 'Subject', before: ticket.subject, after: Subject});
      ticket.subject = Subject;
    }
    if (Owner !== undefined && Owner !== ticket.owner) {
      for (const type of ['Set', 'SetWatcher'])
        this.happened(user, ticket, {type, field: 'Owner', before: ticket.owner, after: Owner});
      ticket.owner = Owner;
    }
    for (const [name, value] of Object.entries(CustomFields)) {
      const before = ticket.fields.get(name) ?? '';
      const at = this.fieldNames.indexOf(name);
      if (at < 0 || before === (value ?? '')) continue;
      this.happened(user, ticket, {type: 'CustomField', field: String(at + 1), before, after: value ?? ''});
      if (value === null) ticket.fields.delete(name);
      else ticket.fields.set(name, value);
    }
  }

  private happened(
    user: string,
    ticket: FakeTicket,
    {type, field = '', before = '', after = '', data = ''}: Partial<FakeTransaction> & {type: string},
  ): number {
    const id = this.transactions.length + 1;
    this.transactions.push({id, ticket: ticket.id, type, field, before, after, data, by: user, at: this.now});
    ticket.lastUpdated = this.now;
    ticket.lastUpdatedBy = user;
    return id;
  }

  private attach(transaction: number, {Content, ContentType = 'text/plain', Attachments = []}: Sent) {
    const add = (mediaType: string, name: string, content: string) =>
      this.parts.push({id: this.parts.length + 1, transaction, mediaType, name, content});
    if (Content) add(ContentType, '', Content);
    for (const {FileName, FileType, FileContent} of Attachments)
      add(FileType, FileName, FileContent.length > this.largest ? '' : atob(FileContent));
  }

  private hidden(transaction: number): boolean {
    return this.uncommitted.has(this.transactions[transaction - 1]?.ticket ?? 0);
  }

  private lastOf(ticket: number): number {
    return this.transactions.findLast((one) => one.ticket === ticket)?.id ?? 0;
  }

  private search(query: URLSearchParams) {
    const found = this.tickets.filter(({id}) => !this.uncommitted.has(id)).filter(ticketSql(query.get('query') ?? ''));
    const by = /^CF\.\{(.*)\}$/.exec(query.get('orderby') ?? '')?.[1];
    if (by) found.sort((a, b) => ((a.fields.get(by) ?? '') < (b.fields.get(by) ?? '') ? -1 : 1));
    const size = Number(query.get('per_page'));
    const page = Number(query.get('page'));
    const items = found.slice((page - 1) * size, page * size).map((ticket) => this.ticketJson(ticket));
    return {items, count: items.length, total: found.length, page, pages: Math.ceil(found.length / size)};
  }

  private newest(query: URLSearchParams) {
    const size = Number(query.get('per_page'));
    const start = (Number(query.get('page')) - 1) * size;
    const seen = this.transactions.filter(({id}) => !this.hidden(id));
    return {
      items: seen
        .toReversed()
        .slice(start, start + size)
        .map(transactionJson),
    };
  }

  /** A list with its limits, as far as we set any. */
  private list(all: readonly Readonly<Record<string, unknown>>[], query: URLSearchParams) {
    const limits = JSON.parse(query.get('query') ?? '[]') as {field: string; operator?: string; value: string}[];
    const fields = new Set(limits.map(({field}) => field));
    const meets = (one: Readonly<Record<string, unknown>>) =>
      [...fields].every((field) =>
        limits
          .filter((limit) => limit.field === field)
          .some(({operator, value}) => (operator === '>' ? Number(one[field]) > Number(value) : one[field] === value)),
      );
    return {items: all.filter(meets).slice(0, Number(query.get('per_page')))};
  }

  private ticketJson(ticket: FakeTicket) {
    return {
      id: ticket.id,
      Status: ticket.status,
      Subject: ticket.subject,
      Due: `${ticket.due.replace(' ', 'T')}Z`,
      Created: new Date(ticket.created).toISOString(),
      LastUpdated: new Date(ticket.lastUpdated).toISOString(),
      LastUpdatedBy: {id: ticket.lastUpdatedBy},
      CustomFields: this.fieldNames.map((name, at) => ({
        id: String(at + 1),
        name,
        values: ticket.fields.has(name) ? [ticket.fields.get(name)] : [],
      })),
    };
  }
}

const notSet = '1970-01-01 00:00:00';
