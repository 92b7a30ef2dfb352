import type {ProblemEvent} from './problem-event.ts';

/**
 * The public entry: `<script type="module" src="…/embed.js">`. It fetches the elements that are on the page, and those
 * that come later when they come. One inside the shadow root of another component is fetched by its own entry.
 */
const elements = new Map<string, () => Promise<unknown>>([
  ['redress-provider', () => import('./provider/define.ts')],
  ['redress-intake-form', () => import('./intake-form/define.ts')],
  ['redress-case-timeline', () => import('./case-timeline/define.ts')],
  ['redress-deadline-badge', () => import('./deadline-badge/define.ts')],
  ['redress-escalation-panel', () => import('./escalation-panel/define.ts')],
]);

/** Could not be fetched, of which the page was told: once, for what it does then may be a change that tries again. */
const missing = new Set<string>();

function look() {
  for (const [tag, fetchElement] of elements) {
    if (!document.querySelector(tag)) continue;
    elements.delete(tag);
    // Until it comes, the page shows what it has put into the element; the next change of the page tries again.
    fetchElement().catch(() => {
      elements.set(tag, fetchElement);
      if (missing.has(tag)) return;
      missing.add(tag);
      for (const element of document.querySelectorAll(tag)) element.dispatchEvent(problem());
    });
  }
}

/** A `ProblemEvent`, whose class comes with an element only. */
function problem(): Event {
  const told: Pick<ProblemEvent, 'code' | 'doing'> = {code: 'part/missing', doing: 'fetch'};
  return Object.assign(new Event('redress-problem', {bubbles: true, composed: true}), told);
}

// A page that is made on a server imports this too, and there is nothing to look at.
if (globalThis.document) {
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
  look();
}
