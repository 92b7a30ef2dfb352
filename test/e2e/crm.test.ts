import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '@redress/rest';
import {leak} from '../support/people.ts';
import {openFromWorklist, signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {submitTo} from './service-as.ts';
import {tabTo} from './tab-to.ts';
import {withHost} from './with-host.ts';

let receipt: Receipt;

const demo = withHost(async ({host}) => {
  receipt = await submitTo(host.address, leak);
});

const openCrm = async (query = '', name = 'Sam Okafor') => {
  const {page} = await openPage(demo.browser, `${demo.host.address}/crm-screen/${query}`);
  await signInAs(page, name);
  return page;
};

test('a link that names a case opens its record', async () => {
  const page = await openCrm(`?case=${receipt.reference}`);
  await page.getByRole('heading', {name: receipt.reference}).waitFor();
  await page.getByRole('heading', {name: leak.complainant.name, level: 1}).waitFor();
});

test('the browser’s back button leads from a record to the worklist', async () => {
  const page = await openCrm();
  await openFromWorklist(page, receipt.reference);
  assert.equal(page.url(), `${demo.host.address}/crm-screen/?case=${receipt.reference}`);
  await page.goBack();
  await page.getByRole('button', {name: receipt.reference}).waitFor();
});

test('a link to a case that does not exist says so', async () => {
  const page = await openCrm('?case=RD-0000-0000');
  await page.getByText('There is no such case, or you may not open it').waitFor();
});

test('a new complaint comes into the worklist by itself', async () => {
  const page = await openCrm();
  await page.getByRole('button', {name: receipt.reference}).waitFor();
  const {reference} = await submitTo(demo.host.address, leak);
  await page.getByRole('button', {name: reference}).waitFor();
});

test('a complaint is answered and closed with the keyboard alone', async () => {
  const {reference} = await submitTo(demo.host.address, leak);
  const page = await openCrm(`?case=${reference}`);
  const press = async (button: string) => {
    await tabTo(page, page.getByRole('button', {name: button, exact: true}));
    await page.keyboard.press('Enter');
  };
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByRole('textbox', {name: label}));
    await page.keyboard.type(text);
  };

  await press('Take the case');
  await page.getByText('The case is yours.').waitFor();
  await type('How you understand the complaint', 'The roof leaks.');
  await press('Acknowledge the complaint');
  await page.getByText('Acknowledged.').waitFor();
  await tabTo(page, page.getByRole('radio', {name: 'Upheld', exact: true}));
  await page.keyboard.press('Space');
  await type('What you looked into and found', 'Nobody came.');
  await type('Why it happened', 'The diary was full.');
  await type('How it is kept from happening again', 'A second roofer is on call.');
  await type('What you have learned', 'To come when we said.');
  await type('What you offer to put it right', 'An apology.');
  await tabTo(page, page.getByRole('radio', {name: 'They agree'}));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', {name: 'Yes, we spoke'}));
  await page.keyboard.press('Space');
  await press('Send the reply');
  await page.getByText('Reply sent.').waitFor();
  await press('Close the case');
  await page.getByText('Closed.').first().waitFor();
});
