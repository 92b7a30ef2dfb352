import {caseInFrame} from './case-in-frame.ts';
import {hear, tell} from './page-around.ts';

/**
 * The script of a page that stands in a frame. It tells the page around, at an origin that the service knows and at no other:
 *
 * - `{type: 'redress-resize', height}`: how high the page is now, in CSS pixels;
 * - what the elements tell a page, as `{type, …}` with the fields below;
 * - where it shows cases, `{type: 'redress-ready'}`: that it can be given one, and `{type: 'redress-token-wanted'}`: that the
 *   service takes the token no more.
 *
 * and hears from it, from such an origin alone:
 *
 * - `{type: 'redress-language', language}`: `en` or `cy`;
 * - `{type: 'redress-open', reference, followUpKey}`, or with `token` in place of the key: the case to show;
 * - `{type: 'redress-token', token}`: another token for it;
 * - `{type: 'redress-close'}`: forget it.
 *
 * Nothing that a person types, and no key, leaves the frame.
 */
const events: Readonly<Record<string, readonly string[]>> = {
  'redress-intake-submitted': ['reference'],
  'redress-intake-step': ['fate', 'step', 'seconds', 'refused', 'files', 'kind', 'language'],
  'redress-command-done': ['command'],
  'redress-deadline-passed': ['duty', 'dueOn'],
  'redress-problem': ['code', 'doing'],
};

for (const [type, fields] of Object.entries(events)) {
  addEventListener(type, (event) => {
    tell({type, ...Object.fromEntries(fields.map((field) => [field, event[field as keyof Event]]))});
  });
}
new ResizeObserver(() => tell({type: 'redress-resize', height: document.documentElement.offsetHeight})).observe(
  document.documentElement,
);
hear(({type, language}) => {
  if (type === 'redress-language' && (language === 'en' || language === 'cy')) document.documentElement.lang = language;
});
// Somebody else's page would take the place of this one, in the frame of a third.
addEventListener('click', (event) => {
  const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
  if (link && /^https?:/.test(link.protocol) && link.origin !== location.origin) link.target = '_blank';
});
const provider = document.querySelector('redress-provider');
if (provider) caseInFrame(provider);
