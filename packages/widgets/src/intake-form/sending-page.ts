import {html, nothing, type TemplateResult} from 'lit';
import type {SubmissionState} from '../sending/submission.ts';
import {contactDoors} from './contact-doors.ts';
import {heading} from './field.ts';
import type {LaterView} from './form-view.ts';

/** A complaint on its way, or waiting for the service to come back. */
export function sendingPage(
  view: LaterView,
  state: Exclude<SubmissionState, {is: 'sent'}>,
  {kept, tryNow}: {readonly kept: boolean; readonly tryNow: () => void},
): TemplateResult {
  const {
    later: {sending},
    kind,
  } = view;
  const waiting = state.is === 'waiting';
  return html`
    ${heading(view, waiting ? sending.notYet(kind) : sending.title(kind))}
    <div role="status">
      ${
        waiting
          ? html`
              ${state.saidElsewhere ? nothing : html`<p>${sending.waiting[state.why]}</p>`}
              <p>${kept ? sending.kept(kind) : sending.hereOnly(kind)}</p>
            `
          : html`<p>${sending.now}</p>`
      }
    </div>
    ${
      waiting
        ? html`
            <button class="primary" part="again" type="button" @click=${tryNow}>${sending.again}</button>
            ${contactDoors(view)}
          `
        : nothing
    }
  `;
}
