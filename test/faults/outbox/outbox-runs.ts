import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import {chrome} from '../../support/chrome.ts';
import type {Told} from './lives.ts';

/** Waits are this many times shorter in a tab, so that a thousand runs end. */
const haste = 20;

/**
 * So many random lives of the outbox in a real browser: its own IndexedDB, Web Locks and windows, and the real case service in
 * the page around them. Answers what was seen, and which run went wrong first.
 */
export async function outboxRuns(options: {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
}): Promise<Told> {
  const [lives, tab] = await Promise.all([script('lives.ts'), script('tab.ts')]);
  const files: Readonly<Record<string, string>> = {
    '/': '<!doctype html><title>Lives</title><script type="module" src="/lives.js"></script>',
    '/lives.js': lives,
    '/tab': `<!doctype html><html lang="en"><title>Tab</title><script>${hurry}</script><script type="module" src="/tab.js"></script>`,
    '/tab.js': tab,
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file === undefined ? 404 : 200, {
      'Content-Type': request.url?.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      'Cache-Control': 'max-age=3600',
    });
    response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch(await chrome());
  try {
    const page = await browser.newPage();
    const faults: Error[] = [];
    page.on('pageerror', (error) => faults.push(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const told = await page.evaluate((asked) => window.live(asked), options);
    if (faults.length > 0) throw new AggregateError(faults, 'An error that nobody caught');
    return told;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The patience with the store and with other tabs stays: they are no quicker here, and all tabs share one thread. */
const hurry = `for (const name of ['setTimeout', 'setInterval']) {
  const wait = window[name];
  window[name] = (work, ms = 0, ...given) => wait(work, ms === 1500 || ms === 2000 ? ms : ms / ${haste}, ...given);
}`;

async function script(name: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    conditions: ['@redress/source', 'browser', 'production'],
    tsconfig: fileURLToPath(new URL('../../../tsconfig.elements.json', import.meta.url)),
  });
  return outputFiles[0]?.text ?? '';
}
