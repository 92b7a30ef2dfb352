import {createHash} from 'node:crypto';
import {type Language, languages, type Policy} from '@redress/policy';
import {Hono} from 'hono';
import {html, raw} from 'hono/html';
import type {Organisation} from '../organisation.ts';
import {frameWordsCy} from './frame-words-cy.ts';
import {type FrameWords, frameWordsEn} from './frame-words-en.ts';
import type {Bundle, Bundles} from './read-bundles.ts';

/** The page around has margins and a ground of its own: this keeps only what the ring around the focus takes. */
const style =
  ':root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; } body { margin: 0; padding: 8px; }';
const styleHash = createHash('sha256').update(style).digest('base64');

/**
 * A page at `/frame/intake-form` that holds the form and nothing else, to stand in a frame of an organisation's page: for
 * sites that cannot add a script, or do not trust their own. Only pages of the organisation may show it, and only they are
 * told anything: `packages/widgets/src/frame/frame.ts` says what. `?language=cy`, `?policy=…` and `?kind=…` choose.
 */
export function frames({origins = [], policies: [policy], spam}: Organisation, bundles: Bundles): Hono {
  const app = new Hono();
  app.get('/frame/intake-form', (context) => {
    const asked = context.req.query();
    const language = languages.find((one) => one === asked.language) ?? 'en';
    const title = policy.organisation[language] ?? policy.organisation.en;
    context.header('Content-Security-Policy', contentSecurityPolicy(origins));
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-cache');
    return context.html(html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="redress-pages" content="${origins.join(' ')}" />
    <title>${title}</title>
    <style>${raw(style)}</style>
    ${['frame', 'intake-form'].map((name) => scripts(bundles, `/embed/public/${name}`))}
  </head>
  <body>
    <main>
      <redress-intake-form service="../" policy="${asked.policy ?? ''}" kind="${asked.kind ?? ''}" heading-level="1">
        ${withoutScript(policy, language, spam?.plainForm !== undefined && spam.plainForm !== false)}
      </redress-intake-form>
    </main>
  </body>
</html>`);
  });
  return app;
}

const catalogues: Readonly<Record<Language, FrameWords>> = {en: frameWordsEn, cy: frameWordsCy};

/** Other doors. The form without script stands in no frame, so it opens beside it. */
function withoutScript({contact: {phone, email, post}}: Policy, language: Language, hasPlainForm: boolean) {
  const {noScript, plain, reach} = catalogues[language];
  return html`<p>${noScript}</p>
        ${hasPlainForm ? html`<p><a href="../v1/complaint-form?language=${language}" target="_blank" rel="noopener">${plain}</a></p>` : ''}
        <p>${reach}</p>
        <ul>${[phone, email, post].filter(Boolean).map((way) => html`<li>${way}</li>`)}</ul>`;
}

function contentSecurityPolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${styleHash}'`,
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

function scripts(bundles: Bundles, name: string) {
  const {address, integrity, imports} = bundles.get(name) as Bundle;
  const of = new Map(Array.from(bundles.values(), (bundle) => [bundle.address, bundle.integrity]));
  return html`${imports.map((file) => html`<link rel="modulepreload" href="${file}" integrity="${of.get(file)}" crossorigin />`)}
    <script type="module" src="${address}" integrity="${integrity}" crossorigin></script>`;
}
