import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '@redress/policy';
import {type Instant, localDay, type PlainDate, workingCalendar} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {parseReference, type Reference} from '@redress/rest';
import type {Page} from 'playwright-core';
import {assertAccessible, assertFits} from './accessible.ts';
import type {Ticket} from './complain.ts';
import {englishIn} from './english-in.ts';
import {openBrowser, openPage, type WatchedPage} from './open-page.ts';
import {serviceAs} from './service-as.ts';
import {startHost} from './start-host.ts';
import {stepsOf} from './steps-of.ts';

// The main job again, for somebody who reads Welsh: the form, the confirmation, the mail, the portal, evidence, both stages.
// The same without script is in plain-form.test.ts.

const {calendar} = plusDane;
const working = workingCalendar(calendar);
const today = localDay(new Date().toISOString() as Instant, calendar.timeZone);

const format = new Intl.DateTimeFormat('cy', {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'});
/** A date within a sentence, after `erbyn`: `dydd Gwener 4 Rhagfyr`. By Intl, which Node has in Welsh and browsers have not. */
const sayDate = (date: PlainDate) =>
  format
    .format(Date.parse(`${date}T00:00:00Z`))
    .replace(',', '')
    .replace('D', 'd');

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const narrow = {viewport: {width: 320, height: 800}, bypassCSP: true};

test('a complaint goes the whole way in Welsh', async (t) => {
  await using host = await startHost();
  await using browser = await openBrowser();
  let site: WatchedPage;
  let portal: WatchedPage;
  let mail: WatchedPage;
  let ticket: Ticket;
  let link: string;

  const step = stepsOf(t);
  /** Staff, without a screen. What they write is Welsh, as it would be to this customer. */
  const staff = async (person: string, ...commands: readonly Command[]) => {
    const service = serviceAs(person, host.address);
    const reference = parseReference(ticket.reference) as Reference;
    for (const command of commands) await service.perform(reference, command, {key: crypto.randomUUID()});
  };
  const portalSays = (words: string) => portal.page.getByRole('listitem').getByText(words).first().waitFor();
  const newMail = async (subject: string) => {
    await mail.page.goto(`${host.address}/mail/`);
    const found = mail.page.getByRole('link', {name: `Eich cwyn ${ticket.reference}: ${subject}`});
    while ((await found.count()) === 0) await mail.page.getByRole('link', {name: 'Look again'}).click();
    await found.first().click();
    const text = (await mail.page.locator('.text').textContent()) ?? '';
    await mail.page.getByRole('link', {name: 'See it as a letter'}).click();
    assert.equal(await mail.page.locator('html').getAttribute('lang'), 'cy');
    assert.deepEqual(await englishIn(mail.page), [], subject);
    return text;
  };

  await step('every page of the form is in Welsh, also where something is missing', async () => {
    site = await openPage(browser, `${host.address}/public-site/?language=cy`, narrow);
    const {page} = site;
    const next = async (heading: string) => {
      await page.getByRole('button', {name: 'Parhau'}).click();
      await page.getByRole('heading', {name: heading}).waitFor();
      await check(page, heading);
    };
    const refuse = async (state: string) => {
      await page.getByRole('button', {name: 'Parhau'}).click();
      await page.getByRole('alert').waitFor();
      await check(page, state);
    };
    const choose = (name: string) => page.getByRole('radio', {name, exact: true}).first().check();
    await page.getByLabel('Beth ddigwyddodd?').waitFor();
    assert.equal(await page.title(), 'Gwneud cwyn · Cartrefi Exampleton');
    await check(page, 'first question');
    await refuse('nothing typed');

    await page.getByLabel('Beth ddigwyddodd?').fill('Mae’r to yn gollwng ers mis Hydref, ac ni ddaeth neb.');
    await next('Beth hoffech chi ei anfon?');
    await refuse('nothing chosen');
    await choose('Cwyn');
    await next('Oes rhywun mewn perygl nawr?');
    await choose('Nac oes');
    await next('Pryd y digwyddodd hyn?');
    await page.getByLabel('Neu tua phryd').fill('ers mis Hydref');
    await page.getByLabel('Mae’n dal i ddigwydd').check();
    await next('Â beth mae eich cwyn yn ymwneud?');
    await choose('Atgyweirio a chynnal a chadw');
    await next('Beth fyddai’n unioni pethau?');
    await page.getByLabel('Beth fyddai’n unioni pethau?').fill('Trwsio’r to.');
    await next('Pa un o’r rhain ydych chi?');
    await page.getByRole('radio').first().check();
    await next('Ydych chi am ddweud wrthym pwy ydych chi?');
    await choose('Ydw');
    await next('Beth yw eich enw?');
    await refuse('no name');
    await page.getByLabel('Beth yw eich enw?').fill('Siân Enghraifft');
    await next('Sut gallwn ni gysylltu â chi?');
    await page.getByLabel('Cyfeiriad e-bost').fill('sian@example.org');
    await choose('Drwy e-bost');
    assert.equal(await page.getByRole('radio', {name: 'Cymraeg'}).isChecked(), true);
    await next('Oes rhywun yn eich helpu, neu’n siarad ar eich rhan?');
    await choose('Nac oes');
    await next('Ydych chi am ychwanegu lluniau neu ddogfennau?');
    await page.getByLabel('Dewis lluniau').setInputFiles({name: 'to.png', mimeType: 'image/png', buffer: png});
    await page.getByText('Mae pob ffeil wedi’i hychwanegu: 1.').waitFor();
    await check(page, 'a file');
    await next('Gwiriwch eich atebion');
    const promised = page.getByRole('complementary', {name: 'Os anfonwch hyn heddiw'});
    await promised.getByText(sayDate(working.add(today, 5))).waitFor();
    await promised.getByText('Pam y dyddiadau hyn?').click();
    await promised.locator('redress-deadline-working').first().waitFor();
    await check(page, 'why these dates');
  });

  await step('the confirmation is in Welsh, with its dates', async () => {
    const {page} = site;
    await page.getByRole('button', {name: 'Anfon y gŵyn'}).click();
    await page.getByRole('heading', {name: 'Mae eich cwyn wedi’i hanfon'}).waitFor();
    await page.getByText(sayDate(working.add(today, 5))).waitFor();
    await check(page, 'sent');
    const shown = async (pattern: RegExp) => (await page.getByText(pattern).textContent())?.trim() ?? '';
    ticket = {reference: await shown(/^\s*RD(-\w{4}){2}\s*$/), key: await shown(/^\s*(\w{4}\s+){6}\w{4}\s*$/)};
    const stored = await serviceAs('sam', host.address).view(parseReference(ticket.reference) as Reference);
    assert.equal(stored.intake.complainant?.language, 'cy');
    assert.deepEqual(site.faults, []);
  });

  await step('the mail is in Welsh, and leads to the portal in Welsh, which confirms the address', async () => {
    mail = await openPage(browser, `${host.address}/mail/`);
    const text = await newMail('mae wedi dod i law');
    [link = ''] = /http:\S+confirm=\S+/.exec(text) ?? [];
    portal = await openPage(browser, link, narrow);
    const {page} = portal;
    assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
    await check(page, 'the door of the portal');
    await page.getByRole('button', {name: 'Agor fy nghwyn'}).click();
    await page.getByRole('heading', {name: 'Mae problem'}).waitFor();
    await check(page, 'no key');
    await page.getByLabel('Allwedd').fill(ticket.key);
    await page.getByRole('button', {name: 'Agor fy nghwyn'}).click();
    await page.getByText('Mae eich cyfeiriad e-bost wedi’i gadarnhau').waitFor();
    await page.getByRole('heading', {name: `Eich cwyn ${ticket.reference}`}).waitFor();
    assert.equal(await page.title(), `${ticket.reference} · Fy nghartref`);
    await portalSays('Anfonoch eich cwyn');
    await portalSays(`Byddwn yn ysgrifennu atoch erbyn ${sayDate(working.add(today, 5))}`);
    await check(page, 'the case');
  });

  await step('evidence and a message go in Welsh', async () => {
    const {page} = portal;
    await page.locator('summary', {hasText: 'Ychwanegu rhywbeth'}).click();
    await page.getByLabel('Beth hoffech chi ei ddweud wrthym?').fill('Dyma lun o’r to.');
    await page
      .getByLabel('Ffeiliau i’w hychwanegu')
      .setInputFiles({name: 'to-2.png', mimeType: 'image/png', buffer: png});
    await check(page, 'something to add');
    await page.getByRole('button', {name: 'Anfon', exact: true}).click();
    await portalSays('Ysgrifennoch atom');
    await portalSays('Ychwanegoch ffeil: to-2.png');
    await check(page, 'what was added');
  });

  await step('what staff do is told in Welsh as it happens, in the portal and by mail', async () => {
    const {page} = portal;
    await staff('rhian', {type: 'take'}, {type: 'acknowledge', understanding: 'Mae’r to yn gollwng.'});
    await portalSays('Bydd Rhian Pugh yn delio â’ch cwyn');
    await portalSays('Gwnaethom ysgrifennu atoch: dyma sut rydym yn deall eich cwyn');
    await portalSays(`Byddwn yn ateb erbyn ${sayDate(working.add(today, 10))}`);
    await page.locator('redress-deadline-badge summary').click();
    await page.locator('redress-deadline-working').first().waitFor();
    await check(page, 'the working');
    await newMail('mae wedi dod i law, a dyma beth sy’n digwydd nesaf');
    await staff('rhian', answer);
    await portalSays('Gwnaethom ateb: mae eich cwyn');
    await newMail('ein hateb');
    await page.getByRole('listitem').getByText('Gwnaethom ateb').first().click();
    await check(page, 'the reply');
  });

  await step('stage 2 is asked for and answered in Welsh', async () => {
    const {page} = portal;
    await page.getByText('Dweud pam, os dymunwch').click();
    await check(page, 'why a review');
    await page.getByRole('button', {name: 'Gofyn am adolygiad'}).click();
    await portalSays('Gofynnoch am Gam 2');
    await check(page, 'stage 2');
    await staff('noor', {type: 'take'}, {type: 'recordContact', how: 'phone', summary: 'Wedi siarad.'});
    await portalSays('Gwnaethom eich ffonio');
    await staff('noor', {type: 'acknowledge', understanding: 'Ni thrwsiwyd y to.'}, answer);
    await page.getByRole('heading', {name: 'Ombwdsmon Tai'}).waitFor();
    await page.locator('summary', {hasText: 'Tynnu’r gŵyn hon yn ôl'}).click();
    await page.getByText('Yr hyn sy’n aros').waitFor();
    await check(page, 'the last stage');
  });

  await step('nothing broke the policy of a page', async () => {
    assert.deepEqual([...site.faults, ...portal.faults, ...mail.faults], []);
  });
});

const answer: Command = {
  type: 'respond',
  outcome: 'upheld',
  understanding: 'Mae’r to yn gollwng.',
  findings: 'Trefnwyd tri ymweliad ac ni ddaeth neb.',
  learning: 'Bydd pob ymweliad yn cael ei gadarnhau.',
  remedy: 'Mae’n ddrwg gennym. Byddwn yn trwsio’r to.',
  sections: {'root-cause': 'Roedd y dyddiadur yn llawn.', prevention: 'Bydd ail döwr ar gael.'},
  discussed: 'discussed',
  remedyAnswer: 'agreed',
  actions: [],
};

/** Everything on the page is Welsh and says so, fits on the narrowest screen, and is accessible. */
async function check(page: Page, state: string) {
  assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
  assert.deepEqual(await englishIn(page), [], state);
  await assertFits(page, state);
  await assertAccessible(page, state);
}
