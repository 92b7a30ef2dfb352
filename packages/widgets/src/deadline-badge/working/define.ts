import {DeadlineWorking} from './deadline-working.ts';

if (!customElements.get('redress-deadline-working')) customElements.define('redress-deadline-working', DeadlineWorking);

declare global {
  interface HTMLElementTagNameMap {
    'redress-deadline-working': DeadlineWorking;
  }
}
