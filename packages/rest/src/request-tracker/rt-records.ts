import {type Instant, instant} from '@redress/policy/calendar';

/** A ticket, as far as we look at one. */
export interface Ticket {
  readonly id: number;
  readonly status: string;
  readonly subject: string;
  /** `YYYY-MM-DD HH:MM:SS` in UTC, as it is sent. */
  readonly due: string;
  readonly sla: string;
  readonly created: Instant;
  readonly lastUpdated: Instant;
  readonly lastUpdatedBy: string;
  /** By name. */
  readonly fields: ReadonlyMap<string, CustomField>;
}

export interface CustomField {
  readonly id: string;
  readonly value: string;
}

/** Something that happened in a ticket. */
export interface Transaction {
  readonly id: number;
  readonly type: string;
  /** What was changed: `Status`, or the number of a custom field. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Of a comment or a reply. */
  readonly subject: string;
  /** Name of a user. */
  readonly by: string;
  readonly created: Instant;
}

/** A piece of what was written or attached in a transaction. */
export interface Part {
  readonly id: number;
  readonly transaction: number;
  readonly mediaType: string;
  /** Empty for what was written. */
  readonly name: string;
  readonly content: string;
}

export interface RtUser {
  readonly name: string;
  readonly realName: string;
  /** On the staff, that is. */
  readonly privileged: boolean;
}

/** How it writes that a date is not set. */
export const notSet = '1970-01-01 00:00:00';

type Raw = Readonly<Record<string, unknown>>;

export function readTicket(raw: object): Ticket {
  const {id, Status, Subject, Due, SLA, Created, LastUpdated, LastUpdatedBy, CustomFields} = raw as Raw;
  const fields = (Array.isArray(CustomFields) ? CustomFields : []) as readonly Raw[];
  return {
    id: Number(id),
    status: text(Status),
    subject: text(Subject),
    due: text(Due).replace('T', ' ').replace('Z', ''),
    sla: text(SLA),
    created: instant(text(Created)),
    lastUpdated: instant(text(LastUpdated)),
    lastUpdatedBy: text((LastUpdatedBy as Raw | undefined)?.id),
    fields: new Map(
      fields.map((field) => [text(field.name), {id: text(field.id), value: text((field.values as unknown[])?.[0])}]),
    ),
  };
}

export function readTransaction(raw: object): Transaction {
  const {id, Type, Field, OldValue, NewValue, Data, Created, Creator} = raw as Raw;
  return {
    id: Number(id),
    type: text(Type),
    field: text(Field),
    before: text(OldValue),
    after: text(NewValue),
    subject: text(Data).trim(),
    by: text((Creator as Raw | undefined)?.id),
    created: instant(text(Created)),
  };
}

export function readPart(raw: object): Part {
  const {id, TransactionId, ContentType, Filename, Content} = raw as Raw;
  return {
    id: Number(id),
    transaction: Number(TransactionId),
    mediaType: text(ContentType),
    name: text(Filename),
    content: text(Content),
  };
}

export function readUser(raw: object): RtUser {
  const {Name, RealName, Privileged} = raw as Raw;
  return {name: text(Name), realName: text(RealName), privileged: Number(Privileged) === 1};
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
