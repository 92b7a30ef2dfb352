import type {Browser, CDPSession, Page} from 'playwright-core';
import {phone, slowDown} from './slow-line.ts';
import {type Seen, watchPage} from './watch-page.ts';

/** One visit of somebody who has never been here. */
export interface Visit extends Seen {
  /** Scripts and styles on the wire, in bytes: until the first field was there, and by the time that the line was quiet. */
  readonly bytesBefore: number;
  readonly bytesInAll: number;
  /** When the last answer had come that the page asked for by itself, in ms from the start. */
  readonly quiet: number;
  /** Whether all that was typed stood in the field at the end. */
  readonly kept: boolean;
}

const letters = 'the roof leaks and nobody came to mend';

export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({viewport: phone, locale: 'en-GB', timezoneId: 'Europe/London'});
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await slowDown(devtools);
    let shown = () => {};
    await page.exposeBinding('pressKey', () => press(devtools, 'x'));
    await page.exposeBinding('keyShown', () => shown());
    await page.addInitScript(watchPage);
    const usable = new Promise<void>((resolve) => {
      shown = resolve;
    });
    await page.goto(address, {waitUntil: 'commit'});
    await within(usable, page);
    await page.waitForLoadState('networkidle');
    const {shift} = await page.evaluate(() => window.seen);
    const quiet = await page.evaluate(() =>
      Math.max(
        ...(performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((one) => one.responseEnd),
      ),
    );
    for (const letter of letters) {
      const next = new Promise<void>((resolve) => {
        shown = resolve;
      });
      // At any point of a frame, as people do.
      await page.waitForTimeout(20 + Math.random() * 40);
      await press(devtools, letter);
      await within(next, page);
    }
    const seen: Seen = await page.evaluate(() => ({...window.seen}));
    const files = await weigh(page);
    const bytes = (until: number) => files.filter(({end}) => end <= until).reduce((sum, {size}) => sum + size, 0);
    return {
      ...seen,
      shift,
      quiet,
      kept: seen.text.endsWith(letters),
      bytesBefore: bytes(seen.found),
      bytesInAll: bytes(Number.POSITIVE_INFINITY),
    };
  } finally {
    await context.close();
  }
}

async function press(devtools: CDPSession, letter: string) {
  const key = {key: letter, text: letter, code: letter === ' ' ? 'Space' : `Key${letter.toUpperCase()}`};
  await devtools.send('Input.dispatchKeyEvent', {type: 'keyDown', ...key});
  await devtools.send('Input.dispatchKeyEvent', {type: 'keyUp', key: key.key, code: key.code});
}

async function within<T>(wanted: Promise<T>, page: Page): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${page.url()}: no letter was shown within a minute`)), 60_000);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}

/** The scripts and styles that a page has fetched. */
export function weigh(page: Page): Promise<{size: number; end: number}[]> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({name, transferSize}) => /\.(js|css)$/.test(name) && transferSize > 0)
      .map(({encodedBodySize, responseEnd}) => ({size: encodedBodySize, end: responseEnd})),
  );
}
