import type {CaseView, Clock, ListedCalendarPolicy} from '@redress/policy';
import type {Nation, PlainDate} from '@redress/policy/calendar';
import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {CaseController} from '../case-controller.ts';
import {ConnectionController} from '../connection-controller.ts';
import {ProblemEvent} from '../problem-event.ts';
import {disclosureStyles} from '../styles/disclosure-styles.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {textOr} from '../text-or.ts';
import {TodayController} from '../today-controller.ts';
import {words as english} from '../words/en/deadline-badge.ts';
import {FurtherWords} from '../words/further-words.ts';
import {sayDate} from '../words/say-date.ts';
import {sayTime} from '../words/say-time.ts';
import {WordsController} from '../words/words-controller.ts';
import {asTold} from './as-told.ts';
import {type BadgeClock, clockFromDates} from './badge-clock.ts';
import {badgeStyles} from './badge-styles.ts';
import {DeadlinePassedEvent} from './deadline-passed-event.ts';
import {NationHolidays} from './nation-holidays.ts';
import {sayStanding} from './say-standing.ts';
import {type Standing, standingOf} from './standing.ts';
import {iconOf, toneOf} from './standing-look.ts';

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
 * @fires {ProblemEvent} redress-problem - When the case cannot be opened or followed, or a part of the badge could not be fetched.
 */
export class DeadlineBadge extends LitElement {
  static override styles = [hostStyles, disclosureStyles, badgeStyles];

  /** Address of the service, where no `<redress-provider>` gives one. */
  @property({converter: textOr('')}) service = '';
  /** Who is asking, with a `service` of its own. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Reference of the case to follow, such as `RD-7K3M-9Q2X`. */
  @property({converter: textOr('')}) reference = '';
  /** A view of the case that the page already has, instead of a `reference`. */
  @property({attribute: false}) view: CaseView | undefined;
  /** Which duty: of a case, the next one unless said; of a date alone, the reply unless said. */
  @property({converter: textOr('')}) duty: Clock['duty'] | '' = '';
  /** Last day to do it, as YYYY-MM-DD, where there is no case. */
  @property({attribute: 'due-on', converter: textOr('')}) dueOn = '';
  /** The day from which the time was counted, as YYYY-MM-DD, where there is no case. Without it there is no working to show. */
  @property({attribute: 'start-on', converter: textOr('')}) startOn = '';
  /** The day on which it was done, as YYYY-MM-DD, where there is no case. */
  @property({attribute: 'done-on', converter: textOr('')}) doneOn = '';
  /** How firmly it is promised, where there is no case. */
  @property({converter: textOr('must')}) force: Clock['force'] = 'must';
  /** Whose bank holidays count, where there is no case. */
  @property({converter: textOr('england-and-wales')}) nation: Nation = 'england-and-wales';

  /** Which days count, where there is no case, in place of those of `nation`: as a published policy or a view has it. */
  @property({attribute: false}) calendar: ListedCalendarPolicy | undefined;

  @state() private working: 'closed' | 'open' | 'missing' = 'closed';
  private clock: BadgeClock | undefined;
  private days: ListedCalendarPolicy | undefined;
  private standing: Standing | undefined;
  private passed = '';

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly today = new TodayController(this);
  private readonly holidays = new NationHolidays(this);
  private readonly text = new WordsController(
    this,
    'deadline-badge',
    english,
    async () => (await import('../words/cy/deadline-badge.ts')).words,
  );
  private readonly further = new FurtherWords(this, this.text, ({clock}, {staff}) => ({
    clock: {...clock, says: staff.clock},
  }));

  override willUpdate() {
    this.case.follow(this.view ? undefined : this.connection.value, this.reference);
    const view = this.view ?? this.case.snapshot.view;
    const told = this.further.cover(view?.audience === 'staff', () => true);
    if (view) this.readCase(view);
    else this.readAttributes();
    this.standing = told && this.clock && this.days ? standingOf(this.clock, this.days, this.today.date) : undefined;
  }

  protected override async getUpdateComplete() {
    await super.getUpdateComplete();
    await this.holidays.settled;
    return super.getUpdateComplete();
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
    const audience = (this.view ?? this.case.snapshot.view)?.audience ?? 'customer';
    const told = asTold(standing, clock.force, audience);
    const {label, count} = sayStanding(told, clock, audience, this.text.words.clock, (day) => this.due(day, clock));
    return html`
      <div class="badge ${toneOf(told)}" part="badge" lang=${this.text.language} dir=${this.text.dir}>
        ${iconOf(told)}
        <span class="words">
          <span part="label">${label}</span>
          ${count === undefined ? nothing : html`<span class="count" part="count">${count}</span>`}
        </span>
      </div>
      ${this.why(clock)}
    `;
  }

  private readCase(view: CaseView) {
    const {clocks, next, policy, stage, ladder} = view;
    this.today.setBy(view, policy.calendar.timeZone);
    this.days = policy.calendar;
    const clock =
      this.duty === ''
        ? (next ?? clocks.find((one) => one.stage === stage && isOpenEnded(one)) ?? clocks.findLast(isDone))
        : clocks.findLast(({duty}) => duty === this.duty);
    const since = ladder.find((rung) => rung.stage === clock?.stage)?.openedOn;
    this.clock = clock && isOpenEnded(clock) && since ? {...clock, from: {...clock.from, on: since}} : clock;
  }

  private readAttributes() {
    this.clock = this.dueOn === '' && this.reference !== '' ? undefined : clockFromDates(this);
    const holidays = this.clock && (this.calendar ? undefined : this.holidays.of(this.nation));
    this.days =
      this.calendar ??
      (holidays && {
        nation: this.nation,
        timeZone: 'Europe/London',
        week: [1, 2, 3, 4, 5],
        closures: [],
        holidays,
      });
    this.today.setBy(undefined, this.days?.timeZone ?? 'Europe/London');
  }

  private why(clock: BadgeClock) {
    const {due, doneOn, from} = clock;
    if (due === undefined || from.on === undefined || !clock.duration || this.holidays.missing) return nothing;
    const {language, dir, words} = this.text;
    const date = this.date(due, 'long');
    return html`
      <details lang=${language} dir=${dir} @toggle=${this.onToggle}>
        <summary part="why">${doneOn === undefined ? words.why(date) : words.whyThen(date)}</summary>
        ${
          this.working === 'missing'
            ? html`<p role="alert">${words.noWorking}</p>`
            : this.working === 'open'
              ? html`<redress-deadline-working .clock=${clock} .calendar=${this.days}></redress-deadline-working>`
              : nothing
        }
      </details>
    `;
  }

  /** A date of a clock; with the time, where that is when it is due. */
  private due(day: PlainDate, {due, dueAt}: BadgeClock) {
    const date = this.date(day, 'brief');
    return dueAt && day === due ? `${date}, ${sayTime(dueAt, this.days?.timeZone ?? '')}` : date;
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
      this.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    }
  }
}

/** Nobody has said when it is due. */
function isOpenEnded({state}: Clock): boolean {
  return state === 'none-stated' || state === 'not-configured';
}

function isDone({doneOn}: Clock): boolean {
  return doneOn !== undefined;
}
