import {createHash} from 'node:crypto';
import type {Language} from '@redress/policy';
import {html, raw} from 'hono/html';

export type Html = ReturnType<typeof html>;

/** The reader's own sizes, light or dark as they have it, and one column that any screen holds. */
const style = `
:root { color-scheme: light dark; font: 112.5%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 38rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; line-height: 1.3; }
label, legend { display: block; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
legend { float: left; inline-size: 100%; padding: 0; }
legend ~ * { clear: both; }
.question > label { margin-block-end: 0.25rem; }
a[href^="tel:"] { white-space: nowrap; }
dt { font-weight: 600; }
dd { margin: 0 0 1rem; }
.question { margin: 1.5rem 0; }
.hint, .error { margin: 0.25rem 0; }
.error { font-weight: 600; }
.wrong { border-inline-start: 0.3rem solid; padding-inline-start: 0.75rem; }
input[type="text"], textarea, select { box-sizing: border-box; width: 100%; font: inherit; padding: 0.5rem; border: 2px solid; border-radius: 0; }
.choice { display: flex; gap: 0.75rem; align-items: center; margin: 0.5rem 0; }
.choice label { font-weight: 400; padding: 0.4rem 0; }
.choice input { inline-size: 1.5rem; block-size: 1.5rem; flex: none; }
button { font: inherit; font-weight: 600; padding: 0.75rem 1.25rem; border: 2px solid; border-radius: 0.25rem; }
.other { border-color: transparent; padding-inline: 0; background: none; text-decoration: underline; cursor: pointer; }
.summary { border: 0.3rem solid; padding: 1rem; margin: 1rem 0 1.5rem; }
.summary h2 { margin: 0; }
.summary ul { margin-block-end: 0; padding-inline-start: 1.25rem; }
.summary li { padding-block: 0.25rem; }
.code { font: 1.2em/1.4 ui-monospace, monospace; overflow-wrap: normal; }
.trap { position: absolute; left: -100rem; }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible, .summary:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (forced-colors: none) {
body { background: light-dark(#ffffff, #14181c); color: light-dark(#1b1f24, #e9edf1); }
a, .other { color: light-dark(#0b5cad, #7ab8ff); }
.hint { color: light-dark(#505a64, #a8b3bd); }
.error { color: light-dark(#a01414, #ffb3b8); }
.wrong, .summary { border-color: light-dark(#a01414, #ffb3b8); }
.main { border-color: transparent; background: light-dark(#0b5cad, #7ab8ff); color: light-dark(#ffffff, #0b1520); }
}
@media print { form, .screen { display: none; } }
`;

/** What such a page may do: show itself in its own style, and be sent back to where it came from. */
export const pageHeaders = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  // So that the browser says which page sends the form.
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** A whole page, for people without script. */
export function page(language: Language, title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>`;
}
