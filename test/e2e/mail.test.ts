import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '@redress/rest';
import type {Page} from 'playwright-core';
import {acknowledge, take} from '../support/commands.ts';
import {leak} from '../support/people.ts';
import {atEachWidth} from './accessible.ts';
import {signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {perform, serviceAs, submitTo} from './service-as.ts';
import {withHost} from './with-host.ts';

const demo = withHost();

const complaint = (email: string): Promise<Receipt> =>
  submitTo(demo.host.address, {...leak, complainant: {...leak.complainant, email}});

/** Opens the list of mail, and again until a mail with this subject stands in it. */
async function openMail(page: Page, subject: string) {
  const link = page.getByRole('link', {name: subject});
  while ((await link.count()) === 0) await page.getByRole('link', {name: 'Look again'}).click();
  await link.first().click();
  await page.getByRole('heading', {name: subject}).waitFor();
}

test('whoever follows the link in the mail, and enters the key, gets letters whole from then on', async () => {
  const receipt = await complaint('whole@example.org');
  const {reference, followUpKey} = receipt;
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/mail/`);
  await openMail(page, `Your complaint ${reference}: we have received it`);
  assert.equal(await page.getByText('Ada Example').count(), 0);
  await page.getByRole('link', {name: /\/customer-portal\/#/}).click();
  await page.getByRole('heading', {name: 'Follow your complaint'}).waitFor();
  // Its script takes the reference out of the address.
  await page.waitForURL(({hash}) => hash === '');
  assert.equal(await page.getByLabel('Reference').inputValue(), reference);
  await page.getByLabel('Key').fill(followUpKey);
  await page.getByRole('button', {name: 'Open my complaint'}).click();
  await page.getByText('Your email address is confirmed.').waitFor();

  await perform(serviceAs('rhian', demo.host.address), receipt, take, acknowledge);
  await page.goto(`${demo.host.address}/mail/`);
  await openMail(page, `Your complaint ${reference}: we have it, and this is what happens next`);
  await page.getByText('Dear Ada Example,').waitFor();
  await page.getByText('Your roof leaks and three visits were missed.').waitFor();
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a link that has been tampered with opens the case and confirms nothing', async () => {
  const {reference, followUpKey} = await complaint('tampered@example.org');
  const address = `${demo.host.address}/customer-portal/#${reference}?confirm=0000-0000-0000`;
  const {page, faults} = await openPage(demo.browser, address);
  await page.getByLabel('Key').fill(followUpKey);
  await page.getByRole('button', {name: 'Open my complaint'}).click();
  await page.getByText('Your email address could not be confirmed.').waitFor();
  await page.getByRole('heading', {name: `Your complaint ${reference}`}).waitFor();
  assert.deepEqual(faults, []);
  await page.context().close();
});

test('a letter is shown as a page that can do nothing', async () => {
  const {reference} = await complaint('letter@example.org');
  const {page} = await openPage(demo.browser, `${demo.host.address}/mail/`);
  await openMail(page, `Your complaint ${reference}: we have received it`);
  const {headers} = await fetch(`${page.url()}/letter`);
  assert.match(headers.get('Content-Security-Policy') ?? '', /^default-src 'none'; .*; sandbox$/);
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
  await page.getByRole('link', {name: 'See it as a letter'}).click();
  await page.getByRole('heading', {name: `Your complaint ${reference}: we have received it`}).waitFor();
  assert.equal(await page.evaluate(() => origin), 'null');
  await page.context().close();
});

test('mail is read at the address of the demonstration alone, and no other file is', async () => {
  const elsewhere = demo.host.address.replace('127.0.0.1', 'localhost');
  assert.equal((await fetch(`${elsewhere}/mail/`)).status, 403);
  for (const path of ['nothing', '..%2Fservice.secret', '%2e%2e%2fmail', '00.json']) {
    assert.equal((await fetch(`${demo.host.address}/mail/${path}`)).status, 404, path);
  }
});

test('the mail, and what could not be sent, are accessible and fit, narrow and wide', async () => {
  const {reference} = await complaint('seen@example.org');
  const {page} = await openPage(demo.browser, `${demo.host.address}/mail/`, {bypassCSP: true});
  await atEachWidth(page, 'list');
  await openMail(page, `Your complaint ${reference}: we have received it`);
  await atEachWidth(page, 'mail');
  await page.goto(`${demo.host.address}/crm-screen/`);
  await signInAs(page, 'Rhian Pugh');
  await page.getByText('Every message was sent.').waitFor();
  await atEachWidth(page, 'nothing undelivered');
  await page.context().close();
});
