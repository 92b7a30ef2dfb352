import type {Locator, Page} from 'playwright-core';

/** Goes on with the Tab key until this control has the focus. */
export async function tabTo(page: Page, control: Locator) {
  await control.waitFor();
  for (let stops = 0; stops < 40; stops++) {
    if (await control.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${control}`);
}
