import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '@redress/rest';
import type {Locator, Page} from 'playwright-core';
import {acknowledge, answer, take} from '../support/commands.ts';
import {leak as intake} from '../support/people.ts';
import {atEachWidth} from './accessible.ts';
import {answerQuestions, leak, send, type Ticket} from './complain.ts';
import {enterTicket, openFromWorklist, openInPortal, signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {perform, serviceAs, submitTo} from './service-as.ts';
import {withHost} from './with-host.ts';

/** Just made; acknowledged by Rhian Pugh; answered, with a promise. */
let fresh: Receipt;
let acknowledged: Receipt;
let answered: Receipt;

const demo = withHost(async ({host}) => {
  const {address} = host;
  fresh = await submitTo(address, intake);
  acknowledged = await submitTo(address, intake);
  answered = await submitTo(address, intake);
  const rhian = serviceAs('rhian', address);
  await perform(rhian, acknowledged, take, acknowledge);
  await perform(rhian, answered, take, acknowledge, answer(['Mend the roof', '2099-01-02']));
});

/** Every page, and what stands on it once its scripts have run. */
const pages: Readonly<Record<string, (page: Page) => Locator>> = {
  '/': (page) => page.getByRole('heading', {name: 'Redress'}),
  '/elsewhere/': (page) => page.getByRole('heading', {name: 'This page is outside the demonstration'}),
  '/public-site/': (page) => page.getByRole('complementary', {name: 'If you send a complaint today'}),
  '/customer-portal/': (page) => page.getByRole('button', {name: 'Open my complaint'}),
  '/gallery/': (page) => page.getByRole('heading', {name: 'The gallery'}),
  '/mail/': (page) => page.getByRole('heading', {name: 'The mail that went out'}),
  '/crm-screen/': (page) => page.getByRole('button', {name: 'Sign in'}),
};
const addresses = Object.keys(pages);

test('every page forbids what it does not need: inline code, other origins, frames, strings that become code', async () => {
  for (const address of addresses) {
    const {status, headers} = await fetch(`${demo.host.address}${address}`);
    assert.equal(status, 200, address);
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/, address);
    assert.match(policy, /frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types /, address);
    assert.doesNotMatch(policy, /unsafe|\*/, address);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', address);
    assert.equal(headers.get('Set-Cookie'), null, address);
  }
});

test('every page opens without breaking its own policy and without asking anybody else for anything', async () => {
  for (const [address, content] of Object.entries(pages)) {
    const {page, faults} = await openPage(demo.browser, `${demo.host.address}${address}`);
    await content(page).waitFor();
    assert.deepEqual(faults, [], address);
    await page.context().close();
  }
});

const open = async (address: string): Promise<Page> =>
  (await openPage(demo.browser, `${demo.host.address}${address}`, {bypassCSP: true})).page;

test('the start page is accessible and fits, narrow and wide', async () => {
  for (const address of ['/', '/elsewhere/']) await atEachWidth(await open(address), address);
});

test('the public site is accessible and fits, narrow and wide, in every state of the form', async () => {
  const page = await open('/public-site/');
  await page.getByLabel('What happened?').waitFor();
  await atEachWidth(page, 'first question');
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('alert').waitFor();
  await atEachWidth(page, 'refused step');
  await answerQuestions(page, leak);
  await atEachWidth(page, 'check your answers');
  await send(page);
  await atEachWidth(page, 'sent');
});

test('the portal is accessible and fits, narrow and wide, closed, mistaken and open', async () => {
  const page = await open('/customer-portal/');
  await atEachWidth(page, 'closed');
  await enterTicket(page, {reference: 'RD-7', key: 'X'});
  await page.getByRole('heading', {name: 'There is a problem'}).waitFor();
  await atEachWidth(page, 'mistaken');
  await openInPortal(page, ticketOf(fresh));
  await page.getByText(/^Why /).first().click();
  await page.getByText('Counted from').first().waitFor();
  await atEachWidth(page, 'open, with the working behind the date');
  await page.getByRole('button', {name: 'Leave and forget my key'}).click();
  await openInPortal(page, ticketOf(answered));
  await page.getByRole('button', {name: 'Ask for a review'}).waitFor();
  await atEachWidth(page, 'answered');
});

test('the CRM is accessible and fits, narrow and wide, as worklist and as case desk', async () => {
  const page = await open('/crm-screen/');
  await signInAs(page, 'Rhian Pugh');
  await page.getByRole('button', {name: fresh.reference}).waitFor();
  await atEachWidth(page, 'worklist');
  await openFromWorklist(page, fresh.reference);
  await atEachWidth(page, 'case desk');
  await page.getByRole('link', {name: 'All complaints'}).click();
  await openFromWorklist(page, acknowledged.reference);
  await page.getByRole('button', {name: 'Send the reply'}).click();
  await page.getByText('Choose a decision').waitFor();
  await atEachWidth(page, 'refused form');
  await page.getByRole('link', {name: 'All complaints'}).click();
  await openFromWorklist(page, answered.reference);
  await page.getByRole('button', {name: 'Mark done: Mend the roof'}).waitFor();
  await atEachWidth(page, 'case desk with an open action');
});

const ticketOf = ({reference, followUpKey}: Receipt): Ticket => ({reference, key: followUpKey});
