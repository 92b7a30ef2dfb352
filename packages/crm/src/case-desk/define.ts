import '@fluentui/web-components/button.js';
import '../command-form/define.ts';
import {caseDeskStyles} from './case-desk.styles.ts';
import {caseDeskTemplate} from './case-desk.template.ts';
import {CaseDesk} from './case-desk.ts';

/** Settles when the element is defined. */
export const ready = CaseDesk.define({name: 'redress-case-desk', template: caseDeskTemplate, styles: caseDeskStyles});

declare global {
  interface HTMLElementTagNameMap {
    'redress-case-desk': CaseDesk;
  }
}
