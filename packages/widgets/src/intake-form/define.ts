import {IntakeForm} from './intake-form.ts';

if (!customElements.get('redress-intake-form')) customElements.define('redress-intake-form', IntakeForm);

declare global {
  interface HTMLElementTagNameMap {
    'redress-intake-form': IntakeForm;
  }
}
