import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly target: readonly unknown[];
    readonly any: readonly {readonly message: string}[];
  }[];
}

export interface Asked {
  /** These rules alone. */
  readonly only?: readonly string[];
  /** All rules but these. */
  readonly without?: readonly string[];
  /** These rules too, which axe asks on demand. */
  readonly besides?: readonly string[];
  /** Also finds colours that could not be measured, as behind something else. */
  readonly sure?: boolean;
}

/** Finds no breach of WCAG 2.2 AA that a program can see. */
export async function assertAccessible(page: Page, state: string, asked: Asked = {}) {
  await dressed(page);
  const here = await page.evaluate(() => 'axe' in window);
  if (!here) await page.evaluate(axe);
  const found = await page.evaluate(async ({only, without = [], besides = [], sure = false}) => {
    const {axe} = window as unknown as {axe: {run(options: object): Promise<Record<string, Found[]>>}};
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const {violations = [], incomplete = []} = await axe.run({
      runOnly: only ? {type: 'rule', values: only} : tags,
      // Where everything is right it need not say, of every element: that takes a third of the time.
      resultTypes: ['violations', 'incomplete'],
      // The dots and rails of a list stand in the padding beside its words.
      checks: {'color-contrast': {options: {ignorePseudo: true}}},
      rules: Object.fromEntries([
        ...without.map((rule) => [rule, {enabled: false}]),
        ...besides.map((rule) => [rule, {enabled: true}]),
      ]),
    });
    // Signs that are no letters are drawn beside words.
    const unsure = incomplete
      .filter(({id}) => id === 'color-contrast')
      .map((one) => ({...one, nodes: one.nodes.filter(({any}) => !/only non-text/.test(any[0]?.message ?? ''))}))
      .filter(({nodes}) => nodes.length > 0);
    return [...violations, ...(sure ? unsure : [])];
  }, asked);
  const said = found.map(({id, help, nodes}) => {
    const places = nodes.map(
      ({html, target, any}) => `  ${target.flat().join(' ')}\n  ${html}\n  ${any[0]?.message ?? ''}`,
    );
    return `${id}: ${help}\n${places.join('\n')}`;
  });
  assert.deepEqual(said, [], state);
}

/** Nothing is wider than the window, so that nobody has to scroll sideways to read. */
export async function assertFits(page: Page, state: string) {
  await dressed(page);
  const {wide, width} = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= width, `${state}: ${wide} pixels wide in a window of ${width}`);
}

/** Looks at what a page shows as wide as the narrowest phone, and as a desk: at each it fits and is accessible. */
export async function atEachWidth(
  page: Page,
  state: string,
  look: (page: Page, state: string) => Promise<void> = async (page, state) => {
    await assertFits(page, state);
    await assertAccessible(page, state);
  },
) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({width, height: 900});
    await look(page, `${state}, ${width} pixels wide`);
  }
}

/** A link that was followed shows its heading before the styles of its page have come. */
function dressed(page: Page): Promise<void> {
  return page.waitForLoadState();
}
