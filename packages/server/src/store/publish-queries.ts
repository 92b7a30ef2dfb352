import {channel} from 'node:diagnostics_channel';
import type {Logger} from 'kysely';

/** A query that a store was asked, as whoever listens to `redress:query` is told. Without its values. */
export interface AskedQuery {
  readonly sql: string;
  readonly milliseconds: number;
}

const asked = channel('redress:query');

/** Tells whoever listens: for tests, and for whoever looks for what is slow. */
export const publishQueries: Logger = ({query, queryDurationMillis}) => {
  if (asked.hasSubscribers) asked.publish({sql: query.sql, milliseconds: queryDurationMillis} satisfies AskedQuery);
};
