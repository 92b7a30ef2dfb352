/**
 * Reads comma-separated values (RFC 4180): cells may stand in quotes, and then hold commas, line breaks and, doubled, quotes.
 * Gives each row with the line of the file on which it begins. Empty lines are no rows.
 */
export function readCsv(text: string): readonly {readonly line: number; readonly cells: readonly string[]}[] {
  const rows: {line: number; cells: string[]}[] = [];
  let line = 1;
  let cells: string[] = [];
  let begun = line;
  // One cell and what ends it. The quoted form comes first, since the other would take its quotes for text.
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`line ${line}: a quote stands where none can be, or one is missing`);
    const [whole, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'));
    line += whole.split('\n').length - 1;
    at += whole.length;
    // A comma at the very end has an empty cell after it.
    if (end === ',' && at < text.length) continue;
    if (end === ',') cells.push('');
    if (cells.some((one) => one !== '')) rows.push({line: begun, cells});
    cells = [];
    begun = line;
  }
  return rows;
}
