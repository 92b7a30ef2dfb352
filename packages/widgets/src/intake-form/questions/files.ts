import {html} from 'lit';
import {heading} from '../field.ts';
import {fileList} from '../file-list.ts';
import type {LaterView} from '../form-view.ts';
import {type Question, row} from '../question.ts';

/** Photos and documents. Which are taken, and how large, is for the service to say. */
export const files = {
  name: 'files',
  fields: [],
  isAsked: () => true,
  read: () => ({}),
  body(view) {
    const {later, attachments} = view;
    return html`
      ${heading(view, later.question.files)}
      <p class="hint" id="files-hint">${later.files.hint}</p>
      <div class="field">
        <label for="files">${later.files.choose}</label>
        <input type="file" id="files" part="input" multiple accept=${kinds} aria-describedby="files-hint" @change=${take(view)} />
      </div>
      <div class="field camera">
        <label for="photo">${later.files.photo}</label>
        <input type="file" id="photo" part="input" accept="image/*" capture="environment" @change=${take(view)} />
      </div>
      <p role="status">${attachments.files.length > 0 ? summary(view) : ''}</p>
      ${fileList(view)}
    `;
  },
  rows(view) {
    const {later, attachments} = view;
    const lines = attachments.files.map((file) => `${file.name} (${later.files.state[file.is]})`);
    return [row(later.question.files, ...(lines.length > 0 ? lines : [later.files.none]))];
  },
} satisfies Question;

/** What people have to show, as browsers name it. The service has the last word. */
const kinds = 'image/*,.heic,.pdf,.docx,.xlsx,.odt,.ods,.txt,.csv';

function take({attachments}: LaterView) {
  return ({target}: Event) => {
    const input = target as HTMLInputElement;
    attachments.add(input.files ?? []);
    // So that the same file can be chosen again after it was taken out.
    input.value = '';
  };
}

function summary({later, attachments: {files, unsent}}: LaterView): string {
  return later.files.summary(files.length - unsent.length, files.length);
}
