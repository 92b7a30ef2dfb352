import {attr, FASTElement, observable, Updates, volatile} from '@microsoft/fast-element';
import type {CaseView} from '@redress/policy';
import {asRestError, parseReference, type Reference, type RestError} from '@redress/rest';
import {CaseObserver} from '../case-observer.ts';
import type {CommandForm} from '../command-form/command-form.ts';
import type {CommandSubmitEvent} from '../command-form/command-submit-event.ts';
import {Draft} from '../command-form/draft.ts';
import {isPossible, leadingCommand, nearCommands} from '../command-form/offered.ts';
import type {StaffCommand} from '../command-form/shape.ts';
import {commandsByTopic, type TopicGroup} from '../command-form/topics.ts';
import {ConnectionObserver} from '../connection-observer.ts';
import {TodayObserver} from '../today-observer.ts';
import {type NotYet, notYet} from './not-yet.ts';
import {sayDone} from './say-done.ts';

/**
 * One case for staff: what to do next, what has happened, whom it concerns, what was promised. Live; finds its service
 * through `<redress-provider>`. Uses the elements of `@redress/widgets` as tags.
 * @tagname redress-case-desk
 */
export class CaseDesk extends FASTElement {
  /** Which case, such as `RD-7K3M-9Q2X`. */
  @attr reference = '';
  /** Id of the colleague who is signed in: marks them as "you". Who may do what is decided by the token. */
  @attr({attribute: 'staff-id'}) staffId = '';

  /** What was done last, and what it changed. */
  @observable done = '';
  /** The form that somebody chose or began. Nothing else takes its place until it is done or another is chosen. */
  @observable chosen: Draft | undefined;

  readonly case = new CaseObserver(({view}) => {
    if (view) this.today.setBy(view.policy.calendar.timeZone, view.at);
  });
  readonly today = new TodayObserver();
  readonly connection = new ConnectionObserver(this, () => this.follow());
  /** What is being written, by colleague, case and command: kept while other cases are looked at, and for its writer only. */
  private readonly drafts = new Map<string, Draft>();

  override connectedCallback() {
    super.connectedCallback();
    this.connection.connect();
    this.today.start();
    this.follow();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.connection.disconnect();
    this.today.stop();
  }

  /** The reference, if it can be one. */
  get parsed(): Reference | undefined {
    // FAST makes null of an attribute that is taken away.
    return parseReference(this.reference ?? '');
  }

  /** The case as it stands. */
  @volatile get view(): CaseView | undefined {
    return this.case.snapshot.view;
  }

  /** The form that is open: the chosen one, else the one for the next duty. */
  @volatile get current(): Draft | undefined {
    const {view} = this;
    if (!view) return undefined;
    const {chosen} = this;
    if (chosen && (chosen.begun || isPossible(chosen.command, view))) return chosen;
    const lead = leadingCommand(view);
    return lead && this.draftOf(lead, view);
  }

  /** The few that fit the moment, besides the one that is open. */
  @volatile get others(): readonly StaffCommand[] {
    const {view, current} = this;
    if (!view) return [];
    return nearCommands(view).filter((command) => command !== current?.command);
  }

  /** Every other possible command, by topic. */
  @volatile get more(): readonly TopicGroup[] {
    const {view, current, others} = this;
    return view ? commandsByTopic(view, new Set([...others, ...(current ? [current.command] : [])])) : [];
  }

  /** Commands that a rule refuses for now. */
  @volatile get notYet(): readonly NotYet[] {
    return this.view ? notYet(this.view) : [];
  }

  referenceChanged() {
    // Attributes are set before the fields below them exist.
    if (!this.drafts) return;
    this.done = '';
    this.chosen = undefined;
    this.follow();
  }

  staffIdChanged() {
    this.done = '';
    this.chosen = undefined;
  }

  /** Whether something is written for this command and not sent. */
  isBegun(command: StaffCommand): boolean {
    return this.drafts.get(this.keyOf(command))?.begun ?? false;
  }

  /** Opens the form of a command, with what is known of it filled in, and puts the focus in it. */
  async choose(command: StaffCommand, given: Readonly<Record<string, string>> = {}) {
    const {view} = this;
    if (!view) return;
    const draft = this.draftOf(command, view);
    for (const [name, text] of Object.entries(given)) draft.field(name).text = text;
    this.chosen = draft;
    this.done = '';
    await Updates.next();
    this.form?.focus();
  }

  /** What somebody writes in stays open, whatever becomes the next duty meanwhile. */
  stay() {
    const draft = this.form?.draft;
    if (!draft) return;
    // It may have been put away, not begun, in the moment before its first letter.
    this.drafts.set(this.keyOf(draft.command), draft);
    this.chosen = draft;
  }

  /** Sends what a form asks for. */
  async perform({command, draft}: CommandSubmitEvent) {
    const {store} = this.case;
    if (!store) return;
    draft.sending = true;
    try {
      await store.perform(command, draft.keyFor(command));
    } catch (error) {
      void this.hold(draft, asRestError(error));
      return;
    } finally {
      draft.sending = false;
    }
    void this.finish(draft, store.reference);
  }

  private get form(): CommandForm | null | undefined {
    return this.shadowRoot?.querySelector('redress-command-form');
  }

  private follow() {
    const {parsed} = this;
    this.case?.follow(parsed && this.connection.connection?.case(parsed));
  }

  private get desk(): string {
    return `${this.staffId} ${this.parsed}`;
  }

  private keyOf(command: StaffCommand): string {
    return `${this.desk} ${command}`;
  }

  private draftOf(command: StaffCommand, view: CaseView): Draft {
    const key = this.keyOf(command);
    let draft = this.drafts.get(key);
    if (!draft) {
      draft = new Draft(command, view);
      this.drafts.set(key, draft);
    }
    return draft;
  }

  /** Nothing was done: what was written stays where it is. */
  private async hold(draft: Draft, problem: RestError) {
    for (const {field, code} of problem.details.problems ?? []) draft.mark(field.split('.'), code);
    draft.problem = problem;
    await Updates.next();
    if (this.current === draft) this.form?.focusProblem();
  }

  private async finish(draft: Draft, reference: Reference) {
    const view = this.parsed === reference ? this.view : undefined;
    for (const [key, kept] of this.drafts) {
      const here = view && key.startsWith(this.desk);
      // One that nobody has begun is made anew, unless it was made from the case as it now stands and may be on the screen.
      if (kept === draft || !(kept.begun || (here && kept.seen === view.version))) this.drafts.delete(key);
      // The writer knows what they have just done.
      else if (here) kept.seen = view.version;
    }
    if (!view) return;
    this.chosen = undefined;
    this.done = sayDone(draft.command, view);
    await Updates.next();
    this.shadowRoot?.querySelector<HTMLElement>('.done')?.focus();
  }
}
