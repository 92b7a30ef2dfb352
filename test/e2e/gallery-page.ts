import type {Browser, Page} from 'playwright-core';
import {openPage, type WatchedPage} from './open-page.ts';

/** How the gallery shows the elements; what is not said stays as it is. */
export interface Looks {
  readonly language?: 'en' | 'cy' | 'ar';
  readonly theme?: 'neutral' | 'govuk' | 'fluent';
  readonly ground?: 'light' | 'dark';
  readonly width?: '320' | '600' | 'full';
}

/** The gallery with all states of one element, each of which was reached. */
export async function openGallery(browser: Browser, address: string, tag: string, width = 1280): Promise<WatchedPage> {
  const viewport = {width, height: 900};
  const watched = await openPage(browser, `${address}/gallery/#${tag}`, {viewport});
  const {page} = watched;
  page.setDefaultTimeout(60_000);
  await page.waitForFunction(() => document.querySelector('.ground') && !document.querySelector('.ground[aria-busy]'));
  const unreached = await page.locator('.unreached').allTextContents();
  if (unreached.length > 0) throw new Error(unreached.join('\n'));
  return watched;
}

/** Shows everything that is open in another way, in place. */
export async function look(page: Page, looks: Looks) {
  for (const [name, value] of Object.entries(looks)) await page.check(`[name="${name}"][value="${value}"]`);
  await page.waitForFunction(({language, theme}) => {
    const themed = !theme || theme === 'neutral' || document.querySelector(`link[data-theme="${theme}"]`)?.matches('*');
    const sheet = document.querySelector<HTMLLinkElement>(`link[data-theme="${theme}"]`)?.sheet;
    const spoken = (root: ParentNode): boolean =>
      [...root.querySelectorAll('*')].every(({shadowRoot}) => {
        if (!shadowRoot) return true;
        const said = [...shadowRoot.children].find((child) => child.hasAttribute('lang'));
        return (!said || said.getAttribute('lang') === language) && spoken(shadowRoot);
      });
    return (
      (!theme || theme === 'neutral' || (themed && sheet)) &&
      (!language || [...document.querySelectorAll('.ground')].every(spoken))
    );
  }, looks);
}
