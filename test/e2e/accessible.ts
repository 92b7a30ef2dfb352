import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[];
}

/** Finds no breach of WCAG 2.2 AA that a program can see. The page must be opened with `bypassCSP`. */
export async function assertAccessible(page: Page, state: string) {
  const here = await page.evaluate(() => 'axe' in window);
  if (!here) await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const {axe} = window as unknown as {axe: {run(options: object): Promise<{violations: Found[]}>}};
    const {violations} = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations;
  });
  const said = found.map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => `  ${html}`).join('\n')}`);
  assert.deepEqual(said, [], state);
}

/** Nothing is wider than the window, so that nobody has to scroll sideways to read. */
export async function assertFits(page: Page, state: string) {
  const {wide, width} = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= width, `${state}: ${wide} pixels wide in a window of ${width}`);
}
