import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Reference} from '@redress/rest';
import type {BrowserContext, Page} from 'playwright-core';
import {assertAccessible} from './accessible.ts';
import {answerQuestions, leak, readTicket, send} from './complain.ts';
import {openPage} from './open-page.ts';
import {casesOf, serviceAs} from './service-as.ts';
import {withHost} from './with-host.ts';

const demo = withHost();

const form = () => `${demo.host.address}/public-site/`;
const openForm = async () => (await openPage(demo.browser, form())).page;
const posts = '**/v1/cases';

/** Another window of the same person. */
async function anotherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(form());
  return page;
}

test('a line that is cut at every step costs nothing, and what is sent is one case', async () => {
  const complaint = {...leak, name: 'Bella Example'};
  const page = await openForm();
  const context = page.context();
  const next = () => page.getByRole('button', {name: 'Continue'}).click();
  const cut = () => context.setOffline(true);
  const mend = () => context.setOffline(false);
  /** Answers one question without a line, and goes on with one. */
  const withoutLine = async (answer: () => Promise<unknown>) => {
    await cut();
    await answer();
    await next();
    await mend();
  };

  // Before the policy has come: the form is there all the same.
  await context.route('**/v1/policy*', (route) => route.abort());
  await page.reload();
  await page.getByLabel('What happened?').fill(complaint.what);
  await page.getByRole('button', {name: 'Continue'}).waitFor();
  await context.unrouteAll();
  await context.setOffline(true);
  await context.setOffline(false);
  await page.getByText('If you send a complaint today').waitFor();

  await withoutLine(() => page.getByLabel('What happened?').fill(complaint.what));
  await withoutLine(() => page.getByRole('radio', {name: 'A complaint'}).check());
  await withoutLine(() => page.getByRole('radio', {name: 'No', exact: true}).check());
  await withoutLine(() => page.getByLabel('It is still happening').check());
  await withoutLine(() => page.getByRole('radio', {name: 'Repairs and maintenance'}).check());
  await withoutLine(() => page.getByLabel('What would put it right?').fill(complaint.wanted));
  await withoutLine(() => page.getByRole('radio', {name: 'A resident'}).check());
  await withoutLine(() => page.getByRole('radio', {name: 'Yes', exact: true}).first().check());
  await withoutLine(() => page.getByLabel('What is your name?').fill(complaint.name));
  await withoutLine(async () => {
    await page.getByLabel('Email address').fill(complaint.email);
    await page.getByRole('radio', {name: 'By email'}).check();
  });
  await withoutLine(() => page.getByRole('radio', {name: 'No', exact: true}).check());
  await withoutLine(() => page.getByRole('heading', {name: 'Do you want to add photos or documents?'}).waitFor());
  await cut();
  await page.getByRole('button', {name: 'Send complaint'}).click();
  await page.getByText('We could not reach the service').waitFor();
  await page.getByText('is kept on this device and will be sent again by itself').waitFor();
  assert.deepEqual(await casesOf(complaint.name, demo.host.address), []);

  // The service takes it, and its answer is lost; then all is well.
  let taken = 0;
  await context.route(posts, async (route) => {
    await route.fetch();
    taken++;
    await (taken === 1 ? route.abort() : route.continue());
  });
  await mend();
  const {reference} = await readTicket(page);
  assert.ok(taken >= 2);
  assert.deepEqual(await casesOf(complaint.name, demo.host.address), [reference]);
  await page.reload();
  assert.equal(await page.getByLabel('What happened?').inputValue(), '');
  await context.close();
});

test('a tab that is closed while it sends goes on where it was when the form is opened again', async () => {
  const complaint = {...leak, name: 'Cara Example'};
  const page = await openForm();
  const context = page.context();
  await answerQuestions(page, complaint);
  await context.route(posts, () => {});
  const sending = page.waitForRequest(posts);
  await page.getByRole('button', {name: 'Send complaint'}).click();
  await sending;
  await page.close();
  await context.unrouteAll();
  const {reference} = await readTicket(await anotherTab(context));
  assert.deepEqual(await casesOf(complaint.name, demo.host.address), [reference]);
  await context.close();
});

test('a tab that crashes after the service took what it sent shows the reference of that one case', async () => {
  const complaint = {...leak, name: 'Dora Example'};
  const page = await openForm();
  const context = page.context();
  await answerQuestions(page, complaint);
  let crash: (() => void) | undefined;
  const taken = new Promise<void>((resolve) => {
    crash = resolve;
  });
  await context.route(posts, async (route) => {
    if (!crash) return route.continue();
    await route.fetch();
    crash();
    crash = undefined;
  });
  await page.getByRole('button', {name: 'Send complaint'}).click();
  await taken;
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const {reference} = await readTicket(await anotherTab(context));
  assert.deepEqual(await casesOf(complaint.name, demo.host.address), [reference]);
  await context.close();
});

test('two tabs show one complaint, which one of them sends, and both show its reference', async () => {
  const complaint = {...leak, name: 'Elsa Example'};
  const first = await openForm();
  const context = first.context();
  await answerQuestions(first, complaint);
  await context.route(posts, (route) => route.abort());
  await first.getByRole('button', {name: 'Send complaint'}).click();
  await first.getByRole('heading', {name: 'has not reached us yet'}).waitFor();
  const second = await anotherTab(context);
  await second.getByRole('heading', {name: 'has not reached us yet'}).waitFor();
  const senders = new Set<Page>();
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/cases')) senders.add(request.frame().page());
  });
  await context.unrouteAll();
  await second.getByRole('button', {name: 'Try again now'}).click();
  const [one, other] = await Promise.all([readTicket(first), readTicket(second)]);
  assert.deepEqual(other, one);
  assert.equal(senders.size, 1);
  assert.deepEqual(await casesOf(complaint.name, demo.host.address), [one.reference]);

  // Each is free for another, and neither writes over the other's.
  for (const page of [first, second]) await page.getByRole('button', {name: 'Make another complaint'}).click();
  await first.getByLabel('What happened?').fill('The door does not close.');
  await second.getByLabel('What happened?').fill('The window does not open.');
  for (const page of [first, second]) await page.getByText('Your answers are kept on this device').waitFor();
  await second.reload();
  await second.getByText('We found the answers that you typed earlier').waitFor();
  assert.equal(await second.getByLabel('What happened?').inputValue(), 'The window does not open.');
  await context.close();
});

test('a form that is taken out of the page and put back has everything that was typed', async () => {
  const page = await openForm();
  await page.getByLabel('What happened?').fill(leak.what);
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('radio', {name: 'A complaint'}).check();
  await page.evaluate(async () => {
    const element = document.querySelector('redress-intake-form') as HTMLElement;
    const place = document.createComment('');
    element.replaceWith(place);
    await new Promise((drawn) => requestAnimationFrame(drawn));
    place.replaceWith(element);
  });
  assert.ok(await page.getByRole('radio', {name: 'A complaint'}).isChecked());
  await page.getByRole('button', {name: 'Back'}).click();
  assert.equal(await page.getByLabel('What happened?').inputValue(), leak.what);
  await page.context().close();
});

test('a file that had not arrived when the tab was closed is sent when the form is opened again', async () => {
  const complaint = {...leak, name: 'Fern Example'};
  const page = await openForm();
  const context = page.context();
  await answerQuestions(page, complaint);
  await page.getByRole('button', {name: /^Change.*photos/}).click();
  await context.route('**/v1/drafts/uploads/*', (route) =>
    route.request().method() === 'PATCH' ? undefined : route.continue(),
  );
  const arriving = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.getByLabel('Choose photos or documents').setInputFiles({
    name: 'visits.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Three visits were booked.'),
  });
  await arriving;
  await page.getByRole('button', {name: 'Continue'}).click();
  await page.getByRole('heading', {name: 'Check your answers'}).waitFor();
  // A page that is left keeps what it holds; one that crashes has kept it half a second after it was chosen.
  await page.goto('about:blank');
  await context.unrouteAll();
  await page.goto(form());
  await page.getByText('visits.txt (added)').waitFor();
  await assertAccessible(page, 'the answers');
  const {reference} = await send(page);
  const {timeline} = await serviceAs('sam', demo.host.address).view(reference as Reference);
  assert.deepEqual(
    timeline.flatMap((entry) => (entry.type === 'fileAdded' ? [entry.name] : [])),
    ['visits.txt'],
  );
  await context.close();
});
