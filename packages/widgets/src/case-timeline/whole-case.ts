import type {CaseView, CommandType, TimelineEntry} from '@redress/policy';
import type {CaseService, CaseSnapshot, CaseStore} from '@redress/rest';
import {css, html, type LitElement, nothing, type PropertyValues} from 'lit';
import {pick} from '../words/pick.ts';
import '../deadline-badge/define.ts';
import {heading} from '../heading.ts';
import {LatePart} from '../late-part.ts';
import {lostNotice} from '../line-notices.ts';
import {disclosureStyles} from '../styles/disclosure-styles.ts';
import {TodayController} from '../today-controller.ts';
import {type CaseTimelineWords, words as english} from '../words/en/case-timeline.ts';
import type {FurtherCatalogue} from '../words/en/further.ts';
import {FurtherWords, withRare} from '../words/further-words.ts';
import {WordsController} from '../words/words-controller.ts';
import type {AddToCase} from './adding/add-to-case.ts';
import {EntryLinks} from './entry-links.ts';
import type {CaseFiles} from './files/case-files.ts';
import type {LongHistory} from './long-history/long-history.ts';
import {newsOf, type Shown} from './news.ts';
import {nextStepsOf} from './next-steps.ts';
import {pastList} from './past-list.ts';
import {PrintController} from './print-controller.ts';
import {sayStep} from './say-step.ts';
import {timelineStyles} from './timeline-styles.ts';

/** The element in which a case is drawn. */
interface Host extends LitElement {
  readonly reference: string;
  readonly headingLevel: number;
  readonly entry: number | undefined;
}

/** The case that is drawn, as it is now. */
interface Drawn {
  readonly snapshot: () => CaseSnapshot;
  readonly store: () => CaseStore | undefined;
  readonly service: () => CaseService | undefined;
  /** Draws the element before the next line runs. */
  readonly draw: () => void;
}

/** What is drawn of a case that has come, and what can be done with it. */
export class WholeCase {
  readonly styles = css`${disclosureStyles}${timelineStyles}`;
  /** What has changed, for whoever hears the page. */
  news = '';

  readonly text: WordsController<CaseTimelineWords>;

  private readonly host: Host;
  private readonly drawn: Drawn;
  private readonly today: TodayController;
  private readonly further: FurtherWords<CaseTimelineWords>;
  private readonly links: EntryLinks;
  private readonly adding: LatePart<AddToCase>;
  private readonly long: LatePart<LongHistory>;
  private readonly files: LatePart<CaseFiles>;
  private writing = false;
  private printing = false;
  private told = false;
  /** The case may have come before this part of the element. */
  private isDrawn = false;
  private shown: Shown | undefined;

  constructor(host: Host, drawn: Drawn) {
    this.host = host;
    this.drawn = drawn;
    this.today = new TodayController(host);
    this.text = new WordsController(host, 'case-timeline', english, () => import('../words/cy/case-timeline.ts'));
    this.further = new FurtherWords(host, this.text, withFurther);
    this.links = new EntryLinks(host, () => this.isDrawn && this.opened !== undefined && !this.awaited);
    this.links.wanted ??= host.entry;
    const {snapshot, store, service} = drawn;
    this.adding = new LatePart(host, async () => {
      const {AddToCase} = await import('./adding/add-to-case.ts');
      return new AddToCase(host, {
        text: this.text,
        reference: () => host.reference,
        view: () => snapshot().view,
        store,
        service,
        say: this.say,
        done: () => {
          this.write(false);
          this.summary?.focus();
        },
      });
    });
    this.long = new LatePart(host, async () => {
      const {LongHistory} = await import('./long-history/long-history.ts');
      return new LongHistory(host, this.text);
    });
    this.files = new LatePart(host, async () => {
      const {CaseFiles} = await import('./files/case-files.ts');
      return new CaseFiles(host, {store, service, say: this.say});
    });
    new PrintController(host, (printing) => {
      this.printing = printing;
      host.requestUpdate();
      drawn.draw();
    });
  }

  /** The case, once it can be told. */
  get opened(): CaseView | undefined {
    const {view} = this.drawn.snapshot();
    return this.told || view?.audience === 'customer' ? view : undefined;
  }

  willUpdate(changed: PropertyValues<Host>) {
    if (changed.has('reference')) this.writing = this.adding.part?.holds === true;
    if (changed.has('entry')) this.links.wanted = this.host.entry;
    const {view, line} = this.drawn.snapshot();
    if (view) this.today.setBy(view, view.policy.calendar.timeZone);
    this.told = this.further.cover(view?.audience === 'staff', (most) => tells(most, view));
    if (this.isLong) this.long.want();
    if (view?.timeline.some(isFile)) this.files.want();
    // What is news is told once, so it waits for its words.
    if (this.told) this.hear(view, line);
  }

  /** What was typed for a case that cannot be shown now. */
  held() {
    const {part} = this.adding;
    return part?.holds ? part.render(undefined) : nothing;
  }

  render(view: CaseView) {
    this.isDrawn = true;
    const {words} = this.text;
    const {headingLevel} = this.host;
    const {reference, kind, status} = view;
    return html`
      <header>
        ${heading(
          headingLevel,
          html`${kind === 'complaint' ? words.title : words.titleOther} <bdi class="reference">${reference}</bdi>`,
          'title',
        )}
        ${lostNotice(this.drawn.snapshot(), words.line)}
        <p class="status" part="status">${this.statusOf(view)}</p>
        ${status === 'closed' || status === 'withdrawn' ? nothing : html`<redress-deadline-badge part="badge" .view=${view}></redress-deadline-badge>`}
      </header>
      <section part="next">
        ${heading(headingLevel + 1, words.next.heading, 'section')}
        <ol class="next">
          ${nextStepsOf(view).map((step) => html`<li>${sayStep(step, this.today.date, this.text)}</li>`)}
        </ol>
      </section>
      ${
        this.awaited
          ? nothing
          : html`
            <section part="past">
              ${heading(headingLevel + 1, words.past.heading, 'section')}
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
    return part.render({view, today, level: this.host.headingLevel + 2, printing, wanted: this.links.wanted, beside});
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

  /** Whether finding something in the history takes more than looking. */
  private get isLong(): boolean {
    return (this.drawn.snapshot().view?.timeline.length ?? 0) > 20;
  }

  /** The history waits for what draws it. Where that cannot be had, it is drawn as a short one. */
  private get awaited(): boolean {
    return this.isLong && !this.long.part && !this.long.missing;
  }

  private statusOf({status, stage, ladder, holder}: CaseView): string {
    const at = ladder.findIndex((rung) => rung.stage === stage);
    const name = ladder[at]?.name;
    return this.text.words.status[status]({
      stage: name ? pick(this.text, name) : stage,
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

  private readonly say = (news: string) => {
    this.news = news;
    this.host.requestUpdate();
  };

  private get summary() {
    return this.host.renderRoot.querySelector<HTMLElement>('.message summary');
  }

  private write(writing: boolean) {
    this.writing = writing;
    this.host.requestUpdate();
  }

  private readonly onToggle = ({target}: Event) => {
    this.write((target as HTMLDetailsElement).open);
    if (this.writing) this.adding.want(true);
  };

  private readonly onPrint = () => print();
}

function isFile(entry: TimelineEntry): entry is Extract<TimelineEntry, {type: 'fileAdded'}> {
  return entry.type === 'fileAdded';
}

function canDo(command: CommandType, {offers}: CaseView): boolean {
  return offers.some((offer) => offer.command === command && !offer.refusal);
}

function withFurther(most: CaseTimelineWords, further: FurtherCatalogue, staff: boolean): Partial<CaseTimelineWords> {
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
}

/** Whether a catalogue has the words for everything in a case. */
function tells({happened, letter}: CaseTimelineWords, view: CaseView | undefined): boolean {
  return !view?.timeline.some(
    (entry) =>
      !(entry.type in happened) ||
      (entry.type === 'responded' && Object.keys(entry.sections ?? {}).some((item) => !(item in letter.sections))),
  );
}
