import type {CalendarPolicy, CaseView, Clock} from '@redress/policy';
import {isPlainDate, type Nation, type PlainDate} from '@redress/policy/calendar';
import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing, svg} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CaseController} from '../case-controller.ts';
import {ConnectionController} from '../connection-controller.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {TodayController} from '../today-controller.ts';
import {words as english} from '../words/en/deadline-badge.ts';
import {sayDate} from '../words/say-date.ts';
import {WordsController} from '../words/words-controller.ts';
import {badgeStyles} from './badge-styles.ts';
import {DeadlinePassedEvent} from './deadline-passed-event.ts';
import {type Standing, standingOf} from './standing.ts';

/** A clock, or what is known of one when the page gives only a date. */
export type BadgeClock = Omit<Clock, 'stage' | 'clause' | 'from'> &
  Partial<Pick<Clock, 'clause'>> & {readonly from: Partial<Clock['from']>};

/**
 * Says by when the organisation will act, and how long that leaves: in words, then colour, then a sign. Shows the working
 * behind the date on demand. With a `reference` it follows a case; with `due-on` it needs no service at all.
 *
 * @tagname redress-deadline-badge
 * @slot - Shown until a date is known: text for people without script, or while the case is opened.
 * @csspart badge - The box around the words.
 * @csspart label - What is due, and when.
 * @csspart count - How many days are left or late.
 * @csspart why - What opens the working.
 * @cssproperty --redress-badge-background - Fill of the box.
 * @cssproperty --redress-badge-color - Words and sign in the box.
 * @cssproperty --redress-badge-border - Line around the box.
 * @fires {DeadlinePassedEvent} redress-deadline-passed - Once for each date, as soon as it is known that its day has ended.
 */
export class DeadlineBadge extends LitElement {
  static override styles = [hostStyles, badgeStyles];

  /** Address of the service, where no `<redress-provider>` gives one. */
  @property() service = '';
  /** Who is asking, with a `service` of its own. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Reference of the case to follow, such as `RD-7K3M-9Q2X`. */
  @property() reference = '';
  /** A view of the case that the page already has, instead of a `reference`. */
  @property({attribute: false}) view: CaseView | undefined;
  /** Which duty: of a case, the next one unless said; of a date alone, the reply unless said. */
  @property() duty: Clock['duty'] | '' = '';
  /** Last day to do it, as YYYY-MM-DD, where there is no case. */
  @property({attribute: 'due-on'}) dueOn = '';
  /** The day from which the time was counted, as YYYY-MM-DD, where there is no case. Without it there is no working to show. */
  @property({attribute: 'start-on'}) startOn = '';
  /** The day on which it was done, as YYYY-MM-DD, where there is no case. */
  @property({attribute: 'done-on'}) doneOn = '';
  /** How firmly it is promised, where there is no case. */
  @property() force: Clock['force'] = 'must';
  /** Whose bank holidays count, where there is no case. */
  @property() nation: Nation = 'england-and-wales';

  @state() private working: 'closed' | 'open' | 'missing' = 'closed';
  private clock: BadgeClock | undefined;
  private calendar: CalendarPolicy | undefined;
  private standing: Standing | undefined;
  private passed = '';

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly today = new TodayController(this);
  private readonly text = new WordsController(
    this,
    english,
    async () => (await import('../words/cy/deadline-badge.ts')).words,
  );

  override willUpdate() {
    this.case.follow(this.view ? undefined : this.connection.value, this.reference);
    const view = this.view ?? this.case.snapshot.view;
    if (view) this.readCase(view);
    else this.readAttributes();
    this.standing = this.clock && this.calendar && standingOf(this.clock, this.calendar, this.today.date);
  }

  override updated() {
    const {standing, clock} = this;
    if (!clock || standing?.is !== 'late') return;
    const passed = `${this.reference} ${clock.duty} ${standing.due}`;
    if (passed === this.passed) return;
    this.passed = passed;
    this.dispatchEvent(new DeadlinePassedEvent(clock.duty, standing.due));
  }

  override render() {
    const {standing, clock} = this;
    if (!standing || !clock) return html`<slot></slot>`;
    const {label, count} = this.say(standing, clock);
    return html`
      <div class="badge ${toneOf(standing)}" part="badge" lang=${this.text.language}>
        ${iconOf(standing)}
        <span class="words">
          <span part="label">${label}</span>
          ${count === undefined ? nothing : html`<span class="count" part="count">${count}</span>`}
        </span>
      </div>
      ${this.why(clock)}
    `;
  }

  private readCase(view: CaseView) {
    const {clocks, next, policy} = view;
    this.today.setBy(view, policy.calendar.timeZone);
    this.calendar = policy.calendar;
    this.clock =
      this.duty === ''
        ? (next ?? clocks.findLast(({doneOn}) => doneOn !== undefined))
        : clocks.findLast(({duty}) => duty === this.duty);
  }

  private readAttributes() {
    const due = dateOrNothing(this.dueOn);
    const from = dateOrNothing(this.startOn);
    const doneOn = dateOrNothing(this.doneOn);
    this.calendar = {nation: this.nation, timeZone: 'Europe/London', week: [1, 2, 3, 4, 5], closures: []};
    this.clock =
      this.dueOn === '' && this.reference !== ''
        ? undefined
        : {
            duty: this.duty || 'respond',
            force: this.force,
            // What was counted is not known here, only the result.
            duration: {count: 0, unit: 'working-days'},
            state: doneOn === undefined ? 'running' : 'met',
            from: from === undefined ? {} : {on: from},
            ...(due !== undefined && {due, firstDue: due}),
            ...(doneOn !== undefined && {doneOn}),
            ...(doneOn !== undefined && due !== undefined && doneOn > due && {missed: due}),
            extensions: [],
            provisional: false,
          };
  }

  private say(standing: Standing, {duty, force}: BadgeClock): {label: string; count?: string} {
    const {clock} = this.text.words;
    const audience = (this.view ?? this.case.snapshot.view)?.audience ?? 'customer';
    const phrases = clock[audience];
    const date = (day: PlainDate) => this.date(day, 'brief');
    switch (standing.is) {
      case 'undated':
        return {label: phrases.undated(duty)};
      case 'superseded':
        return {label: phrases.superseded(duty)};
      case 'forecast':
        return {label: phrases.forecast(duty, date(standing.due)), count: clock.forecast};
      case 'running':
      case 'today': {
        const {days, missed} = standing;
        const left = standing.is === 'today' ? clock.today : days && clock.left(clock.days(days));
        const count = [left, missed && clock.missed(date(missed))].filter(Boolean).join(' · ');
        return {label: phrases.promise(duty, force, date(standing.due)), ...(count && {count})};
      }
      case 'late':
        return {
          label: phrases.late(duty, force, date(standing.due)),
          count: clock.late(standing.days && clock.days(standing.days)),
        };
      case 'met':
        return {
          label: phrases.met(duty, date(standing.doneOn)),
          ...(standing.due !== undefined && {count: clock.inTime}),
        };
      case 'met-late':
        return {
          label: phrases.met(duty, date(standing.doneOn)),
          count: clock.late(standing.days && clock.days(standing.days)),
        };
    }
  }

  private why(clock: BadgeClock) {
    const {due, doneOn, from} = clock;
    if (due === undefined || from.on === undefined) return nothing;
    const {language, words} = this.text;
    const date = this.date(due, 'long');
    return html`
      <details lang=${language} @toggle=${this.onToggle}>
        <summary part="why">${doneOn === undefined ? words.why(date) : words.whyThen(date)}</summary>
        ${
          this.working === 'missing'
            ? html`<p role="alert">${words.noWorking}</p>`
            : this.working === 'open'
              ? html`<redress-deadline-working .clock=${clock} .calendar=${this.calendar}></redress-deadline-working>`
              : nothing
        }
      </details>
    `;
  }

  /** A date, with its year where that is not this year. */
  private date(day: PlainDate, length: 'brief' | 'long') {
    const thisYear = day.slice(0, 4) === this.today.date.slice(0, 4);
    return sayDate(day, this.text.language, thisYear ? length : 'with-year');
  }

  private async onToggle({target}: Event) {
    if (!(target as HTMLDetailsElement).open) {
      this.working = 'closed';
      return;
    }
    try {
      await import('./working/define.ts');
      this.working = 'open';
    } catch {
      this.working = 'missing';
    }
  }
}

function dateOrNothing(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}

/** Soon is two days or fewer. */
function toneOf({is, ...rest}: Standing): string {
  switch (is) {
    case 'late':
    case 'met-late':
      return 'late';
    case 'today':
      return 'soon';
    case 'running':
      return 'days' in rest && rest.days && rest.days.count <= 2 ? 'soon' : '';
    case 'met':
      return 'met';
    default:
      return '';
  }
}

const clockFace = svg`<circle cx="8" cy="8" r="6.5"/><path d="M8 4v4l2.5 1.5"/>`;
const warning = svg`<path d="M8 1.5 15 14.5H1zM8 6v4M8 12v.5"/>`;
const tick = svg`<circle cx="8" cy="8" r="6.5"/><path d="m5 8 2 2.5L11 6"/>`;
const dash = svg`<circle cx="8" cy="8" r="6.5"/><path d="M5 8h6"/>`;

function iconOf({is}: Standing) {
  const sign =
    is === 'late'
      ? warning
      : is === 'met' || is === 'met-late'
        ? tick
        : is === 'undated' || is === 'superseded'
          ? dash
          : clockFace;
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${sign}</svg>`;
}
