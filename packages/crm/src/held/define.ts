import '@fluentui/web-components/button.js';
import {heldStyles} from './held.styles.ts';
import {heldTemplate} from './held.template.ts';
import {Held} from './held.ts';

/** Settles when the element is defined. */
export const ready = Held.define({name: 'redress-held', template: heldTemplate, styles: heldStyles});

declare global {
  interface HTMLElementTagNameMap {
    'redress-held': Held;
  }
}
