/** What anybody could have put on a page with a text that was taken for more. */
const foreign = [
  'img, script, iframe, object, embed, base, link, style, b-hostile, svg[onload]',
  '[onerror], [onload], [onclick], [srcdoc], a[href^="javascript:" i]',
].join();

/** Elements and attributes in a page, and in what stands in it, that no element of ours has. */
export function foreignIn(root: ParentNode): readonly Element[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? foreignIn(shadowRoot) : []));
  return [...root.querySelectorAll(foreign), ...inner];
}
