import {html, nothing} from 'lit';
import type {LaterView} from './form-view.ts';

/** In place of choices that come with the policy, while that has not come. */
export function waitingForPolicy({later, policyFailed, fetchPolicy}: LaterView) {
  return html`
    <p role="status">${policyFailed ? later.policy.failed : later.policy.waiting}</p>
    ${
      policyFailed
        ? html`<button class="secondary" type="button" @click=${fetchPolicy}>${later.policy.again}</button>`
        : nothing
    }
  `;
}
