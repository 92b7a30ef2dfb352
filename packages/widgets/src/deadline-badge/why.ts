import type {ListedCalendarPolicy} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {html, nothing, type ReactiveControllerHost} from 'lit';
import {LateModule} from '../late-module.ts';
import type {DeadlineBadgeWords} from '../words/en/deadline-badge.ts';
import type {WordsController} from '../words/words-controller.ts';
import type {BadgeClock} from './badge-clock.ts';

/** Why a date is what it is, on demand. */
export class Why {
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly text: WordsController<DeadlineBadgeWords>;
  private readonly working: LateModule<unknown>;
  private open = false;

  constructor(host: ReactiveControllerHost & EventTarget, text: WordsController<DeadlineBadgeWords>) {
    this.host = host;
    this.text = text;
    this.working = new LateModule(host, () => import('./working/define.ts'));
  }

  render(
    clock: BadgeClock & {readonly due: PlainDate},
    days: ListedCalendarPolicy | undefined,
    date: (day: PlainDate) => string,
  ) {
    const {due, doneOn} = clock;
    const {language, dir, words} = this.text;
    return html`
      <details lang=${language} dir=${dir} @toggle=${this.onToggle}>
        <summary part="why">${doneOn === undefined ? words.why(date(due)) : words.whyThen(date(due))}</summary>
        ${this.open && days ? this.explained(clock, days) : nothing}
      </details>
    `;
  }

  private explained(clock: BadgeClock, days: ListedCalendarPolicy) {
    const {missing, part} = this.working;
    if (missing) return html`<p role="alert">${this.text.words.noWorking}</p>`;
    return part
      ? html`<redress-deadline-working .clock=${clock} .calendar=${days}></redress-deadline-working>`
      : nothing;
  }

  private readonly onToggle = ({target}: Event) => {
    this.open = (target as HTMLDetailsElement).open;
    if (this.open) this.working.want(true);
    this.host.requestUpdate();
  };
}
