import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseReference, type Reference} from '@redress/rest';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type PageScreenshotOptions,
} from 'playwright-core';
import {chrome} from '../support/chrome.ts';
import {leak as intake} from '../support/people.ts';
import {answerQuestions, leak, send, type Ticket} from './complain.ts';
import {openFromWorklist, openInPortal, signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {serviceAs, submitTo} from './service-as.ts';
import {startHost} from './start-host.ts';

// Takes the pictures of the README from the running system: npm run screenshots.

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const windows = [
  {width: 320, height: 1100},
  {width: 1280, height: 960},
];

await mkdir(folder, {recursive: true});
await using host = await startHost();
const browser = await openBrowserWithFonts();
try {
  const ticket = await makeCase();
  await makeSuspect();
  for (const viewport of windows) {
    const open = async (path: string, options: BrowserContextOptions = {}) =>
      (await openPage(browser, `${host.address}${path}`, {viewport, ...options})).page;
    const keep = (page: Page, name: string, more: PageScreenshotOptions = {}) =>
      page.screenshot({path: join(folder, `${name}-${viewport.width}.png`), animations: 'disabled', ...more});

    const site = await open('/public-site/');
    await site.getByRole('complementary', {name: 'If you send a complaint today'}).waitFor();
    await keep(site, 'public-site');

    const plain = await open('/v1/complaint-form', {javaScriptEnabled: false});
    await plain.getByLabel('What happened?').fill(leak.what);
    await plain.getByRole('button', {name: 'Send the complaint'}).click();
    await plain.getByRole('heading', {name: 'There is a problem'}).waitFor();
    await keep(plain, 'plain-form', {fullPage: true});
    await plain.getByLabel('When did it happen?').fill('since early October');
    await plain.getByLabel('What is your complaint about?').selectOption({index: 1});
    await plain.getByLabel('What would put it right?').fill(leak.wanted);
    await plain.getByLabel('What is your name?').fill(leak.name);
    await plain.getByLabel('By email').check();
    await plain.getByLabel('Email address').fill(leak.email);
    await plain.getByRole('button', {name: 'Send the complaint'}).click();
    await plain.getByRole('heading', {name: 'We have your complaint'}).waitFor();
    await keep(plain, 'plain-form-sent', {fullPage: true});

    const mails = await open('/mail/');
    await mails.getByRole('link', {name: `${ticket.reference}: we have received it`}).waitFor();
    await keep(mails, 'mail-list');

    const mail = await open('/mail/');
    await mail.getByRole('link', {name: `${ticket.reference}: we have received it`}).click();
    await mail.getByRole('link', {name: 'See it as a letter'}).waitFor();
    await keep(mail, 'mail');

    const portal = await open('/customer-portal/');
    await openInPortal(portal, ticket);
    await portal.getByText('We wrote to you').waitFor();
    await keep(portal, 'customer-portal');

    const crm = await open('/crm-screen/');
    await signInAs(crm, 'Rhian Pugh');
    const held = crm.locator('redress-held');
    await held.getByText('It holds many addresses of web pages.').waitFor();
    await held.scrollIntoViewIfNeeded();
    await held.screenshot({path: join(folder, `held-${viewport.width}.png`), animations: 'disabled'});
    await openFromWorklist(crm, ticket.reference);
    await crm.getByText('Acknowledged').first().waitFor();
    await keep(crm, 'crm-screen');
  }
} finally {
  await browser.close();
}

/** A complaint that was made in the form, taken and acknowledged. */
async function makeCase(): Promise<Ticket> {
  const {page} = await openPage(browser, `${host.address}/public-site/`);
  await answerQuestions(page, leak);
  const ticket = await send(page);
  const reference = parseReference(ticket.reference) as Reference;
  const rhian = serviceAs('rhian', host.address);
  await rhian.perform(reference, {type: 'take'}, {key: crypto.randomUUID()});
  const understanding = 'The roof over the kitchen has leaked since October. Three visits were booked and nobody came.';
  await rhian.perform(reference, {type: 'acknowledge', understanding}, {key: crypto.randomUUID()});
  return ticket;
}

/** A complaint that waits for a person to look at it. */
async function makeSuspect() {
  const pages = Array.from({length: 5}, (_, at) => `https://windows.example.org/${at}`);
  const name = 'Best Prices';
  await submitTo(host.address, {
    ...intake,
    what: `New windows at half the price. ${pages.join(' ')}`,
    complainant: {...intake.complainant, name, email: 'prices@example.org'},
  });
}

/** With the fonts that the npm Chromium brings, where the machine has none but its last resort. */
async function openBrowserWithFonts(): Promise<Browser> {
  const {executablePath, args, env} = await chrome();
  const fonts = join(dirname(executablePath), 'fonts');
  return chromium.launch({executablePath, args, env: {...env, ...(existsSync(fonts) && {FONTCONFIG_PATH: fonts})}});
}
