import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assertAccessible, assertFits} from './accessible.ts';
import {openPage} from './open-page.ts';
import {withService} from './with-service.ts';

describe('the reference page of the service', () => {
  const given = withService();

  it('is shown under its own strict policy, and asks for nothing else', async () => {
    const {page, faults} = await openPage(given.browser, `${given.service.url}/v1/reference`);
    assert.match((await page.textContent('h1')) ?? '', /case service/);
    const {fontFamily} = await page.evaluate(() => getComputedStyle(document.documentElement));
    assert.match(fontFamily, /system-ui/, 'its style is not in force');
    await page.click('nav a[href="#post-cases"]');
    assert.match(page.url(), /#post-cases$/);
    assert.deepEqual(faults, []);
  });

  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    it(`can be read by everybody: ${colorScheme}, forced colours ${forcedColors}, in a narrow window`, async () => {
      const {page} = await openPage(given.browser, `${given.service.url}/v1/reference`, {
        bypassCSP: true,
        colorScheme,
        forcedColors,
        viewport: {width: 320, height: 640},
      });
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await assertFits(page, 'at 320 pixels');
      // It is long. What stands where is the same on every ground.
      const isFirst = colorScheme === 'light' && forcedColors === 'none';
      await assertAccessible(page, colorScheme, isFirst ? {} : {only: ['color-contrast', 'link-in-text-block']});
    });
  }

  it('needs no script', async () => {
    const {page} = await openPage(given.browser, `${given.service.url}/v1/reference`, {javaScriptEnabled: false});
    const routes = page.locator('main article h3');
    assert.ok((await routes.count()) > 8);
    await page.locator('main article details summary').first().click();
    assert.ok(await page.locator('main article details[open] dt').first().isVisible());
  });
});
