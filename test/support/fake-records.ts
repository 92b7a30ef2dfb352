/** Something that happened in a ticket of the fake. */
export interface FakeTransaction {
  readonly id: number;
  readonly ticket: number;
  readonly type: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly data: string;
  readonly by: string;
  readonly at: number;
}

/** A piece of what was written or attached. */
export interface FakePart {
  readonly id: number;
  readonly transaction: number;
  readonly mediaType: string;
  readonly name: string;
  readonly content: string;
}

/** As REST2 shows it. */
export function transactionJson({id, type, field, before, after, data, by, at}: FakeTransaction) {
  return {
    id: String(id),
    Type: type,
    Field: field,
    OldValue: before,
    NewValue: after,
    Data: data,
    Creator: {id: by},
    Created: new Date(at).toISOString(),
  };
}

/** As REST2 shows it. */
export function partJson({id, transaction, mediaType, name, content}: FakePart) {
  return {
    id: String(id),
    TransactionId: String(transaction),
    ContentType: mediaType,
    Filename: name,
    Content: content,
  };
}
