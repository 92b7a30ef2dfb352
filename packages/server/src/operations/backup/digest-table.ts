import {createHash} from 'node:crypto';
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite';

/** How many rows a table has, and one hash over all of them, in the order of its key. */
export function digestTable(database: DatabaseSync, table: string): {readonly rows: number; readonly sha256: string} {
  const columns = database.prepare(`SELECT name, pk FROM pragma_table_info(?) ORDER BY name`).all(table) as unknown as {
    name: string;
    pk: number;
  }[];
  const key = columns.filter(({pk}) => pk > 0).sort((a, b) => a.pk - b.pk);
  const list = (names: typeof columns) => names.map(({name}) => `"${name}"`).join(', ');
  const statement = database.prepare(`SELECT ${list(columns)} FROM "${table}" ORDER BY ${list(key)}`);
  statement.setReturnArrays(true);
  const hash = createHash('sha256').update(list(columns));
  let rows = 0;
  for (const row of statement.iterate() as unknown as Iterable<SQLOutputValue[]>) {
    rows++;
    for (const value of row) {
      const [kind, bytes] = bytesOf(value);
      const head = Buffer.alloc(5);
      head.writeUInt8(kind);
      head.writeUInt32BE(bytes.length, 1);
      hash.update(head).update(bytes);
    }
  }
  return {rows, sha256: hash.digest('hex')};
}

/** A value with what kind it is, so that no two values are the same bytes. */
function bytesOf(value: SQLOutputValue): readonly [kind: number, bytes: Uint8Array] {
  if (value === null) return [0, new Uint8Array()];
  if (typeof value === 'string') return [1, Buffer.from(value)];
  if (value instanceof Uint8Array) return [2, value];
  return [3, Buffer.from(String(value))];
}
