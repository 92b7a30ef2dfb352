import {css} from '@lit/reactive-element';

/**
 * Tokens that every element shares. A page sets `--redress-color-…`; an element reads the private `--_…` name.
 * The staff screens bring the same table, because they can stand on a page without these elements; a check compares the two.
 * `light-dark()` follows the page's own `color-scheme`, so an element is never dark on a light page.
 */
export const hostStyles = css`
  :host {
    --_ink: var(--redress-color-ink, light-dark(#1b1f24, #e9edf1));
    --_muted: var(--redress-color-muted, light-dark(#505a64, #a8b3bd));
    --_surface: var(--redress-color-surface, light-dark(#ffffff, #14181c));
    --_tint: var(--redress-color-tint, light-dark(#f5f7f9, #1d2329));
    --_line: var(--redress-color-line, light-dark(#c9d1d9, #3b444d));
    --_accent: var(--redress-color-accent, light-dark(#0b5cad, #7ab8ff));
    --_on-accent: var(--redress-color-on-accent, light-dark(#ffffff, #0b1520));
    --_action: var(--redress-color-action, var(--_accent));
    --_focus: var(--redress-color-focus, #ffbf47);
    --_soon-ink: var(--redress-color-due-soon-ink, light-dark(#7a4d00, #ffd58a));
    --_soon: var(--redress-color-due-soon, light-dark(#fff1d0, #3a2a08));
    --_late-ink: var(--redress-color-due-late-ink, light-dark(#a01414, #ffb3b3));
    --_late: var(--redress-color-due-late, light-dark(#fde7e7, #421414));
    --_met-ink: var(--redress-color-due-met-ink, light-dark(#17633a, #9adbb6));
    --_met: var(--redress-color-due-met, light-dark(#e4f3e9, #10301f));
    --_radius: var(--redress-radius, 4px);
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font-family: inherit;
    line-height: 1.5;
    text-align: start;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_ink);
    border-radius: var(--_radius);
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
