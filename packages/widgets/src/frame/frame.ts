import type {IntakeSubmittedEvent} from '../intake-form/intake-events.ts';

/**
 * The script of a page that stands in a frame. It tells the page around, at an origin that the service knows and at no other:
 *
 * - `{type: 'redress-resize', height}`: how high the page is now, in CSS pixels;
 * - `{type: 'redress-intake-submitted', reference}`: that a complaint was received.
 *
 * and hears from it, from such an origin alone:
 *
 * - `{type: 'redress-language', language}`: `en` or `cy`.
 *
 * Nothing that a person types, and no key, leaves the frame.
 */
const pages = (document.querySelector<HTMLMetaElement>('meta[name="redress-pages"]')?.content ?? '')
  .split(' ')
  .filter(Boolean);
const around = document.referrer && new URL(document.referrer).origin;
/** A page that does not say where it is may be any of them: the browser gives a message only to the one it names. */
const told = pages.includes(around) ? [around] : pages;

function tell(message: object) {
  if (parent === window) return;
  for (const origin of told) parent.postMessage(message, origin);
}

new ResizeObserver(() => tell({type: 'redress-resize', height: document.documentElement.offsetHeight})).observe(
  document.documentElement,
);
addEventListener('redress-intake-submitted', (event) => {
  tell({type: 'redress-intake-submitted', reference: (event as IntakeSubmittedEvent).reference});
});
addEventListener('message', ({origin, source, data}: MessageEvent) => {
  if (source !== parent || !pages.includes(origin) || data?.type !== 'redress-language') return;
  if (data.language === 'en' || data.language === 'cy') document.documentElement.lang = data.language;
});
