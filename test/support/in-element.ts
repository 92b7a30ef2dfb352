/** The words that a person sees or hears in an element, its inner elements included. */
export function textOf(root: Node | null | undefined): string {
  if (!root) return '';
  const inner = [...root.childNodes].map((node) => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLElement && node.shadowRoot) return textOf(node.shadowRoot);
    return textOf(node);
  });
  return inner.join(' ').replace(/\s+/g, ' ').trim();
}

export function part<E extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector} in: ${textOf(element.shadowRoot)}`);
  return found;
}

/** The button that says this. */
export function button(element: HTMLElement, words: string): HTMLButtonElement {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => textOf(one) === words);
  if (!found) throw new Error(`No button "${words}" in: ${textOf(element.shadowRoot)}`);
  return found;
}

export function type(field: HTMLTextAreaElement, words: string) {
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
}
