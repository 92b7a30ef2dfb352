import type {CaseView} from '@redress/policy';
import {html, nothing} from 'lit';
import {heading} from '../heading.ts';
import type {EscalationPanelWords} from '../words/en/escalation-panel.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';

/** A request for more time: until when, why, how it stands, and the buttons that answer it. Nothing where there is none. */
export function proposalNotice(
  {proposal, audience, clocks, stage}: CaseView,
  text: WordsController<EscalationPanelWords>,
  level: number,
  buttons: unknown,
) {
  if (!proposal) return nothing;
  const {time: words} = text.words;
  const due = clocks.find((clock) => clock.stage === stage && clock.duty === 'respond')?.due;
  const dates = [sayDate(proposal.to, text.language), due && sayDate(due, text.language)] as const;
  return html`
    <div class="proposal" part="proposal">
      ${heading(level, words.heading, '')}
      <p>${words.dates(...dates)}</p>
      <dl>
        <dt>${words.reason}</dt>
        <dd class="said">${proposal.reason}</dd>
        ${proposal.goodReason ? html`<dt>${words.goodReason}</dt><dd class="said">${proposal.goodReason}</dd>` : nothing}
      </dl>
      <p>${words[proposal.agreement]} ${audience === 'staff' ? (proposal.approved ? words.approved : words.unapproved) : nothing}</p>
      <div class="buttons">${buttons}</div>
    </div>
  `;
}
