import {Provider} from './provider.ts';

if (!customElements.get('redress-provider')) customElements.define('redress-provider', Provider);

declare global {
  interface HTMLElementTagNameMap {
    'redress-provider': Provider;
  }
}
