import type {CaseView, CommandType, TimelineEntry} from '@redress/policy';
import type {CaseSnapshot} from '@redress/rest';
import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {CaseController} from '../case-controller.ts';
import {ConnectionController} from '../connection-controller.ts';
import {heading} from '../heading.ts';
import {LatePart} from '../late-part.ts';
import {lostNotice, unseenNotice} from '../line-notices.ts';
import {property, state} from '../property.ts';
import {controlStyles} from '../styles/control-styles.ts';
import {disclosureStyles} from '../styles/disclosure-styles.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {textOr} from '../text-or.ts';
import {TodayController} from '../today-controller.ts';
import {type CaseTimelineWords, words as english} from '../words/en/case-timeline.ts';
import {FurtherWords, withRare} from '../words/further-words.ts';
import {WordsController} from '../words/words-controller.ts';
import {EntryLinks} from './entry-links.ts';
import {newsOf, type Shown} from './news.ts';
import {nextStepsOf} from './next-steps.ts';
import {pastList} from './past-list.ts';
import {PrintController} from './print-controller.ts';
import {sayStep} from './say-step.ts';
import {timelineStyles} from './timeline-styles.ts';

/**
 * One case as it stands: what now, what next, what was. It changes by itself when something happens, and says so to
 * screen readers. Staff see the same list, with what is for staff only marked as such. Each entry has an address, such as
 * `#entry-12`: the page goes there when its own address ends so, or when `entry` says so.
 *
 * @tagname redress-case-timeline
 * @slot - Shown while the case cannot be: how else to reach the organisation.
 * @csspart badge - How long is left, beside where the case stands.
 * @csspart title - The heading with the reference.
 * @csspart status - The sentence that says where the case stands.
 * @csspart next - What happens next.
 * @csspart past - What has happened.
 * @csspart file - A file, and how it is downloaded.
 * @csspart message - Where something can be added.
 * @csspart problem - What did not work, and what to do.
 * @fires {CommandEvent} redress-command - Before a message or a file is sent. Prevent its default to stop that; what was typed stays.
 * @fires {CommandDoneEvent} redress-command-done - When a message or a file has been sent.
 * @fires {ProblemEvent} redress-problem - When the case cannot be opened or followed, or something could not be sent or fetched.
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

  /** Number of the entry to go to, where the address of the page does not say it. */
  @property({type: Number}) entry: number | undefined;

  @state() private writing = false;
  @state() private news = '';
  private shown: Shown | undefined;
  private printing = false;

  private get summary() {
    return this.renderRoot.querySelector<HTMLElement>('.message summary');
  }

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly today = new TodayController(this);
  private readonly text = new WordsController(
    this,
    'case-timeline',
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

  private readonly say = (news: string) => {
    this.news = news;
  };

  private readonly adding = new LatePart(this, async () => {
    const {AddToCase} = await import('./adding/add-to-case.ts');
    return new AddToCase(this, {
      text: this.text,
      reference: () => this.reference,
      store: () => this.case.store,
      view: () => this.case.snapshot.view,
      service: () => this.connection.value?.service,
      say: this.say,
      done: () => {
        this.writing = false;
        this.summary?.focus();
      },
    });
  });
  private readonly long = new LatePart(this, async () => {
    const {LongHistory} = await import('./long-history/long-history.ts');
    return new LongHistory(this, this.text);
  });
  private readonly files = new LatePart(this, async () => {
    const {CaseFiles} = await import('./files/case-files.ts');
    const {say} = this;
    return new CaseFiles(this, {store: () => this.case.store, service: () => this.connection.value?.service, say});
  });
  private readonly links = new EntryLinks(this, () => this.opened !== undefined && !this.awaited);

  constructor() {
    super();
    new PrintController(this, (printing) => {
      this.printing = printing;
      this.requestUpdate();
      this.performUpdate();
    });
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('reference')) this.writing = this.adding.part?.holds === true;
    if (changed.has('entry')) this.links.wanted = this.entry;
    this.case.follow(this.connection.value, this.reference);
    const {view, line} = this.case.snapshot;
    if (view) this.today.setBy(view, view.policy.calendar.timeZone);
    this.told = this.further.cover(view?.audience === 'staff', (most) => tells(most, view));
    if (this.isLong) this.long.want();
    if (view?.timeline.some(isFile)) this.files.want();
    // What is news is told once, so it waits for its words.
    if (this.told) this.hear(view, line);
  }

  override render() {
    const {opened} = this;
    return html`
      <div class="case ${opened?.audience ?? ''}" lang=${this.text.language} dir=${this.text.dir}>
        <div class="unseen" role="status">${this.news}</div>
        ${opened ? this.whole(opened) : this.nothingToShow()}
      </div>
    `;
  }

  private nothingToShow() {
    return html`
      ${unseenNotice(this.case.snapshot, this.reference, this.text.words)}
      <slot></slot>
      ${this.adding.part?.holds ? this.adding.part.render(undefined) : nothing}
    `;
  }

  private whole(view: CaseView) {
    const {words} = this.text;
    const {reference, kind, status} = view;
    return html`
      <header>
        ${heading(
          this.headingLevel,
          html`${kind === 'complaint' ? words.title : words.titleOther} <bdi class="reference">${reference}</bdi>`,
          'title',
        )}
        ${lostNotice(this.case.snapshot, words.line)}
        <p class="status" part="status">${this.statusOf(view)}</p>
        ${status === 'closed' || status === 'withdrawn' ? nothing : html`<redress-deadline-badge part="badge" .view=${view}></redress-deadline-badge>`}
      </header>
      <section part="next">
        ${heading(this.headingLevel + 1, words.next.heading, 'section')}
        <ol class="next">
          ${nextStepsOf(view).map((step) => html`<li>${sayStep(step, this.today.date, this.text)}</li>`)}
        </ol>
      </section>
      ${
        this.awaited
          ? nothing
          : html`
            <section part="past">
              ${heading(this.headingLevel + 1, words.past.heading, 'section')}
              ${this.past(view)} ${this.files.notice(words)}
            </section>
            <div class="doings">
              ${canDo('sendMessage', view) || canDo('addFile', view) ? this.message(view) : nothing}
              <button type="button" @click=${this.onPrint}>${words.print}</button>
            </div>
          `
      }
    `;
  }

  private past(view: CaseView) {
    const {date: today} = this.today;
    const {part} = this.long;
    const {beside} = this;
    if (!this.isLong || !part) return pastList(view, this.text, today, beside);
    const {printing} = this;
    return part.render({view, today, level: this.headingLevel + 2, printing, wanted: this.links.wanted, beside});
  }

  /** A file is downloaded from where it is told. Its place is there before, so that nothing moves. */
  private readonly beside = (entry: TimelineEntry) =>
    isFile(entry) ? html`<div class="buttons file" part="file">${this.files.part?.render(entry)}</div>` : nothing;

  private message(view: CaseView) {
    const {message} = this.text.words;
    return html`
      <details class="message" part="message" ?open=${this.writing} @toggle=${this.onToggle}>
        <summary>${message.open}</summary>
        ${this.adding.part?.render(view) ?? this.adding.notice(this.text.words)}
      </details>
    `;
  }

  /** The case, once it can be told. */
  private get opened(): CaseView | undefined {
    const {view} = this.case.snapshot;
    return this.told || view?.audience === 'customer' ? view : undefined;
  }

  /** Whether finding something in the history takes more than looking. */
  private get isLong(): boolean {
    return (this.case.snapshot.view?.timeline.length ?? 0) > 20;
  }

  /** The history waits for what draws it. Where that cannot be had, it is drawn as a short one. */
  private get awaited(): boolean {
    return this.isLong && !this.long.part && !this.long.missing;
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

  private hear(view: CaseView | undefined, line: CaseSnapshot['line']) {
    const before = this.shown;
    this.shown = view && {view, line};
    if (!this.shown || before?.view.reference !== view?.reference) return;
    this.news = (before && newsOf(before, this.shown, this.text)) ?? this.news;
  }

  private onToggle({target}: Event) {
    this.writing = (target as HTMLDetailsElement).open;
    if (this.writing) this.adding.want(true);
  }

  private onPrint() {
    print();
  }
}

function isFile(entry: TimelineEntry): entry is Extract<TimelineEntry, {type: 'fileAdded'}> {
  return entry.type === 'fileAdded';
}

function canDo(command: CommandType, {offers}: CaseView): boolean {
  return offers.some((offer) => offer.command === command && !offer.refusal);
}

/** Whether a catalogue has the words for everything in a case. */
function tells({happened, letter}: CaseTimelineWords, view: CaseView | undefined): boolean {
  return !view?.timeline.some(
    (entry) =>
      !(entry.type in happened) ||
      (entry.type === 'responded' && Object.keys(entry.sections ?? {}).some((item) => !(item in letter.sections))),
  );
}
