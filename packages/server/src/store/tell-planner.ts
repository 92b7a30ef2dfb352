import {type Kysely, sql} from 'kysely';
import type {Tables} from './tables.ts';

/**
 * Tells SQLite what every table comes to look like: one organisation has nearly all rows, and whatever follows it in an index
 * finds few. Without that it takes an organisation for ten rows, and reads a whole log to find one case in it. A guess that
 * never changes, so that no query becomes slow by itself one day.
 * https://www.sqlite.org/fileformat2.html#stat1tab
 */
export async function tellPlanner(on: Kysely<Tables>): Promise<void> {
  // Only this makes the table that holds what is known, in whatever it finds.
  await sql`PRAGMA analysis_limit = 1`.execute(on);
  await sql`ANALYZE`.execute(on);
  const {rows} = await sql<{table: string; inKeyOrder: number; name: string; origin: string; columns: number}>`
    SELECT t.name AS "table", t.wr AS inKeyOrder, l.name, l.origin, count(*) AS columns
    FROM pragma_table_list t, pragma_index_list(t.name) l, pragma_index_info(l.name) i
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' GROUP BY t.name, l.name`.execute(
    on,
  );
  await sql`DELETE FROM sqlite_stat1`.execute(on);
  for (const {table, inKeyOrder, name, origin, columns} of rows) {
    // Where the rows lie in the order of their key, that index goes by the name of the table.
    const index = origin === 'pk' && inKeyOrder ? table : name;
    const stat = [many, ...found.slice(0, columns)];
    // What is unique finds one row.
    if (origin !== 'c') stat[columns] = 1;
    await sql`INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (${table}, ${index}, ${stat.join(' ')})`.execute(on);
  }
  await sql`ANALYZE sqlite_schema`.execute(on);
}

const many = 1_000_000;
/** Rows that the first column of an index finds, then the first two, and so on. */
const found = [many, 10, 5, 2, 2];
