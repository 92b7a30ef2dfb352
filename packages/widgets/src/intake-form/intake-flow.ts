import type {Intake} from '@redress/policy';
import {type CaseService, type IdempotencyKey, newIdempotencyKey, type Receipt} from '@redress/rest';
import type {ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import {DraftController} from '../sending/draft-controller.ts';
import type {Kept} from '../sending/outbox.ts';
import type {Rejection, Submission, SubmissionState, Waiting} from '../sending/submission.ts';
import {
  type AnswerName,
  type AnswerProblem,
  type Answers,
  mergeAnswers,
  noAnswers,
  type QuestionName,
  type Step,
} from './answers.ts';
import type {Asking} from './asking.ts';
import type {Attachments, FilesOfDraft} from './attachments.ts';
import type {Notice} from './form-view.ts';
import {IntakeSubmitEvent, IntakeSubmittedEvent} from './intake-events.ts';
import type {Wrong} from './onward.ts';
import type {PolicyController} from './policy-controller.ts';
import type {Prefill} from './prefill.ts';

type Pages = typeof import('./later.ts');

/** What is kept on the device. With an `intake`, the person has sent it, and only its arrival is not certain. */
interface KeptForm {
  readonly answers: Answers;
  readonly step: Step;
  readonly key: IdempotencyKey;
  readonly intake?: Intake;
  readonly files?: FilesOfDraft;
  /** Typed for another one, before it was known that this one is on its way. */
  readonly early?: Answers;
}

/**
 * What two forms that show the same complaint on its way tell each other: what became of it; from whoever does not send it,
 * that a person wants it tried `now`, or to `delete` it; `gone`: it is not sent any more.
 */
type News = Exclude<SubmissionState, {is: 'sending'}> | {readonly is: 'now' | 'delete' | 'gone'};

/** What the flow must know of the element that it belongs to. */
export interface FlowHost {
  readonly element: ReactiveControllerHost & EventTarget;
  /** Names this form among all forms of the site. */
  readonly slot: () => string;
  readonly language: () => string;
  readonly service: () => CaseService | undefined;
  readonly policy: () => string | undefined;
  /** What the page says is being sent. */
  readonly kind: () => string;
  readonly published: PolicyController;
  /** Moves the focus with the next update; `within`: only if it is in the element. */
  readonly focus: (id: string, when?: 'within') => void;
}

/** The way through the form: the answers, the page, and what becomes of them. Draws nothing. */
export class IntakeFlow {
  answers: Answers = noAnswers;
  step: Step = 'what';
  changing = false;
  problems: readonly AnswerProblem[] = [];
  notice: Notice | undefined;
  told: 'found' | 'deleted' | undefined;
  submission: Submission | undefined;
  /** The files that are added, from when the later pages are there. */
  attachments: Attachments | undefined;
  /** Whether they are asked what becomes of files that have not been sent. */
  askingFiles = false;
  /** All pages but the first, once they are fetched. */
  pages: Pages | undefined;
  readonly draft: DraftController<KeptForm, News>;

  private readonly host: FlowHost;
  /** Made when the form starts, so that the same complaint can be sent twice and is one case. */
  private key = newIdempotencyKey();
  private intake: Intake | undefined;
  /** Whether another form sends it, and this one only shows what becomes of it. */
  private following = false;
  /** On its way from an earlier visit, while the pages that say so are still to come. */
  private unshown: Kept<KeptForm> | undefined;
  /** What is on its way or has arrived, for the pages that say so. */
  outgoing: Intake | undefined;
  /** Typed before it was known that an earlier complaint is still on its way. */
  private early: Answers = noAnswers;
  /** What the page filled in. */
  private filled: Answers = noAnswers;
  /** Over once what an earlier visit has kept is there, or known not to be. */
  restoring: Promise<void> | undefined;
  /** What an earlier visit has sent, also before anything can be done with it. */
  private keptFiles: FilesOfDraft | undefined;
  private busy = false;

  constructor(host: FlowHost) {
    this.host = host;
    this.draft = new DraftController<KeptForm, News>(host.element, {
      slot: host.slot,
      current: () => this.current,
      isUnderWay: ({intake}) => intake !== undefined,
      heard: (news) => this.hear(news),
    });
  }

  /** Takes up what was kept by an earlier visit. */
  restore() {
    this.restoring = this.takeUp();
  }

  /** Fills in what the page knows, where nothing was typed or kept. */
  async fill(prefill: Prefill) {
    await Promise.all([this.restoring, this.fetchPages()]);
    this.filled = this.pages?.answersFrom(prefill) ?? noAnswers;
    this.answers = {...this.filled, ...this.answers};
    this.host.element.requestUpdate();
  }

  private async takeUp() {
    const kept = await this.draft.read();
    if (!kept) return;
    // Before anything else may be kept in its place.
    const {answers, step, key, intake, files} = kept.value;
    const untouched = this.answers === noAnswers;
    this.key = key;
    this.keptFiles = files;
    if (intake) this.unshown = kept;
    else this.answers = mergeAnswers(answers, this.answers);
    const ready = (step === 'what' && !intake && !files) || (await this.fetchPages());
    if (files) this.attachments?.restore(files);
    if (this.unshown && this.pages) this.goOnSending(this.unshown);
    if (!intake) {
      if (untouched && ready) this.step = step;
      if (!untouched) void this.draft.keep();
      this.told = 'found';
    }
    this.host.element.requestUpdate();
  }

  /** With what was typed here, and not only filled in by the page. */
  private withTyped(early: Answers = noAnswers): Answers {
    const typed = Object.entries(this.answers).filter(([name, value]) => value !== this.filled[name as AnswerName]);
    return typed.length === 0 ? early : mergeAnswers(early, Object.fromEntries(typed));
  }

  /** What would be lost with this page. */
  private get current(): KeptForm {
    const {answers, step, key, intake, files, early, unshown} = this;
    if (unshown) return {...unshown.value, early: this.withTyped(unshown.value.early)};
    if (this.submission?.state.is === 'sent') return {answers, step: 'what', key};
    return {
      answers,
      step,
      key,
      ...(intake && {intake}),
      ...(files && {files}),
      ...(early !== noAnswers && {early}),
    };
  }

  /** Shows again what was sent, and sees that it arrives. */
  private goOnSending({value: {answers, step, intake, early}, turn}: Kept<KeptForm>) {
    this.unshown = undefined;
    // What was typed for another in the form that sends it, that form keeps as long as it is there.
    this.early = this.withTyped(turn ? undefined : early);
    this.answers = answers;
    this.step = step;
    if (intake) this.dispatch(intake, turn);
  }

  /** Fetches the pages after the first; answers whether they are there. */
  async fetchPages(): Promise<boolean> {
    if (this.pages) return true;
    const pages = await import('./later.ts').catch(() => undefined);
    if (!pages) this.host.element.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    if (this.pages || !pages) return this.pages !== undefined;
    this.pages = pages;
    this.attachments = new pages.Attachments(this.host.element, {
      slot: this.host.slot(),
      service: this.host.service,
      changed: this.filesChanged,
    });
    if (this.keptFiles) this.attachments.restore(this.keptFiles);
    if (this.unshown) this.goOnSending(this.unshown);
    this.host.element.requestUpdate();
    return true;
  }

  readonly set = (name: AnswerName, value: string) => {
    this.write(name, value);
    this.host.element.requestUpdate();
  };

  readonly write = (name: AnswerName, value: string) => {
    this.answers = {...this.answers, [name]: value};
    this.draft.changed();
  };

  /** Continue, or send. */
  readonly submit = async (event: Event) => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    await this.fetchPages();
    await this.attachments?.settled;
    this.busy = false;
    if (!this.pages) return this.refuse([], 'unloaded');
    if (!this.submission) this.proceed(this.pages);
  };

  readonly back = () => {
    this.turnTo(this.changing ? 'check' : (this.pages?.stepBefore(this.step, this.asking) ?? 'what'));
  };

  readonly change = (question: QuestionName) => {
    this.turnTo(question);
    this.changing = true;
  };

  readonly tryNow = () => {
    this.submission?.tryNow();
    if (this.following) void this.draft.tell({is: 'now'});
    this.host.focus('heading');
  };

  /** Deletes everything, here and on the device. */
  readonly delete = () => {
    this.early = noAnswers;
    void this.draft.tell({is: this.following ? 'delete' : 'gone'});
    void this.draft.wipe(true);
    this.clear();
    this.attachments?.wipe();
    this.host.focus('heading');
    this.told = 'deleted';
  };

  /** What becomes of files that have not been sent. */
  readonly unsent = {
    look: () => this.change('files'),
    leave: () => {
      this.askingFiles = false;
      this.attachments?.leaveUnsent();
      if (this.pages) this.proceed(this.pages);
    },
  };

  /** A new complaint, after one was sent; or one that a closed window has left. */
  readonly startAgain = () => {
    this.early = this.answers;
    const begun = this.early !== noAnswers;
    this.clear();
    this.host.focus('heading');
    if (!begun) this.restore();
  };

  private clear() {
    this.submission?.stop();
    this.submission = undefined;
    this.following = false;
    this.intake = this.outgoing = undefined;
    this.key = newIdempotencyKey();
    this.keptFiles = undefined;
    this.attachments?.clear();
    this.answers = {...this.filled, ...this.early};
    this.early = noAnswers;
    this.show('what');
  }

  /** Which question this is, of how many. How many is known once the policy and the pages are there. */
  get place(): {readonly number: number; readonly of?: number} {
    return this.pages?.placeOf(this.step, this.asking) ?? {number: 1};
  }

  private get files(): FilesOfDraft | undefined {
    return this.attachments ? this.attachments.kept : this.keptFiles;
  }

  /** What decides which questions are asked. */
  get asking(): Asking {
    const {answers, pages, host} = this;
    const known = {answers, policy: host.published.published, language: host.language()};
    return {...known, ...(pages?.kindOf(known, host.kind()) ?? {kind: 'complaint', kindGiven: false})};
  }

  private proceed({onward}: Pages) {
    const {host, attachments} = this;
    const next = onward(this.step, this.changing, this.asking);
    if (next.is === 'wrong') return this.showWrong(next);
    if (next.is === 'step') {
      this.turnTo(next.step);
      this.changing = next.changing ?? false;
      return;
    }
    if (attachments && attachments.unsent.length > 0) {
      this.askingFiles = true;
      return host.focus('unsent-title');
    }
    if (!host.element.dispatchEvent(new IntakeSubmitEvent())) return;
    this.dispatch(next.intake);
    host.focus('heading');
  }

  private dispatch(intake: Intake, others?: Kept<KeptForm>['turn']) {
    if (!this.pages) return;
    this.intake = this.outgoing = intake;
    this.following = others !== undefined;
    this.problems = [];
    this.notice = undefined;
    const policy = this.host.policy();
    const kept = others ? undefined : this.draft.keep();
    this.submission = new this.pages.Submission(this.host.element, {
      intake,
      key: this.key,
      turn: async () => {
        await kept;
        return this.following ? this.takeOver(await others) : this.draft.mine();
      },
      service: this.host.service,
      ...(policy !== undefined && {policy}),
      ...(this.attachments?.draft !== undefined && {draft: this.attachments.draft}),
      sent: this.sent,
      rejected: this.rejected,
      waits: this.waits,
      gone: this.gone,
    });
  }

  /** Whether what another form was sending is this form's now. */
  private takeOver(left: KeptForm | undefined): boolean {
    if (!left) return false;
    this.following = false;
    if (left.early) this.early = mergeAnswers(left.early, this.early);
    void this.draft.keep();
    return true;
  }

  private hear(news: News) {
    if (news.is === 'waiting' || news.is === 'sent') this.submission?.hear(news);
    else if (this.following) {
      if (news.is === 'gone') this.letGo();
    } else if (news.is === 'now') this.submission?.tryNow();
    else if (news.is === 'delete') this.delete();
  }

  private readonly waits = (why: Waiting) => {
    void this.draft.tell({is: 'waiting', why});
  };

  /** Another form has it, or has done with it. */
  private readonly gone = () => {
    if (this.following) return this.letGo();
    // It lies where the other form has found it.
    this.early = noAnswers;
    this.clear();
    this.restore();
  };

  /** What another form was sending is sent no more; what was typed here meanwhile stays. */
  private letGo() {
    const begun = this.early !== noAnswers;
    void this.draft.wipe();
    this.clear();
    if (begun) this.draft.changed();
  }

  private readonly filesChanged = () => {
    this.draft.changed();
    // Nobody is asked any more what becomes of what has come.
    if (!this.askingFiles || this.attachments?.unsent.length) return;
    this.askingFiles = false;
    this.host.focus('heading', 'within');
  };

  private readonly sent = (receipt: Receipt) => {
    if (!this.following) void this.draft.tell({is: 'sent', receipt});
    this.intake = undefined;
    void this.draft.wipe();
    // Already another one, if somebody has begun it.
    this.answers = this.early;
    this.early = noAnswers;
    this.key = newIdempotencyKey();
    if (this.answers !== noAnswers) void this.draft.keep();
    this.host.published.fetchNow();
    this.host.focus('heading', 'within');
    this.host.element.dispatchEvent(new IntakeSubmittedEvent(receipt.reference));
  };

  private readonly rejected = (rejection: Rejection) => {
    void this.draft.tell({is: 'gone'});
    this.submission = undefined;
    this.intake = this.outgoing = undefined;
    this.answers = mergeAnswers(this.answers, this.early);
    this.early = noAnswers;
    this.step = 'check';
    void this.draft.keep();
    if (rejection.why === 'invalid') {
      const wrong = this.pages?.firstWrong(rejection.problems);
      return wrong ? this.showWrong(wrong) : this.refuse([], 'refused');
    }
    // The old key belongs to the complaint that has arrived; this one becomes another, if the person says so.
    if (rejection.why === 'twice') this.key = newIdempotencyKey();
    this.refuse([], rejection.why);
  };

  /** Leads to the question that has a problem. */
  private showWrong({at, problems}: Wrong) {
    if (at !== this.step) this.change(at);
    this.refuse(problems);
  }

  private refuse(problems: readonly AnswerProblem[], notice?: Notice) {
    this.problems = problems;
    this.notice = notice;
    this.host.focus('summary');
  }

  private turnTo(step: Step) {
    this.show(step);
    this.host.focus('heading');
    void this.draft.keep();
  }

  private show(step: Step) {
    this.step = step;
    this.changing = false;
    this.askingFiles = false;
    this.problems = [];
    this.notice = undefined;
    this.told = undefined;
  }
}
