import type {Intake} from '@redress/policy';
import {newIdempotencyKey} from '@redress/rest';
import {ProblemEvent} from '../problem-event.ts';
import {DraftController} from '../sending/draft-controller.ts';
import type {Kept} from '../sending/outbox.ts';
import type {Rejection} from '../sending/submission.ts';
import {type AnswerName, type AnswerProblem, noAnswers, type QuestionName, type Step} from './answers.ts';
import type {Asking} from './asking.ts';
import {EarlierVisit} from './earlier-visit.ts';
import type {FlowHost} from './flow-host.ts';
import {FormState} from './form-state.ts';
import type {Notice} from './form-view.ts';
import {IntakeSubmitEvent} from './intake-events.ts';
import type {KeptForm, News} from './kept-form.ts';
import type {Wrong} from './onward.ts';
import {OpenPage} from './open-page.ts';
import type {Prefill} from './prefill.ts';

type Pages = typeof import('./later.ts');

/** The way through the form: from page to page, and what becomes of the answers. Draws nothing. */
export class IntakeFlow {
  readonly state = new FormState();
  readonly draft: DraftController<KeptForm, News>;
  readonly earlier: EarlierVisit;
  /** All pages but the first, once they are fetched. */
  pages: Pages | undefined;

  private readonly host: FlowHost;
  private busy = false;

  constructor(host: FlowHost) {
    const {state} = this;
    this.host = host;
    this.draft = new DraftController<KeptForm, News>(host.element, {
      slot: host.slot,
      current: () => state.kept,
      isUnderWay: ({intake}) => intake !== undefined,
      heard: (news) => {
        if (state.way) state.way.hear(news);
        else if (news.is === 'delete') this.delete();
      },
    });
    this.earlier = new EarlierVisit(host, state, this.draft, this.fetchPages, this.send);
  }

  /** Fills in what the page knows, where nothing was typed or kept. */
  async fill(prefill: Prefill) {
    await Promise.all([this.earlier.restored, this.fetchPages()]);
    this.state.answers.fill(this.pages?.answersFrom(prefill) ?? noAnswers);
    this.host.element.requestUpdate();
  }

  /** Fetches the pages after the first; answers whether they are there. */
  readonly fetchPages = async (): Promise<boolean> => {
    if (this.pages) return true;
    const {host, state} = this;
    const pages = await import('./later.ts').catch(() => undefined);
    if (!pages) host.element.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    if (this.pages || !pages) return this.pages !== undefined;
    this.pages = pages;
    state.attachments = new pages.Attachments(host.element, {
      slot: host.slot(),
      service: host.service,
      changed: this.filesChanged,
    });
    this.earlier.show();
    host.element.requestUpdate();
    return true;
  };

  readonly set = (name: AnswerName, value: string) => {
    this.write(name, value);
    this.host.element.requestUpdate();
  };

  readonly write = (name: AnswerName, value: string) => {
    this.state.answers.set(name, value);
    this.draft.changed();
  };

  /** Continue, or send. */
  readonly submit = async (event: Event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    await this.fetchPages();
    await this.state.attachments?.settled;
    this.busy = false;
    if (!this.pages) return this.refuse([], 'unloaded');
    if (!this.state.way) this.proceed(this.pages);
  };

  readonly back = () => {
    const {step, changing} = this.state.page;
    this.turnTo(changing ? 'check' : (this.pages?.stepBefore(step, this.asking) ?? 'what'));
  };

  readonly change = (question: QuestionName) => this.turnTo(question, true);

  readonly tryNow = () => {
    this.state.way?.tryNow();
    this.host.focus('heading');
  };

  /** Deletes everything, here and on the device. */
  readonly delete = () => {
    const {state, draft} = this;
    state.answers.early = noAnswers;
    void draft.tell({is: state.way?.following ? 'delete' : 'gone'});
    void draft.wipe(true);
    state.clear();
    state.attachments?.wipe();
    state.page.told = 'deleted';
    this.host.focus('heading');
  };

  /** What becomes of files that have not been sent. */
  readonly unsent = {
    look: () => this.change('files'),
    leave: () => {
      const {page, attachments} = this.state;
      page.askingFiles = false;
      attachments?.leaveUnsent();
      if (this.pages) this.proceed(this.pages);
    },
  };

  /** A new complaint, after one was sent; or one that a closed window has left. */
  readonly startAgain = () => {
    const {state, earlier, host} = this;
    const {answers} = state;
    const begun = answers.now !== noAnswers;
    answers.early = answers.now;
    state.clear();
    host.focus('heading');
    if (!begun) earlier.restore();
  };

  /** Which question this is, of how many. How many is known once the policy and the pages are there. */
  get place(): {readonly number: number; readonly of?: number} {
    return this.pages?.placeOf(this.state.page.step, this.asking) ?? {number: 1};
  }

  /** What decides which questions are asked. */
  get asking(): Asking {
    const {state, pages, host} = this;
    const known = {answers: state.answers.now, policy: host.published.published, language: host.language()};
    return {...known, ...(pages?.kindOf(known, host.kind()) ?? {kind: 'complaint', kindGiven: false})};
  }

  private proceed({onward}: Pages) {
    const {host, state} = this;
    const {page, attachments} = state;
    const next = onward(page.step, page.changing, this.asking);
    if (next.is === 'wrong') return this.showWrong(next);
    if (next.is === 'step') return this.turnTo(next.step, next.changing);
    if (attachments && attachments.unsent.length > 0) {
      page.askingFiles = true;
      return host.focus('unsent-title');
    }
    if (!host.element.dispatchEvent(new IntakeSubmitEvent())) return;
    this.send(next.intake);
    host.focus('heading');
  }

  private readonly send = (intake: Intake, others?: Kept<KeptForm>['turn']) => {
    const {pages, host, draft, state, arrived, rejected, gone} = this;
    if (!pages) return;
    state.page = new OpenPage(state.page.step);
    const shared = {host, draft, answers: state.answers, key: state.key, files: state.attachments?.draft};
    state.way = new pages.OnItsWay({...shared, intake, others, arrived, rejected, gone, unwanted: this.delete});
  };

  private readonly arrived = () => {
    const {state, draft} = this;
    state.key = newIdempotencyKey();
    // Already another one, if somebody has begun it.
    state.answers.follow();
    if (state.answers.now !== noAnswers) void draft.keep();
  };

  private readonly rejected = (rejection: Rejection) => {
    const {state, draft, pages} = this;
    state.way = undefined;
    state.answers.comeBack();
    state.page = new OpenPage('check');
    void draft.keep();
    if (rejection.why === 'invalid') {
      const wrong = pages?.firstWrong(rejection.problems);
      return wrong ? this.showWrong(wrong) : this.refuse([], 'refused');
    }
    // The old key belongs to the complaint that has arrived; this one becomes another, if the person says so.
    if (rejection.why === 'twice') state.key = newIdempotencyKey();
    this.refuse([], rejection.why);
  };

  /** Another form has it, or has done with it. */
  private readonly gone = () => {
    const {state, draft, earlier, host} = this;
    if (state.way?.following) {
      // What was typed here meanwhile stays.
      const begun = state.answers.early !== noAnswers;
      void draft.wipe();
      state.clear();
      if (begun) draft.changed();
    } else {
      // It lies where the other form has found it.
      state.answers.early = noAnswers;
      state.clear();
      earlier.restore();
    }
    host.element.requestUpdate();
  };

  private readonly filesChanged = () => {
    const {page, attachments} = this.state;
    this.draft.changed();
    // Nobody is asked any more what becomes of what has come.
    if (!page.askingFiles || attachments?.unsent.length) return;
    page.askingFiles = false;
    this.host.focus('heading', 'within');
  };

  /** Leads to the question that has a problem. */
  private showWrong({at, problems}: Wrong) {
    if (at !== this.state.page.step) this.change(at);
    this.refuse(problems);
  }

  private refuse(problems: readonly AnswerProblem[], notice?: Notice) {
    const {page} = this.state;
    page.problems = problems;
    page.notice = notice;
    this.host.focus('summary');
  }

  private turnTo(step: Step, changing = false) {
    this.state.page = new OpenPage(step, changing);
    this.host.focus('heading');
    void this.draft.keep();
  }
}
