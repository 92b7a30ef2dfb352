import type {LitElement, ReactiveController} from 'lit';
import type {AnswerProblem, Step} from './answers.ts';
import type {IntakeFlow} from './intake-flow.ts';
import {IntakeStepEvent, type StepFate} from './intake-step-event.ts';

/** What the teller must be given because it has no clock of its own: milliseconds, from any moment on. */
export interface TellerShell {
  readonly now: () => number;
  /** When the first question could be seen. */
  readonly since: number;
}

/** Tells the page which step is shown, for how long, and how it ended, as soon as it has been drawn. */
export class StepTeller implements ReactiveController {
  private readonly host: LitElement;
  private readonly flow: IntakeFlow;
  private readonly now: () => number;
  /** The step that is shown; none while the answers are sent, or once they are. */
  private step: Step | undefined;
  private since: number;
  private began: number | undefined;
  private problems: readonly AnswerProblem[] = [];
  private sent = false;

  constructor(host: LitElement, flow: IntakeFlow, {now, since}: TellerShell) {
    this.host = host;
    this.flow = flow;
    this.now = now;
    this.since = since;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('pagehide', this.abandon);
    this.look(this.began === undefined ? this.since : this.now());
  }

  hostUpdated() {
    if (this.host.isConnected) this.look(this.now());
  }

  hostDisconnected() {
    removeEventListener('pagehide', this.abandon);
    // An element that is only moved is there again at once.
    queueMicrotask(() => !this.host.isConnected && this.abandon());
  }

  private look(now: number) {
    const {way, page} = this.flow.state;
    const {step, problems} = page;
    const shown = way ? undefined : step;
    if (shown !== this.step) {
      if (this.step) this.tell('left', this.step, now - this.since);
      this.step = shown;
      this.since = now;
      this.began ??= now;
      if (shown) this.tell('shown', shown, 0);
    }
    if (problems !== this.problems) {
      this.problems = problems;
      if (problems.length > 0) this.tell('refused', step, now - this.since);
    }
    const sent = way?.isOpen === false;
    if (sent && !this.sent) {
      // The form that sent it tells, and no other that shows it.
      if (!way?.following) this.tell('sent', step, now - (this.began ?? now));
      this.began = undefined;
    }
    this.sent = sent;
  }

  private readonly abandon = () => {
    const {step} = this;
    if (!step || this.flow.draft.keeping.is === 'untouched') return;
    this.tell('abandoned', step, this.now() - this.since);
    // Whoever comes back to this page sees it anew.
    this.step = undefined;
  };

  private tell(fate: StepFate, step: Step, milliseconds: number) {
    const {asking, state} = this.flow;
    const {attachments, way, page} = state;
    this.host.dispatchEvent(
      new IntakeStepEvent({
        fate,
        step,
        seconds: Math.round(milliseconds / 1000),
        refused: fate === 'refused' ? page.problems.map(({input, code}) => ({input, rule: code})) : [],
        files: attachments?.files.length ?? 0,
        kind: way ? (way.intake.kind ?? 'complaint') : asking.kind,
        language: asking.language,
      }),
    );
  }
}
