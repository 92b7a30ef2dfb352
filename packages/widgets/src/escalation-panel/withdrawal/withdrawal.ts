import type {CaseView, CommandOf} from '@redress/policy';
import type {CaseStore} from '@redress/rest';
import {html, type LitElement, nothing} from 'lit';
import {CommandSender} from '../../command-sender.ts';
import {heading} from '../../heading.ts';
import {type NoticeWords, undoneNotice} from '../../undone-notice.ts';
import {words as english} from '../../words/en/withdrawal.ts';
import {pick} from '../../words/pick.ts';
import {WordsController} from '../../words/words-controller.ts';
import {withdrawalStyles} from './withdrawal-styles.ts';

type How = CommandOf<'withdraw'>['how'];

/** The element around it, and the case that it shows. */
export interface Place {
  readonly text: WordsController<NoticeWords>;
  readonly store: () => CaseStore | undefined;
  /** It was withdrawn: this is said of it. */
  readonly done: (news: string) => void;
  /** Somebody has thought better of it. */
  readonly leave: () => void;
}

/** What is lost and what stays when a complaint is withdrawn, and the one button that withdraws it. Fetched when somebody thinks of it. */
export class Withdrawal {
  readonly styles = withdrawalStyles;

  private readonly host: LitElement;
  private readonly place: Place;
  private readonly sender: CommandSender<CommandOf<'withdraw'>>;
  private readonly text: WordsController<typeof english>;
  /** What was typed about each case. */
  private readonly reasons = new Map<string, string>();
  private how: How | undefined;
  private howMissing = false;

  constructor(host: LitElement, place: Place) {
    this.host = host;
    this.place = place;
    this.sender = new CommandSender(host);
    this.text = new WordsController(host, 'withdrawal', english, () => import('../../words/cy/withdrawal.ts'));
  }

  /** `level` is that of its headings. */
  render(view: CaseView, level: number) {
    const {words: all} = this.text;
    const staff = view.audience === 'staff';
    const words = staff ? {...all, ...all.staff} : all;
    const [ombudsman] = view.ombudsmen;
    const undone = this.sender.undoneIn(this.place.store());
    const pending = this.sender.pending !== undefined;
    return html`
      <div class="withdrawal">
        ${heading(level, words.lost, '')}
        <ul>
          ${words.losses.map((said) => html`<li>${said}</li>`)}
        </ul>
        ${heading(level, words.kept, '')}
        <ul>
          ${words.keeps(ombudsman && pick(this.text, ombudsman.name)).map((said) => html`<li>${said}</li>`)}
        </ul>
        ${staff ? this.ways() : nothing}
        <div>
          <label for="why-withdrawn">${words.reason}</label>
          <p class="hint" id="why-withdrawn-hint">${words.reasonHint}</p>
          <textarea
            id="why-withdrawn"
            aria-describedby="why-withdrawn-hint"
            .value=${this.reasons.get(view.reference) ?? ''}
            @input=${({target}: Event) => this.reasons.set(view.reference, (target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
        ${undone ? undoneNotice(undone, view, this.place.text, () => void this.send(view)) : nothing}
        <div class="buttons">
          <button type="button" aria-disabled=${pending ? 'true' : 'false'} @click=${() => void this.send(view)}>
            ${pending ? words.sending : words.withdraw}
          </button>
          <button type="button" @click=${this.place.leave}>${words.keep}</button>
        </div>
      </div>
    `;
  }

  /** Only staff know how a customer told them; whoever does it here does it here. */
  private ways() {
    const {words} = this.text;
    const problem = this.howMissing ? 'way-missing' : nothing;
    return html`
      <fieldset aria-describedby=${problem} aria-invalid=${this.howMissing ? 'true' : nothing}>
        <legend>${words.how}</legend>
        ${this.howMissing ? html`<p class="error" id="way-missing" role="alert">${words.howMissing}</p>` : nothing}
        ${Object.entries(words.ways).map(
          ([way, name]) => html`
            <label class="way">
              <input type="radio" name="way" value=${way} .checked=${this.how === way} @change=${this.onWay} />
              ${name}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  private async send({audience, reference}: CaseView) {
    const store = this.place.store();
    const staff = audience === 'staff';
    const how = staff ? this.how : 'portal';
    this.howMissing = how === undefined;
    this.host.requestUpdate();
    if (how === undefined) {
      this.host.renderRoot.querySelector<HTMLElement>('.way input')?.focus();
      return;
    }
    const reason = this.reasons.get(reference)?.trim() ?? '';
    const command = {type: 'withdraw', how, ...(reason !== '' && {reason})} as const;
    if (!store || !(await this.sender.send(store, command))) return;
    this.reasons.delete(reference);
    this.how = undefined;
    const {words} = this.text;
    this.place.done(staff ? words.staff.done : words.done);
  }

  private readonly onWay = ({target}: Event) => {
    this.how = (target as HTMLInputElement).value as How;
    this.howMissing = false;
    this.host.requestUpdate();
  };
}
