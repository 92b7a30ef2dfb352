import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import {chrome} from '../support/chrome.ts';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await chrome());
}

/** A page in a window of its own, and what must not happen in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Violations of the Content Security Policy or of Trusted Types, errors nobody caught, and requests to elsewhere. */
  readonly faults: readonly string[];
}

/** Opens a page of the host. Every visit is watched, so that a test can end by finding no fault. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({locale: 'en-GB', timezoneId: 'Europe/London', ...options});
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const {origin} = new URL(address);
  // Playwright takes choosers of files only while somebody listens, and does not wait until the browser knows: who begins to
  // listen and presses the key at once may press it first.
  page.on('filechooser', () => {});
  await page.exposeFunction('tellOfViolation', (violation: string) => faults.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) => {
      const {tellOfViolation} = window as unknown as {tellOfViolation(violation: string): void};
      tellOfViolation(`Content Security Policy: ${violatedDirective} stopped ${blockedURI} ${sample}`);
    });
  });
  page.on('pageerror', (error) => faults.push(`Error: ${error.message}`));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`Request: ${request.url()}`);
  });
  await page.goto(address);
  return {page, faults};
}
