/**
 * The public entry: `<script type="module" src="…/embed.js">`. It fetches the elements that are on the page, and those
 * that come later when they come.
 */
const elements = {
  'redress-provider': () => import('./provider/define.ts'),
  'redress-intake-form': () => import('./intake-form/define.ts'),
  'redress-case-timeline': () => import('./case-timeline/define.ts'),
  'redress-deadline-badge': () => import('./deadline-badge/define.ts'),
  'redress-escalation-panel': () => import('./escalation-panel/define.ts'),
} as const satisfies Record<string, () => Promise<unknown>>;

export type RedressTag = keyof typeof elements;

const fetched = new Set<RedressTag>();

/** Fetches elements that cannot be seen from the page, because they stand in the shadow root of another component. */
export function fetchElements(...tags: readonly RedressTag[]) {
  for (const tag of tags) {
    if (fetched.has(tag)) continue;
    fetched.add(tag);
    // Until it comes, the page shows what it has put into the element; the next change of the page tries again.
    elements[tag]().catch(() => fetched.delete(tag));
  }
}

function look() {
  const tags = Object.keys(elements) as RedressTag[];
  fetchElements(...tags.filter((tag) => !fetched.has(tag) && document.querySelector(tag)));
}

new MutationObserver(look).observe(document, {childList: true, subtree: true});
look();
