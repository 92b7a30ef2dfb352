import {createHash} from 'node:crypto';
import {type Contact, type Language, languages, type Policy} from '@redress/policy';
import {type Context, Hono} from 'hono';
import {html, raw} from 'hono/html';
import type {Organisation} from '../organisation.ts';
import {frameWordsCy} from './frame-words-cy.ts';
import {type FrameWords, frameWordsEn} from './frame-words-en.ts';
import type {Bundle, Bundles} from './read-bundles.ts';

/** The page around has margins and a ground of its own: this keeps only what the ring around the focus takes. */
const style = `:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; } body { margin: 0; padding: 8px; }
    redress-case-timeline + redress-escalation-panel { margin-block-start: 32px; }`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** What a frame shows of a case, first things first. The timeline has its badge with it. */
const ofCase = {
  case: ['case-timeline', 'escalation-panel'],
  'case-timeline': ['case-timeline'],
  'deadline-badge': ['deadline-badge'],
  'escalation-panel': ['escalation-panel'],
} as const;

/**
 * Pages that hold one thing and nothing else, to stand in a frame of an organisation's page: for sites that cannot add a
 * script, or do not trust their own. The form at `/frame/intake-form`; `/frame/case` and, by themselves, the elements that show
 * a case, which the page around hands over by message. Only pages of the organisation may show them, and only they are told or
 * heard: `packages/widgets/src/frame/frame.ts` says what. `?language=cy` chooses, and for the form `?policy=…` and `?kind=…`.
 */
export function frames({origins = [], policies: [policy], spam}: Organisation, bundles: Bundles): Hono {
  const app = new Hono();
  const page = (context: Context, elements: readonly string[], body: (language: Language) => unknown) => {
    const language = languages.find((one) => one === context.req.query('language')) ?? 'en';
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
    ${scripts(bundles, ['frame', ...elements])}
  </head>
  <body>
    <main>
      ${body(language)}
    </main>
  </body>
</html>`);
  };
  app.get('/frame/intake-form', (context) => {
    const {policy: id = '', kind = ''} = context.req.query();
    const hasPlainForm = spam?.plainForm !== undefined && spam.plainForm !== false;
    return page(
      context,
      ['intake-form'],
      (language) => html`<redress-intake-form service="../" policy="${id}" kind="${kind}" heading-level="1">
        ${withoutScript(policy, language, hasPlainForm)}
      </redress-intake-form>`,
    );
  });
  for (const [name, elements] of Object.entries(ofCase)) {
    app.get(`/frame/${name}`, (context) =>
      page(
        context,
        ['provider', ...elements],
        (language) => html`<redress-provider service="../">
        <div>${unseen(policy, language)}</div>
        ${elements.map((element, at) => {
          const tag = raw(`redress-${element}`);
          return html`<${tag} heading-level="${at + 1}" hidden></${tag}>`;
        })}
      </redress-provider>`,
      ),
    );
  }
  return app;
}

const catalogues: Readonly<Record<Language, FrameWords>> = {en: frameWordsEn, cy: frameWordsCy};

/** Other doors. The form without script stands in no frame, so it opens beside it. */
function withoutScript({contact}: Policy, language: Language, hasPlainForm: boolean) {
  const {noScript, plain, reach} = catalogues[language];
  return html`<p>${noScript}</p>
        ${hasPlainForm ? html`<p><a href="../v1/complaint-form?language=${language}" target="_blank" rel="noopener">${plain}</a></p>` : ''}
        <p>${reach}</p>
        ${waysTo(contact)}`;
}

/** While there is no case to see: it has not been handed over yet, cannot be opened, or there is no script. */
function unseen({contact}: Policy, language: Language) {
  return html`<p>${catalogues[language].unseen}</p>
        ${waysTo(contact)}`;
}

function waysTo({phone, email, post}: Contact) {
  return html`<ul>${[phone, email, post].filter(Boolean).map((way) => html`<li>${way}</li>`)}</ul>`;
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

/** These entries, and what they cannot start without, each once. */
function scripts(bundles: Bundles, names: readonly string[]) {
  const entries = names.map((name) => bundles.get(`/embed/public/${name}`) as Bundle);
  const integrityOf = new Map(Array.from(bundles.values(), ({address, integrity}) => [address, integrity]));
  const needed = new Set(entries.flatMap(({imports}) => imports));
  return [
    ...Array.from(
      needed,
      (file) => html`<link rel="modulepreload" href="${file}" integrity="${integrityOf.get(file)}" crossorigin />`,
    ),
    ...entries.map(
      ({address, integrity}) =>
        html`<script type="module" src="${address}" integrity="${integrity}" crossorigin></script>`,
    ),
  ];
}
