import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '@redress/rest';
import {leak} from '../support/people.ts';
import {atEachWidth} from './accessible.ts';
import {openInPortal, signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {serviceAs, submitTo} from './service-as.ts';
import {tabTo} from './tab-to.ts';
import {withHost} from './with-host.ts';

/** A complaint with more addresses of web pages than people put into one, and an advertisement. */
let genuine: Receipt;
let spam: Receipt;

const links = Array.from({length: 5}, (_, at) => `https://photos.example.org/${at}`).join(' ');

const demo = withHost(async ({host}) => {
  const from = (name: string, what: string) =>
    submitTo(host.address, {...leak, what: `${what} ${links}`, complainant: {...leak.complainant, name}});
  genuine = await from('Ada Example', 'These are the pictures of our roof:');
  spam = await from('Best Prices', 'Buy your windows here:');
});

test('what may not be genuine waits outside the worklist, and staff say with the keyboard what it is', async () => {
  const {page} = await openPage(demo.browser, `${demo.host.address}/crm-screen/`, {bypassCSP: true});
  await signInAs(page, 'Sam Okafor');
  const held = page.locator('redress-held');
  const worklist = page.locator('redress-worklist');
  const row = ({reference}: Receipt) => held.getByRole('row').filter({hasText: reference});
  const inWorklist = ({reference}: Receipt) => worklist.getByRole('button', {name: reference});
  const say = async (verdict: string, {reference}: Receipt) => {
    await tabTo(page, held.getByRole('button', {name: `${verdict}: ${reference}`}));
    await page.keyboard.press('Enter');
  };

  await row(spam).getByText('It holds many addresses of web pages.').waitFor();
  await row(genuine).getByText('Ada Example').waitFor();
  await worklist.getByText('There are no open cases.').waitFor();
  await atEachWidth(page, 'two wait');

  await say('Genuine', genuine);
  await held.getByText(`${genuine.reference} is in the worklist now.`).waitFor();
  await inWorklist(genuine).waitFor();
  await row(genuine).waitFor({state: 'detached'});

  await say('Spam', spam);
  await held.getByText(`${spam.reference} stays out of the worklist.`).waitFor();
  await row(spam).waitFor({state: 'detached'});
  assert.equal(await inWorklist(spam).count(), 0);
  await atEachWidth(page, 'one was refused, and none waits');

  await tabTo(page, held.getByRole('button', {name: `${spam.reference} is genuine after all`}));

  await page.reload();
  await held.getByText('Nothing waits to be looked at.').waitFor();
  await inWorklist(genuine).waitFor();
  assert.equal(await inWorklist(spam).count(), 0);
  await atEachWidth(page, 'none waits');
  await page.context().close();
});

test('whoever sent what was taken for spam can follow it, and staff find it by its reference', async () => {
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/customer-portal/`);
  await openInPortal(page, {reference: spam.reference, key: spam.followUpKey});
  const found = await serviceAs('sam', demo.host.address).list({search: spam.reference});
  assert.deepEqual(
    found.items.map(({reference}) => reference),
    [spam.reference],
  );
  assert.deepEqual(faults, []);
  await page.context().close();
});
