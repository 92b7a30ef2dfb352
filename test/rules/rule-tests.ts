import {readdirSync, readFileSync} from 'node:fs';

const tests = new URL('../', import.meta.url);
const ruleId = /\b(?:PP|PSPS|HA|PD|PR)-\d{2}\b/g;
/** The title of a test or a group of tests: what stands in quotes after `test(`, `it(` or `describe(`. */
const title = /\b(?:test|it|describe)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

/** Which tests name a rule in their title, as `file: title`. */
export function testsByRule(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(tests, {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.test.ts') || file.includes('node_modules')) continue;
    for (const one of titlesIn(readFileSync(new URL(file, tests), 'utf8'))) {
      for (const [id] of one.matchAll(ruleId)) {
        found.set(id, [...(found.get(id) ?? []), `${file.replaceAll('\\', '/')}: ${one}`]);
      }
    }
  }
  return found;
}

export function titlesIn(source: string): readonly string[] {
  return Array.from(source.matchAll(title), ([, single, double, template]) => single ?? double ?? template ?? '');
}
