import type {Contact} from '@redress/policy';
import {html, nothing} from 'lit';
import {emailLink, phoneLink, websiteLink} from '../contact-links.ts';
import type {LaterView} from './form-view.ts';

/** How to reach the organisation without this form; nothing while its policy is not known. */
export function contactDoors(view: LaterView, title = view.later.doors.title): unknown {
  const {policy, level} = view;
  if (!policy) return nothing;
  return html`
    <section class="doors" part="contact">
      <p class="subheading" role="heading" aria-level=${level + 1}>${title}</p>
      ${doorsOf(view, policy.contact)}
    </section>
  `;
}

/** Every way to reach somebody. */
export function doorsOf({later: {doors}}: LaterView, {phone, email, post, website}: Contact) {
  const row = (name: string, value: unknown) =>
    html`<div class="row"><dt>${name}</dt><dd class="answer">${value}</dd></div>`;
  return html`
    <dl class="rows">
      ${phone ? row(doors.phone, phoneLink(phone)) : nothing}
      ${email ? row(doors.email, emailLink(email)) : nothing}
      ${post ? row(doors.post, post) : nothing}
      ${website ? row(doors.website, websiteLink(website)) : nothing}
    </dl>
  `;
}
