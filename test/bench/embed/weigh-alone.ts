import type {Browser} from 'playwright-core';
import {weigh} from './visit.ts';

/** What a page downloads, script and style, that holds nothing but one element, shown. */
export async function weighAlone(browser: Browser, address: string, tag: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address, {waitUntil: 'networkidle'});
    await page.evaluate((name) => customElements.whenDefined(name), tag);
    return (await weigh(page)).reduce((sum, {size}) => sum + size, 0);
  } finally {
    await context.close();
  }
}
