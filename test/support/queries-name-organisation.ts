import {subscribe, unsubscribe} from 'node:diagnostics_channel';

const forgetful = new Set<string>();
const asked = 'redress:query';
let listening = false;

/**
 * From now on, fails a file whose tests ask a store anything, in this process, that does not begin with the organisation it is
 * about: row-level security is a net, and SQLite has none. What concerns every organisation is written by hand, in capitals;
 * only the store itself does so.
 */
export function watchQueries(): void {
  unsubscribe(asked, listen);
  subscribe(asked, listen);
  if (listening) return;
  listening = true;
  // Not after the tests, where a failure would keep what they started from being ended.
  process.on('exit', () => {
    if (forgetful.size === 0) return;
    console.error(`These queries do not name their organisation first:\n${[...forgetful].join('\n')}`);
    process.exitCode = 1;
  });
}

/** For the next file in this process, which may ask a store what it likes. */
export function watchQueriesNoMore(): void {
  unsubscribe(asked, listen);
}

function listen(message: unknown): void {
  const {sql} = message as {sql: string};
  if (!namesOrganisation(sql)) forgetful.add(sql);
}

export function namesOrganisation(sql: string): boolean {
  // As Kysely writes them.
  if (!/^(with|select|insert|update|delete)\b/.test(sql) || /\b(pg_\w+|sqlite_master)\b/.test(sql)) return true;
  if (sql.startsWith('insert')) return /^insert into "\w+" \("organisation"/.test(sql);
  return /\bwhere \(*("\w+"\.)?"organisation" (= (\$\d+|\?)|in \()/.test(sql);
}
