import type {RestErrorCode} from '@redress/rest';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {CaseAddingWords} from '../../words/en/case-adding.ts';
import type {FileInHand} from './file-in-hand.ts';

/** After these, sending the same again would not help. */
const final: ReadonlySet<RestErrorCode> = new Set([
  'file/too-large',
  'file/too-many',
  'file/type-refused',
  'file/unsafe',
  'case/refused',
]);

/** What can be done with a file that was chosen. */
export interface FileDoings {
  readonly remove: (file: FileInHand) => void;
  readonly again: (file: FileInHand) => void;
}

/** The files that were chosen and have not arrived, each with how far it is and the way on. */
export function fileList(files: readonly FileInHand[], words: CaseAddingWords, doings: FileDoings) {
  if (files.length === 0) return nothing;
  return html`<ul class="files">
    ${repeat(
      files,
      (file) => file,
      (file) => html`<li>${line(file, words, doings)}</li>`,
    )}
  </ul>`;
}

function line(file: FileInHand, words: CaseAddingWords, {remove, again}: FileDoings) {
  const {
    file: {name, size},
    state,
    share,
    code,
    saidElsewhere,
  } = file;
  const button = (verb: string, act: (file: FileInHand) => void) =>
    html`<button type="button" @click=${() => act(file)}>${verb} <span class="unseen">${name}</span></button>`;
  return html`
    <p><span class="name">${name}</span> <span class="hint">${words.size(size)}</span></p>
    ${state === 'failed' && !saidElsewhere ? html`<p class="error" role="alert">${(code && words.refused[code]) ?? words.refused.other}</p>` : nothing}
    <div class="buttons">
      ${state === 'sending' ? html`<progress max="1" .value=${share} aria-label=${words.sendingFile(name)}></progress>` : nothing}
      ${state === 'failed' && !(code && final.has(code)) ? button(words.again, again) : nothing}
      ${button(state === 'sending' ? words.cancel : words.remove, remove)}
    </div>
  `;
}
