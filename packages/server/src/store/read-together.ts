import {setImmediate as turn} from 'node:timers/promises';
import type {Compilable, Kysely} from 'kysely';
import type {Tables} from './tables.ts';

interface Waiting<Row> {
  readonly reference: string;
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Most cases of one question. */
const most = 64;
/** Stands in a question for each case that is asked about, until it is. */
const place = '\0';

/**
 * Reads cases, each by its reference. Whatever is asked for in the same turn of the event loop goes in one question, as what is
 * written shares a transaction: many people who look at once wait for one round trip to the database, and not each for a trip of
 * their own. A question is put into words once for so many cases: that takes longer than to answer it.
 */
export function readTogether<Row extends {readonly reference: string}>(
  db: Kysely<Tables>,
  about: (references: readonly string[]) => Compilable<Row>,
): (reference: string) => Promise<Row[]> {
  const questions = new Map<number, ReturnType<Compilable<Row>['compile']>>();
  let waiting: Waiting<Row>[] = [];

  const questionFor = (many: number) => {
    const question = questions.get(many) ?? about(Array.from({length: many}, () => place)).compile();
    questions.set(many, question);
    return question;
  };

  const ask = async (together: readonly Waiting<Row>[]) => {
    try {
      const references = [...new Set(together.map(({reference}) => reference))];
      // Few different questions, so that the database has each of them ready.
      const many = 2 ** Math.ceil(Math.log2(references.length));
      const {parameters, ...words} = questionFor(many);
      let at = 0;
      const asked = parameters.map((value) => (value === place ? (references[at++] ?? references[0]) : value));
      const {rows} = await db.executeQuery<Row>({...words, parameters: asked});
      const found = new Map(references.map((reference): [string, Row[]] => [reference, []]));
      for (const row of rows) found.get(row.reference)?.push(row);
      for (const {reference, resolve} of together) resolve(found.get(reference) ?? []);
    } catch (error) {
      for (const {reject} of together) reject(error);
    }
  };

  const run = async () => {
    await turn();
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void ask(all.slice(from, from + most));
  };

  return (reference) =>
    new Promise((resolve, reject) => {
      waiting.push({reference, resolve, reject});
      if (waiting.length === 1) void run();
    });
}
