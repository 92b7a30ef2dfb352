import {type PropertyValues, ReactiveElement} from '@lit/reactive-element';
import type {CaseView, Clock, ListedCalendarPolicy} from '@redress/policy';
import type {Nation, PlainDate} from '@redress/policy/calendar';
import {daysBetween} from '@redress/policy/page';
import type {Credentials} from '@redress/rest/client';
import {LateModule} from '../late-module.ts';
import {property} from '../property.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {textOr} from '../text-or.ts';
import {TodayController} from '../today-controller.ts';
import {words as english} from '../words/en/deadline-badge.ts';
import {sayDate} from '../words/say-date.ts';
import {WordsController} from '../words/words-controller.ts';
import {asTold} from './as-told.ts';
import {type BadgeClock, clockFromDates, isCounted} from './badge-clock.ts';
import {badgeStyles} from './badge-styles.ts';
import {DeadlinePassedEvent} from './deadline-passed-event.ts';
import {elementOf} from './element-of.ts';
import type {Piece} from './piece.ts';
import {sayStanding} from './say-standing.ts';
import {type Standing, standingOf} from './standing.ts';
import {signOf, toneOf} from './standing-look.ts';

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
export class DeadlineBadge extends ReactiveElement {
  static override styles = [hostStyles, badgeStyles];

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

  private audience: CaseView['audience'] = 'customer';
  private clock: BadgeClock | undefined;
  private days: ListedCalendarPolicy | undefined;
  private standing: Standing | undefined;
  private passed = '';
  private drawn: readonly Element[] = [];

  private readonly today = new TodayController(this);
  private readonly text = new WordsController(
    this,
    'deadline-badge',
    english,
    () => import('../words/cy/deadline-badge.ts'),
  );
  private readonly followed = new LateModule(this, async () => {
    const {FollowedCase} = await import('./followed-case.ts');
    return new FollowedCase(this, this.text);
  });
  private readonly law = new LateModule(this, () => import('./statutory-calendar.ts'));
  private readonly why = new LateModule(this, async () => {
    const {Why} = await import('./why.ts');
    return new Why(this, this.text);
  });

  protected override createRenderRoot() {
    // What a static page has drawn stands until there is something to put in its place.
    this.drawn = [...(this.shadowRoot?.children ?? [])];
    return super.createRenderRoot();
  }

  protected override async scheduleUpdate() {
    if (this.drawn.length > 0 && !this.hasUpdated) await this.text.coming;
    super.scheduleUpdate();
  }

  override willUpdate({size}: PropertyValues<this>) {
    const isCase = this.view !== undefined || this.reference !== '';
    // What failed is tried again when the page says something new.
    if (isCase) this.followed.want(size > 0);
    const told = this.followed.part?.read();
    const calendar = told?.view.policy.calendar ?? this.calendar;
    this.audience = told?.view.audience ?? 'customer';
    // A date may stand in for a case that is not open yet.
    this.clock = told ? told.clock : isCase && this.dueOn === '' ? undefined : clockFromDates(this);
    if (this.clock && !calendar) this.law.want();
    this.days = calendar ?? this.law.part?.statutoryCalendar(this.nation);
    this.today.setBy(told?.view, calendar?.timeZone ?? 'Europe/London');
    this.standing = this.clock && standingOf(this.clock, this.today.date, this.days, daysBetween);
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    const {days, why, counted} = this;
    if (counted) why.want();
    for (const element of this.drawn) element.remove();
    this.drawn = this.render().map(elementOf);
    this.renderRoot.prepend(...this.drawn);
    why.part?.show(counted, days, (day) => this.date(day, 'long'));
  }

  protected override async getUpdateComplete() {
    let complete = await super.getUpdateComplete();
    for (;;) {
      const coming = this.followed.coming ?? this.law.coming ?? this.why.coming;
      if (!coming) return complete;
      await coming;
      complete = await super.getUpdateComplete();
    }
  }

  override updated() {
    const {standing, clock} = this;
    if (!clock || standing?.is !== 'late') return;
    const passed = `${this.reference} ${clock.duty} ${standing.due}`;
    if (passed === this.passed) return;
    this.passed = passed;
    this.dispatchEvent(new DeadlinePassedEvent(clock.duty, standing.due));
  }

  /** What is shown, but for the working. */
  render(): readonly Piece[] {
    const {standing, clock, audience} = this;
    if (!standing || !clock) return [['slot', {}]];
    // The count will come: its place is kept, so that nothing moves.
    const counts = !this.days && !this.law.missing && standing.is === 'running';
    const told = asTold(standing, clock.force, audience);
    const {language, dir} = this.text;
    const {label, count} = sayStanding(told, clock, audience, this.text.words.clock, (day) => this.due(day, clock));
    const words: (string | Piece)[] = [['span', {part: 'label'}, [label]]];
    if (count !== undefined || counts) words.push(' ', ['span', {class: 'count', part: 'count'}, [count ?? '']]);
    const badge: Piece = [
      'div',
      {class: `badge ${toneOf(told)}`, part: 'badge', lang: language, ...(dir && {dir})},
      [signOf(told), ['span', {class: 'words'}, words]],
    ];
    // And so will what opens the working.
    return this.counted && !this.why.part && !this.why.missing ? [badge, ['div', {class: 'why'}]] : [badge];
  }

  /** The clock, where its date can be explained. */
  private get counted() {
    const {clock, days, law} = this;
    return isCounted(clock) && (days || !law.missing) ? clock : undefined;
  }

  /** A date of a clock; with the time, where that is when it is due. */
  private due(day: PlainDate, {due, time}: BadgeClock) {
    const date = this.date(day, 'brief');
    return time && day === due ? `${date}, ${time}` : date;
  }

  /** A date, with its year where that is not this year. */
  private date(day: PlainDate, length: 'brief' | 'long') {
    const thisYear = day.slice(0, 4) === this.today.date.slice(0, 4);
    return sayDate(day, this.text.language, thisYear ? length : 'with-year');
  }
}
