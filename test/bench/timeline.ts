import {createReadStream, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {CaseView} from '@redress/policy';
import type {} from '@redress/widgets/case-timeline.js';
import type {Page} from 'playwright-core';
import {openBrowser} from '../e2e/open-page.ts';
import {longCase} from '../widgets/case-timeline/long-case.ts';

// A history of 10,000 entries beside one of 100, in one run, in the built bundle: how soon it is first drawn, whether scrolling
// is held up, and how soon a search answers. Ends with 1 where first drawn takes more than twice as long, or scrolling is held
// up more often. Build first, then: node --conditions=@redress/source test/bench/timeline.ts

type Which = 'short' | 'long';

const rounds = 15;
const most = 2;

const public_ = new URL('../../dist/embed/public/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', public_), 'utf8')) as Record<string, {file: string}>;
const scripts = ['provider', 'case-timeline'].map(
  (name) => `<script type="module" src="/${manifest[name]?.file}"></script>`,
);
const shell = `<!doctype html><html lang="en"><title>Bench</title>${scripts.join('')}<redress-provider></redress-provider>`;

const server = createServer(({url = '/'}, answer) => {
  if (url === '/') return answer.setHeader('Content-Type', 'text/html').end(shell);
  answer.setHeader('Content-Type', 'text/javascript');
  createReadStream(new URL(`.${url}`, public_))
    .on('error', () => answer.writeHead(404).end())
    .pipe(answer);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // The page has both from the beginning, so that nothing of their coming is timed.
  await page.evaluate((views) => Object.assign(window, {views}), {short: longCase(100), long: longCase(10_000)});
  // What is fetched, and what the engine learns, is fetched and learned.
  for (const which of ['short', 'long', 'short', 'long'] as const) await draw(page, which);
  const times = {short: [] as number[], long: [] as number[]};
  for (let round = 0; round < rounds; round++) {
    times.short.push(await draw(page, 'short'));
    times.long.push(await draw(page, 'long'));
  }
  const [few, many] = [median(times.short), median(times.long)];
  const held = {short: await scroll(page, 'short'), long: await scroll(page, 'long')};
  const search = await find(page, 'long');
  const ratio = many / few;
  console.log(
    `First drawn, median of ${rounds}: ${few.toFixed(1)} ms with 100 entries, ${many.toFixed(1)} ms with 10,000`,
  );
  console.log(`Ratio: ${ratio.toFixed(2)}, at most ${most}`);
  console.log(`Tasks over 50 ms while scrolling through: ${held.short} with 100 entries, ${held.long} with 10,000`);
  console.log(
    `Search among 10,000: ${search.first.toFixed(0)} ms for the first letter, ${search.next.toFixed(0)} ms for the next`,
  );
  process.exitCode = ratio <= most && held.long <= held.short ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}

/** Milliseconds until a case that the page has is drawn, by an element that was not there. */
function draw(page: Page, which: Which): Promise<number> {
  return page.evaluate(async (name) => {
    const shown = (window as unknown as {views: Record<Which, CaseView>}).views[name];
    const provider = document.querySelector('redress-provider');
    if (!provider) throw new Error('There is no provider');
    provider.replaceChildren();
    scrollTo(0, 0);
    const store = {
      reference: shown.reference,
      snapshot: () => ({view: shown, line: 'live'}),
      subscribe: () => () => {},
      perform: async () => {},
    };
    provider.connection = {service: {}, case: () => store} as never;
    await new Promise(requestAnimationFrame);
    const begun = performance.now();
    const timeline = document.createElement('redress-case-timeline');
    timeline.reference = shown.reference;
    provider.append(timeline);
    while (!timeline.shadowRoot?.querySelector('.past > li')) await new Promise((next) => setTimeout(next));
    // The frame is drawn before the task that its own callback asks for.
    await new Promise((drawn) =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = drawn;
        port2.postMessage(undefined);
      }),
    );
    return performance.now() - begun;
  }, which);
}

/** Tasks of more than 50 ms while somebody scrolls from one end to the other: the fewest of three, for what else runs only adds. */
async function scroll(page: Page, which: Which): Promise<number> {
  const passes = [await scrollOnce(page, which), await scrollOnce(page, which), await scrollOnce(page, which)];
  return Math.min(...passes);
}

async function scrollOnce(page: Page, which: Which): Promise<number> {
  await draw(page, which);
  return page.evaluate(async () => {
    let tasks = 0;
    const observer = new PerformanceObserver((list) => {
      tasks += list.getEntries().length;
    });
    await new Promise((settled) => setTimeout(settled, 500));
    observer.observe({type: 'longtask'});
    for (let top = 0; top < document.documentElement.scrollHeight; top += 120) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
    await new Promise((told) => setTimeout(told, 200));
    observer.disconnect();
    return tasks;
  });
}

/** Milliseconds until a search is drawn: of the first letter, for which everything is read, and of the next. */
async function find(page: Page, which: Which): Promise<{first: number; next: number}> {
  await draw(page, which);
  return page.evaluate(async () => {
    const timeline = document.querySelector('redress-case-timeline');
    const field = timeline?.shadowRoot?.querySelector<HTMLInputElement>('#sought');
    if (!timeline || !field) throw new Error('There is no search');
    const search = async (words: string) => {
      const begun = performance.now();
      field.value = words;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      await timeline.updateComplete;
      await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    };
    return {first: await search('t'), next: await search('tu')};
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
