import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Browser} from 'playwright-core';
import {answerQuestions, leak, send, type Ticket} from './complain.ts';
import {enterTicket, openInPortal} from './open-case.ts';
import {openBrowser, openPage} from './open-page.ts';
import {type Host, startHost} from './start-host.ts';

let host: Host;
let browser: Browser;
let ticket: Ticket;
/** The key of another complaint. */
let otherKey: string;

before(async () => {
  [host, browser] = await Promise.all([startHost(), openBrowser()]);
  const {page} = await openPage(browser, `${host.address}/public-site/`);
  await answerQuestions(page, leak);
  ticket = await send(page);
  await page.getByRole('button', {name: 'Make another complaint'}).click();
  await answerQuestions(page, {...leak, name: 'Ben Example'});
  otherKey = (await send(page)).key;
});

after(async () => {
  await browser?.close();
  await host?.[Symbol.asyncDispose]();
});

const openPortal = (path = '/customer-portal/') => openPage(browser, `${host.address}${path}`);

test('a wrong key and an unknown reference look the same, to a person and to a program', async () => {
  const said: string[] = [];
  const answers: string[] = [];
  for (const wrong of [
    {...ticket, key: otherKey},
    {...ticket, reference: 'RD-0000-0000'},
  ]) {
    const {page} = await openPortal();
    await enterTicket(page, wrong);
    const problem = page.getByRole('region', {name: 'There is a problem'});
    await problem.getByText('We could not open a complaint').waitFor();
    said.push(await problem.ariaSnapshot());
    const answer = await fetch(`${host.address}/v1/cases/${wrong.reference}`, {
      headers: {Authorization: `Redress-Key ${wrong.key.replaceAll(' ', '-')}`},
    });
    answers.push(`${answer.status} ${await answer.text()}`);
  }
  assert.equal(said[0], said[1]);
  assert.equal(answers[0], answers[1]);
  assert.match(answers[0] ?? '', /^404 /);
});

test('a mistyped reference or key is found before anything is sent, and what was typed stays', async () => {
  const {page} = await openPortal();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/')) sent.push(request.url());
  });
  const last = ticket.key.endsWith('0') ? '1' : '0';
  await enterTicket(page, {reference: 'RD-7K3M', key: ticket.key.slice(0, -1) + last});
  const problem = page.getByRole('region', {name: 'There is a problem'});
  await problem.getByRole('link', {name: 'Check the key'}).click();
  assert.equal(await page.getByLabel('Key').evaluate((input) => input === document.activeElement), true);
  await problem.getByRole('link', {name: 'Check the reference'}).waitFor();
  assert.equal(await page.getByLabel('Reference').inputValue(), 'RD-7K3M');
  assert.deepEqual(sent, []);
});

test('a reference and a key are understood as people type them', async () => {
  const {page} = await openPortal();
  await enterTicket(page, {
    reference: ` ${ticket.reference.toLowerCase().replaceAll('-', ' ')} `,
    key: ticket.key.toLowerCase().replaceAll(' ', ''),
  });
  await page.getByRole('heading', {name: `Your complaint ${ticket.reference}`}).waitFor();
});

test('a link with the reference and the key opens the complaint and leaves no key in the address', async () => {
  const {page} = await openPortal(`/customer-portal/#${ticket.reference}/${ticket.key.replaceAll(' ', '-')}`);
  await page.getByRole('heading', {name: `Your complaint ${ticket.reference}`}).waitFor();
  assert.equal(page.url(), `${host.address}/customer-portal/`);
});

test('the key is kept nowhere, and is forgotten on leaving, with the complaint', async () => {
  const {page, faults} = await openPortal();
  await openInPortal(page, ticket);
  const kept = await page.evaluate(async () => ({
    local: {...localStorage},
    session: {...sessionStorage},
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({name}) => name),
    page: document.documentElement.outerHTML,
  }));
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(ticket.key.replaceAll(' ', '[- ]?')));
  await page.getByRole('button', {name: 'Leave and forget my key'}).click();
  assert.equal(await page.getByLabel('Reference').inputValue(), '');
  assert.equal(await page.getByLabel('Key').inputValue(), '');
  await page.getByText(ticket.reference).waitFor({state: 'detached'});
  await page.getByText('We are dealing with it now').waitFor({state: 'detached'});
  assert.deepEqual(faults, []);
});

test('while the service is down the portal keeps what was entered, and opens the complaint afterwards', async () => {
  const {page} = await openPortal();
  await page.waitForLoadState('networkidle');
  await host.kill();
  await enterTicket(page, ticket);
  await page.getByText('We cannot reach our complaints service just now').waitFor();
  assert.equal(await page.getByLabel('Reference').inputValue(), ticket.reference);
  await host.restart();
  await page.getByRole('button', {name: 'Open my complaint'}).click();
  await page.getByRole('heading', {name: `Your complaint ${ticket.reference}`}).waitFor();
});
