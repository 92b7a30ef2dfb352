import '@fluentui/web-components/button.js';
import '@fluentui/web-components/text-input.js';
import '@fluentui/web-components/textarea.js';
import {commandFormStyles} from './command-form.styles.ts';
import {commandFormTemplate} from './command-form.template.ts';
import {CommandForm} from './command-form.ts';

/** Settles when the element is defined. */
export const ready = CommandForm.define({
  name: 'redress-command-form',
  template: commandFormTemplate,
  styles: commandFormStyles,
});

declare global {
  interface HTMLElementTagNameMap {
    'redress-command-form': CommandForm;
  }
}
