import {CaseTimeline} from './case-timeline.ts';

if (!customElements.get('redress-case-timeline')) customElements.define('redress-case-timeline', CaseTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'redress-case-timeline': CaseTimeline;
  }
}
