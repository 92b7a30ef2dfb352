import type {RestErrorCode} from '@redress/rest';
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {FormFile} from './attachments.ts';
import type {LaterView} from './form-view.ts';

/** After these, sending the same file again would not help. */
const final: ReadonlySet<RestErrorCode> = new Set([
  'file/too-large',
  'file/too-many',
  'file/type-refused',
  'file/unsafe',
]);

/** The files that were chosen: how far each is, what went wrong, and what can be done with it. */
export function fileList(view: LaterView): unknown {
  const {files} = view.attachments;
  if (files.length === 0) return nothing;
  return html`<ul class="files" part="files">
    ${repeat(
      files,
      ({id}) => id,
      (file) => html`<li>${line(view, file)}</li>`,
    )}
  </ul>`;
}

function line(view: LaterView, file: FormFile): TemplateResult {
  const {attachments, later, focus} = view;
  const {files: words} = later;
  const {id, name, size} = file;
  const button = (verb: string, act: () => void) =>
    html`<button class="secondary" type="button" @click=${act}>${verb}<span class="unseen">: ${name}</span></button>`;
  const remove = () => {
    attachments.remove(id);
    focus('files');
  };
  return html`
    <p><strong class="filename"><bdi>${name}</bdi></strong> <span class="hint">${words.size(size)}</span></p>
    ${
      file.is === 'failed'
        ? file.saidElsewhere
          ? nothing
          : html`<p class="problem">${words.refused[file.code] ?? words.refused.other}</p>`
        : html`<p>${file.is === 'sending' ? words.progress(file.share) : words.said[file.is]}</p>`
    }
    ${file.is === 'sending' ? html`<progress max="1" .value=${file.share} aria-label=${name}></progress>` : nothing}
    ${file.is === 'failed' && !final.has(file.code) ? button(words.again, () => attachments.again(id)) : nothing}
    ${button(file.is === 'sending' ? words.cancel : words.remove, remove)}
  `;
}
