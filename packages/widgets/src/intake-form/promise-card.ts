import type {Clock, Instant, NoDuration, PublishedPolicy} from '@redress/policy';
import {projectedClocks} from '@redress/policy/page';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {TodayController} from '../today-controller.ts';
import {sayDate} from '../words/say-date.ts';
import type {LaterView} from './form-view.ts';

/** What the organisation would promise for a complaint sent today, worked out here, and the working on demand. */
export class PromiseCard {
  private readonly host: ReactiveControllerHost;
  private readonly today: TodayController;
  private working: 'closed' | 'open' | 'missing' = 'closed';

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    this.today = new TodayController(host);
  }

  render(view: LaterView): unknown {
    const {later, policy, level} = view;
    if (!policy) return nothing;
    const clocks = clocksFrom(policy, this.today.now);
    if (clocks.length === 0) return nothing;
    return html`
      <aside class="card" part="promise" aria-labelledby="promise-title">
        <p class="subheading" id="promise-title" role="heading" aria-level=${level + 1}>${later.today.title}</p>
        <ul class="plain">
          ${clocks.map((clock) => promiseLine(view, clock, later.today))}
        </ul>
        ${clocks.some(({provisional}) => provisional) ? html`<p>${later.today.provisional}</p>` : nothing}
        ${
          clocks.some(isDated)
            ? html`<details @toggle=${this.onToggle}>
                <summary>${later.today.why}</summary>
                ${this.renderWorking(view, policy, clocks)}
              </details>`
            : nothing
        }
      </aside>
    `;
  }

  private renderWorking(
    {words, later, kind, language}: LaterView,
    {calendar}: PublishedPolicy,
    clocks: readonly Clock[],
  ): unknown {
    if (this.working === 'missing') return html`<p role="alert">${words.unloaded}</p>`;
    if (this.working === 'closed') return nothing;
    return clocks.filter(isDated).map(
      (clock) => html`
        <p class="subheading">${later.today.whyOne(clock.duty, clock.due ? sayDate(clock.due, language) : '', kind)}</p>
        <redress-deadline-working .clock=${clock} .calendar=${calendar}></redress-deadline-working>
      `,
    );
  }

  private readonly onToggle = async ({target}: Event) => {
    this.working = 'closed';
    if ((target as HTMLDetailsElement).open) {
      this.working = await import('../deadline-badge/working/define.ts').then(
        () => 'open' as const,
        () => 'missing' as const,
      );
    }
    this.host.requestUpdate();
  };
}

/** What is promised for a complaint received at that instant: by when, or that there is no date for it. */
export function clocksFrom({calendar, stages: [first]}: PublishedPolicy, received: Instant): readonly Clock[] {
  return projectedClocks(calendar, first, received).filter((clock) => isDated(clock) || isUndated(clock.state));
}

function isDated({due}: Clock): boolean {
  return due !== undefined;
}

function isUndated(state: Clock['state']): state is NoDuration {
  return state === 'none-stated' || state === 'not-configured';
}

/** "we will write to you by …": with the force of the policy where the clock runs, as a projection where it waits for another. */
export function promiseLine(
  {language, kind}: LaterView,
  {duty, force, state, due}: Clock,
  say: Pick<LaterView['later']['today'], 'promise' | 'projection' | 'undated'>,
): TemplateResult {
  if (isUndated(state)) return html`<li>${say.undated[state](duty, kind)}.</li>`;
  return html`<li>
    ${state === 'projected' ? say.projection(duty, kind) : say.promise(duty, force, kind)}
    <strong>${due ? sayDate(due, language) : nothing}</strong>
  </li>`;
}
