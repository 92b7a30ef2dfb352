import type {Compilable, Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/** Stands in a query for what is asked for, until it is. */
const place = '\0';

/** A query about one thing, put into words once: to do so each time takes longer than SQLite takes to answer. */
export function readyQuery<Row>(
  db: Kysely<Tables>,
  about: (thing: string) => Compilable<Row>,
): (thing: string) => Promise<Row[]> {
  const {parameters, ...words} = about(place).compile();
  return async (thing) => {
    const asked = parameters.map((value) => (value === place ? thing : value));
    const {rows} = await db.executeQuery<Row>({...words, parameters: asked});
    return rows;
  };
}
