import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {buildFrameworkPage, frameworks} from './build-framework-page.ts';
import {answerQuestions, leak, send} from './complain.ts';
import {openPage} from './open-page.ts';
import {withHost} from './with-host.ts';

/** What a framework itself asks of a strict page: its Trusted Types policy, and functions of text where Angular compiles there. */
const needs: Readonly<Record<keyof typeof frameworks, (policy: string) => string>> = {
  react: (policy) => policy,
  vue: (policy) => `${policy} vue`,
  svelte: (policy) => `${policy} svelte-trusted-html`,
  angular: (policy) =>
    `${policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")} angular angular#unsafe-jit`,
};

const html = await readFile(new URL('../../examples/frameworks/index.html', import.meta.url), 'utf8');

describe('a page written in a framework', () => {
  const demo = withHost();
  for (const framework of Object.keys(frameworks) as (keyof typeof frameworks)[]) {
    it(`takes a complaint and hears of it: ${framework}`, async () => {
      const script = await buildFrameworkPage(framework);
      const strict = (await fetch(`${demo.host.address}/public-site/`)).headers.get('Content-Security-Policy') ?? '';
      assert.match(strict, /require-trusted-types-for 'script'; trusted-types lit-html[^;]*$/);
      const {page, faults} = await openPage(demo.browser, `${demo.host.address}/livez`);
      await page.route(`${demo.host.address}/frameworks/*`, (route) =>
        route.fulfill(
          route.request().url().endsWith('.js')
            ? {contentType: 'text/javascript', body: script}
            : {
                contentType: 'text/html; charset=utf-8',
                headers: {'Content-Security-Policy': needs[framework](strict)},
                body: html,
              },
        ),
      );
      await page.goto(`${demo.host.address}/frameworks/page`);
      // A property that the framework set, and the words that the element makes of it.
      await page
        .getByText(/11 December/)
        .first()
        .waitFor();
      await answerQuestions(page, leak);
      const {reference} = await send(page);
      await page.getByText(`This page knows of ${reference}.`).waitFor();
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }
});
