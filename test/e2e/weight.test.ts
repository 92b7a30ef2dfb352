import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {type TestContext, test} from 'node:test';
import type {} from '@redress/widgets/intake-form.js';
import type {Page} from 'playwright-core';
import {answerQuestions, leak, send} from './complain.ts';
import {openInPortal} from './open-case.ts';
import {openPage} from './open-page.ts';
import {withHost} from './with-host.ts';

// What really goes over the line, the pages' own scripts and styles included. Each bundle has a ceiling in test/checks.

const demo = withHost();

test('the intake page can be typed into after at most 20 kB', async (t) => {
  const {page} = await openPage(demo.browser, `${demo.host.address}/`);
  await page.addInitScript(async () => {
    await customElements.whenDefined('redress-intake-form');
    await document.querySelector('redress-intake-form')?.updateComplete;
    performance.mark('can be typed into');
  });
  await page.goto(`${demo.host.address}/public-site/`);
  await page.getByLabel('What happened?').fill('The roof leaks.');
  await assertWeight(page, 20_000, t);
});

test('the whole portal page with an open complaint is at most 45 kB', async (t) => {
  const {page: site} = await openPage(demo.browser, `${demo.host.address}/public-site/`);
  await answerQuestions(site, leak);
  const ticket = await send(site);
  const {page} = await openPage(demo.browser, `${demo.host.address}/customer-portal/`);
  await openInPortal(page, ticket);
  await page.getByRole('heading', {name: 'Housing Ombudsman'}).waitFor();
  await assertWeight(page, 45_000, t);
});

test('a page with nothing but a badge that has a date says that date and counts the days in at most 9 kB', async (t) => {
  const {page} = await openPage(demo.browser, `${demo.host.address}/`);
  const manifest = JSON.parse(
    await readFile(new URL('../../dist/embed/public/manifest.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<'deadline-badge', {readonly file: string}>>;
  const due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.route('**/badge-alone/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Badge</title><link rel="icon" href="/icon.svg">
        <script type="module" src="/embed/public/${manifest['deadline-badge'].file}"></script></head>
        <body><main><redress-deadline-badge due-on="${due}"></redress-deadline-badge></main></body></html>`,
    }),
  );
  await page.goto(`${demo.host.address}/badge-alone/`, {waitUntil: 'networkidle'});
  await page.getByText(/^\d+ working days left$/).waitFor();
  await assertWeight(page, 9_000, t);
});

/** Adds up every script and style that has come, until the page can be typed into where it says when. */
async function assertWeight(page: Page, most: number, t: TestContext) {
  const files = await page.evaluate(() => {
    const until = performance.getEntriesByName('can be typed into')[0]?.startTime ?? Number.POSITIVE_INFINITY;
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({name, responseEnd}) => /\.(js|css)$/.test(name) && responseEnd <= until)
      .map(({name, encodedBodySize}) => ({name, bytes: encodedBodySize}));
  });
  const whole = files.reduce((sum, {bytes}) => sum + bytes, 0);
  t.diagnostic(`${whole} bytes in ${files.length} files`);
  assert.ok(
    whole > 5_000 && whole <= most,
    `${whole} bytes:\n${files.map(({name, bytes}) => `${bytes} ${name}`).join('\n')}`,
  );
}
