import type {Intake} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import type {Receipt} from '@redress/rest';
import {html, nothing, type TemplateResult} from 'lit';
import {sayDate} from '../words/say-date.ts';
import {choiceOf} from './assessment.ts';
import {contactDoors} from './contact-doors.ts';
import {downloadReceipt} from './download-receipt.ts';
import {heading} from './field.ts';
import type {LaterView} from './form-view.ts';
import {ombudsmanDoors} from './ombudsman-doors.ts';
import {clocksFrom, promiseLine, unpromisedFor} from './promise-card.ts';

/** What became of the last copy. */
export type Copied = 'copied' | 'not-copied' | undefined;

/** It is sent: the reference and the key, which must not be lost, what happens next and by when, and whom to call. */
export function sentPage(
  view: LaterView,
  receipt: Receipt,
  intake: Intake,
  {
    copied,
    copy,
    print,
    another,
  }: {
    readonly copied: Copied;
    readonly copy: (text: string) => void;
    readonly print: () => void;
    readonly another: () => void;
  },
): TemplateResult {
  const {
    later: {sent, next},
    kind,
    level,
    policy,
    language,
  } = view;
  const {reference, followUpKey, receivedAt} = receipt;
  const choice = policy && choiceOf(policy, intake);
  const unpromised = choice && unpromisedFor(policy, choice);
  const subheading = (text: string) =>
    html`<p class="subheading next" role="heading" aria-level=${level + 1}>${text}</p>`;
  return html`
    <div class="panel" part="confirmation">
      ${heading(view, sent.title(kind))}
      ${policy ? html`<p>${sent.received(sayDate(localDay(receivedAt, policy.calendar.timeZone), language), kind)}</p>` : nothing}
    </div>

    ${subheading(sent.reference)}
    <p class="reference" part="reference"><span dir="ltr">${reference}</span></p>
    <p>${sent.referenceUse(kind)}</p>
    <button class="secondary" type="button" @click=${() => copy(reference)}>${sent.copyReference}</button>

    ${subheading(sent.key)}
    <p class="key" part="key">
      <span dir="ltr">${followUpKey.split('-').map((group) => html`<span>${group}</span> `)}</span>
    </p>
    <p>${sent.keyUse(kind)}</p>
    <button class="secondary" type="button" @click=${() => copy(followUpKey)}>${sent.copyKey}</button>
    <button class="secondary" type="button" @click=${print}>${sent.print}</button>
    <p><a class="mail" href=${mailTo(sent.mail(kind, reference, followUpKey))}>${sent.mailIt}</a></p>
    <p role="status">${copied === 'copied' ? sent.copied : copied === 'not-copied' ? sent.notCopied : nothing}</p>

    ${
      choice
        ? html`
            ${subheading(sent.next)}
            <ul>
              ${unpromised ? html`<li>${next[unpromised]}</li>` : nothing}
              ${clocksFrom(policy, choice, receivedAt).map((clock) => {
                const told = receipt.told.find(({stage, duty}) => stage === clock.stage && duty === clock.duty);
                return promiseLine(view, told ? {...clock, due: told.due} : clock, next);
              })}
            </ul>
          `
        : nothing
    }
    ${
      receipt.signed === undefined
        ? nothing
        : html`
            ${subheading(sent.receipt)}
            <p>${sent.receiptUse}</p>
            <button class="secondary" type="button" @click=${() => downloadReceipt(receipt, intake)}>
              ${sent.download}
            </button>
          `
    }
    ${contactDoors(view, sent.call)} ${unpromised ? nothing : ombudsmanDoors(view, intake)}
    <button class="link another" type="button" @click=${another}>${sent.another(kind)}</button>
  `;
}

/** A mail that their own program writes: the key goes through no mail of ours. */
function mailTo({subject, body}: {readonly subject: string; readonly body: string}): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
