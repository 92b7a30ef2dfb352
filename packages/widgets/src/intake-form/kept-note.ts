import {html, nothing, type TemplateResult} from 'lit';
import type {Keeping} from '../sending/draft-controller.ts';
import {sayDate} from '../words/say-date.ts';
import type {LaterView} from './form-view.ts';

export interface KeptNoteActions {
  readonly ask: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** Where the answers are and until when, and the way to delete them, which asks once. */
export function keptNote(
  {later: {kept}, kind, language, level}: LaterView,
  keeping: Keeping,
  {asking, sending}: {readonly asking: boolean; readonly sending: boolean},
  {ask, confirm, cancel}: KeptNoteActions,
): unknown {
  if (asking) {
    return html`
      <section class="card deleting" part="delete" aria-labelledby="delete-title">
        <p class="subheading" id="delete-title" role="heading" aria-level=${level + 1} tabindex="-1">${kept.deleteTitle}</p>
        <p>${kept.deleteLoses} ${sending ? kept.deleteSending : nothing}</p>
        <button class="danger" type="button" @click=${confirm}>${kept.deleteYes}</button>
        <button class="secondary" type="button" @click=${cancel}>${kept.deleteNo}</button>
      </section>
    `;
  }
  return keeping.is === 'untouched'
    ? nothing
    : note(keeping.is === 'kept' ? kept.until(sayDate(keeping.until, language)) : kept.open(kind));

  function note(where: string): TemplateResult {
    return html`
      <div class="kept" part="kept">
        <p>${where}</p>
        <button class="link" id="delete" type="button" @click=${ask}>${kept.delete}</button>
      </div>
    `;
  }
}
