import type {CaseView, Refusal, Rung} from '@redress/policy';
import {html, type LitElement, nothing} from 'lit';
import {heading} from '../../heading.ts';
import {words as english} from '../../words/en/current-rung.ts';
import {sayDate} from '../../words/say-date.ts';
import {WordsController} from '../../words/words-controller.ts';
import {currentStyles} from './current-styles.ts';

/** What the panel draws for it. */
export interface Drawing {
  /** The button for what can be done, or nothing for what cannot. */
  readonly button: (
    command: 'take' | 'agreeExtension' | 'declineExtension' | 'requestEscalation',
    label: string,
    look?: string,
  ) => unknown;
  readonly refusal: (refusal: Refusal, view: CaseView) => unknown;
  /** Why a review is asked for, as it is typed now. */
  readonly reason: string;
  readonly explaining: boolean;
  readonly onToggle: (event: Event) => void;
  readonly onInput: (event: Event) => void;
}

/**
 * What the stage where a case stands has besides: a request for more time, with the buttons that answer it; for staff, who has
 * the case, and taking it. Fetched when there is any of it.
 */
export class CurrentRung {
  readonly styles = currentStyles;

  private readonly text: WordsController<typeof english>;

  constructor(host: LitElement) {
    this.text = new WordsController(host, 'current-rung', english, () => import('../../words/cy/current-rung.ts'));
  }

  render(view: CaseView, level: number, drawing: Drawing) {
    return [view.audience === 'staff' ? this.holder(view, drawing) : nothing, this.proposal(view, level, drawing)];
  }

  /** Asking for the next stage. */
  review({reasonRequired}: Rung, {audience}: CaseView, {button, reason, explaining, onToggle, onInput}: Drawing) {
    const staff = audience === 'staff';
    const {review, staff: among} = this.text.words;
    const words = staff ? {...review, ...among.review} : review;
    const field = this.reasonField(reason, onInput, words.label);
    return html`
      <div class="step">
        ${
          reasonRequired
            ? field
            : html`<details ?open=${explaining} @toggle=${onToggle}>
                <summary>${words.disclose}</summary>
                ${field}
              </details>`
        }
        <div class="buttons">
          ${button('requestEscalation', words.ask, 'primary')}
          ${staff || reasonRequired ? nothing : html`<span class="hint">${words.free}</span>`}
        </div>
      </div>
    `;
  }

  reasonField(reason: string, onInput: (event: Event) => void, label = this.text.words.review.label) {
    return html`
      <label for="reason">${label}</label>
      <textarea id="reason" .value=${reason} @input=${onInput}></textarea>
    `;
  }

  private holder(view: CaseView, {button, refusal}: Drawing) {
    const {take: words} = this.text.words;
    const offer = view.offers.find(({command}) => command === 'take');
    const {code} = offer?.refusal ?? {};
    return html`
      <div class="step" part="holder">
        <p>${view.holder ? words.mine(view.holder.name) : words.nobody}</p>
        ${
          !offer || code === 'already-done' || code === 'already-answered' || code === 'closed'
            ? nothing
            : offer.refusal
              ? html`<div><p>${words.cannot}</p>${refusal(offer.refusal, view)}</div>`
              : html`<div>${button('take', words.take, 'primary')}</div>`
        }
      </div>
    `;
  }

  private proposal({proposal, audience, clocks, stage}: CaseView, level: number, {button}: Drawing) {
    if (!proposal) return nothing;
    const {words: all, language} = this.text;
    const staff = audience === 'staff';
    const words = staff ? {...all, ...all.staff} : all;
    const due = clocks.find((clock) => clock.stage === stage && clock.duty === 'respond')?.due;
    return html`
      <div class="proposal" part="proposal">
        ${heading(level, words.heading, '')}
        <p>${words.dates(sayDate(proposal.to, language), due && sayDate(due, language))}</p>
        <dl>
          <dt>${words.reason}</dt>
          <dd class="said">${proposal.reason}</dd>
          ${proposal.goodReason ? html`<dt>${words.goodReason}</dt><dd class="said">${proposal.goodReason}</dd>` : nothing}
        </dl>
        <p>${words[proposal.agreement]} ${staff ? (proposal.approved ? words.approved : words.unapproved) : nothing}</p>
        <div class="buttons">
          ${button('agreeExtension', words.agree)} ${button('declineExtension', words.decline)}
        </div>
      </div>
    `;
  }
}
