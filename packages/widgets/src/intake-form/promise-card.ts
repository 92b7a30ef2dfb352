import type {Clock, Instant, ListedCalendarPolicy, NoDuration, PolicyChoice, PublishedPolicy} from '@redress/policy';
import {projectedClocks, publishedCalendar, stagesFor} from '@redress/policy/page';
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {TodayController} from '../today-controller.ts';
import {sayDate} from '../words/say-date.ts';
import {choiceNow} from './assessment.ts';
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
    const {later, policy, level, kindGiven, answers} = view;
    if (!policy) return nothing;
    const choice = choiceNow(view, policy);
    const clocks = clocksFrom(policy, choice, this.today.now);
    const unpromised = unpromisedFor(policy, choice);
    if (clocks.length === 0 && !unpromised) return nothing;
    const open = !kindGiven && !answers.kind && policy.kinds.length > 1;
    return html`
      <aside class="card" part="promise" aria-labelledby="promise-title">
        <p class="subheading" id="promise-title" role="heading" aria-level=${level + 1}>
          ${open ? later.today.titleOfComplaint : later.today.title}
        </p>
        <ul class="plain">
          ${
            unpromised
              ? html`<li>${later.today[unpromised]}</li>`
              : clocks.map((clock) => promiseLine(view, clock, later.today))
          }
        </ul>
        ${clocks.some(({provisional}) => provisional) ? html`<p>${later.today.provisional}</p>` : nothing}
        ${
          clocks.some(isDated)
            ? html`<details @toggle=${this.onToggle}>
                <summary>${later.today.why}</summary>
                ${this.renderWorking(view, publishedCalendar(policy, choice.procedure), clocks)}
              </details>`
            : nothing
        }
      </aside>
    `;
  }

  private renderWorking(
    {words, later, kind, language}: LaterView,
    calendar: ListedCalendarPolicy,
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

/** What is promised for something received at that instant: by when, or that there is no date for it. */
export function clocksFrom(policy: PublishedPolicy, choice: PolicyChoice, received: Instant): readonly Clock[] {
  const [first] = stagesFor(policy, choice) ?? [];
  if (!first || unpromisedFor(policy, choice)) return [];
  const clocks = projectedClocks(publishedCalendar(policy, choice.procedure), first, received);
  return clocks.filter((clock) => isDated(clock) || isUndated(clock.state));
}

/** Why nothing at all is promised: nobody knows to whom, or it is only kept, read and learned from. */
export function unpromisedFor(policy: PublishedPolicy, choice: PolicyChoice): 'anonymous' | 'recorded' | undefined {
  if (choice.anonymous) return 'anonymous';
  return stagesFor(policy, choice) ? undefined : 'recorded';
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
