import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {Command} from '@redress/policy';
import {parseReference, type Reference} from '@redress/rest';
import type {Page} from 'playwright-core';
import {acknowledge, answer, take} from '../support/commands.ts';
import {leak} from '../support/people.ts';
import {assertAccessible, assertFits, atEachWidth} from './accessible.ts';
import {openPage} from './open-page.ts';
import {overlaps} from './overlaps.ts';
import {perform, serviceAs, submitTo} from './service-as.ts';
import {withHost} from './with-host.ts';

// Arabic on a page that adds it with one more script: words, direction, dates. It stands for every language that a page adds.

const demo = withHost();

test('a complaint is made in Arabic, from right to left, narrow and wide', async () => {
  const {page, faults} = await openArabic('<redress-intake-form service="/"></redress-intake-form>');
  const form = page.locator('redress-intake-form .form');
  const next = async (heading: string) => {
    await page.getByRole('button', {name: 'متابعة'}).click();
    await page.getByRole('heading', {name: heading}).waitFor();
    await check(page, heading);
  };
  const choose = (name: string) => page.getByRole('radio', {name, exact: true}).first().check();

  await page.getByLabel('ماذا حدث؟').waitFor();
  assert.equal(await form.getAttribute('dir'), 'rtl');
  assert.equal(await form.getAttribute('lang'), 'ar');
  await page.getByRole('button', {name: 'متابعة'}).click();
  await page.getByRole('alert').waitFor();
  await check(page, 'nothing typed');
  await page.getByLabel('ماذا حدث؟').fill('السقف يسرّب الماء منذ أكتوبر، و nobody جاء.');
  await next('ماذا تريد أن ترسل؟');
  await choose('شكوى');
  await next('هل هناك من هو في خطر الآن؟');
  await choose('لا');
  await next('متى حدث ذلك؟');
  await page.getByLabel('أو متى تقريبًا').fill('منذ أكتوبر');
  await next('ما الموضوع؟');
  await page.getByRole('radio').first().check();
  await next('ما الذي يصحح الأمر؟');
  await page.getByLabel('ما الذي يصحح الأمر؟').fill('أصلحوا السقف.');
  await next('أي من هذه ينطبق عليك؟');
  await page.getByRole('radio').first().check();
  await next('هل تريد أن تخبرنا من أنت؟');
  await choose('نعم');
  await next('ما اسمك؟');
  await page.getByLabel('ما اسمك؟').fill('ليلى مثال');
  await next('كيف يمكننا الوصول إليك؟');
  await page.getByRole('textbox', {name: 'البريد الإلكتروني'}).fill('layla@example.org');
  await choose('بالبريد الإلكتروني');
  assert.equal(await page.getByRole('radio', {name: 'الإنجليزية'}).isChecked(), true);
  await next('هل يساعدك أحد، أو يتحدث نيابة عنك؟');
  await choose('لا');
  await next('هل تريد إضافة صور أو مستندات؟');
  await next('راجع إجاباتك');
  await page.getByText('لماذا هذه المواعيد؟').click();
  await page.locator('redress-deadline-working').first().waitFor();
  await check(page, 'why these dates');
  await page.getByRole('button', {name: 'إرسال الشكوى'}).click();
  await page.getByRole('heading', {name: 'تم إرسال شكواك'}).waitFor();
  await check(page, 'sent');

  const reference = (await page.getByText(/^\s*RD(-\w{4}){2}\s*$/).textContent())?.trim() ?? '';
  const stored = await serviceAs('sam', demo.host.address).view(parseReference(reference) as Reference);
  assert.equal(stored.intake.complainant?.language, 'en', 'the organisation writes in one of its own languages');
  assert.deepEqual(faults, []);
});

test('a case is followed in Arabic, narrow and wide', async () => {
  const {reference, followUpKey} = await answered();
  const elements = ['deadline-badge', 'case-timeline', 'escalation-panel'];
  const inside = elements.map((name) => `<redress-${name} reference="${reference}"></redress-${name}>`).join('');
  const {page, faults} = await openArabic(`<redress-provider service="/">${inside}</redress-provider>`);
  await page.evaluate((followUpKey) => {
    Object.assign(document.querySelector('redress-provider') as object, {credentials: {followUpKey}});
  }, followUpKey);
  await page.getByRole('heading', {name: `شكواك ${reference}`}).waitFor();
  for (const name of elements) {
    const root = page.locator(`redress-provider > redress-${name}`).locator('[lang]').first();
    assert.equal(await root.getAttribute('dir'), 'rtl', name);
  }
  await page.getByRole('listitem').getByText('رددنا: شكواك مقبولة').first().click();
  await page.locator('redress-case-timeline').locator('summary', {hasText: 'إضافة شيء'}).click();
  await page.getByLabel('ماذا تريد أن تخبرنا؟').waitFor();
  await page.locator('summary', {hasText: 'سحب هذه الشكوى'}).click();
  await page.getByText('ما يبقى').waitFor();
  await check(page, 'the case');
  await page.getByRole('button', {name: 'طلب المراجعة'}).click();
  await page.getByText('طلبت الانتقال إلى').first().waitFor();
  await page.locator('redress-provider > redress-deadline-badge summary').click();
  await page.locator('redress-deadline-working').first().waitFor();
  await check(page, 'stage 2');
  assert.deepEqual(faults, []);
});

async function answered() {
  const receipt = await submitTo(demo.host.address, leak);
  const reply: Command = answer(['Mend the roof', '2099-01-02']);
  await perform(serviceAs('rhian', demo.host.address), receipt, take, acknowledge, reply);
  return receipt;
}

/** A page of somebody's own in Arabic, with the elements and one more script. */
async function openArabic(content: string) {
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/elsewhere/`, {bypassCSP: true});
  const manifest = JSON.parse(
    await readFile(new URL('../../dist/embed/public/manifest.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<'redress' | 'ar', {readonly file: string; readonly integrity: string}>>;
  const scripts = [manifest.redress, manifest.ar].map(
    ({file, integrity}) =>
      `<script type="module" src="/embed/public/${file}" integrity="${integrity}" crossorigin></script>`,
  );
  await page.route('**/arabic/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>شكوى</title>
        <meta name="viewport" content="width=device-width"><link rel="icon" href="/icon.svg">${scripts.join('')}</head>
        <body><main><h1>شكوى</h1>${content}</main></body></html>`,
    }),
  );
  await page.goto(`${demo.host.address}/arabic/`);
  return {page, faults};
}

/** Nothing is English that is not marked so, all of it fits without words on words, and it is accessible. */
async function check(page: Page, state: string) {
  assert.deepEqual(await latin(page), [], state);
  await atEachWidth(page, state, async (page, state) => {
    await assertFits(page, state);
    assert.deepEqual(await overlaps(page), [], state);
    await assertAccessible(page, state);
  });
}

/**
 * Words in Latin letters that an element shows as its own: not what is marked as English or isolated as somebody else's, and
 * no address, reference or key, all of which are the same in every language.
 */
function latin(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const foreign = '[lang="en"], [dir="ltr"], bdi, .said, .answer, .key, .reference';
    const look = (node: Node) => {
      if (node instanceof Text) {
        const own = node.data.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '').replace(/RD(-\w{4}){2}|PDF/g, '');
        if (/[a-z]{2}/i.test(own)) found.push(node.data.trim());
      } else if (!(node instanceof Element)) {
        for (const child of node.childNodes) look(child);
      } else if (!node.matches(`script, style, ${foreign}`)) {
        for (const child of (node.shadowRoot ?? node).childNodes) look(child);
      }
    };
    for (const element of document.querySelectorAll('main *')) if (element.shadowRoot) look(element);
    return found;
  });
}
