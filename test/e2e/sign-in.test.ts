import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '@redress/rest';
import {decodeJwt, decodeProtectedHeader} from 'jose';
import type {Page} from 'playwright-core';
import {leak} from '../support/people.ts';
import {atEachWidth} from './accessible.ts';
import {signInAs} from './open-case.ts';
import {openPage} from './open-page.ts';
import {submitTo} from './service-as.ts';
import {signInAs as tokenOf} from './sign-in-as.ts';
import {tabTo} from './tab-to.ts';
import {withHost} from './with-host.ts';

let receipt: Receipt;

const demo = withHost(async ({host}) => {
  receipt = await submitTo(host.address, leak);
});

const openCrm = (query = '') => openPage(demo.browser, `${demo.host.address}/crm-screen/${query}`);
const nobody = (page: Page) => page.getByText('Sign in to see them').waitFor();

test('nobody sees a complaint before they have signed in, and then what they came for', async () => {
  const {page, faults} = await openCrm(`?case=${receipt.reference}`);
  await nobody(page);
  assert.equal(await page.getByText(receipt.reference).count(), 0);
  await signInAs(page, 'Rhian Pugh');
  await page.getByRole('heading', {name: leak.complainant.name, level: 1}).waitFor();
  assert.equal(page.url(), `${demo.host.address}/crm-screen/?case=${receipt.reference}`);
  assert.deepEqual(faults, []);
});

test('whoever is signed in stays so when the page is loaded again, and no token is kept in the browser', async () => {
  const {page} = await openCrm();
  await signInAs(page, 'Noor Haddad');
  await page.reload();
  await page.getByText('Signed in as Noor Haddad, Senior Manager').waitFor();
  await page.getByRole('button', {name: receipt.reference}).waitFor();
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      {...localStorage},
      {...sessionStorage},
      document.cookie,
      (await indexedDB.databases()).map(({name}) => name),
      location.href,
    ]),
  );
  // A token is a JSON Web Token; a code and its verifier are gone once they have been used.
  assert.doesNotMatch(kept, /eyJ|verifier|code=/);
});

test('somebody else may take the seat, and stays on the same case', async () => {
  const {page, faults} = await openCrm(`?case=${receipt.reference}`);
  await signInAs(page, 'Sam Okafor');
  await signInAs(page, 'Noor Haddad');
  await page.getByRole('heading', {name: leak.complainant.name, level: 1}).waitFor();
  await page.reload();
  await page.getByText('Signed in as Noor Haddad').waitFor();
  assert.deepEqual(faults, []);
});

test('who signs out is gone, also after the page is loaded again', async () => {
  const {page, faults} = await openCrm();
  const asked = page.waitForRequest((request) => request.url().includes('/v1/cases') && request.method() === 'GET');
  await signInAs(page, 'Max Lind');
  const headers = {Authorization: (await (await asked).allHeaders()).authorization ?? ''};
  const worklist = async () => (await fetch(`${demo.host.address}/v1/cases`, {headers})).status;
  assert.equal(await worklist(), 200);
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByRole('heading', {name: 'Sign out'}).waitFor();
  assert.equal(await worklist(), 401, 'a token that somebody has copied opens nothing any more');
  await page.getByRole('button', {name: 'Sign out'}).click();
  await nobody(page);
  await page.reload();
  await nobody(page);
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('heading', {name: 'Sign in to Tenancy Desk'}).waitFor();
  assert.deepEqual(faults, []);
});

test('who thinks better of it comes back as nobody', async () => {
  const {page} = await openCrm();
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('button', {name: 'Back to Tenancy Desk without signing in'}).click();
  await nobody(page);
  assert.equal(page.url(), `${demo.host.address}/crm-screen/`);
});

test('the provider makes tokens for Redress: signed, short, and with the groups of whoever signed in', async () => {
  const token = await tokenOf('rhian', demo.host.address);
  const {alg, typ} = decodeProtectedHeader(token);
  assert.deepEqual({alg, typ}, {alg: 'ES256', typ: 'at+jwt'});
  const {iss, aud, sub, groups, iat = 0, exp = 0} = decodeJwt(token);
  assert.deepEqual(
    {iss, aud, sub, groups, life: exp - iat},
    {
      iss: `${demo.host.address}/sign-in`,
      aud: 'https://redress.exampleton.example/staff',
      sub: 'rhian',
      groups: ['Complaints Team', 'Senior Managers'],
      life: 300,
    },
  );
});

test('the provider sends nobody to a page that is not its own, and gives no code without a proof', async () => {
  const ask = (change: Record<string, string>) =>
    fetch(
      `${demo.host.address}/sign-in/auth?${new URLSearchParams({
        client_id: 'tenancy-desk',
        response_type: 'code',
        redirect_uri: `${demo.host.address}/crm-screen/`,
        scope: 'openid',
        ...change,
      })}`,
      {redirect: 'manual'},
    );
  const elsewhere = await ask({redirect_uri: 'https://evil.example/'});
  assert.equal(elsewhere.status, 400);
  assert.match(elsewhere.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'/);
  assert.match(await elsewhere.text(), /You could not be signed in/);
  const unproven = await ask({});
  assert.match(unproven.headers.get('Location') ?? '', /error=invalid_request/);
});

test('a page elsewhere whose name points at this computer is not answered', async () => {
  const {port} = new URL(demo.host.address);
  const answer = await fetch(`http://localhost:${port}/sign-in/.well-known/openid-configuration`);
  assert.equal(answer.status, 403);
  const page = await fetch(`http://localhost:${port}/crm-screen/?case=RD-1`, {redirect: 'manual'});
  assert.equal(page.headers.get('Location'), `${demo.host.address}/crm-screen/?case=RD-1`);
});

test('the pages of the sign-in are accessible and fit, narrow and wide', async () => {
  const {page} = await openPage(demo.browser, `${demo.host.address}/crm-screen/`, {bypassCSP: true});
  await nobody(page);
  await atEachWidth(page, 'nobody signed in');
  await page.getByRole('button', {name: 'Sign in'}).click();
  await page.getByRole('heading', {name: 'Sign in to Tenancy Desk'}).waitFor();
  await atEachWidth(page, 'choosing');
  await page.getByRole('button', {name: 'Rhian Pugh'}).click();
  await page.getByText('Signed in as Rhian Pugh').waitFor();
  await page.getByRole('button', {name: 'Sign out'}).click();
  await page.getByRole('heading', {name: 'Sign out'}).waitFor();
  await atEachWidth(page, 'leaving');
});

test('one signs in with the keyboard alone, and without script on the provider’s page', async () => {
  const {page} = await openCrm();
  await tabTo(page, page.getByRole('button', {name: 'Sign in'}));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Sign in to Tenancy Desk'}).waitFor();
  assert.equal(await page.locator('script').count(), 0);
  await tabTo(page, page.getByRole('button', {name: 'Max Lind'}));
  await page.keyboard.press('Enter');
  await page.getByText('Signed in as Max Lind, Service Improvement Manager').waitFor();
});
