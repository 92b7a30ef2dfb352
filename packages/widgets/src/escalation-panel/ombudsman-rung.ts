import type {CaseView, Contact, Ombudsman} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing} from 'lit';
import {emailLink, phoneLink, websiteLink} from '../contact-links.ts';
import type {EscalationPanelWords} from '../words/en/escalation-panel.ts';
import {pick} from '../words/pick.ts';
import {policyText} from '../words/policy-text.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';

type Text = WordsController<EscalationPanelWords>;

/** Whom a customer can turn to outside the organisation, when, and how. Never a time in which they may not. */
export function ombudsmanRung(
  {contact, checkedOn, advice, review, within, wait, designatedPerson}: Ombudsman,
  {ladder}: CaseView,
  text: Text,
) {
  const {ombudsman: words} = text.words;
  const {seldom} = words;
  const clauses = [advice, review, wait, designatedPerson].flatMap((rule) =>
    rule?.clause ? [text.words.refusal.clause(rule.clause.section, rule.clause.heading)] : [],
  );
  const outdated = [wait?.outdated, designatedPerson?.outdated];
  const sentences = [
    advice && words.advice,
    review && sayReview(review.after, ladder, text),
    ...outdated.map((said) => said && policyText(text, said)),
    wait && !wait.outdated && seldom?.wait(seldom.span(wait.duration)),
    designatedPerson && !designatedPerson.outdated && seldom?.designated,
    within && seldom?.within(seldom.span(within)),
  ];
  return html`
    ${sentences.map((sentence) => (sentence ? html`<p>${sentence}</p>` : nothing))}
    ${doors(contact, text)}
    ${
      checkedOn !== undefined && isPlainDate(checkedOn)
        ? html`<p class="small">${words.checked(sayDate(checkedOn, text.language, 'with-year'))}</p>`
        : nothing
    }
    ${clauses.length > 0 ? html`<p class="small">${[...new Set(clauses)].join('; ')}</p>` : nothing}
  `;
}

function sayReview(stage: string, ladder: CaseView['ladder'], text: Text): string {
  const {ombudsman: words} = text.words;
  const after = ladder.find((rung) => rung.stage === stage);
  if (after?.state === 'answered') return words.reviewNow;
  return words.review(after ? pick(text, after.name) : stage);
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
