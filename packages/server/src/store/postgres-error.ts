import {RestError} from '@redress/rest';
import {DatabaseError} from 'pg';

/**
 * What PostgreSQL or the line to it said, as a `RestError` where that is no fault in the question: there is no database, no
 * room, no time. Anything else stays as it is.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
export function postgresError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error instanceof TypeError ? error : unreachable(error);
  const {code = '', routine} = error;
  // What the connection has ready is of tables that a newer version has changed since: another connection has not.
  if (lost.test(code) || routine === 'RevalidateCachedQuery') return unreachable(error);
  if (full.test(code)) {
    return new RestError('service/full', 'There is no room to keep anything more; nothing was changed', {cause: error});
  }
  if (busy.test(code)) {
    return new RestError('service/busy', 'Too much is asked at once; nothing was changed', {cause: error});
  }
  return error;
}

/** Whoever cannot get a connection has no database, whatever the reason. */
export function connectError(error: unknown): unknown {
  if (error instanceof Error && error.message === 'timeout exceeded when trying to connect') {
    return new RestError('service/busy', 'Too much is asked at once; nothing was changed', {cause: error});
  }
  return unreachable(error);
}

function unreachable(cause: unknown): RestError {
  return new RestError('service/unreachable', 'The service cannot reach its database; try again shortly', {cause});
}

/** Connection broken, thrown out, shutting down, recovering; or what was the server for writing is so no longer. */
const lost = /^(08...|57P0[1-5]|25006|25P03)$/;
/** The disk, or what is allowed of it. */
const full = /^(53100|53400)$/;
/** Out of memory or connections, a statement that took too long, a lock that somebody kept, two that stood in each other's way. */
const busy = /^(53...|57014|55P03|40001|40P01)$/;
