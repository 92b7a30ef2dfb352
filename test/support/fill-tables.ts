import {type Store, tableKeys} from '@redress/server';

/** One row in every table for each organisation that is named: no sensible one, but one that the table takes. */
export async function fillTables(store: Store, organisations: readonly string[]): Promise<void> {
  const tables = await store.everyone.introspection.getTables();
  for (const organisation of organisations) {
    for (const name of Object.keys(tableKeys) as (keyof typeof tableKeys)[]) {
      const columns = tables.find((table) => table.name === name)?.columns ?? [];
      const values = columns.map((column) => [column.name, valueFor(column.dataType.toLowerCase())]);
      const row = {...Object.fromEntries(values), organisation};
      await store.everyone.insertInto(name).values(row).execute();
    }
  }
}

function valueFor(type: string): unknown {
  if (type === 'text') return 'x';
  return type === 'bytea' || type === 'blob' ? new Uint8Array([0, 255, 1]) : 1;
}
