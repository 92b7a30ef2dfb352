import {DeadlineBadge} from './deadline-badge.ts';

if (!customElements.get('redress-deadline-badge')) customElements.define('redress-deadline-badge', DeadlineBadge);

declare global {
  interface HTMLElementTagNameMap {
    'redress-deadline-badge': DeadlineBadge;
  }
}
