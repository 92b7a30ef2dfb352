/** A row of the report: a criterion of WCAG, and what is said of it. */
export interface Criterion {
  readonly number: string;
  readonly level: string;
  readonly conformance: string;
  readonly remarks: string;
}

const row = /^\| (\d+\.\d+\.\d+) [^|]+ \| (\w+) \| ([\w ]+) \| (.+) \|$/gm;

export function criteriaIn(report: string): Criterion[] {
  return Array.from(report.matchAll(row), ([, number = '', level = '', conformance = '', remarks = '']) => ({
    number,
    level,
    conformance,
    remarks,
  }));
}

/** A file that the report names, and the test in it where it names one. */
export interface NamedTest {
  readonly path: string;
  readonly title: string | undefined;
}

export function testsNamedIn(report: string): NamedTest[] {
  return Array.from(report.matchAll(/`(test\/[^`]+)`(?:: “([^”]+)”)?/g), ([, path = '', title]) => ({path, title}));
}

/** Every criterion of WCAG 2.2 at these levels (https://www.w3.org/TR/WCAG22/); 4.1.1 is obsolete and removed. */
export const criteria = {
  A: [
    ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2', '1.3.3', '1.4.1', '1.4.2', '2.1.1', '2.1.2', '2.1.4'],
    ...['2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '3.1.1'],
    ...['3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2', '3.3.7', '4.1.2'],
  ],
  AA: [
    ...['1.2.4', '1.2.5', '1.3.4', '1.3.5', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13', '2.4.5'],
    ...['2.4.6', '2.4.7', '2.4.11', '2.5.7', '2.5.8', '3.1.2', '3.2.3', '3.2.4', '3.3.3', '3.3.4', '3.3.8', '4.1.3'],
  ],
} as const;
