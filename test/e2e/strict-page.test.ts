import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {CaseService, Connection, Reference} from '@redress/rest';
import type {Page} from 'playwright-core';
import {answerQuestions, leak, send} from './complain.ts';
import {openPage} from './open-page.ts';
import {withHost} from './with-host.ts';

// The strictest page that an organisation can put the elements on, and the Trusted Types that it must allow them.

const trustedTypes = ['lit-html'];

const demo = withHost();

test('all four elements, a complaint and a file live on the strictest page without one violation', async () => {
  const {page, faults, reports} = await openStrictly(await twoLines());
  await answerQuestions(page, leak);
  const {reference, key} = await send(page);
  await followCase(page, reference, key);
  await page.getByRole('heading', {name: `Your complaint ${reference}`}).waitFor();
  await page.getByRole('heading', {name: 'Housing Ombudsman'}).waitFor();
  await page.locator('redress-provider > redress-deadline-badge [part="label"]').waitFor();
  await page.getByText(/^Why /).first().click();
  await page.locator('redress-deadline-working').first().waitFor();
  const {name} = await attachPicture(page, reference);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: `Download ${name}`}).click(),
  ]);
  assert.equal(download.suggestedFilename(), name);
  assert.deepEqual((await readFile(await download.path())).subarray(1, 4).toString(), 'PNG');

  assert.deepEqual(faults, []);
  assert.deepEqual(reports, []);
});

test('the same page would tell of what it must not do', async () => {
  const {page, faults, reports} = await openStrictly('<p style="color: red">Inline</p>');
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>no</b>';
    } catch {
      // Refused, as it should be: the text is no TrustedHTML.
    }
    // Once this has heard of it, so have those who listened earlier.
    return new Promise<void>((resolve) => {
      new ReportingObserver(() => resolve(), {types: ['csp-violation'], buffered: true}).observe();
    });
  });
  assert.equal(faults.length, 2, faults.join('\n'));
  assert.equal(reports.length, 2, reports.join('\n'));
});

/** Opens a page of the host that holds this, and may do nothing but what the elements need. */
async function openStrictly(content: string) {
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/elsewhere/`);
  const reports = await listenForReports(page);
  const policy = [
    "default-src 'none'",
    ...['script-src', 'connect-src', 'img-src'].map((directive) => `${directive} ${demo.host.address}`),
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ];
  await page.route('**/strict-page/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {'Content-Security-Policy': policy.join('; ')},
      body: `<!doctype html><html lang="en"><title>Strict</title><link rel="icon" href="/icon.svg">${content}</html>`,
    }),
  );
  await page.goto(`${demo.host.address}/strict-page/`);
  return {page, faults, reports};
}

/** The form in two lines, and a provider for what shows a case. */
async function twoLines(): Promise<string> {
  const manifest = await readFile(new URL('../../dist/embed/public/manifest.json', import.meta.url), 'utf8');
  const {redress} = JSON.parse(manifest) as {redress: {file: string; integrity: string}};
  return `
    <script type="module" src="/embed/public/${redress.file}" integrity="${redress.integrity}" crossorigin></script>
    <redress-intake-form service="/"></redress-intake-form>
    <redress-provider service="/"></redress-provider>`;
}

/** What the browser reports of the page, also where no event reached it. */
async function listenForReports(page: Page): Promise<readonly string[]> {
  const reports: string[] = [];
  await page.exposeFunction('tellOfReport', (report: string) => reports.push(report));
  await page.addInitScript(() => {
    const {tellOfReport} = window as unknown as {tellOfReport(report: string): void};
    const tell = (reports: unknown[]) => {
      for (const report of reports) tellOfReport(JSON.stringify(report));
    };
    new ReportingObserver(tell, {types: ['csp-violation'], buffered: true}).observe();
  });
  return reports;
}

/** Puts the elements that show a case on the page, as its own script would. */
async function followCase(page: Page, reference: string, followUpKey: string) {
  await page.evaluate(
    ([reference, followUpKey]) => {
      const provider = document.querySelector('redress-provider');
      Object.assign(provider as object, {credentials: {followUpKey}});
      for (const name of ['deadline-badge', 'case-timeline', 'escalation-panel']) {
        const element = document.createElement(`redress-${name}`);
        element.setAttribute('reference', reference as string);
        provider?.append(element);
      }
    },
    [reference, followUpKey],
  );
}

/** Sends a file by the connection that the provider gives to whoever asks by the context protocol. */
function attachPicture(page: Page, reference: string) {
  return page.evaluate(async (reference) => {
    const service = await new Promise<CaseService>((resolve) => {
      const request = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
        context: Symbol.for('redress:connection'),
        callback: (connection: Connection) => resolve(connection.service),
      });
      document.querySelector('redress-case-timeline')?.dispatchEvent(request);
    });
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const file = new File([await canvas.convertToBlob({type: 'image/png'})], 'roof.png', {type: 'image/png'});
    await service.attach(reference as Reference, file);
    return {name: file.name};
  }, reference);
}
