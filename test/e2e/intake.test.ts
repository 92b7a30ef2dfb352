import assert from 'node:assert/strict';
import {after, before, beforeEach, test} from 'node:test';
import {parseReference, type Reference} from '@redress/rest';
import type {Browser} from 'playwright-core';
import {answerQuestions, leak, readTicket, send} from './complain.ts';
import {openBrowser, openPage} from './open-page.ts';
import {serviceAs} from './service-as.ts';
import {type Host, startHost} from './start-host.ts';
import {tabTo} from './tab-to.ts';

let browser: Browser;
let host: Host;

before(async () => {
  browser = await openBrowser();
});

beforeEach(async () => {
  await host?.[Symbol.asyncDispose]();
  host = await startHost();
});

after(async () => {
  await browser?.close();
  await host?.[Symbol.asyncDispose]();
});

const openForm = () => openPage(browser, `${host.address}/public-site/`);
const storedCases = async () => (await serviceAs('sam', host.address).list({closed: true})).items;

test('a complaint can be made with the keyboard alone', async () => {
  const {page} = await openForm();
  const press = (key: string) => page.keyboard.press(key);
  const next = async () => {
    await tabTo(page, page.getByRole('button', {name: 'Continue'}));
    await press('Enter');
  };
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(text);
  };

  await press('Tab');
  await press('Enter');
  await page.waitForURL(/#content$/);
  await page.getByLabel('What happened?').waitFor();
  const chooseFirst = async () => {
    await tabTo(page, page.getByRole('radio').first());
    await press('Space');
    await next();
  };
  await type('What happened?', leak.what);
  await next();
  await chooseFirst();
  await chooseFirst();
  await type('Or roughly when', 'in spring');
  await next();
  await chooseFirst();
  await type('What would put it right?', leak.wanted);
  await next();
  await chooseFirst();
  await chooseFirst();
  await type('What is your name?', leak.name);
  await next();
  await type('Email address', leak.email);
  await chooseFirst();
  await chooseFirst();
  await page.getByRole('heading', {name: 'Do you want to add photos or documents?'}).waitFor();
  await next();
  await tabTo(page, page.getByRole('button', {name: 'Send complaint'}));
  await press('Enter');
  await readTicket(page);
  const [stored] = await storedCases();
  assert.equal(stored?.name, leak.name);
});

test('a line that fails for a moment stops nobody: what is not there yet is fetched again', async () => {
  const {page} = await openPage(browser, `${host.address}/`);
  let refused = 0;
  // What rollup.config.mjs makes of everything after the first question.
  await page.route(/\/intake-later-/, (route) => {
    refused++;
    return route.abort();
  });
  await page.goto(`${host.address}/public-site/`);
  await page.getByLabel('What happened?').fill(leak.what);
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('alert').getByText('What you typed is still here.').waitFor();
  await page.unrouteAll();
  await answerQuestions(page, leak);
  await send(page);
  assert.ok(refused > 0 && refused < 20, `asked ${refused} times`);
});

test('a complaint sent while the service is down is kept, is sent when it comes back, and is one case', async () => {
  const {page} = await openForm();
  await answerQuestions(page, leak);
  await host.kill();
  await page.getByRole('button', {name: 'Send complaint'}).click();
  await page.getByText('We could not reach the service').waitFor();
  await host.restart();
  const {reference} = await readTicket(page);
  const stored = await storedCases();
  assert.deepEqual(
    stored.map((one) => one.reference),
    [reference],
  );
});

test('a complaint whose answer was lost on the way back is sent again and is still one case', async () => {
  const {page} = await openForm();
  await answerQuestions(page, leak);
  let lost = 0;
  await page.route('**/v1/cases', async (route) => {
    await route.fetch();
    lost += 1;
    await (lost === 1 ? route.abort() : route.continue());
  });
  const {reference} = await send(page);
  assert.ok(lost >= 2);
  const stored = await storedCases();
  assert.deepEqual(
    stored.map((one) => one.reference),
    [reference],
  );
});

test('the page changes to Welsh and back, keeps what was typed, and the complaint is known to be in Welsh', async () => {
  const {page, faults} = await openForm();
  await page.getByLabel('What happened?').fill('Mae’r to yn gollwng.');
  await page.getByRole('button', {name: 'Cymraeg'}).click();
  await page.getByRole('heading', {name: 'Gwneud cwyn'}).waitFor();
  assert.equal(await page.title(), 'Gwneud cwyn · Cartrefi Exampleton');
  assert.equal(await page.getByLabel('Beth ddigwyddodd?').inputValue(), 'Mae’r to yn gollwng.');

  await page.getByRole('button', {name: 'English'}).click();
  await page.getByRole('heading', {name: 'Make a complaint'}).waitFor();
  assert.equal(await page.getByLabel('What happened?').inputValue(), 'Mae’r to yn gollwng.');
  await page.getByRole('button', {name: 'Cymraeg'}).click();

  const next = async (question: number) => {
    await page.getByRole('button', {name: 'Parhau'}).click();
    await page.getByText(new RegExp(`Cwestiwn ${question} o \\d+`)).waitFor();
  };
  await next(2);
  await page.getByRole('radio', {name: 'Cwyn', exact: true}).check();
  await next(3);
  await page.getByRole('radio', {name: 'Nac oes'}).check();
  await next(4);
  await page.getByRole('checkbox').check();
  await next(5);
  await page.getByRole('radio', {name: 'Atgyweirio a chynnal a chadw'}).check();
  await next(6);
  await page.getByLabel('Beth fyddai’n unioni pethau?').fill('Trwsio’r to.');
  await next(7);
  await page.getByRole('radio').first().check();
  await next(8);
  await page.getByRole('radio').first().check();
  await next(9);
  await page.getByLabel('Beth yw eich enw?').fill('Nia Enghraifft');
  await next(10);
  await page.getByRole('textbox').first().fill('nia@example.org');
  await page.getByRole('radio').first().check();
  await next(11);
  await page.getByRole('radio').first().check();
  await next(12);
  await page.getByRole('button', {name: 'Parhau'}).click();
  await page.getByRole('button', {name: /^Anfon/}).click();
  const reference = await page.getByText(/^\s*RD(-\w{4}){2}\s*$/).textContent();

  const stored = await serviceAs('sam', host.address).view(parseReference(reference ?? '') as Reference);
  assert.equal(stored.intake.complainant?.language, 'cy');
  assert.equal(stored.intake.what, 'Mae’r to yn gollwng.');
  assert.deepEqual(faults, []);
});

test('what was typed is there again after the page was closed', async () => {
  const {page} = await openForm();
  await page.getByLabel('What happened?').fill(leak.what);
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('radio', {name: 'A complaint'}).waitFor();
  await page.reload();
  await page.getByRole('button', {name: 'Back'}).click();
  assert.equal(await page.getByLabel('What happened?').inputValue(), leak.what);
});
