import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseReference, type Reference} from '@redress/rest';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {leak as intake} from '../support/people.ts';
import {assertAccessible, assertFits, atEachWidth} from './accessible.ts';
import {assertHeard} from './assert-heard.ts';
import {answerQuestions, leak, send, type Ticket} from './complain.ts';
import {enterTicket, openInPortal} from './open-case.ts';
import {openPage} from './open-page.ts';
import {overlaps} from './overlaps.ts';
import {serviceAs, submitTo} from './service-as.ts';
import {tabTo} from './tab-to.ts';
import {withHost} from './with-host.ts';

let ticket: Ticket;
/** The key of another complaint. */
let otherKey: string;

const demo = withHost(async ({host, browser}) => {
  const {page} = await openPage(browser, `${host.address}/public-site/`);
  await answerQuestions(page, leak);
  ticket = await send(page);
  await page.getByRole('button', {name: 'Make another complaint'}).click();
  await answerQuestions(page, {...leak, name: 'Ben Example'});
  otherKey = (await send(page)).key;
});

const openPortal = (path = '/customer-portal/', options: BrowserContextOptions = {}) =>
  openPage(demo.browser, `${demo.host.address}${path}`, options);

/** A complaint that was acknowledged and written about; `what` stands in everything that was written. */
async function makeCase(what = 'The roof leaks.'): Promise<Ticket> {
  const {reference, followUpKey} = await submitTo(demo.host.address, {...intake, what, wanted: what});
  const rhian = serviceAs('rhian', demo.host.address);
  const perform = (command: Parameters<typeof rhian.perform>[1]) =>
    rhian.perform(parseReference(reference) as Reference, command, {key: crypto.randomUUID()});
  await perform({type: 'take'});
  await perform({type: 'acknowledge', understanding: what});
  await perform({type: 'sendMessage', text: what});
  return {reference, key: followUpKey};
}

const timelineIn = (page: Page) => page.locator('redress-case-timeline');
const panelIn = (page: Page) => page.locator('redress-escalation-panel');

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
    const answer = await fetch(`${demo.host.address}/v1/cases/${wrong.reference}`, {
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
  assert.equal(page.url(), `${demo.host.address}/customer-portal/`);
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
  await demo.host.kill();
  await enterTicket(page, ticket);
  await page.getByText('We cannot reach our complaints service just now').waitFor();
  assert.equal(await page.getByLabel('Reference').inputValue(), ticket.reference);
  await demo.host.restart();
  await page.getByRole('button', {name: 'Open my complaint'}).click();
  await page.getByRole('heading', {name: `Your complaint ${ticket.reference}`}).waitFor();
});

test('a message and a file are added by keyboard, arrive once, and each entry can be linked to', async () => {
  const added = await makeCase();
  const {page, faults} = await openPortal();
  await openInPortal(page, added);
  const timeline = timelineIn(page);
  await tabTo(page, timeline.locator('summary', {hasText: 'Add something'}));
  await page.keyboard.press('Enter');
  await tabTo(page, timeline.getByLabel('What do you want to tell us?'));
  await page.keyboard.type('Here is the photo.');
  const photo = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  await timeline.getByLabel('Files to add').setInputFiles({name: 'roof.png', mimeType: 'image/png', buffer: photo});
  await tabTo(page, timeline.getByRole('button', {name: 'Send', exact: true}));
  await page.keyboard.press('Enter');
  await timeline.getByRole('status').getByText('Your message was sent. Your file was sent.').waitFor();
  const entry = timeline.getByRole('listitem').filter({hasText: 'You added a file: roof.png'});
  await entry.waitFor();
  await tabTo(page, entry.getByRole('link'));
  await page.keyboard.press('Enter');
  const [, number] = /#entry-(\d+)$/.exec(page.url()) ?? [];
  assert.ok(number, page.url());
  await page.waitForFunction((id) => document.activeElement?.shadowRoot?.activeElement?.id === id, `entry-${number}`);

  const {page: again} = await openPortal(`/customer-portal/#entry-${number}`);
  await openInPortal(again, added);
  await again.waitForFunction((id) => document.activeElement?.shadowRoot?.activeElement?.id === id, `entry-${number}`);
  const {timeline: happened} = await serviceAs('rhian', demo.host.address).view(
    parseReference(added.reference) as Reference,
  );
  assert.equal(happened.filter(({type}) => type === 'fileAdded').length, 1);
  assert.deepEqual(faults, []);
});

test('a complaint is withdrawn by keyboard, after one question', async () => {
  const withdrawn = await makeCase();
  const {page, faults} = await openPortal();
  await openInPortal(page, withdrawn);
  const panel = panelIn(page);
  await tabTo(page, panel.locator('summary', {hasText: 'Withdraw this complaint'}));
  await page.keyboard.press('Enter');
  await tabTo(page, panel.getByRole('button', {name: 'Withdraw my complaint'}));
  await page.keyboard.press('Enter');
  await panel.getByText('It ended here, without a reply.').waitFor();
  await timelineIn(page).getByRole('listitem').getByText('You withdrew the complaint').waitFor();
  assert.deepEqual(faults, []);
});

test('where what draws a long history cannot be fetched, all of it is shown as a short one, and it is not asked for again', async () => {
  const talked = await makeCase();
  const rhian = serviceAs('rhian', demo.host.address);
  for (let message = 1; message <= 20; message++) {
    const text = `Message ${message}`;
    await rhian.perform(
      parseReference(talked.reference) as Reference,
      {type: 'sendMessage', text},
      {key: crypto.randomUUID()},
    );
  }
  const {page} = await openPortal();
  let asked = 0;
  await page.route(/long-history/, (route) => {
    asked++;
    return route.abort();
  });
  await openInPortal(page, talked);
  const timeline = timelineIn(page);
  await timeline.getByText('Message 1', {exact: true}).waitFor();
  await timeline.locator('summary', {hasText: 'Add something'}).click();
  await timeline.getByLabel('What do you want to tell us?').fill('Thank you.');
  // Once, and once more by whoever fetches (`fetch-again.mjs`).
  assert.ok(asked >= 1 && asked <= 2, `asked ${asked} times`);
});

test('the elements are this to a screen reader', async () => {
  const heard = await makeCase();
  const {page} = await openPortal();
  await openInPortal(page, heard);
  const [timeline, panel] = [timelineIn(page), panelIn(page)];
  await timeline.locator('summary', {hasText: 'Add something'}).click();
  await timeline.getByLabel('Files to add').waitFor();
  await panel.locator('summary', {hasText: 'Withdraw this complaint'}).click();
  await panel.getByText('What stays').waitFor();
  await timeline.locator('summary', {hasText: /^Why /}).click();
  await timeline.getByRole('table').waitFor();

  await assertHeard(timeline, [
    `heading "Your complaint ${heard.reference}" [level=2]`,
    'paragraph: Rhian Pugh is looking into it.',
    'text: We will reply by DAY · 10 working days left',
    'text: Why DAY?',
    'paragraph: Counted from DAY, the day we wrote to you. 10 working days, not counting the first. No time was added.',
    'table "Every day from DAY YEAR to DAY YEAR":',
    'heading "What happens next" [level=3]',
    'listitem: We will reply by DAY.',
    'listitem: If you are not happy with our reply, you can ask for Stage 2.',
    'heading "What has happened" [level=3]',
    'link "DATE":',
    'paragraph: We wrote to you',
    'paragraph: The roof leaks.',
    'link "DATE":',
    'group: "We wrote to you: this is how we understand your complaint"',
    'paragraph: Rhian Pugh will deal with your complaint',
    'group: You sent your complaint',
    'form "Add something":',
    'textbox "What do you want to tell us?"',
    'button "Files to add"',
    'button "Send message"',
    'button "Print"',
  ]);
  await assertHeard(panel, [
    'heading "The steps, and what you can do" [level=2]',
    'heading "Stage 1" [level=3]',
    'paragraph: We are dealing with it now, since DAY.',
    'heading "Stage 2" [level=3]',
    'paragraph: You can ask for this when we have replied, or when our reply is late. Our reply is due by DAY.',
    'heading "Housing Ombudsman" [level=3]',
    'link "0808 157 0192":',
    'link "ombudsman.example.org":',
    'text: Withdraw this complaint',
    'heading "If you withdraw it" [level=3]',
    'listitem: We stop looking into it. You will get no reply, and the dates we gave you no longer hold.',
    'heading "What stays" [level=3]',
    'listitem: You can still read all of it here, and write to us.',
    'textbox "Why do you withdraw it?"',
    'button "Withdraw my complaint"',
    'button "Keep my complaint"',
  ]);
});

test('nothing overlaps or is cut off, narrow and wide, left to right and right to left, whatever people write', async () => {
  const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);
  const hostile = `<img src=x onerror="window.hacked=true"> ${long} \u202e\u0627\u0644\u0633\u0642\u0641`;
  const cramped = await makeCase(hostile);
  for (const direction of ['ltr', 'rtl']) {
    const {page, faults} = await openPortal('/customer-portal/', {bypassCSP: true});
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await openInPortal(page, cramped);
    await panelIn(page).getByRole('heading', {name: 'Housing Ombudsman'}).waitFor();
    await timelineIn(page).locator('summary', {hasText: 'Add something'}).click();
    await timelineIn(page)
      .getByLabel('Files to add')
      .setInputFiles({name: `${long}.png`, mimeType: 'image/png', buffer: Buffer.from('x')});
    await panelIn(page).locator('summary', {hasText: 'Withdraw this complaint'}).click();
    await panelIn(page).getByText('What stays').waitFor();
    await timelineIn(page).locator('.past summary').first().click();
    await timelineIn(page).locator('summary', {hasText: /^Why /}).click();
    await page.locator('redress-deadline-working').waitFor();
    await atEachWidth(page, direction, async (page, state) => {
      await assertFits(page, state);
      assert.deepEqual(await overlaps(page), [], state);
      await assertAccessible(page, state);
    });
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.deepEqual(faults, []);
  }
});

test('in forced colours everything is there, and the focus is seen', async () => {
  const seen = await makeCase();
  const {page} = await openPortal('/customer-portal/', {forcedColors: 'active', bypassCSP: true});
  await openInPortal(page, seen);
  await panelIn(page).getByRole('heading', {name: 'Housing Ombudsman'}).waitFor();
  await assertAccessible(page, 'forced colours');
  await tabTo(page, timelineIn(page).locator('summary', {hasText: 'Add something'}));
  const shown = await page.evaluate(() => {
    const styleOf = (tag: string, selector: string, pseudo?: string) => {
      const element = document.querySelector(tag)?.shadowRoot?.querySelector(selector);
      return element ? getComputedStyle(element, pseudo) : undefined;
    };
    const ground = getComputedStyle(document.querySelector('.card') as Element).backgroundColor;
    return {
      outline: styleOf('redress-case-timeline', '.message summary')?.outlineStyle,
      // Signs that are drawn by a ground alone would be gone.
      entry: styleOf('redress-case-timeline', '.past > li', '::after')?.backgroundColor !== ground,
      rung: styleOf('redress-escalation-panel', '.current', '::after')?.borderTopColor !== ground,
    };
  });
  assert.deepEqual(shown, {outline: 'solid', entry: true, rung: true});
});
