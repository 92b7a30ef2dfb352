import type {LegacyMapping} from './legacy-mapping.ts';
import {readCsv} from './read-csv.ts';

/** One line of a file that is to be imported, as it was written, before anybody has checked it. */
export interface LegacyLine {
  readonly line: number;
  /** Nothing where the line cannot be read. */
  readonly document?: unknown;
  readonly problem?: string;
}

/** The cases of a file in JSON lines. */
export function readJsonLines(text: string, {defaults = {}}: LegacyMapping): readonly LegacyLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((written, at): LegacyLine => {
      try {
        return {line: at + 1, document: written.trim() === '' ? undefined : merged(defaults, JSON.parse(written))};
      } catch (error) {
        return {line: at + 1, problem: `this is no JSON: ${(error as Error).message}`};
      }
    })
    .filter(({document, problem}) => document !== undefined || problem !== undefined);
}

/** The cases of a file of comma-separated values, with a row of headings. Throws an `Error` that names a line. */
export function readCsvCases(text: string, mapping: LegacyMapping): readonly LegacyLine[] {
  const {columns = {}, values = {}, dates, defaults = {}} = mapping;
  const [head, ...rows] = readCsv(text);
  const headings = head?.cells ?? [];
  const missing = Object.keys(columns).filter((column) => !headings.includes(column));
  if (missing.length > 0) throw new Error(`line 1: there is no column ${missing.map((one) => `"${one}"`).join(', ')}`);
  return rows.map(({line, cells}): LegacyLine => {
    if (cells.length > headings.length) return {line, problem: `it has ${cells.length} cells, not ${headings.length}`};
    const document: Record<string, unknown> = {};
    for (const [at, heading] of headings.entries()) {
      const to = Object.hasOwn(columns, heading) ? columns[heading] : undefined;
      const cell = cells[at]?.trim() ?? '';
      if (to === undefined || cell === '') continue;
      const known = Object.hasOwn(values, to) ? (values[to] ?? {}) : {};
      const said = Object.hasOwn(known, cell) ? known[cell] : undefined;
      put(document, to.split('.'), said ?? typed(to, inOrder(cell, dates)));
    }
    return {line, document: merged(defaults, document)};
  });
}

/** `20/11/2025 09:30` as `2025-11-20T09:30`. What is written otherwise stays. */
function inOrder(cell: string, dates: LegacyMapping['dates']): string {
  const [, first = '', second = '', year, time] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{2}:\d{2}))?$/.exec(cell) ?? [];
  if (!dates || year === undefined) return cell;
  const [day, month] = dates === 'dd/mm/yyyy' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time ? `T${time}` : ''}`;
}

/** A cell is text; the few places where the form wants a yes or a number are these. */
function typed(to: string, cell: string): unknown {
  if (to === 'intake.group.people' && /^\d{1,7}$/.test(cell)) return Number(cell);
  if (/^intake\.(anonymous|publish|when\.ongoing|complainant\.onlyThatWay)$/.test(to)) {
    return /^(yes|true|1)$/i.test(cell) ? true : /^(no|false|0)$/i.test(cell) ? false : cell;
  }
  return cell;
}

type Inner = Record<string, unknown>;

function put(document: Inner, [key = '', ...further]: readonly string[], value: unknown): void {
  if (further.length === 0) {
    document[key] = value;
    return;
  }
  if (!Object.hasOwn(document, key)) document[key] = /^\d$/.test(further[0] as string) ? [] : {};
  put(document[key] as Inner, further, value);
}

/** What stands in `over`, and where nothing stands there what stands in `under`. */
function merged(under: unknown, over: unknown): unknown {
  if (!isObject(under) || !isObject(over)) return over ?? under;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(own(under, key), own(over, key))]));
}

function own(of: Inner, key: string): unknown {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}

function isObject(value: unknown): value is Inner {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
