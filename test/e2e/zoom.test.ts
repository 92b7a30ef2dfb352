import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {assertFits} from './accessible.ts';
import {readyToLook} from './look-at-elements.ts';
import {openBrowser} from './open-page.ts';
import {walkJourneys} from './walk-journeys.ts';

// 1280 by 1024 pixels at 400 % are 320 by 256 pixels of CSS.
const zoomed = {viewport: {width: 320, height: 256}, deviceScaleFactor: 4};

walkJourneys('in a window of 1280 pixels at 400 %', zoomed, async (page) => {
  await assertFits(page, page.url());
  await readyToLook(page);
  assert.deepEqual(await hiddenFocus(page), []);
});

test('a focus that is covered, or outside the window, would be found', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage(zoomed);
  const covered = '<a href="#">Covered</a><p style="position: fixed; inset: 0; background: #fff">Above all</p>';
  const outside = '<a href="#" style="position: fixed; top: 300px">Outside</a>';
  for (const content of [covered, outside]) {
    await page.setContent(content);
    await readyToLook(page);
    await page.getByRole('link').focus();
    assert.equal((await hiddenFocus(page)).length, 1, content);
  }
  await browser.close();
});

/** Why whoever sees the page does not see where the focus is. */
function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return [];
    const name = `${at.localName} "${at.textContent.trim().slice(0, 40)}"`;
    const {left, top, bottom, width, height} = at.getClientRects()[0] ?? new DOMRect(0, -1, 0, 0);
    if (bottom <= 0 || top >= innerHeight) return [`${name} is outside the window: ${top} to ${bottom}`];
    // The first line that is in the window.
    const seen = window.deepestAt(left + width / 2, Math.max(top, 0) + Math.min(height, 32) / 2);
    return seen && (at.contains(seen) || seen.contains(at)) ? [] : [`${name} is covered by ${seen?.localName}`];
  });
}
