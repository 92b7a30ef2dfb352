import {ProblemEvent} from '../problem-event.ts';
import {DraftController} from '../sending/draft-controller.ts';
import {type AnswerName, type AnswerProblem, noAnswers, type Step} from './answers.ts';
import type {Asking} from './asking.ts';
import type {FlowHost} from './flow-host.ts';
import {FormState} from './form-state.ts';
import type {Notice} from './form-view.ts';
import type {KeptForm, News} from './kept-form.ts';
import type {LaterSteps} from './later-steps.ts';
import {OpenPage} from './open-page.ts';
import type {Prefill} from './prefill.ts';

type Pages = typeof import('./later.ts');

/** The way through the form: its first question, and what was kept of it. The rest is fetched. Draws nothing. */
export class IntakeFlow {
  readonly state = new FormState();
  readonly draft: DraftController<KeptForm, News>;
  /** All pages but the first, once they are fetched, and the way between them. */
  pages: Pages | undefined;
  steps: LaterSteps | undefined;
  /** Over once what an earlier visit has kept is there, or known not to be. */
  restored: Promise<void> | undefined;

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
  }

  /** Takes up what an earlier visit has kept on the device. */
  restore() {
    this.restored = this.takeUp();
  }

  private async takeUp() {
    const {state, draft, host} = this;
    const kept = await draft.read();
    if (!kept) return;
    // Before anything else may be kept in its place.
    const {answers, step, key, intake, files} = kept.value;
    const {untouched} = state.answers;
    state.key = key;
    state.keptFiles = files;
    if (intake) state.unshown = kept;
    else state.answers.join(answers);
    // Otherwise they show it themselves as soon as they come.
    this.steps?.showEarlier();
    const ready = (step === 'what' && !intake && !files) || (await this.fetchPages());
    if (!intake) {
      if (untouched && ready) state.page = new OpenPage(step);
      if (!untouched) void draft.keep();
      state.page.told = 'found';
    }
    host.element.requestUpdate();
  }

  /** Fills in what the page knows, where nothing was typed or kept. */
  async fill(prefill: Prefill) {
    await Promise.all([this.restored, this.fetchPages()]);
    this.state.answers.fill(this.pages?.answersFrom(prefill) ?? noAnswers);
    this.host.element.requestUpdate();
  }

  /** Fetches the pages after the first; answers whether they are there. */
  async fetchPages(): Promise<boolean> {
    if (this.pages) return true;
    const {host} = this;
    const pages = await import('./later.ts').catch(() => undefined);
    if (!pages) host.element.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    if (this.pages || !pages) return this.pages !== undefined;
    this.pages = pages;
    this.steps = new pages.LaterSteps(host, this);
    host.element.requestUpdate();
    return true;
  }

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
    const {state} = this;
    this.busy = true;
    await this.fetchPages();
    await state.attachments?.settled;
    this.busy = false;
    if (!this.steps) return this.refuse([], 'unloaded');
    if (!state.way) this.steps.proceed();
  };

  /** Deletes everything, here and on the device. */
  readonly delete = () => {
    const {state, draft} = this;
    state.answers.early = noAnswers;
    void draft.tell({is: state.way?.following ? 'delete' : 'gone'});
    void draft.wipe(true);
    state.clear();
    state.turnKey();
    state.attachments?.wipe();
    state.page.told = 'deleted';
    this.host.focus('heading');
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

  turnTo(step: Step, changing = false) {
    this.state.page = new OpenPage(step, changing);
    this.host.focus('heading');
    void this.draft.keep();
  }

  refuse(problems: readonly AnswerProblem[], notice?: Notice) {
    const {page} = this.state;
    page.problems = problems;
    page.notice = notice;
    this.host.focus('summary');
  }
}
