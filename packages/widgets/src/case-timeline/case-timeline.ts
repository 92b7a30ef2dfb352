import type {CaseView, CommandOf} from '@redress/policy';
import type {CaseSnapshot} from '@redress/rest';
import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {CaseController} from '../case-controller.ts';
import {CommandSender} from '../command-sender.ts';
import {ConnectionController} from '../connection-controller.ts';
import {heading} from '../heading.ts';
import {lostNotice, unseenNotice} from '../line-notices.ts';
import {controlStyles} from '../styles/control-styles.ts';
import {disclosureStyles} from '../styles/disclosure-styles.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {textOr} from '../text-or.ts';
import {TodayController} from '../today-controller.ts';
import {undoneNotice} from '../undone-notice.ts';
import {type CaseTimelineWords, words as english} from '../words/en/case-timeline.ts';
import {FurtherWords, withRare} from '../words/further-words.ts';
import {WordsController} from '../words/words-controller.ts';
import {newsOf, type Shown} from './news.ts';
import {nextStepsOf} from './next-steps.ts';
import {pastList} from './past-list.ts';
import {PrintController} from './print-controller.ts';
import {sayStep} from './say-step.ts';
import {timelineStyles} from './timeline-styles.ts';

/**
 * One case as it stands: what now, what next, what was. It changes by itself when something happens, and says so to
 * screen readers. Staff see the same list, with what is for staff only marked as such.
 *
 * @tagname redress-case-timeline
 * @slot - Shown while the case cannot be: how else to reach the organisation.
 * @csspart badge - How long is left, beside where the case stands.
 * @csspart title - The heading with the reference.
 * @csspart status - The sentence that says where the case stands.
 * @csspart next - What happens next.
 * @csspart past - What has happened.
 * @csspart message - Where something can be added.
 * @csspart problem - What did not work, and what to do.
 * @fires {CommandDoneEvent} redress-command-done - When a message has been sent.
 * @fires {ProblemEvent} redress-problem - When the case cannot be opened, or a message could not be sent.
 */
export class CaseTimeline extends LitElement {
  static override styles = [hostStyles, disclosureStyles, controlStyles, timelineStyles];

  /** Address of the service, where no `<redress-provider>` gives one. */
  @property({converter: textOr('')}) service = '';
  /** Who is asking, with a `service` of its own. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  @property({converter: textOr('')}) reference = '';
  /** Level of the first heading among those of the page, 1 to 5. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  @state() private writing = false;
  @state() private empty = false;
  @state() private news = '';
  private shown: Shown | undefined;
  /** What was typed about each case: there again when the case is, and never beside another. */
  private readonly drafts = new Map<string, string>();

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('.message summary') private summary!: HTMLElement | null;

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly sender = new CommandSender<CommandOf<'sendMessage'>>(this);
  private readonly today = new TodayController(this);
  private readonly text = new WordsController(
    this,
    english,
    async () => (await import('../words/cy/case-timeline.ts')).words,
  );

  private readonly further = new FurtherWords(this, this.text, (most, further, staff) => {
    const {timeline, clock} = further.staff;
    const {next, message, letter} = most;
    const common = {
      ...withRare(most, further, staff),
      letter: {...letter, sections: {...letter.sections, ...further.sections}},
    };
    if (!staff) return common;
    return {
      ...common,
      ...timeline,
      next: {...next, ...timeline.next},
      message: {...message, ...timeline.message},
      clock: {...most.clock, says: clock},
    };
  });
  private told = false;

  constructor() {
    super();
    new PrintController(this);
  }

  private get draft(): string {
    return this.drafts.get(this.reference) ?? '';
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('reference')) this.writing = this.draft !== '';
    this.case.follow(this.connection.value, this.reference);
    const {view, line} = this.case.snapshot;
    if (view) this.today.setBy(view, view.policy.calendar.timeZone);
    this.told = this.further.cover(view?.audience === 'staff', (most) => tells(most, view));
    // What is news is told once, so it waits for its words.
    if (this.told) this.hear(view, line);
  }

  override render() {
    const {view} = this.case.snapshot;
    return html`
      <div class="case ${view?.audience ?? ''}" lang=${this.text.language}>
        <div class="unseen" role="status">${this.news}</div>
        ${view && (this.told || view.audience === 'customer') ? this.whole(view) : this.nothingToShow()}
      </div>
    `;
  }

  private nothingToShow() {
    return html`
      ${unseenNotice(this.case.snapshot, this.reference, this.text.words)}
      <slot></slot>
      ${this.draft === '' ? nothing : this.form()}
    `;
  }

  private whole(view: CaseView) {
    const {words} = this.text;
    const {reference, kind, status} = view;
    return html`
      <header>
        ${heading(
          this.headingLevel,
          html`${kind === 'complaint' ? words.title : words.titleOther} <span class="reference">${reference}</span>`,
          'title',
        )}
        ${lostNotice(this.case.snapshot, words.line)}
        <p class="status" part="status">${this.statusOf(view)}</p>
        ${status === 'closed' || status === 'withdrawn' ? nothing : html`<redress-deadline-badge part="badge" .view=${view}></redress-deadline-badge>`}
      </header>
      <section part="next">
        ${heading(this.headingLevel + 1, words.next.heading, 'section')}
        <ol class="next">
          ${nextStepsOf(view).map((step) => html`<li>${sayStep(step, view, this.today.date, this.text)}</li>`)}
        </ol>
      </section>
      <section part="past">
        ${heading(this.headingLevel + 1, words.past.heading, 'section')}
        ${pastList(view, this.text, this.today.date)}
      </section>
      <div class="doings">
        <details class="message" part="message" ?open=${this.writing} @toggle=${this.onToggle}>
          <summary>${words.message.open}</summary>
          ${this.form()}
        </details>
        <button type="button" @click=${this.onPrint}>${words.print}</button>
      </div>
    `;
  }

  private statusOf({status, stage, ladder, holder}: CaseView): string {
    const at = ladder.findIndex((rung) => rung.stage === stage);
    const name = ladder[at]?.name;
    return this.text.words.status[status]({
      stage: name ? this.text.pick(name) : stage,
      first: at <= 0,
      holder: holder?.name,
    });
  }

  private form() {
    const {message: words} = this.text.words;
    const {pending} = this.sender;
    const undone = this.sender.undoneIn(this.case.store);
    return html`
      <form novalidate @submit=${this.onSubmit}>
        <label for="message">${words.label}</label>
        <p class="hint" id="hint">${words.hint}</p>
        ${this.empty ? html`<p class="error" id="error" role="alert">${words.empty}</p>` : nothing}
        <textarea
          id="message"
          aria-describedby=${this.empty ? 'hint error' : 'hint'}
          aria-invalid=${this.empty ? 'true' : 'false'}
          .value=${this.draft}
          @input=${this.onInput}
        ></textarea>
        ${undone ? undoneNotice(undone, this.case.snapshot.view, this.text, () => void this.send()) : nothing}
        <div>
          <button class="primary" aria-disabled=${pending ? 'true' : 'false'}>${pending ? words.sending : words.send}</button>
        </div>
      </form>
    `;
  }

  private hear(view: CaseView | undefined, line: CaseSnapshot['line']) {
    const before = this.shown;
    this.shown = view && {view, line};
    if (!this.shown || before?.view.reference !== view?.reference) return;
    this.news = (before && newsOf(before, this.shown, this.text)) ?? this.news;
  }

  private async send() {
    const {store} = this.case;
    const {reference} = this;
    const text = this.draft.trim();
    this.empty = text === '';
    if (this.empty) {
      this.field?.focus();
      return;
    }
    if (!store || !(await this.sender.send(store, {type: 'sendMessage', text}))) return;
    this.drafts.delete(reference);
    this.news = this.text.words.message.sent;
    this.writing = false;
    this.summary?.focus();
  }

  private onToggle({target}: Event) {
    this.writing = (target as HTMLDetailsElement).open;
  }

  private onInput({target}: Event) {
    this.drafts.set(this.reference, (target as HTMLTextAreaElement).value);
    this.empty &&= this.draft.trim() === '';
    this.requestUpdate();
  }

  private onSubmit(event: Event) {
    event.preventDefault();
    void this.send();
  }

  private onPrint() {
    print();
  }
}

/** Whether a catalogue has the words for everything in a case. */
function tells({happened, letter}: CaseTimelineWords, view: CaseView | undefined): boolean {
  return !view?.timeline.some(
    (entry) =>
      !(entry.type in happened) ||
      (entry.type === 'responded' && Object.keys(entry.sections ?? {}).some((item) => !(item in letter.sections))),
  );
}
