import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {leak} from '../support/people.ts';
import {withService} from './with-service.ts';

const given = withService(() => ({embed: fileURLToPath(new URL('../../dist/embed', import.meta.url))}));

/** A page with these elements on it, which has not been visited yet, as in the two lines of the README. */
async function pageWith(path: string, body: string) {
  const manifest = await readFile(new URL('../../dist/embed/public/manifest.json', import.meta.url), 'utf8');
  const {redress} = JSON.parse(manifest) as {redress: {file: string}};
  const page = await given.browser.newPage();
  await page.route(`**${path}`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>A page</title>
        <script type="module" src="/embed/public/${redress.file}"></script>${body}`,
    }),
  );
  return page;
}

test('a page hears which part could not be fetched, and a person can have it fetched again', async () => {
  const receipt = await given.service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  const {reference, followUpKey} = receipt;
  const note = new File(['The roof leaks.'], 'note.txt', {type: 'text/plain'});
  await given.service.as({kind: 'key-holder', followUpKey}).attach(reference, note);
  const page = await pageWith(
    '/a-case',
    `<redress-provider service="/"><redress-case-timeline reference="${reference}"></redress-case-timeline></redress-provider>`,
  );
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, {told});
    document.addEventListener('redress-problem', ({code, doing}) => told.push(`${doing}: ${code}`));
  });
  await page.route('**/case-files-*', (route) => route.abort());
  await page.goto(`${given.service.url}/a-case`);
  await page.evaluate((followUpKey) => {
    Object.assign(document.querySelector('redress-provider') as object, {credentials: {followUpKey}});
  }, followUpKey);
  await page.getByText('This part of the page could not be fetched.').waitFor();
  const told = await page.evaluate(() => (window as unknown as {told: string[]}).told);
  assert.deepEqual(
    told.filter((one) => one.startsWith('fetch')),
    ['fetch: part/missing'],
  );
  await page.unroute('**/case-files-*');
  await page.getByRole('button', {name: 'Try again'}).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: 'Download note.txt'}).click(),
  ]);
  assert.equal(await readFile(await download.path(), 'utf8'), 'The roof leaks.');
});

test('a page hears that a whole element could not be fetched, shows its own words, and gets it with its next change', async () => {
  const page = await pageWith(
    '/a-date',
    '<redress-deadline-badge due-on="2099-12-11">We will answer in December.</redress-deadline-badge>',
  );
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, {told});
    document.addEventListener('redress-problem', ({code, doing, target}) => {
      told.push(`${(target as Element).localName}: ${doing}: ${code}`);
      // Whatever a page does about it is a change, and so another try.
      document.body.append(document.createElement('hr'));
    });
  });
  let tries = 0;
  await page.route('**/deadline-badge-*', (route) => {
    tries += 1;
    return route.abort();
  });
  await page.goto(`${given.service.url}/a-date`);
  await page.locator('hr').waitFor({state: 'attached'});
  await page.getByText('We will answer in December.').waitFor();
  // Each try asks twice; a browser asks but once for an address that has failed.
  while (tries < 3) await page.waitForTimeout(50);
  assert.deepEqual(await page.evaluate(() => (window as unknown as {told: string[]}).told), [
    'redress-deadline-badge: fetch: part/missing',
  ]);
  await page.unroute('**/deadline-badge-*');
  await page.evaluate(() => document.body.append(document.createElement('hr')));
  await page.getByText('11 December 2099').waitFor();
});
