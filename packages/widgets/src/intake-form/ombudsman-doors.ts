import type {Intake} from '@redress/policy';
import {html, nothing} from 'lit';
import {policyText} from '../words/policy-text.ts';
import {doorsOf} from './contact-doors.ts';
import type {LaterView} from './form-view.ts';
import {ombudsmenOf} from './ombudsmen-of.ts';

/** Who outside the organisation can help, when, and how they are reached. */
export function ombudsmanDoors(view: LaterView, intake: Intake): unknown {
  const {policy, later, level} = view;
  const ombudsmen = ombudsmenOf(policy, intake);
  if (ombudsmen.length === 0) return nothing;
  const {title, advice: advises, review: reviews} = later.ombudsmen;
  return html`
    <section class="doors" part="ombudsmen">
      <p class="subheading" role="heading" aria-level=${level + 1}>${title}</p>
      ${ombudsmen.map(
        ({name, contact, advice, review}) => html`
          <p><strong>${policyText(view, name)}</strong></p>
          ${advice ? html`<p>${advises}</p>` : nothing} ${review ? html`<p>${reviews}</p>` : nothing}
          ${doorsOf(view, contact)}
        `,
      )}
    </section>
  `;
}
