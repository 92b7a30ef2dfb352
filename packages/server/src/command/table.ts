/** What a screen or a page of paper holds in a line. */
export const lineWidth = 100;

/** Words in lines of at most `width`. A word that is longer stands alone. */
export function wrap(text: string, width: number = lineWidth): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/**
 * Rows in columns of these widths, with a space between; what a row has beyond them fills the line. A cell that is longer
 * than its column goes on below. A space at the start of a cell stays: it sets the row in.
 */
export function table(widths: readonly number[], rows: readonly (readonly string[])[]): readonly string[] {
  const rest = lineWidth - widths.reduce((sum, width) => sum + width + 1, 0);
  return rows.flatMap((row) => {
    const cells = row.map((cell, at) => setIn(cell, widths[at] ?? rest));
    const height = Math.max(...cells.map(({length}) => length));
    return Array.from({length: height}, (_, line) =>
      cells
        .map((lines, at) => (lines[line] ?? '').padEnd(widths[at] ?? 0))
        .join(' ')
        .trimEnd(),
    );
  });
}

function setIn(cell: string, width: number): readonly string[] {
  const margin = /^ */.exec(cell)?.[0] ?? '';
  return wrap(cell.trim(), width - margin.length).map((line) => `${margin}${line}`);
}
