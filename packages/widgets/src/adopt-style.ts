import type {CSSResult, LitElement} from 'lit';

/** Gives an element the style of a part that came later. */
export function adoptStyle({renderRoot}: LitElement, {styleSheet}: CSSResult) {
  const root = renderRoot as ShadowRoot;
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
