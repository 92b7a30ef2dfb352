import type {CaseView, TimelineEntry} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {html, type LitElement, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {heading} from '../../heading.ts';
import type {CaseTimelineWords} from '../../words/en/case-timeline.ts';
import {words as english} from '../../words/en/long-history.ts';
import {sayDate} from '../../words/say-date.ts';
import {tellingOf} from '../../words/telling.ts';
import {WordsController} from '../../words/words-controller.ts';
import {entryLine} from '../entry-line.ts';
import {type Happening, historyOf} from '../history.ts';
import {isOfKind, type Kind} from './kinds.ts';
import {longHistoryStyles} from './long-history-styles.ts';
import {type Month, monthsOf} from './months.ts';
import {plainLetters, searchable} from './searchable.ts';

/** How many entries are drawn at first, and with each "more". */
const page = 100;
/** How many months are drawn at first, and with each "earlier". */
const span = 24;

/** How a month is shown. It stays so while entries come in, so that nothing that is read moves or goes. */
interface Fold {
  open: boolean;
  /** Number of the oldest entry that is drawn. */
  from: number;
}

/** What the history is drawn for. */
export interface Drawn {
  readonly view: CaseView;
  readonly today: PlainDate;
  /** Level of the headings of stages. */
  readonly level: number;
  /** Everything is drawn and open. */
  readonly printing: boolean;
  /** Number of an entry that has to be there. */
  readonly wanted: number | undefined;
  /** What else an entry has. */
  readonly beside: (entry: TimelineEntry) => unknown;
}

/**
 * A history of many entries: by stage and month, narrowed and searched. Only what is open is drawn, so that ten thousand
 * entries cost what a hundred do.
 */
export class LongHistory {
  readonly styles = longHistoryStyles;

  private readonly host: LitElement;
  private readonly text: WordsController<CaseTimelineWords>;
  private readonly own: WordsController<typeof english>;
  private kind: Kind = 'all';
  private sought = '';
  private reference = '';
  private months = span;
  private readonly folds = new Map<string, Fold>();
  private found: {readonly key: unknown[]; readonly months: readonly Month[]; readonly count: number} | undefined;
  private texts: {readonly view: CaseView; readonly of: Map<number, string>} | undefined;

  constructor(host: LitElement, text: WordsController<CaseTimelineWords>) {
    this.host = host;
    this.text = text;
    this.own = new WordsController(host, 'long-history', english, () => import('../../words/cy/long-history.ts'));
  }

  render(drawn: Drawn) {
    const {view, wanted} = drawn;
    if (view.reference !== this.reference) this.start(view.reference);
    let {months, count} = this.find(view);
    if (wanted !== undefined && this.narrowed && !months.some((month) => happeningOf(month, wanted))) {
      this.start(view.reference);
      ({months, count} = this.find(view));
    }
    this.fold(months, wanted);
    const shown = drawn.printing ? months : months.slice(0, this.months);
    const {words} = this.own;
    return html`
      ${this.tools(view)}
      <p class="hint" role="status">${this.narrowed ? words.found(count) : nothing}</p>
      ${count === 0 ? this.nothingFound() : nothing}
      ${repeat(
        shown,
        ({key}) => key,
        (month, at) => html`
          ${months[at - 1]?.stage === month.stage ? nothing : this.stage(month, drawn)} ${this.month(month, drawn)}
        `,
      )}
      ${
        shown.length < months.length
          ? html`<button type="button" @click=${() => void this.showEarlier(shown.length)}>${words.earlier}</button>`
          : nothing
      }
    `;
  }

  private get narrowed(): boolean {
    return this.kind !== 'all' || this.sought.trim() !== '';
  }

  private start(reference: string) {
    this.reference = reference;
    this.kind = 'all';
    this.sought = '';
    this.months = span;
    this.folds.clear();
  }

  /** Reckoned again only when something in it is another. */
  private find(view: CaseView) {
    const sought = plainLetters(this.sought.trim());
    const key = [view, this.kind, sought, this.text.words];
    if (this.found?.key.every((one, at) => one === key[at])) return this.found;
    const isFound = (one: Happening) =>
      isOfKind(one.entry, this.kind) && (sought === '' || this.textOf(one, view).includes(sought));
    const whole = historyOf(view);
    const chapters = this.narrowed
      ? whole.map(({stage, happenings}) => ({stage, happenings: happenings.filter(isFound)}))
      : whole;
    const count = chapters.reduce((sum, {happenings}) => sum + happenings.length, 0);
    this.found = {key, months: monthsOf(chapters), count};
    return this.found;
  }

  private textOf(happening: Happening, view: CaseView): string {
    if (this.texts?.view !== view) this.texts = {view, of: new Map()};
    const {of} = this.texts;
    const {sequence} = happening.entry;
    const known = of.get(sequence);
    if (known !== undefined) return known;
    const text = searchable(happening, view, tellingOf(view, this.text), this.text.words);
    of.set(sequence, text);
    return text;
  }

  /** Decides once how a month is shown: the newest are open, as far as a page goes. */
  private fold(months: readonly Month[], wanted: number | undefined) {
    let room = page;
    for (const [at, month] of months.entries()) {
      const {key, happenings} = month;
      let fold = this.folds.get(key);
      if (!fold) {
        fold = {open: room > 0, from: sequenceAt(happenings, (room > 0 ? room : page) - 1)};
        this.folds.set(key, fold);
      }
      const asked = wanted === undefined ? undefined : happeningOf(month, wanted);
      if (asked) {
        this.months = Math.max(this.months, at + 1);
        fold.open = true;
        fold.from = Math.min(fold.from, asked.entry.sequence);
      }
      if (fold.open) room = Math.max(0, room - happenings.length);
    }
  }

  private tools({audience}: CaseView) {
    const {words} = this.own;
    const staff = audience === 'staff';
    const names: Readonly<Record<Kind, string>> = {...words.kinds, ...(staff && words.staffKinds)};
    const kinds = (Object.keys(names) as Kind[]).filter((kind) => staff || kind !== 'notes');
    return html`
      <div class="tools">
        <div>
          <label for="kind">${words.show}</label>
          <select id="kind" .value=${this.kind} @change=${this.onKind}>
            ${kinds.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${names[kind]}</option>`)}
          </select>
        </div>
        <div>
          <label for="sought">${words.search}</label>
          <input id="sought" type="search" autocomplete="off" .value=${this.sought} @input=${this.onSought} />
        </div>
      </div>
    `;
  }

  private nothingFound() {
    const {words} = this.own;
    return html`
      <p>${words.none}</p>
      <div class="buttons"><button type="button" @click=${this.onEverything}>${words.everything}</button></div>
    `;
  }

  private stage({stage}: Month, {view, level}: Drawn) {
    return heading(level, tellingOf(view, this.text).stage(stage), 'stage');
  }

  private month(month: Month, drawn: Drawn) {
    const {printing} = drawn;
    const {key, happenings} = month;
    const fold = this.folds.get(key) as Fold;
    const open = fold.open || printing;
    return html`
      <details class="month" ?open=${open} @toggle=${(event: Event) => this.onToggle(event, fold, printing)}>
        <summary>${this.own.words.month(this.nameOf(month), happenings.length)}</summary>
        ${open ? this.entries(month, fold, drawn) : nothing}
      </details>
    `;
  }

  private entries(month: Month, fold: Fold, {view, today, printing, beside}: Drawn) {
    const {happenings} = month;
    const shown = printing ? happenings : happenings.filter(({entry}) => entry.sequence >= fold.from);
    const left = happenings.length - shown.length;
    return html`
      <ol class="past">
        ${repeat(
          shown,
          ({entry}) => entry.sequence,
          (happening) => entryLine(happening, view, this.text, today, beside),
        )}
      </ol>
      ${
        left > 0
          ? html`<button type="button" @click=${() => void this.showMore(month, fold, shown.length)}>
              ${this.own.words.more(Math.min(left, page), this.nameOf(month))}
            </button>`
          : nothing
      }
    `;
  }

  private async showMore({happenings}: Month, fold: Fold, shown: number) {
    fold.from = sequenceAt(happenings, shown + page - 1);
    this.host.requestUpdate();
    await this.host.updateComplete;
    // The button may be gone, and what was asked for begins here.
    this.host.renderRoot.querySelector<HTMLElement>(`#entry-${sequenceAt(happenings, shown)}`)?.focus();
  }

  private async showEarlier(shown: number) {
    this.months += span;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelectorAll<HTMLElement>('.month > summary')[shown]?.focus();
  }

  /** The name of a month, with its year: the end of the date of its first day. */
  private nameOf({month}: Month): string {
    return sayDate(`${month}-01` as PlainDate, this.own.language, 'with-year')
      .split(' ')
      .slice(-2)
      .join(' ');
  }

  private narrow(change: () => void) {
    change();
    // What is found is opened anew.
    this.months = span;
    this.folds.clear();
    this.host.requestUpdate();
  }

  private onToggle({target}: Event, fold: Fold, printing: boolean) {
    const {open} = target as HTMLDetailsElement;
    if (printing || open === fold.open) return;
    fold.open = open;
    this.host.requestUpdate();
  }

  private readonly onKind = ({target}: Event) => {
    this.narrow(() => {
      this.kind = (target as HTMLSelectElement).value as Kind;
    });
  };

  private readonly onSought = ({target}: Event) => {
    this.narrow(() => {
      this.sought = (target as HTMLInputElement).value;
    });
  };

  private readonly onEverything = () => {
    this.narrow(() => {
      this.kind = 'all';
      this.sought = '';
    });
    this.host.renderRoot.querySelector<HTMLElement>('#sought')?.focus();
  };
}

/** The happening with which an entry is shown. */
function happeningOf({happenings}: Month, sequence: number): Happening | undefined {
  return happenings.find(
    ({entry, promised}) => entry.sequence === sequence || promised.some((one) => one.sequence === sequence),
  );
}

/** Number of the entry at this place, or of the last one. */
function sequenceAt(happenings: readonly Happening[], at: number): number {
  return happenings[Math.min(at, happenings.length - 1)]?.entry.sequence ?? 0;
}
