import type {Intake} from '@redress/policy';
import type {DraftController} from '../sending/draft-controller.ts';
import type {Kept} from '../sending/outbox.ts';
import type {Rejection} from '../sending/submission.ts';
import {type AnswerProblem, noAnswers, type QuestionName, type Step} from './answers.ts';
import type {Asking} from './asking.ts';
import {Attachments} from './attachments.ts';
import type {FlowHost} from './flow-host.ts';
import type {FormState} from './form-state.ts';
import type {Notice} from './form-view.ts';
import {IntakeSubmitEvent} from './intake-events.ts';
import type {KeptForm, News} from './kept-form.ts';
import {OnItsWay} from './on-its-way.ts';
import {firstWrong, onward, stepBefore, type Wrong} from './onward.ts';
import {OpenPage} from './open-page.ts';
import {tellUnsent} from './tell-unsent.ts';

/** What is there from the first question on. */
export interface FirstStep {
  readonly state: FormState;
  readonly draft: DraftController<KeptForm, News>;
  readonly asking: Asking;
  readonly delete: () => void;
  restore(): void;
  turnTo(step: Step, changing?: boolean): void;
  refuse(problems: readonly AnswerProblem[], notice?: Notice): void;
}

/** The way through the form after its first question, and what becomes of the answers when they are sent. */
export class LaterSteps {
  private readonly host: FlowHost;
  private readonly first: FirstStep;
  private readonly state: FormState;

  constructor(host: FlowHost, first: FirstStep) {
    this.host = host;
    this.first = first;
    this.state = first.state;
    this.state.attachments = new Attachments(host.element, {
      slot: host.slot(),
      service: host.service,
      changed: this.filesChanged,
    });
    this.showEarlier();
  }

  /** Shows what an earlier visit has left that the first question has no place for: files, and what is on its way. */
  showEarlier() {
    const {state} = this;
    const {keptFiles, unshown} = state;
    if (keptFiles) state.attachments?.restore(keptFiles);
    if (!unshown) return;
    const {value, turn} = unshown;
    state.unshown = undefined;
    // What was typed for another in the form that sends it, that form keeps as long as it is there.
    state.answers.show(value.answers, turn ? undefined : value.early);
    state.page = new OpenPage(value.step);
    if (value.intake) this.send(value.intake, turn);
  }

  readonly back = () => {
    const {step, changing} = this.state.page;
    this.first.turnTo(changing ? 'check' : stepBefore(step, this.first.asking));
  };

  readonly change = (question: QuestionName) => this.first.turnTo(question, true);

  readonly tryNow = () => {
    this.state.way?.tryNow();
    this.host.focus('heading');
  };

  /** What becomes of files that have not been sent. */
  readonly unsent = {
    look: () => this.change('files'),
    leave: () => {
      const {page, attachments} = this.state;
      page.askingFiles = false;
      attachments?.leaveUnsent();
      this.proceed();
    },
  };

  /** A new complaint, after one was sent; or one that a closed window has left. */
  readonly startAgain = () => {
    const {state, first, host} = this;
    const {answers} = state;
    const begun = answers.now !== noAnswers;
    answers.early = answers.now;
    state.clear();
    host.focus('heading');
    if (!begun) first.restore();
  };

  /** Continue, or send. */
  proceed() {
    const {host, first, state} = this;
    const {page, attachments} = state;
    const next = onward(page.step, page.changing, first.asking);
    if (next.is === 'wrong') return this.showWrong(next);
    if (next.is === 'step') return first.turnTo(next.step, next.changing);
    if (attachments && attachments.unsent.length > 0) {
      page.askingFiles = true;
      return host.focus('unsent-title');
    }
    if (!host.element.dispatchEvent(new IntakeSubmitEvent())) return;
    this.send(next.intake);
    host.focus('heading');
  }

  private send(intake: Intake, others?: Kept<KeptForm>['turn']) {
    const {host, first, state, arrived, rejected, gone} = this;
    const {answers, key, attachments} = state;
    state.page = new OpenPage(state.page.step);
    state.way = new OnItsWay({
      ...{host, draft: first.draft, answers, key, files: attachments?.draft, intake, others},
      ...{arrived, rejected, gone, unwanted: first.delete},
    });
  }

  private readonly arrived = () => {
    const {state, first} = this;
    state.turnKey();
    // Already another one, if somebody has begun it.
    state.answers.follow();
    if (state.answers.now !== noAnswers) void first.draft.keep();
  };

  private readonly rejected = (rejection: Rejection) => {
    const {state, first, host} = this;
    state.way = undefined;
    state.answers.comeBack();
    state.page = new OpenPage('check');
    void first.draft.keep();
    const wrong = rejection.why === 'invalid' ? firstWrong(rejection.problems) : undefined;
    if (wrong) return this.showWrong(wrong);
    // The old key belongs to the complaint that has arrived; this one becomes another, if the person says so.
    if (rejection.why === 'twice') state.turnKey();
    const notice = rejection.why === 'twice' ? 'twice' : 'refused';
    if (tellUnsent(host.element, notice)) first.refuse([], notice);
    else host.focus('heading');
  };

  /** Another form has it, or has done with it. */
  private readonly gone = () => {
    const {state, first, host} = this;
    state.turnKey();
    if (state.way?.following) {
      // What was typed here meanwhile stays.
      const begun = state.answers.early !== noAnswers;
      void first.draft.forget();
      state.clear();
      if (begun) first.draft.changed();
    } else {
      // It lies where the other form has found it.
      state.answers.early = noAnswers;
      state.clear();
      if (!first.draft.goes) first.restore();
    }
    host.element.requestUpdate();
  };

  private readonly filesChanged = () => {
    const {page, attachments} = this.state;
    this.first.draft.changed();
    // Nobody is asked any more what becomes of what has come.
    if (!page.askingFiles || attachments?.unsent.length) return;
    page.askingFiles = false;
    this.host.focus('heading', 'within');
  };

  /** Leads to the question that has a problem. */
  private showWrong({at, problems}: Wrong) {
    if (at !== this.state.page.step) this.change(at);
    this.first.refuse(problems);
  }
}
