import {html, type TemplateResult} from 'lit';
import type {LaterView} from './form-view.ts';

/** Asked before anything is sent without a file that was chosen. */
export function unsentCard(
  {later: {files: words}, attachments: {unsent}, kind, level}: LaterView,
  {look, leave}: {readonly look: () => void; readonly leave: () => void},
): TemplateResult {
  return html`
    <section class="card" part="unsent" aria-labelledby="unsent-title">
      <p class="subheading" id="unsent-title" role="heading" aria-level=${level + 1} tabindex="-1">
        ${words.unsentTitle(unsent.length)}
      </p>
      <ul>
        ${unsent.map(({name}) => html`<li><bdi>${name}</bdi></li>`)}
      </ul>
      <p>${words.unsent}</p>
      <button class="secondary" type="button" @click=${look}>${words.look}</button>
      <button class="secondary" type="button" @click=${leave}>${words.leave(kind, unsent.length)}</button>
    </section>
  `;
}
