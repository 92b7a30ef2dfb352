import type {Credentials} from '@redress/rest/client';
import {adoptStyles, html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {ConnectionController} from '../connection-controller.ts';
import {ProblemEvent} from '../problem-event.ts';
import {property} from '../property.ts';
import {keepTrying, type Trying} from '../sending/keep-trying.ts';
import {state} from '../state.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {unseenStyles} from '../styles/unseen-styles.ts';
import {textOr} from '../text-or.ts';
import {words as english, type IntakeFormWords} from '../words/en/intake-form.ts';
import {WordsController} from '../words/words-controller.ts';
import type {AnswerName} from './answers.ts';
import {firstQuestion} from './first-question.ts';
import {formStyles} from './form-styles.ts';
import type {FormView, LaterView} from './form-view.ts';
import {IntakeFlow} from './intake-flow.ts';
import {keepInside} from './keep-inside.ts';
import type {Copied} from './later.ts';
import {PolicyController} from './policy-controller.ts';
import type {Prefill} from './prefill.ts';
import type {PromiseCard} from './promise-card.ts';
import {typedBefore} from './typed-before.ts';

/**
 * Takes a complaint or other feedback, one question a page as the policy asks them, and sees that it arrives. What is typed is
 * kept on the device, encrypted, for a week. No part of it stands in an attribute or in an event of ours.
 *
 * @tagname redress-intake-form
 * @slot - Text or a plain HTML form for people without script; the element takes its place, with what was typed there.
 * @fires {IntakeSubmitEvent} redress-intake-submit - Before a complaint is sent. Prevent its default to stop that.
 * @fires {IntakeFileEvent} redress-intake-file - Before a file is sent, which is before the complaint is. Prevent its default to stop that.
 * @fires {IntakeSubmittedEvent} redress-intake-submitted - Once it was received, with its reference.
 * @fires {IntakeStepEvent} redress-intake-step - For a page that counts: which step was shown, left, refused, sent or abandoned.
 * @fires {ProblemEvent} redress-problem - When something did not work: what is sent did not arrive, a file was refused, a device keeps nothing.
 * @csspart heading - The question, or the title of a page.
 * @csspart progress - Which question of how many.
 * @csspart back - The way to the page before.
 * @csspart continue - The button to the next question.
 * @csspart send - The button that sends the complaint.
 * @csspart again - The button that tries to send at once.
 * @csspart input - A box to type in.
 * @csspart radio - A round button of a choice.
 * @csspart checkbox - A box to tick.
 * @csspart error - What is wrong with an answer.
 * @csspart error-summary - Everything that is wrong with a page.
 * @csspart promise - The dates for a complaint sent today.
 * @csspart kept - Where the answers are kept, and until when.
 * @csspart delete - The question before everything is deleted.
 * @csspart confirmation - That it has been sent.
 * @csspart reference - The reference of the case.
 * @csspart key - The key that opens the case.
 * @csspart contact - How to reach the organisation.
 * @csspart ombudsmen - Who outside the organisation can help.
 * @csspart note - What the policy makes of the answers.
 * @csspart excluded - What goes another way under the policy.
 * @csspart files - The files that were chosen.
 * @csspart unsent - The question before anything is sent without a file that was chosen.
 * @cssproperty --redress-form-measure - Widest line of the form.
 * @cssproperty --redress-form-room - Least height of the form; 0 lets it be as high as each page of it.
 */
export class IntakeForm extends LitElement {
  static override styles = [hostStyles, unseenStyles, formStyles];

  /** Address of the Redress service, relative to the page or absolute; a provider's unless given. */
  @property({converter: textOr('')}) service = '';
  /** Which of the service's policies to complain under; its first unless given. */
  @property({converter: textOr('')}) policy = '';
  /** What is being sent, such as `compliment`: then nobody is asked, where the policy has that kind. */
  @property({converter: textOr('')}) kind = '';
  /** What the page knows already, as parts of an intake. Fills empty answers only. A property, for attributes can be read. */
  @property({attribute: false}) prefill: Prefill | undefined;
  /** Who is asking, with a `service` of its own; the case is then in their account. A property, for attributes can be read. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Level of the form's headings within the page. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  @state() private card: PromiseCard | undefined;
  @state() private asking = false;
  @state() private copied: Copied;
  private fetchingCard: Trying | undefined;
  private focusOn = '';
  private dressed = false;
  private readonly since = performance.now();

  private readonly connection = new ConnectionController(this);
  private readonly published = new PolicyController(this);
  private readonly text = new WordsController(this, 'intake-form', english, () => import('../words/cy/intake-form.ts'));
  private readonly flow = new IntakeFlow({
    element: this,
    slot: () => `${this.service || this.closest('redress-provider')?.service || ''} ${this.policy}`,
    language: () => this.text.language,
    service: () => this.connection.value?.service,
    policy: () => this.policy || undefined,
    kind: () => this.kind,
    published: this.published,
    focus: (id, when) => {
      if (when !== 'within' || this.shadowRoot?.activeElement) this.focusOn = id;
      this.requestUpdate();
    },
  });

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    keepInside(root);
    return root;
  }

  override connectedCallback() {
    // Whoever is writing in a form of the page goes on writing here.
    if (this.contains(document.activeElement)) this.focusOn = 'what';
    super.connectedCallback();
  }

  override willUpdate() {
    this.published.follow(this.connection.value, this.policy);
    // The form works without the card too, so it is fetched ever more slowly while it cannot be had.
    if (this.published.published) this.fetchingCard ??= keepTrying(() => this.fetchCard());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.fetchingCard?.stop();
    this.fetchingCard = undefined;
  }

  override firstUpdated() {
    // A page's own form may have been written into while script was on its way.
    for (const [name, value] of Object.entries(typedBefore(this))) this.flow.set(name as AnswerName, value);
    this.flow.restore();
  }

  override updated(changed: PropertyValues<this>) {
    this.dress();
    if (changed.has('prefill') && this.prefill) void this.flow.fill(this.prefill);
    if (this.focusOn === '') return;
    this.shadowRoot?.getElementById(this.focusOn)?.focus();
    this.focusOn = '';
  }

  override render() {
    const {view} = this;
    const {told} = this.flow.state.page;
    const later = isLater(view) ? view : undefined;
    return html`
      <div class="form" lang=${view.language} dir=${this.text.dir ?? nothing} @focusin=${() => void this.flow.fetchPages()}>
        <p class="told" role="status">${told ? later?.later.kept[told] : nothing}</p>
        ${this.page(view, later)} ${later ? this.foot(later) : nothing}
      </div>
    `;
  }

  private get view(): FormView {
    const {flow, text, published} = this;
    const {words}: {readonly words: IntakeFormWords} = text;
    const {asking, place, set, write, submit} = flow;
    const {page, attachments} = flow.state;
    const {problems, notice, changing} = page;
    return {
      ...asking,
      words,
      later: flow.pages && (words.later ?? flow.pages.words),
      dir: text.dir,
      level: this.headingLevel,
      problems,
      notice,
      changing,
      place,
      attachments,
      signedIn: 'token' in (this.credentials ?? this.closest('redress-provider')?.credentials ?? {}),
      policyFailed: published.failed,
      set,
      write,
      submit,
      back: () => flow.steps?.back(),
      change: (question) => flow.steps?.change(question),
      focus: (name) => this.shadowRoot?.getElementById(name)?.focus(),
      fetchPolicy: () => published.fetchNow(),
    };
  }

  private page(view: FormView, later: LaterView | undefined): TemplateResult {
    const {pages, steps, state, draft} = this.flow;
    const {way, page} = state;
    if (!pages || !steps || !later) return firstQuestion(view);
    if (way) {
      const {copied, copy, another} = this;
      const {intake, submission} = way;
      // The answers may be those to another already.
      const sending = {...later, kind: intake.kind ?? 'complaint'};
      return submission.state.is === 'sent'
        ? pages.sentPage(sending, submission.state.receipt, intake, {copied, copy, another, print: () => print()})
        : pages.sendingPage(sending, submission.state, {kept: draft.keeping.is === 'kept', tryNow: steps.tryNow});
    }
    const {step} = page;
    if (step === 'what') return firstQuestion(view);
    return step === 'check' ? pages.checkPage(later, this.unsent(later)) : pages.laterQuestion(later, step);
  }

  /** Asked again whether to send without them; nothing once all have come. */
  private unsent(view: LaterView): unknown {
    const {pages, steps, state} = this.flow;
    const {page, attachments} = state;
    return steps && page.askingFiles && attachments?.unsent.length ? pages?.unsentCard(view, steps.unsent) : nothing;
  }

  /** Below the page: what the organisation promises, and where the answers are kept. */
  private foot(view: LaterView): unknown {
    const {pages, state, draft} = this.flow;
    const {way} = state;
    if (way && !way.isOpen) return nothing;
    const {asking, deletion} = this;
    return html`<footer>
      ${way ? nothing : this.card?.render(view)}
      ${pages?.keptNote(view, draft.keeping, {asking, sending: way !== undefined}, deletion)}
    </footer>`;
  }

  /** The styles of the later pages come with them, and what tells the page how people get on. */
  private dress() {
    const {pages} = this.flow;
    if (!pages || this.dressed) return;
    this.dressed = true;
    adoptStyles(this.renderRoot as ShadowRoot, [...IntakeForm.elementStyles, pages.laterStyles]);
    const shell = {now: () => performance.now(), since: this.since};
    void this.flow.restored?.then(() => new pages.StepTeller(this, this.flow, shell));
  }

  private async fetchCard(): Promise<boolean> {
    const [module, pages] = await Promise.all([
      import('./promise-card.ts').catch(() => undefined),
      this.flow.fetchPages(),
    ]);
    if (module) this.card ??= new module.PromiseCard(this);
    return pages && module !== undefined;
  }

  private readonly deletion = {
    ask: () => {
      this.asking = true;
      this.focusOn = 'delete-title';
    },
    confirm: () => {
      this.asking = false;
      this.flow.delete();
    },
    cancel: () => {
      this.asking = false;
      this.focusOn = 'delete';
    },
  };

  private readonly another = () => {
    this.copied = undefined;
    // It may have arrived while they were asked.
    this.asking = false;
    this.flow.steps?.startAgain();
  };

  private readonly copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = 'copied';
    } catch {
      const ours = this.dispatchEvent(new ProblemEvent('device/not-copied', 'copy', true));
      this.copied = ours ? 'not-copied' : undefined;
    }
  };
}

function isLater(view: FormView): view is LaterView {
  return view.later !== undefined && view.attachments !== undefined;
}
