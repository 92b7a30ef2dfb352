import type {CaseView, Command, CommandType, Rung} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {CaseController} from '../case-controller.ts';
import {CommandSender} from '../command-sender.ts';
import {ConnectionController} from '../connection-controller.ts';
import {controlStyles} from '../styles/control-styles.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {undoneNotice} from '../undone-notice.ts';
import {type EscalationPanelWords, words as english} from '../words/en/escalation-panel.ts';
import {sayDate} from '../words/say-date.ts';
import {sayRefusal} from '../words/say-refusal.ts';
import {sayTime} from '../words/say-time.ts';
import {WordsController} from '../words/words-controller.ts';
import {ombudsmanRung} from './ombudsman.ts';
import {panelStyles} from './panel-styles.ts';
import {sayRung} from './say-rung.ts';

/** What can be done here. */
type PanelCommand = Extract<Command, {type: keyof EscalationPanelWords['done']}>;

/**
 * The ladder of a complaint: every stage of the policy and the ombudsman, where the case stands on it, and the steps that
 * can be taken now. Customers ask for the next stage and answer a request for more time; staff take the case.
 *
 * @tagname redress-escalation-panel
 * @slot - Shown while the case cannot be: how else to reach the organisation.
 * @csspart title - The heading.
 * @csspart rung - A stage, or the ombudsman.
 * @csspart holder - For staff: who has the case, and taking it.
 * @csspart proposal - A request for more time.
 * @csspart problem - What did not work, and what to do.
 * @fires {CommandDoneEvent} redress-command-done - When something asked for here has been done.
 * @fires {ProblemEvent} redress-problem - When the case cannot be opened, or something asked for was not done.
 */
export class EscalationPanel extends LitElement {
  static override styles = [hostStyles, controlStyles, panelStyles];

  /** Address of the service, where no `<redress-provider>` gives one. */
  @property() service = '';
  /** Who is asking, with a `service` of its own. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  @property() reference = '';
  /** Level of the first heading among those of the page, 1 to 5. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private explaining = false;
  @state() private news = '';

  /** What was typed about each case: there again when the case is, and never beside another. */
  private readonly reasons = new Map<string, string>();

  @query('.current') private here!: HTMLElement | null;
  @query('textarea') private field!: HTMLTextAreaElement | null;

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly sender = new CommandSender(this);
  private readonly text = new WordsController(
    this,
    english,
    async () => (await import('../words/cy/escalation-panel.ts')).words,
  );

  private get reason(): string {
    return this.reasons.get(this.reference) ?? '';
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('reference')) this.explaining = this.reason !== '';
    this.case.follow(this.connection.value, this.reference);
  }

  override render() {
    const {view} = this.case.snapshot;
    return html`
      <div class="panel" lang=${this.text.language}>
        <div class="unseen" role="status">${this.news}</div>
        ${view ? this.whole(view) : this.nothingToShow()}
      </div>
    `;
  }

  private nothingToShow() {
    const {line, problem} = this.case.snapshot;
    const {words} = this.text;
    return html`
      ${
        problem
          ? html`<div class="notice" role="alert" part="problem">
              <p>${words.problem.unseen[problem.code] ?? words.problem.unseen.other}</p>
            </div>`
          : this.reference !== '' && line === 'opening'
            ? html`<p class="hint">${words.opening}</p>`
            : nothing
      }
      <slot></slot>
      ${this.reason === '' ? nothing : this.reasonField('customer')}
    `;
  }

  private whole(view: CaseView) {
    const {words} = this.text;
    const {audience, ladder, ombudsman, at, policy} = view;
    const {line} = this.case.snapshot;
    return html`
      ${this.heading(this.headingLevel, audience === 'staff' ? words.titleStaff : words.title, 'title')}
      ${
        line === 'lost'
          ? html`<div class="notice" part="problem"><p>${words.lost(sayTime(at, policy.calendar.timeZone))}</p></div>`
          : nothing
      }
      <ol>
        ${ladder.map((rung) => this.rung(rung, view))}
        <li class="rung" part="rung">
          ${this.heading(this.headingLevel + 1, this.text.pick(ombudsman.name), 'name')} ${ombudsmanRung(view, this.text)}
        </li>
      </ol>
    `;
  }

  private heading(level: number, said: string, name: string) {
    const depth = Math.min(Math.max(Math.trunc(level) || 2, 1), 6);
    return html`<div role="heading" aria-level=${depth} class=${name} part=${name === 'title' ? name : nothing}>${said}</div>`;
  }

  private rung(rung: Rung, view: CaseView) {
    const current = rung.state === 'current';
    return html`
      <li class="rung ${rung.state}" part="rung" tabindex=${current ? -1 : nothing} aria-current=${current ? 'step' : nothing}>
        ${this.heading(this.headingLevel + 1, this.text.pick(rung.name), 'name')}
        ${rung.refusal ? this.refusal(rung.refusal, view) : html`<p>${sayRung(rung, view, this.text)}</p>`}
        ${rung.state === 'open' ? this.review(rung, view) : nothing}
        ${current ? [this.holder(view), this.proposal(view)] : nothing}
        ${this.undone(rung, view)}
      </li>
    `;
  }

  private refusal(refusal: NonNullable<Rung['refusal']>, view: CaseView) {
    const {reason, clause} = sayRefusal(refusal, view, this.text);
    return html`<p>${reason}</p>${clause === undefined ? nothing : html`<p class="small">${clause}</p>`}`;
  }

  private review({reasonRequired}: Rung, view: CaseView) {
    if (!canDo('requestEscalation', view)) return nothing;
    const {review: words} = this.text.words;
    const staff = view.audience === 'staff';
    const label = staff ? words.record : words.ask;
    return html`
      <div class="step">
        ${
          reasonRequired
            ? this.reasonField(view.audience)
            : html`<details ?open=${this.explaining} @toggle=${this.onToggle}>
                <summary>${words.disclose}</summary>
                ${this.reasonField(view.audience)}
              </details>`
        }
        <div class="buttons">
          ${this.button('requestEscalation', label, words.sending, this.onReview, 'primary')}
          ${staff || reasonRequired ? nothing : html`<span class="hint">${words.free}</span>`}
        </div>
      </div>
    `;
  }

  private reasonField(audience: CaseView['audience']) {
    const {review: words} = this.text.words;
    return html`
      <label for="reason">${audience === 'staff' ? words.labelStaff : words.label}</label>
      <textarea id="reason" .value=${this.reason} @input=${this.onInput}></textarea>
    `;
  }

  private holder(view: CaseView) {
    if (view.audience !== 'staff') return nothing;
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
              ? html`<div><p>${words.cannot}</p>${this.refusal(offer.refusal, view)}</div>`
              : html`<div>${this.button('take', words.take, words.sending, this.onTake, 'primary')}</div>`
        }
      </div>
    `;
  }

  private proposal(view: CaseView) {
    const {proposal, audience, clocks, stage} = view;
    if (!proposal) return nothing;
    const {time: words} = this.text.words;
    const staff = audience === 'staff';
    const due = clocks.find((clock) => clock.stage === stage && clock.duty === 'respond')?.due;
    const dates = [this.date(proposal.to), due && this.date(due)] as const;
    return html`
      <div class="proposal" part="proposal">
        ${this.heading(this.headingLevel + 2, staff ? words.headingStaff : words.heading, '')}
        <p>${staff ? words.datesStaff(...dates) : words.dates(...dates)}</p>
        <dl>
          <dt>${words.reason}</dt>
          <dd class="said">${proposal.reason}</dd>
          ${proposal.goodReason ? html`<dt>${words.goodReason}</dt><dd class="said">${proposal.goodReason}</dd>` : nothing}
        </dl>
        ${
          staff
            ? html`<p>${words.customer[proposal.agreement]} ${proposal.approved ? words.approved : words.unapproved}</p>`
            : html`<p>${words[proposal.agreement]}</p>`
        }
        <div class="buttons">
          ${canDo('agreeExtension', view) ? this.button('agreeExtension', words.agree, words.sending, this.onAgree) : nothing}
          ${canDo('declineExtension', view) ? this.button('declineExtension', words.decline, words.sending, this.onDecline) : nothing}
        </div>
      </div>
    `;
  }

  /** A button that stays where it is, and keeps the focus, while its command is on its way. */
  private button(command: CommandType, label: string, sending: string, act: () => void, look = '') {
    const {pending} = this.sender;
    return html`<button type="button" class=${look} aria-disabled=${pending ? 'true' : 'false'} @click=${act}>${
      pending === command ? sending : label
    }</button>`;
  }

  private undone({state}: Rung, view: CaseView) {
    const undone = this.sender.undoneIn(this.case.store);
    if (!undone) return nothing;
    const about = undone.command.type === 'requestEscalation' ? 'open' : 'current';
    const there = view.ladder.some((rung) => rung.state === about) ? about : 'current';
    return state === there ? undoneNotice(undone, view, this.text, () => this.again(undone.command)) : nothing;
  }

  private date(date: PlainDate) {
    return sayDate(date, this.text.language);
  }

  private async perform(command: PanelCommand) {
    const {store} = this.case;
    const {reference} = this;
    if (!store || !(await this.sender.send(store, command))) return;
    this.news = this.text.words.done[command.type];
    if (command.type === 'requestEscalation') this.reasons.delete(reference);
    this.explaining = false;
    await this.updateComplete;
    // What was pressed is gone: the rung that it led to takes the focus.
    this.here?.focus();
  }

  /** The same again, with what is typed now. */
  private again({type}: Command) {
    if (type === 'requestEscalation') void this.onReview();
    else if (type === 'take' || type === 'agreeExtension' || type === 'declineExtension') void this.perform({type});
  }

  private async onReview() {
    const reason = this.reason.trim();
    await this.perform({type: 'requestEscalation', ...(reason !== '' && {reason})});
    if (this.sender.undoneIn(this.case.store)?.problem.details.refusal?.code !== 'reason-needed') return;
    this.explaining = true;
    await this.updateComplete;
    this.field?.focus();
  }

  private onTake() {
    void this.perform({type: 'take'});
  }

  private onAgree() {
    void this.perform({type: 'agreeExtension'});
  }

  private onDecline() {
    void this.perform({type: 'declineExtension'});
  }

  private onToggle({target}: Event) {
    this.explaining = (target as HTMLDetailsElement).open;
  }

  private onInput({target}: Event) {
    this.reasons.set(this.reference, (target as HTMLTextAreaElement).value);
    this.requestUpdate();
  }
}

function canDo(command: CommandType, {offers}: CaseView): boolean {
  return offers.some((offer) => offer.command === command && !offer.refusal);
}
