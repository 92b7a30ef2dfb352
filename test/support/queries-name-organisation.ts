import {subscribe} from 'node:diagnostics_channel';

/**
 * Fails the file that imports it when its tests ask a store anything, in this process, that does not begin with the
 * organisation it is about: row-level security is a net, and SQLite has none.
 */
const forgetful = new Set<string>();

subscribe('redress:query', (asked) => {
  const {sql} = asked as {sql: string};
  if (!namesOrganisation(sql)) forgetful.add(sql);
});

// Not after the tests, where a failure would keep what they started from being ended.
process.on('exit', () => {
  if (forgetful.size === 0) return;
  console.error(`These queries do not name their organisation first:\n${[...forgetful].join('\n')}`);
  process.exitCode = 1;
});

/**
 * Moving, comparing and backing up a store concerns every organisation: such a question says of each row whose it is, in their
 * order, and looks for nothing else.
 */
function asksForEvery(sql: string): boolean {
  if (!/^\s*select\b/i.test(sql) || /\bwhere (?!\("organisation"[,)])/i.test(sql)) return false;
  return /^\s*select "organisation"[, ]|\border by "organisation"|\bfrom "heads"$/i.test(sql);
}

export function namesOrganisation(sql: string): boolean {
  if (asksForEvery(sql)) return true;
  if (!/^\s*(with|select|insert|update|delete)\b/i.test(sql)) return true;
  if (concernsTheStoreItself.test(sql)) return true;
  if (/^\s*insert/i.test(sql)) return /^\s*insert into "\w+" \("organisation"/i.test(sql);
  return /\bwhere \(*("\w+"\.)?"organisation" (= (\$\d+|\?)|in \()/i.test(sql);
}

/** The steps of the schema, the proof of the secret, and what the engines know of their tables. */
const concernsTheStoreItself = /\b(migrations|secret_proof|pg_\w+|sqlite_master|set_config)\b/;
