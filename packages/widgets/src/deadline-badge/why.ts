import {adoptStyles, css, type ReactiveElement} from '@lit/reactive-element';
import type {ListedCalendarPolicy} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import {LateModule} from '../late-module.ts';
import {disclosureStyles} from '../styles/disclosure-styles.ts';
import type {DeadlineBadgeWords} from '../words/en/deadline-badge.ts';
import type {WordsController} from '../words/words-controller.ts';
import type {CountedClock} from './badge-clock.ts';

const whyStyles = css`
  @media print {
    details:not([open]) {
      display: none;
    }
  }
`;

/** Why a date is what it is, on demand. What opens the working is never made anew, so that it keeps the focus. */
export class Why {
  private readonly root: ReactiveElement['renderRoot'];
  private readonly details = document.createElement('details');
  private readonly text: WordsController<DeadlineBadgeWords>;
  private readonly working: LateModule<unknown>;
  private readonly summary = document.createElement('summary');
  private readonly days = document.createElement('redress-deadline-working');
  private readonly alert = document.createElement('p');

  constructor(host: ReactiveElement, text: WordsController<DeadlineBadgeWords>) {
    this.root = host.renderRoot;
    this.text = text;
    this.working = new LateModule(host, () => import('./working/define.ts'));
    const {root, details, summary} = this;
    const {elementStyles} = host.constructor as typeof ReactiveElement;
    adoptStyles(root as ShadowRoot, [...elementStyles, disclosureStyles, whyStyles]);
    summary.part.add('why');
    this.alert.role = 'alert';
    details.append(summary);
    details.addEventListener('toggle', () => {
      if (details.open) this.working.want(true);
      host.requestUpdate();
    });
  }

  /** Nothing without a clock whose time is known to have been counted. */
  show(clock: CountedClock | undefined, calendar: ListedCalendarPolicy | undefined, date: (day: PlainDate) => string) {
    const {root, details, summary, text, working, days, alert} = this;
    if (!clock) return details.remove();
    const {due, doneOn} = clock;
    const {language, dir, words} = text;
    details.lang = language;
    details.dir = dir ?? '';
    summary.textContent = doneOn === undefined ? words.why(date(due)) : words.whyThen(date(due));
    alert.textContent = words.noWorking;
    const explained = working.missing ? alert : working.part ? days : undefined;
    const shown = details.open && calendar ? explained : undefined;
    for (const one of [days, alert]) if (one !== shown) one.remove();
    if (shown === days) Object.assign(days, {clock, calendar});
    if (shown && !shown.parentNode) details.append(shown);
    if (!details.parentNode) root.append(details);
  }
}
