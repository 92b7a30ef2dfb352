import type {CaseView, Command, CommandType, Rung} from '@redress/policy';
import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {CaseController} from '../case-controller.ts';
import {CommandSender} from '../command-sender.ts';
import {ConnectionController} from '../connection-controller.ts';
import {heading} from '../heading.ts';
import {LatePart} from '../late-part.ts';
import {lostNotice, unseenNotice} from '../line-notices.ts';
import {property} from '../property.ts';
import {state} from '../state.ts';
import {controlStyles} from '../styles/control-styles.ts';
import {disclosureStyles} from '../styles/disclosure-styles.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {unseenStyles} from '../styles/unseen-styles.ts';
import {textOr} from '../text-or.ts';
import {undoneNotice} from '../undone-notice.ts';
import {type EscalationPanelWords, words as english} from '../words/en/escalation-panel.ts';
import {FurtherWords, withRare} from '../words/further-words.ts';
import {policyText} from '../words/policy-text.ts';
import {sayRefusal} from '../words/say-refusal.ts';
import {WordsController} from '../words/words-controller.ts';
import type {CurrentRung, Drawing} from './current/current-rung.ts';
import {ombudsmanRung} from './ombudsman-rung.ts';
import {panelStyles} from './panel-styles.ts';
import {sayRung} from './say-rung.ts';

/** What can be done here. */
type PanelCommand = Extract<Command, {type: keyof EscalationPanelWords['done']}>;

/**
 * The ladder of a complaint: every stage of the policy and the ombudsman, where the case stands on it, and the steps that
 * can be taken now. Customers ask for the next stage, answer a request for more time and withdraw; staff take the case.
 *
 * @tagname redress-escalation-panel
 * @slot - Shown while the case cannot be: how else to reach the organisation.
 * @csspart title - The heading.
 * @csspart rung - A stage, or the ombudsman.
 * @csspart holder - For staff: who has the case, and taking it.
 * @csspart proposal - A request for more time.
 * @csspart withdrawal - Withdrawing the complaint.
 * @csspart problem - What did not work, and what to do.
 * @fires {CommandEvent} redress-command - Before anything asked for here is sent. Prevent its default to stop that; what was typed stays.
 * @fires {CommandDoneEvent} redress-command-done - When something asked for here has been done.
 * @fires {ProblemEvent} redress-problem - When the case cannot be opened or followed, or something asked for was not done.
 */
export class EscalationPanel extends LitElement {
  static override styles = [hostStyles, unseenStyles, disclosureStyles, controlStyles, panelStyles];

  /** Address of the service, where no `<redress-provider>` gives one. */
  @property({converter: textOr('')}) service = '';
  /** Who is asking, with a `service` of its own. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  @property({converter: textOr('')}) reference = '';
  /** Level of the first heading among those of the page, 1 to 5. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private explaining = false;
  @state() private leaving = false;
  @state() private news = '';

  /** What was typed about each case: there again when the case is, and never beside another. */
  private readonly reasons = new Map<string, string>();

  private get here() {
    return this.renderRoot.querySelector<HTMLElement>('.current');
  }
  private get leave() {
    return this.renderRoot.querySelector<HTMLElement>('.withdraw summary');
  }
  private get field() {
    return this.renderRoot.querySelector<HTMLTextAreaElement>('#reason');
  }

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly sender = new CommandSender<PanelCommand>(this);
  private readonly text = new WordsController(
    this,
    'escalation-panel',
    english,
    () => import('../words/cy/escalation-panel.ts'),
  );
  private readonly further = new FurtherWords(this, this.text, (most, further, staff) => {
    const {panel} = further.staff;
    const {ombudsman} = most;
    const seldom = further.ombudsman;
    const common = {...withRare(most, further, staff), ombudsman: {...ombudsman, seldom}};
    if (!staff) return common;
    return {
      ...common,
      ...panel,
      ombudsman: {...ombudsman, seldom, ...panel.ombudsman},
    };
  });
  private told = false;

  private readonly late = new LatePart(this, async () => {
    const {CurrentRung} = await import('./later.ts');
    return new CurrentRung(this);
  });
  private readonly withdrawal = new LatePart(this, async () => {
    const {Withdrawal} = await import('./later.ts');
    return new Withdrawal(this, {
      text: this.text,
      store: () => this.case.store,
      done: (news) => void this.finish(news),
      leave: () => {
        this.leaving = false;
        this.leave?.focus();
      },
    });
  });

  private get reason(): string {
    return this.reasons.get(this.reference) ?? '';
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('reference')) {
      this.explaining = this.reason !== '';
      this.leaving = false;
    }
    this.case.follow(this.connection.value, this.reference);
    const {view} = this.case.snapshot;
    if (view && (view.proposal || view.audience === 'staff' || canDo('requestEscalation', view))) this.late.want();
    const {changed: since = [], refusal} = this.sender.undoneIn(this.case.store)?.problem.details ?? {};
    const refusals = [refusal, ...(view?.ladder ?? []).map((rung) => rung.refusal)];
    this.told = this.further.cover(
      view?.audience === 'staff',
      (most) =>
        !view?.ombudsmen.some(({within, wait, designatedPerson}) => within ?? wait ?? designatedPerson) &&
        since.every(({type}) => type in most.happened) &&
        refusals.every((one) => !one || one.code in most.refusal.customer),
    );
  }

  override render() {
    const {view} = this.case.snapshot;
    return html`
      <div class="panel" lang=${this.text.language} dir=${this.text.dir ?? nothing}>
        <div class="unseen" role="status">${this.news}</div>
        ${view && (this.told || view.audience === 'customer') ? this.whole(view) : this.nothingToShow()}
      </div>
    `;
  }

  private nothingToShow() {
    return html`
      ${unseenNotice(this.case.snapshot, this.reference, this.text.words)}
      <slot></slot>
      ${this.reason === '' || !this.late.part ? nothing : this.late.part.reasonField(this.reason, this.onInput)}
    `;
  }

  private whole(view: CaseView) {
    const {words} = this.text;
    const {ladder, ombudsmen} = view;
    // What goes through no procedure has no steps.
    if (ladder.length + ombudsmen.length === 0) return nothing;
    return html`
      ${heading(this.headingLevel, words.title, 'title')}
      ${lostNotice(this.case.snapshot, words.line)}
      <ol>
        ${ladder.map((rung) => this.rung(rung, view))}
        ${ombudsmen.map(
          (ombudsman) => html`
            <li class="rung" part="rung">
              ${heading(this.headingLevel + 1, policyText(this.text, ombudsman.name), 'name')}
              ${ombudsmanRung(ombudsman, view, this.text)}
            </li>
          `,
        )}
      </ol>
      ${canDo('withdraw', view) ? this.withdraw(view) : nothing}
    `;
  }

  private withdraw(view: CaseView) {
    const {words} = this.text;
    return html`
      <details class="withdraw" part="withdrawal" ?open=${this.leaving} @toggle=${this.onLeave}>
        <summary>${words.withdraw}</summary>
        ${this.withdrawal.part?.render(view, this.headingLevel + 1) ?? this.withdrawal.notice(words)}
      </details>
    `;
  }

  private rung(rung: Rung, view: CaseView) {
    const current = rung.state === 'current';
    return html`
      <li class="rung ${rung.state}" part="rung" tabindex=${current ? -1 : nothing} aria-current=${current ? 'step' : nothing}>
        ${heading(this.headingLevel + 1, policyText(this.text, rung.name), 'name')}
        ${rung.refusal ? this.refusal(rung.refusal, view) : html`<p>${sayRung(rung, view.status, this.text)}</p>`}
        ${
          rung.state === 'open' && canDo('requestEscalation', view)
            ? this.besides((part) => part.review(rung, view, this.drawing(view)))
            : nothing
        }
        ${current ? this.besides((part) => part.render(view, this.headingLevel + 2, this.drawing(view))) : nothing}
        ${this.undone(rung, view)}
      </li>
    `;
  }

  private refusal(refusal: NonNullable<Rung['refusal']>, view: CaseView) {
    const {reason, clause} = sayRefusal(refusal, view, this.text);
    return html`<p>${reason}</p>${clause === undefined ? nothing : html`<p class="small">${clause}</p>`}`;
  }

  /** What is drawn by a part that is fetched when there is any of it. */
  private besides(draw: (part: CurrentRung) => unknown) {
    const {part} = this.late;
    return part ? draw(part) : this.late.notice(this.text.words);
  }

  private drawing(view: CaseView): Drawing {
    return {
      button: (command, label, look) => (canDo(command, view) ? this.button(command, label, look) : nothing),
      refusal: (refusal) => this.refusal(refusal, view),
      reason: this.reason,
      explaining: this.explaining,
      onToggle: this.onToggle,
      onInput: this.onInput,
    };
  }

  /** A button that stays where it is, and keeps the focus, while its command is on its way. */
  private button(command: PanelCommand['type'], label: string, look = '') {
    const {pending} = this.sender;
    const ask = () => void this.ask(command);
    return html`<button type="button" class=${look} aria-disabled=${pending ? 'true' : 'false'} @click=${ask}>${
      pending === command ? this.text.words.sending : label
    }</button>`;
  }

  private undone({state}: Rung, view: CaseView) {
    const undone = this.sender.undoneIn(this.case.store);
    if (!undone) return nothing;
    const about = undone.command.type === 'requestEscalation' ? 'open' : 'current';
    const there = view.ladder.some((rung) => rung.state === about) ? about : 'current';
    return state === there ? undoneNotice(undone, view, this.text, () => void this.ask(undone.command.type)) : nothing;
  }

  private async perform(command: PanelCommand) {
    const {store} = this.case;
    const {reference} = this;
    if (!store || !(await this.sender.send(store, command))) return;
    if (command.type === 'requestEscalation') this.reasons.delete(reference);
    this.explaining = false;
    await this.finish(this.text.words.done[command.type]);
  }

  private async finish(news: string) {
    this.news = news;
    await this.updateComplete;
    // What was pressed is gone: the rung that it led to takes the focus.
    this.here?.focus();
  }

  /** Asks for it with what is typed now. */
  private async ask(type: PanelCommand['type']) {
    if (type !== 'requestEscalation') return this.perform({type});
    const reason = this.reason.trim();
    await this.perform({type, ...(reason !== '' && {reason})});
    if (this.sender.undoneIn(this.case.store)?.problem.details.refusal?.code !== 'reason-needed') return;
    this.explaining = true;
    await this.updateComplete;
    this.field?.focus();
  }

  private readonly onToggle = ({target}: Event) => {
    this.explaining = (target as HTMLDetailsElement).open;
  };

  private onLeave({target}: Event) {
    this.leaving = (target as HTMLDetailsElement).open;
    if (this.leaving) this.withdrawal.want(true);
  }

  private readonly onInput = ({target}: Event) => {
    this.reasons.set(this.reference, (target as HTMLTextAreaElement).value);
    this.requestUpdate();
  };
}

function canDo(command: CommandType, {offers}: CaseView): boolean {
  return offers.some((offer) => offer.command === command && !offer.refusal);
}
