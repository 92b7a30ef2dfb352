import type {ExplainedDay, ListedCalendarPolicy} from '@redress/policy';
import {type DayOff, dayOfWeek, type PlainDate} from '@redress/policy/calendar';
import {explainClock} from '@redress/policy/page';
import {html, LitElement, nothing} from 'lit';
import {property} from '../../property.ts';
import {hostStyles} from '../../styles/host-styles.ts';
import {unseenStyles} from '../../styles/unseen-styles.ts';
import type {DateLength} from '../../words/date-length.ts';
import {words as english} from '../../words/en/working.ts';
import {sayDate} from '../../words/say-date.ts';
import {sayWeekday} from '../../words/say-weekday.ts';
import {WordsController} from '../../words/words-controller.ts';
import type {BadgeClock} from '../badge-clock.ts';
import {weeksOf} from './weeks.ts';
import {workingStyles} from './working-styles.ts';

/**
 * The working behind a date, day by day: a calendar where there is room, a list of days where there is not.
 *
 * @tagname redress-deadline-working
 * @csspart calendar - The table of days.
 */
export class DeadlineWorking extends LitElement {
  static override styles = [hostStyles, unseenStyles, workingStyles];

  /** The duty whose date is explained. */
  @property({attribute: false}) clock: BadgeClock | undefined;
  /** Which days count. */
  @property({attribute: false}) calendar: ListedCalendarPolicy | undefined;

  private readonly text = new WordsController(this, 'working', english, () => import('../../words/cy/working.ts'));

  override render() {
    const {clock, calendar} = this;
    if (!clock || !calendar) return nothing;
    const days = numberAdded(explainClock(calendar, clock));
    return html`<div lang=${this.text.language} dir=${this.text.dir ?? nothing}>${this.reasons(clock, days)}${this.table(days)}${this.strip(days)}</div>`;
  }

  private reasons(
    {state, from, duration, clause, extensions, provisional, recalculated}: BadgeClock,
    days: readonly ExplainedDay[],
  ) {
    const {words} = this.text;
    const unit = duration?.unit === 'working-days' ? duration.unit : 'calendar-days';
    const start = from.on === undefined ? '' : this.date(from.on);
    const counted = days.filter(({kind}) => kind === 'counted').length;
    const added = (to: PlainDate, since: PlainDate) =>
      days.filter(({kind, date}) => kind === 'added' && date > since && date <= to).length;
    return html`
      <p>
        ${state === 'projected' ? words.fromForecast(start, from.moment) : words.from(start, from.moment)}
        ${days.length === 0 ? nothing : words.counted(words.days({count: counted, unit}))}
        ${extensions.length === 0 ? words.nothingAdded : nothing}
      </p>
      ${extensions.map(
        ({from, to, reason}) =>
          html`<p>${words.added(words.days({count: added(to, from), unit}), this.date(from), this.date(to), reason)}</p>`,
      )}
      ${provisional ? html`<p>${words.provisional}</p>` : nothing}
      ${recalculated === undefined ? nothing : html`<p>${words.recalculated(this.date(recalculated))}</p>`}
      ${clause ? html`<p class="small">${words.clause(clause.section, clause.heading)}</p>` : nothing}
    `;
  }

  private table(days: readonly ExplainedDay[]) {
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) return nothing;
    const {words, language} = this.text;
    return html`
      <table part="calendar">
        <caption>${words.caption(this.date(first.date, 'with-year'), this.date(last.date, 'with-year'))}</caption>
        <thead>
          <tr>${[1, 2, 3, 4, 5, 6, 7].map((day) => html`<th scope="col">${sayWeekday(day, language)}</th>`)}</tr>
        </thead>
        <tbody>
          ${weeksOf(days).map((week) => html`<tr>${week.map((day) => this.cell(day))}</tr>`)}
        </tbody>
      </table>
    `;
  }

  private cell(day: ExplainedDay | undefined) {
    if (!day) return html`<td class="none"></td>`;
    const {sign, word, said} = this.mark(day);
    return html`
      <td class=${classOf(day)}>
        <span class="date">${this.date(day.date, 'short')}</span>
        <span class=${day.kind === 'skipped' ? '' : 'mark'} aria-hidden="true">${sign}</span>
        ${word === '' ? nothing : html`<span aria-hidden="true">${word}</span>`}
        <span class="unseen">${said}</span>
      </td>
    `;
  }

  private strip(days: readonly ExplainedDay[]) {
    const {language} = this.text;
    return html`
      <ol>
        ${days.map((day) => {
          const {said} = this.mark(day);
          const weekday = sayWeekday(dayOfWeek(day.date), language);
          return html`
            <li class=${classOf(day)}>
              <span>${weekday} ${this.date(day.date, 'short')}</span><span class="mark">${said}</span>
            </li>
          `;
        })}
      </ol>
    `;
  }

  /** What a cell of the calendar shows, large and small, and the whole of it in words. */
  private mark({kind, number = 0, off, due}: ExplainedDay): {sign: string; word: string; said: string} {
    const {dir, words} = this.text;
    const {mark} = words;
    const last = due ? mark.due : '';
    const say = (words: string) => [words, last].filter(Boolean).join(dir === 'rtl' ? '، ' : ', ');
    switch (kind) {
      case 'start':
        return {sign: '●', word: last || mark.start, said: say(mark.start)};
      case 'skipped':
        return {sign: off?.why === 'weekend' ? '–' : this.sayOff(off), word: last, said: say(this.sayOff(off))};
      case 'added':
        return {sign: `+${number}`, word: last, said: say(mark.added(number))};
      case 'moved':
        return {sign: '→', word: last, said: say(mark.moved)};
      case 'counted':
        return {sign: `${number}`, word: last, said: say(mark.counted(number))};
    }
  }

  private sayOff(off: DayOff | undefined): string {
    const {off: offs, holidays, substitute} = this.text.words;
    if (off?.why !== 'holiday') return offs[off?.why ?? 'closure'];
    return off.substitute ? substitute(holidays[off.name]) : holidays[off.name];
  }

  private date(date: PlainDate, length: DateLength = 'long') {
    return sayDate(date, this.text.language, length);
  }
}

function classOf({kind, due}: ExplainedDay): string {
  return due ? `${kind} due` : kind;
}

/** Gives the days that extensions added numbers of their own. */
function numberAdded(days: readonly ExplainedDay[]): readonly ExplainedDay[] {
  let number = 0;
  return days.map((day) => (day.kind === 'added' ? {...day, number: ++number} : day));
}
