import '@fluentui/web-components/button.js';
import '@fluentui/web-components/text-input.js';
import {worklistStyles} from './worklist.styles.ts';
import {worklistTemplate} from './worklist.template.ts';
import {Worklist} from './worklist.ts';

/** Settles when the element is defined. */
export const ready = Worklist.define({name: 'redress-worklist', template: worklistTemplate, styles: worklistStyles});

declare global {
  interface HTMLElementTagNameMap {
    'redress-worklist': Worklist;
  }
}
