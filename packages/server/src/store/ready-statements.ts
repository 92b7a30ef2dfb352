/** Longer ones write so many rows at once that what the database keeps of them is large, and saves little. */
const longest = 1_500;
/** Every connection keeps its own. */
const most = 300;

/**
 * Names for what is asked again and again: under a name PostgreSQL keeps a statement ready, as read, checked and planned, which
 * takes it twice as long as to answer. Nothing for what is too long for that, or comes when there are many already.
 */
export function readyStatements(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || sql.length > longest || names.size >= most) return known;
    const name = `redress ${names.size}`;
    names.set(sql, name);
    return name;
  };
}
