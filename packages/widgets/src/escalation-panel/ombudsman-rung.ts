import type {CaseView, Contact} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing} from 'lit';
import {emailLink, phoneLink, websiteLink} from '../contact-links.ts';
import type {EscalationPanelWords} from '../words/en/escalation-panel.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';

type Text = WordsController<EscalationPanelWords>;

/** Whom a customer can always turn to outside the organisation, when, and how. */
export function ombudsmanRung({audience, ombudsman, ladder}: CaseView, text: Text) {
  const {ombudsman: words} = text.words;
  const {contact, checkedOn, advice, review} = ombudsman;
  const staff = audience === 'staff';
  const after = ladder.find(({stage}) => stage === review.after);
  const stage = after ? text.pick(after.name) : review.after;
  const now = staff ? words.reviewNowStaff : words.reviewNow;
  const later = staff ? words.reviewStaff(stage) : words.review(stage);
  const clauses = [advice, review].map(({clause}) => text.words.refusal.clause(clause.section, clause.heading));
  return html`
    <p>${staff ? words.adviceStaff : words.advice}</p>
    <p>${after?.state === 'answered' ? now : later}</p>
    ${doors(contact, text)}
    ${
      checkedOn !== undefined && isPlainDate(checkedOn)
        ? html`<p class="small">${words.checked(sayDate(checkedOn, text.language, 'with-year'))}</p>`
        : nothing
    }
    <p class="small">${[...new Set(clauses)].join('; ')}</p>
  `;
}

function doors({phone, email, website, post}: Contact, {words: {ombudsman: words}}: Text) {
  return html`
    <dl class="contact">
      ${phone ? html`<dt>${words.phone}</dt><dd>${phoneLink(phone)}</dd>` : nothing}
      ${email ? html`<dt>${words.email}</dt><dd>${emailLink(email)}</dd>` : nothing}
      ${website ? html`<dt>${words.website}</dt><dd>${websiteLink(website)}</dd>` : nothing}
      ${post ? html`<dt>${words.post}</dt><dd class="said">${post}</dd>` : nothing}
    </dl>
  `;
}
