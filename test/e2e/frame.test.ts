import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'playwright-core';
import {type RunningService, runningService} from '../server/running-service.ts';
import {openBrowser} from './open-page.ts';

/** What the page around was told. */
interface Told {
  readonly origin: string;
  readonly data: {readonly type: string; readonly height?: number; readonly reference?: string};
}

describe('the intake form in a frame', () => {
  let browser: Browser;
  let service: RunningService;
  const site = createServer((request, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    const referrer = request.url === '/silent' ? 'no-referrer' : 'origin';
    answer.end(
      `<!doctype html><html lang="en"><title>A site</title><h1>Make a complaint</h1>
      <iframe title="Make a complaint" width="400" height="900" referrerpolicy="${referrer}" src="${service.url}/frame/intake-form"></iframe>`,
    );
  });
  const siteAt = (host: string) => `http://${host}:${(site.address() as AddressInfo).port}`;
  before(async () => {
    await new Promise<void>((resolve) => site.listen(0, resolve));
    [browser, service] = await Promise.all([
      openBrowser(),
      runningService({
        embed: fileURLToPath(new URL('../../dist/embed', import.meta.url)),
        organisation: {origins: [siteAt('127.0.0.1')]},
      }),
    ]);
  });
  after(async () => {
    await browser.close();
    await service.close();
    site.close();
  });

  const open = async (address: string) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      if (window !== parent) return;
      const told: object[] = [];
      Object.assign(window, {told});
      addEventListener('message', ({origin, data}) => told.push({origin, data}));
    });
    await page.goto(address);
    const told = () => page.evaluate(() => (window as unknown as {told: Told[]}).told);
    return {page, frame: page.frameLocator('iframe'), told};
  };

  for (const path of ['/', '/silent']) {
    it(`tells a page of the organisation how high it is, and nothing that is typed (${path})`, async () => {
      const {page, frame, told} = await open(siteAt('127.0.0.1') + path);
      await frame.getByLabel('What happened?').fill('A secret that stays in the frame');
      await frame.getByRole('button', {name: 'Continue'}).click();
      await frame.getByText(/Question 2/).waitFor();
      await page.evaluate(() => {
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        frame.contentWindow?.postMessage({type: 'redress-language', language: 'cy'}, '*');
      });
      await frame.getByText(/Cwestiwn 2/).waitFor();
      const messages = await told();
      assert.ok(messages.some(({data: {type, height = 0}}) => type === 'redress-resize' && height > 200));
      assert.ok(messages.every(({origin}) => origin === service.url));
      assert.doesNotMatch(JSON.stringify(messages), /secret/);
      await page.close();
    });
  }

  it('is not shown by a page of anybody else', async () => {
    const {page, told} = await open(siteAt('localhost'));
    const [, frame] = page.frames();
    await frame?.waitForLoadState();
    assert.equal(await frame?.locator('redress-intake-form').count(), 0);
    assert.deepEqual(await told(), []);
    await page.close();
  });
});
