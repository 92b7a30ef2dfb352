import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Locator} from 'playwright-core';
import {portalToken} from '../server/running-service.ts';
import {leak} from '../support/people.ts';
import {until} from '../support/until.ts';
import {withService} from './with-service.ts';

/** What the page around was told. */
interface Told {
  readonly origin: string;
  readonly data: {readonly type: string; readonly height?: number; readonly [field: string]: unknown};
}

describe('what stands in a frame', () => {
  const site = createServer((request, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    const referrer = request.url === '/silent' ? 'no-referrer' : 'origin';
    const name = /^\/of\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? 'intake-form';
    answer.end(
      `<!doctype html><html lang="en"><title>A site</title><h1>Make a complaint</h1>
      <iframe title="Make a complaint" width="400" height="900" referrerpolicy="${referrer}" src="${given.service.url}/frame/${name}"></iframe>`,
    );
  });
  const siteAt = (host: string) => `http://${host}:${(site.address() as AddressInfo).port}`;
  const given = withService(async () => {
    await new Promise<void>((resolve) => site.listen(0, resolve));
    return {
      embed: fileURLToPath(new URL('../../dist/embed', import.meta.url)),
      organisation: {origins: [siteAt('127.0.0.1')]},
    };
  });
  after(() => site.close());

  const open = async (address: string) => {
    const page = await given.browser.newPage();
    await page.addInitScript(() => {
      if (window !== parent) return;
      const told: object[] = [];
      Object.assign(window, {told});
      addEventListener('message', ({origin, data}) => told.push({origin, data}));
    });
    await page.goto(address);
    const told = () => page.evaluate(() => (window as unknown as {told: Told[]}).told);
    const say = (message: object) =>
      page.evaluate((message) => {
        document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
      }, message);
    const hears = async (type: string, times = 1) => {
      const heard = async () => (await told()).filter(({data}) => data.type === type);
      await until(async () => (await heard()).length >= times, type, 15_000);
      return (await heard()).map(({data}) => data);
    };
    return {page, frame: page.frameLocator('iframe'), told, say, hears};
  };

  for (const path of ['/', '/silent']) {
    it(`is the form, which tells a page of the organisation how high it is and how it is got on with, and nothing that is typed (${path})`, async () => {
      const {page, frame, told, say} = await open(siteAt('127.0.0.1') + path);
      await frame.getByLabel('What happened?').fill('A secret that stays in the frame');
      await frame.getByRole('button', {name: 'Continue'}).click();
      await frame.getByText(/Question 2/).waitFor();
      await say({type: 'redress-language', language: 'cy'});
      await frame.getByText(/Cwestiwn 2/).waitFor();
      const messages = await told();
      const steps = messages.filter(({data}) => data.type === 'redress-intake-step').map(({data}) => data);
      assert.deepEqual(steps.map(({fate, step}) => `${fate} ${step}`).slice(0, 2), ['shown what', 'left what']);
      assert.ok(messages.some(({data: {type, height = 0}}) => type === 'redress-resize' && height > 200));
      assert.ok(messages.every(({origin}) => origin === given.service.url));
      assert.doesNotMatch(JSON.stringify(messages), /secret/);
      await page.close();
    });
  }

  const sent = async () => given.service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});

  for (const name of ['case', 'case-timeline', 'deadline-badge', 'escalation-panel']) {
    it(`is a case that the page hands over by message, until it takes it back: ${name}`, async () => {
      const {reference, followUpKey} = await sent();
      const {page, frame, told, say, hears} = await open(`${siteAt('127.0.0.1')}/of/${name}`);
      await hears('redress-ready');
      const otherDoors = frame.getByText('If you cannot see your complaint here, ask us about it:');
      await otherDoors.waitFor();
      await say({type: 'redress-open', reference, followUpKey});
      const shown = {
        case: frame.getByRole('heading', {name: `Your complaint ${reference}`}),
        'case-timeline': frame.getByRole('heading', {name: `Your complaint ${reference}`}),
        'deadline-badge': frame.getByText('working days left'),
        'escalation-panel': frame.getByRole('heading', {name: 'Stage 1'}),
      }[name] as Locator;
      await shown.waitFor();
      assert.equal(await otherDoors.isVisible(), false);
      await say({type: 'redress-close'});
      await otherDoors.waitFor();
      assert.equal(await shown.isVisible(), false);
      await say({type: 'redress-open', reference, followUpKey: '0000-0000-0000-0000-0000-0000-0000'});
      const [problem] = await hears('redress-problem');
      assert.deepEqual(problem, {type: 'redress-problem', code: 'case/not-found', doing: 'open'});
      await otherDoors.waitFor();
      const messages = await told();
      assert.ok(messages.every(({origin}) => origin === given.service.url));
      assert.ok(!JSON.stringify(messages).includes(followUpKey));
      assert.doesNotMatch((await frame.locator('html').getAttribute('outerHTML')) ?? '', new RegExp(followUpKey));
      assert.ok(page.frames().every((one) => !one.url().includes(followUpKey)));
      await page.close();
    });
  }

  it('is a case by the token of a portal, which the page is asked for again when it is taken no more', async () => {
    const {page, frame, say, hears} = await open(`${siteAt('127.0.0.1')}/of/case`);
    const customer = {kind: 'customer', id: 'ada-1', name: 'Ada Example'} as const;
    const {reference} = await given.service.as(customer).submit(leak, {key: randomUUID()});
    await hears('redress-ready');
    const hour = 3_600_000;
    await say({type: 'redress-open', reference, token: await portalToken(customer, new Date(Date.now() - hour))});
    await hears('redress-token-wanted');
    await say({type: 'redress-token', token: await portalToken(customer, new Date(Date.now() + hour))});
    await frame.getByRole('heading', {name: `Your complaint ${reference}`}).waitFor();
    await frame.getByText('Withdraw this complaint').click();
    await frame.getByRole('button', {name: 'Withdraw', exact: false}).first().click();
    const [done] = await hears('redress-command-done');
    assert.deepEqual(done, {type: 'redress-command-done', command: 'withdraw'});
    await page.close();
  });

  it('opens what leads elsewhere beside it, and what leads within it there', async () => {
    const {reference, followUpKey} = await sent();
    const {page, frame, say, hears} = await open(`${siteAt('127.0.0.1')}/of/case`);
    await page.context().route('https://ombudsman.example.org/**', (route) => route.fulfill({body: 'Elsewhere'}));
    await hears('redress-ready');
    await say({type: 'redress-open', reference, followUpKey});
    const [beside] = await Promise.all([
      page.waitForEvent('popup'),
      frame.getByRole('link', {name: 'ombudsman.example.org'}).click(),
    ]);
    assert.match(beside.url(), /ombudsman\.example\.org/);
    assert.equal(await beside.evaluate(() => window.opener), null);
    await frame.locator('.past time').click();
    await frame.locator('#entry-1:focus').waitFor();
    assert.equal(page.context().pages().length, 2);
    await page.close();
  });

  it('hears nobody but the page around it', async () => {
    const {reference, followUpKey} = await sent();
    const {page, frame, hears} = await open(`${siteAt('127.0.0.1')}/of/case`);
    await hears('redress-ready');
    const [, inner] = page.frames();
    await inner?.evaluate(
      ([reference, followUpKey]) => window.postMessage({type: 'redress-open', reference, followUpKey}, '*'),
      [reference, followUpKey],
    );
    await inner?.evaluate(
      () =>
        new Promise((heard) => {
          addEventListener('message', ({data}) => data === 'last' && heard(data));
          window.postMessage('last', '*');
        }),
    );
    assert.equal(await frame.locator('redress-case-timeline').getAttribute('reference'), null);
    await page.close();
  });

  it('is not shown by a page of anybody else', async () => {
    const {page, told} = await open(siteAt('localhost'));
    const [, frame] = page.frames();
    await frame?.waitForLoadState();
    assert.equal(await frame?.locator('redress-intake-form').count(), 0);
    assert.deepEqual(await told(), []);
    await page.close();
  });
});
