import '@fluentui/web-components/button.js';
import {undeliveredStyles} from './undelivered.styles.ts';
import {undeliveredTemplate} from './undelivered.template.ts';
import {Undelivered} from './undelivered.ts';

/** Settles when the element is defined. */
export const ready = Undelivered.define({
  name: 'redress-undelivered',
  template: undeliveredTemplate,
  styles: undeliveredStyles,
});

declare global {
  interface HTMLElementTagNameMap {
    'redress-undelivered': Undelivered;
  }
}
