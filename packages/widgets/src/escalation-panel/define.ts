import {EscalationPanel} from './escalation-panel.ts';

if (!customElements.get('redress-escalation-panel')) customElements.define('redress-escalation-panel', EscalationPanel);

declare global {
  interface HTMLElementTagNameMap {
    'redress-escalation-panel': EscalationPanel;
  }
}
