import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {openPage} from './open-page.ts';
import {withHost} from './with-host.ts';

// A page that was made once and lies on a web server: its badges show words before script comes, and without it.

const command = fileURLToPath(new URL('../../packages/widgets/bin/redress-static.js', import.meta.url));
const next = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const source = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Static</title><link rel="icon" href="/icon.svg"></head>
<body><main><h1>Static</h1>
<redress-deadline-badge start-on="2026-11-02" due-on="${next}"></redress-deadline-badge>
<div lang="cy"><redress-deadline-badge due-on="${next}"></redress-deadline-badge></div>
<p id="below">What stands below.</p></main></body></html>`;

let folder: string;
let drawn: string;
let style: string;

const demo = withHost(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-static-'));
  const [from, to] = ['page.html', 'out.html'].map((name) => join(folder, name)) as [string, string];
  await writeFile(from, source);
  // As it is installed: without the condition by which tests read the sources.
  const {stdout} = await promisify(execFile)(process.execPath, [command, from, to], {env: {}});
  style = stdout.trim();
  drawn = await readFile(to, 'utf8');
});

after(async () => {
  if (folder) await rm(folder, {recursive: true});
});

/** Opens the page under the strictest policy, with the hash that the command gave. Scripts wait until `comes` is called. */
async function open(options: BrowserContextOptions = {}) {
  const {page, faults} = await openPage(demo.browser, `${demo.host.address}/elsewhere/`, options);
  const manifest = JSON.parse(
    await readFile(new URL('../../dist/embed/public/manifest.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<'redress', {readonly file: string}>>;
  const script = `<script type="module" src="/embed/public/${manifest.redress.file}"></script></head>`;
  const policy = [
    "default-src 'none'",
    ...['script-src', 'connect-src', 'img-src'].map((directive) => `${directive} ${demo.host.address}`),
    style,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ];
  let comes = () => {};
  const wanted = new Promise<void>((resolve) => {
    comes = resolve;
  });
  await page.route('**/embed/public/**', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.route('**/static-page/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {'Content-Security-Policy': policy.join('; ')},
      body: drawn.replace('</head>', script),
    }),
  );
  await page.goto(`${demo.host.address}/static-page/`, {waitUntil: 'commit'});
  await page.getByText('What stands below.').waitFor();
  return {page, faults, comes};
}

const labels = (page: Page) => page.locator('[part="label"]').allTextContents();
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('redress-deadline-badge')].map((badge) => {
      const box = badge.shadowRoot?.querySelector('[part="badge"]') as HTMLElement;
      const {borderTopColor, backgroundColor, paddingInlineStart, fontSize} = getComputedStyle(box);
      const {x, y, height} = box.getBoundingClientRect();
      return {borderTopColor, backgroundColor, paddingInlineStart, fontSize, x, y, height};
    }),
  );

test('without script, and before it, the badges of a static page say their dates, each in its language', async () => {
  const {page, faults} = await open({javaScriptEnabled: false});
  const [english, welsh] = await labels(page);
  assert.match(english ?? '', /^We will reply by \w{3} \d+ \w+/);
  assert.match(welsh ?? '', /^Byddwn yn ateb erbyn dydd \w+ \d+ \w+/);
  for (const {paddingInlineStart} of await looks(page)) assert.equal(paddingInlineStart, '12px', 'its style is there');
  assert.deepEqual(faults, []);
});

test('the command says what was wrong, and that it has written nothing', async () => {
  const out = join(folder, 'never.html');
  const run = promisify(execFile)(process.execPath, [command, join(folder, 'none.html'), out], {env: {}});
  await assert.rejects(run, ({code, stderr}: {code: number; stderr: string}) => {
    assert.equal(code, 2);
    assert.match(stderr, /^Nothing was written\. .*none\.html/);
    return true;
  });
  await assert.rejects(readFile(out), {code: 'ENOENT'});
});

test('what a badge says is text in a static page, whatever is in it', async () => {
  const program = `
    import {registerWords} from '@redress/widgets/register-words.js';
    import {renderStatic} from '@redress/widgets/static.js';
    import {catalogues} from '@redress/widgets/words/en.js';
    const {'deadline-badge': badge, working} = catalogues;
    const clock = {...badge.clock, says: {...badge.clock.says, promise: () => '"><script>&amp;'}};
    const words = {'deadline-badge': async () => ({...badge, clock}), working: async () => working};
    registerWords('xx', {words});
    const page = '<html lang="xx"><redress-deadline-badge due-on="2999-12-31"></redress-deadline-badge></html>';
    console.log((await renderStatic(page)).html);`;
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {env: {}});
  assert.match(stdout, /<span part="label">&quot;&gt;&lt;script&gt;&amp;amp;<\/span>/);
});

test('the elements take the place of what was drawn: the same look and words, nothing moves, nothing is forbidden', async () => {
  const {page, faults, comes} = await open();
  const before = {words: await labels(page), looks: await looks(page)};
  await page.evaluate(() => {
    const seen = {shift: 0, words: new Set<string>()};
    Object.assign(window, {seen});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
    // What is painted in any frame from here on.
    const look = () => {
      const badges = [...document.querySelectorAll('redress-deadline-badge')];
      const shown = badges.map((badge) =>
        [...(badge.shadowRoot?.querySelectorAll('[part="label"]') ?? [])].map(({textContent}) => textContent).join('|'),
      );
      seen.words.add(shown.join(' / '));
      requestAnimationFrame(look);
    };
    look();
  });
  comes();
  await page.locator('[part="count"]', {hasText: 'left'}).waitFor();
  await page.locator('[part="count"]', {hasText: 'ar ôl'}).waitFor();
  assert.deepEqual(await labels(page), before.words);
  assert.deepEqual(await looks(page), before.looks);
  const seen = await page.evaluate(() => {
    const {shift, words} = (window as unknown as {seen: {shift: number; words: Set<string>}}).seen;
    return {shift, words: [...words]};
  });
  assert.deepEqual(seen, {shift: 0, words: [before.words.join(' / ')]});
  assert.equal(await page.locator('redress-deadline-badge style').count(), 0, 'what was drawn is gone');
  assert.deepEqual(faults, []);
});
