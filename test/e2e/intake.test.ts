import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseReference, type Reference} from '@redress/rest';
import type {Locator, Page} from 'playwright-core';
import {assertAccessible, assertFits} from './accessible.ts';
import {answerQuestions, leak, readTicket, send} from './complain.ts';
import {openPage} from './open-page.ts';
import {casesOf, serviceAs} from './service-as.ts';
import {tabTo} from './tab-to.ts';
import {withHost} from './with-host.ts';

const demo = withHost();

const openForm = () => openPage(demo.browser, `${demo.host.address}/public-site/`);

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
  await type('What is your name?', 'Greta Example');
  await next();
  await type('Email address', leak.email);
  await chooseFirst();
  await chooseFirst();
  await page.getByRole('heading', {name: 'Do you want to add photos or documents?'}).waitFor();
  await next();
  await tabTo(page, page.getByRole('button', {name: 'Send complaint'}));
  await press('Enter');
  const {reference} = await readTicket(page);
  assert.deepEqual(await casesOf('Greta Example', demo.host.address), [reference]);
});

test('a line that fails for a moment stops nobody: what is not there yet is fetched again', async () => {
  const {page} = await openPage(demo.browser, `${demo.host.address}/`);
  let refused = 0;
  // What rollup.config.mjs makes of everything after the first question.
  await page.route(/\/intake-later-/, (route) => {
    refused++;
    return route.abort();
  });
  await page.goto(`${demo.host.address}/public-site/`);
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
  await answerQuestions(page, {...leak, name: 'Hanna Example'});
  await demo.host.kill();
  await page.getByRole('button', {name: 'Send complaint'}).click();
  await page.getByText('We could not reach the service').waitFor();
  await demo.host.restart();
  const {reference} = await readTicket(page);
  assert.deepEqual(await casesOf('Hanna Example', demo.host.address), [reference]);
});

test('a complaint whose answer was lost on the way back is sent again and is still one case', async () => {
  const {page} = await openForm();
  await answerQuestions(page, {...leak, name: 'Ida Example'});
  let lost = 0;
  await page.route('**/v1/cases', async (route) => {
    await route.fetch();
    lost += 1;
    await (lost === 1 ? route.abort() : route.continue());
  });
  const {reference} = await send(page);
  assert.ok(lost >= 2);
  assert.deepEqual(await casesOf('Ida Example', demo.host.address), [reference]);
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

  const stored = await serviceAs('sam', demo.host.address).view(parseReference(reference ?? '') as Reference);
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

/** Somebody who fills in the form with the keyboard alone. */
function typist(page: Page) {
  const press = (key: string) => page.keyboard.press(key);
  const to = (control: Locator) => tabTo(page, control);
  const typist = {
    press,
    to,
    async goOn(heading: string) {
      await to(page.getByRole('button', {name: 'Continue'}));
      await press('Enter');
      await page.getByRole('heading', {name: heading}).waitFor();
    },
    async type(label: string, text: string) {
      await to(page.getByLabel(label));
      await page.keyboard.type(text);
    },
    /** Chooses one of a group: the first by Space, another with the arrow keys. */
    async choose(name: string) {
      const wanted = page.getByRole('radio', {name, exact: true}).first();
      const group = page.getByRole('radiogroup').filter({has: wanted});
      const first = group.getByRole('radio').first();
      await to(first);
      await press('Space');
      for (let steps = 0; steps < 12 && !(await wanted.isChecked()); steps++) await press('ArrowDown');
      assert.ok(await wanted.isChecked(), name);
    },
    /** As far as the page on which the answers can be checked, from a page where nothing has to be answered. */
    async check() {
      await typist.goOn('Check your answers');
      await assertAccessible(page, 'the answers');
      await assertFits(page, 'the answers');
    },
    async send(what: string) {
      await to(page.getByRole('button', {name: `Send ${what}`}));
      await press('Enter');
      await page.getByRole('heading', {name: `Your ${what} has been sent`}).waitFor();
      await assertAccessible(page, 'the confirmation');
      const reference = parseReference((await page.getByText(/^\s*RD(-\w{4}){2}\s*$/).textContent()) ?? '');
      return serviceAs('sam', demo.host.address).view(reference as Reference);
    },
  };
  return typist;
}

/** Opens the form as narrow as the narrowest phone, and says what is sent. */
async function begin(kind: string) {
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/public-site/`, {
    bypassCSP: true,
    viewport: {width: 320, height: 640},
  });
  const keys = typist(page);
  await keys.type('What happened?', leak.what);
  await keys.goOn('What do you want to send?');
  await keys.choose(kind);
  return {page, faults, keys};
}

const contact = async ({type, choose, goOn}: ReturnType<typeof typist>) => {
  await type('What is your name?', leak.name);
  await goOn('How can we reach you?');
  await type('Email address', leak.email);
  await choose('By email');
  await goOn('Does somebody help you, or speak for you?');
  await choose('No');
};

const complainAsFarAs = async ({choose, goOn, type}: ReturnType<typeof typist>) => {
  await goOn('Is anybody in danger now?');
  await choose('No');
  await goOn('When did it happen?');
  await type('Or roughly when', 'in spring');
  await goOn('What is it about?');
  await choose('Repairs and maintenance');
  await goOn('What would put it right?');
  await type('What would put it right?', leak.wanted);
  await goOn('Which of these are you?');
  await choose('A resident');
  await goOn('Do you want to tell us who you are?');
};
const filesPage = 'Do you want to add photos or documents?';

test('a complaint goes with two files, by keyboard on a narrow screen', async () => {
  const {page, keys} = await begin('A complaint');
  await complainAsFarAs(keys);
  await keys.choose('Yes');
  await keys.goOn('What is your name?');
  await contact(keys);
  await keys.goOn(filesPage);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  await keys.to(page.getByLabel('Choose photos or documents'));
  const opening = page.waitForEvent('filechooser');
  await keys.press('Space');
  await (await opening).setFiles([
    {name: 'roof.png', mimeType: 'image/png', buffer: png},
    {name: 'visits.txt', mimeType: 'text/plain', buffer: Buffer.from('Three visits were booked.')},
  ]);
  await page.getByText('All files are added: 2.').waitFor();
  await assertAccessible(page, 'the files');
  await assertFits(page, 'the files');
  await keys.check();
  const {timeline} = await keys.send('complaint');
  const names = timeline.flatMap((entry) => (entry.type === 'fileAdded' ? [entry.name] : []));
  assert.deepEqual(names.sort(), ['roof.png', 'visits.txt']);
});

test('somebody who gives no name is asked for none, and is promised nothing', async () => {
  const {page, keys} = await begin('A complaint');
  await complainAsFarAs(keys);
  await keys.choose('No, I do not want to give a name');
  await page.getByText('You can send it all the same, and a person reads it.').waitFor();
  await keys.goOn(filesPage);
  await keys.check();
  const {intake} = await keys.send('complaint');
  assert.equal(intake.anonymous, true);
  assert.equal(intake.complainant, undefined);
  await page.getByText('We cannot reply, because we do not know who you are.').waitFor();
});

test('a petition has somebody who speaks for everybody', async () => {
  const {page, keys} = await begin('A complaint');
  await complainAsFarAs(keys);
  await keys.choose('Yes, and there are several of us');
  await keys.type('How many people are you?', '12');
  await page.getByText('With 12 people this is a petition.').waitFor();
  await keys.goOn('What is your name?');
  await page.getByText('This is the person who speaks for all of you.').waitFor();
  await contact(keys);
  await keys.goOn(filesPage);
  await keys.check();
  const {intake} = await keys.send('complaint');
  assert.deepEqual(intake.group, {people: 12});
});

test('a compliment asks only what it needs, and is called one to the end', async () => {
  const {keys} = await begin('A compliment');
  await keys.goOn('What is it about?');
  await keys.choose('Repairs and maintenance');
  await keys.goOn('Which of these are you?');
  await keys.choose('A resident');
  await keys.goOn('Do you want to tell us who you are?');
  await keys.choose('Yes');
  await keys.goOn('What is your name?');
  await contact(keys);
  await keys.goOn('May we publish your compliment?');
  await keys.choose('No');
  await keys.goOn(filesPage);
  await keys.check();
  const {intake, kind} = await keys.send('compliment');
  assert.equal(kind, 'compliment');
  assert.equal(intake.publish, false);
  assert.equal(intake.wanted, undefined);
});
