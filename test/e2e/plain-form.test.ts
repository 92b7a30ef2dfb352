import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Language} from '@redress/policy';
import type {Page} from 'playwright-core';
import {assertAccessible, assertFits} from './accessible.ts';
import {englishIn} from './english-in.ts';
import {openFromWorklist, openInPortal, signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {serviceAs} from './service-as.ts';
import {tabTo} from './tab-to.ts';
import {withHost} from './with-host.ts';

/** Nobody fills in the form faster than in four seconds: it takes a little longer to type what happened. */
const typing = 4_200;

/** What somebody reads and types who has no script. */
interface Person {
  readonly door: string;
  readonly title: string;
  readonly send: string;
  readonly problem: string;
  readonly questions: {readonly [name in 'what' | 'when' | 'service' | 'wanted' | 'name' | 'email']: string};
  readonly byEmail: string;
  readonly mistakes: readonly string[];
  readonly types: {readonly what: string; readonly when: string; readonly wanted: string; readonly name: string};
  readonly email: string;
  readonly sent: string;
  readonly codeOf: RegExp;
  readonly code: string;
  readonly confirm: string;
  readonly wrongCode: string;
  readonly confirmed: string;
  readonly mail: string;
}

const english: Person = {
  door: 'Use the form that works without it',
  title: 'Make a complaint to Exampleton Homes',
  send: 'Send the complaint',
  problem: 'There is a problem',
  questions: {
    what: 'What happened?',
    when: 'When did it happen?',
    service: 'What is your complaint about?',
    wanted: 'What would put it right?',
    name: 'What is your name?',
    email: 'Email address (optional)',
  },
  byEmail: 'By email',
  mistakes: ['When did it happen? Answer this question', 'What is your name? Answer this question'],
  types: {
    what: 'The lift has stood still for three weeks, and my mother cannot get down.',
    when: 'for three weeks',
    wanted: 'Mend the lift.',
    name: 'Ada Example',
  },
  email: 'ada@example.org',
  sent: 'We have your complaint',
  codeOf: /the code from this email, it is this:\s+(\S+)/,
  code: 'Code from the email',
  confirm: 'Confirm the address',
  wrongCode: 'This is not the code that we sent',
  confirmed: 'Your address is confirmed',
  mail: 'we have received it',
};

const welsh: Person = {
  door: 'Defnyddiwch y ffurflen sy’n gweithio hebddo',
  title: 'Gwneud cwyn i Cartrefi Exampleton',
  send: 'Anfon y gŵyn',
  problem: 'Mae problem',
  questions: {
    what: 'Beth ddigwyddodd?',
    when: 'Pryd y digwyddodd hyn?',
    service: 'Â beth mae eich cwyn yn ymwneud?',
    wanted: 'Beth fyddai’n unioni pethau?',
    name: 'Beth yw eich enw?',
    email: 'Cyfeiriad e-bost (dewisol)',
  },
  byEmail: 'Drwy e-bost',
  mistakes: ['Pryd y digwyddodd hyn? Atebwch y cwestiwn hwn', 'Beth yw eich enw? Atebwch y cwestiwn hwn'],
  types: {
    what: 'Mae’r to yn gollwng ers mis Hydref. Trefnwyd tri ymweliad ac ni ddaeth neb.',
    when: 'ers mis Hydref',
    wanted: 'Trwsiwch y to.',
    name: 'Siân Enghraifft',
  },
  email: 'sian@example.org',
  sent: 'Mae eich cwyn wedi dod i law',
  codeOf: /y cod o’r e-bost hwn, dyma’r cod:\s+(\S+)/,
  code: 'Cod o’r e-bost',
  confirm: 'Cadarnhau’r cyfeiriad',
  wrongCode: 'Nid dyma’r cod a anfonwyd gennym',
  confirmed: 'Mae eich cyfeiriad wedi’i gadarnhau',
  mail: 'mae wedi dod i law',
};

/** Where pages without script are looked at, since the program that looks needs it. */
let looking: Page;
/** One is looked at after the other. */
let looked: Promise<void> = Promise.resolve();

const demo = withHost(async ({browser}) => {
  looking = await browser.newPage({bypassCSP: true});
});

/** What a page shows fits and is accessible; in the other language, where longer words have least room, nothing is English. */
async function check(page: Page, language: Language, state: string) {
  const shown = await page.content();
  const look = async () => {
    await looking.setContent(shown);
    if (language === 'cy') assert.deepEqual(await englishIn(looking), [], state);
    for (const width of language === 'en' ? [320, 1280] : [320]) {
      await looking.setViewportSize({width, height: 900});
      await assertFits(looking, `${language}, ${state}, ${width} pixels wide`);
      await assertAccessible(looking, `${language}, ${state}, ${width} pixels wide`);
    }
  };
  looked = looked.then(look);
  await looked;
}

/** Without a mouse, and letter by letter. */
function keyboardOf(page: Page) {
  const field = (label: string) => page.getByLabel(label, {exact: true});
  return {
    async press(role: 'link' | 'button', name: string) {
      await tabTo(page, page.getByRole(role, {name, exact: true}));
      await page.keyboard.press('Enter');
    },
    async type(label: string, text: string, delay = 0) {
      await tabTo(page, field(label));
      await page.keyboard.type(text, {delay});
    },
    async choose(label: string, ...keys: readonly string[]) {
      await tabTo(page, field(label));
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

const newestMail = async (page: Page, subject: string) => {
  await page.goto(`${demo.host.address}/mail/`);
  const link = page.getByRole('link', {name: subject});
  while ((await link.count()) === 0) await page.getByRole('link', {name: 'Look again'}).click();
  await link.first().click();
};

async function complain(language: Language, person: Person): Promise<string> {
  const {questions, types} = person;
  const withoutScript = {javaScriptEnabled: false, viewport: {width: 320, height: 900}};
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/public-site/`, withoutScript);
  const {press, type, choose} = keyboardOf(page);
  await press('link', person.door);
  await page.getByRole('heading', {name: person.title}).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), language);
  await check(page, language, 'empty');

  await type(questions.what, types.what, typing / types.what.length);
  await choose(questions.service, 'ArrowDown');
  await type(questions.wanted, types.wanted);
  await choose(person.byEmail, 'Space');
  await type(questions.email, person.email);
  await press('button', person.send);

  await page.getByRole('heading', {name: person.problem}).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'alert');
  assert.deepEqual(await page.getByRole('alert').getByRole('link').allTextContents(), person.mistakes);
  assert.equal(await page.getByLabel(questions.what, {exact: true}).inputValue(), types.what);
  assert.notEqual(await page.getByLabel(questions.service, {exact: true}).inputValue(), '');
  assert.equal(await page.getByLabel(person.byEmail).isChecked(), true);
  await check(page, language, 'mistakes');
  for (const [mistake, question, answer] of [
    [person.mistakes[0], questions.when, types.when],
    [person.mistakes[1], questions.name, types.name],
  ] as const) {
    // The way from the mistake to its answer, and back to the top for the next one.
    await page.getByRole('alert').focus();
    await press('link', mistake as string);
    await type(question, answer);
  }
  await press('button', person.send);

  await page.getByRole('heading', {name: person.sent}).waitFor();
  await check(page, language, 'sent');
  const [reference = '', key = ''] = await page.locator('dd').allTextContents();
  await type(person.code, '0000 0000 0000');
  await press('button', person.confirm);
  await page.getByText(person.wrongCode).waitFor();
  assert.deepEqual(await page.locator('dd').allTextContents(), [reference, key]);
  await check(page, language, 'another code');

  const mail = await page.context().newPage();
  await newestMail(mail, `${reference}: ${person.mail}`);
  const [, code = ''] = person.codeOf.exec((await mail.locator('main').textContent()) ?? '') ?? [];
  await mail.getByRole('link', {name: 'See it as a letter'}).click();
  assert.equal(await mail.locator('html').getAttribute('lang'), language);
  await check(mail, language, 'the mail');
  await type(person.code, code.replaceAll('-', ' ').toLowerCase());
  await press('button', person.confirm);
  await page.getByRole('heading', {name: person.confirmed}).waitFor();
  await check(page, language, 'confirmed');
  assert.deepEqual(faults, []);
  await page.context().close();

  const portal = (await openPage(demo.browser, `${demo.host.address}/customer-portal/`)).page;
  await openInPortal(portal, {reference, key});
  await portal.context().close();
  const {items} = await serviceAs('sam', demo.host.address).list({});
  assert.ok(items.some((line) => line.reference === reference && line.name === types.name));
  return reference;
}

/** Staff find it where every other complaint stands. */
async function seeInWorklist(reference: string) {
  const crm = (await openPage(demo.browser, `${demo.host.address}/crm-screen/`)).page;
  await signInAs(crm, 'Sam Okafor');
  await crm.locator('redress-worklist').getByRole('button', {name: reference}).waitFor();
  await openFromWorklist(crm, reference);
  await crm.context().close();
}

// Side by side, since each takes the time that typing takes.
describe('without script', {concurrency: true}, () => {
  it('a complaint is made and confirmed by keyboard alone, and joins the worklist', async () => {
    await seeInWorklist(await complain('en', english));
  });

  it('the same is done in Welsh', async () => {
    await complain('cy', welsh);
  });

  it('what was typed is kept when somebody changes the language', async () => {
    const withoutScript = {javaScriptEnabled: false};
    const {page} = await openPage(demo.browser, `${demo.host.address}/v1/complaint-form?language=en`, withoutScript);
    await page.getByLabel(english.questions.what).fill(english.types.what);
    await page.getByRole('button', {name: 'Cymraeg'}).click();
    await page.getByRole('heading', {name: welsh.title}).waitFor();
    assert.equal(await page.getByLabel(welsh.questions.what).inputValue(), english.types.what);
    assert.equal(await page.getByRole('alert').count(), 0);
    await page.context().close();
  });

  it('the portal says whom to call in both languages, and sends no key anywhere', async () => {
    const withoutScript = {javaScriptEnabled: false};
    const {page} = await openPage(demo.browser, `${demo.host.address}/customer-portal/`, withoutScript);
    for (const words of ['call us', 'ffoniwch ni']) await page.locator('noscript p', {hasText: words}).waitFor();
    await page.getByLabel('Key').fill('7K3M');
    await page.getByRole('button', {name: 'Open my complaint'}).click();
    assert.doesNotMatch(page.url(), /7K3M/);
    await page.context().close();
  });
});
