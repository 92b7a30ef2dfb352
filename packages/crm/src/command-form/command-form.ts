import {FASTElement, observable, Updates, volatile} from '@microsoft/fast-element';
import type {CaseView, Refusal, TimelineEntry} from '@redress/policy';
import {CommandSubmitEvent} from './command-submit-event.ts';
import type {Draft} from './draft.ts';
import {type Field, Promised} from './field.ts';

/**
 * The form of one command, made from the command's shape. A part of the case desk: it shows a draft and asks for its
 * command; the desk sends it.
 * @tagname redress-command-form
 * @fires {Event} redress-command-begun - Somebody has begun to write.
 * @fires {CommandSubmitEvent} redress-command-submit - Everything is filled in; carries the command.
 */
export class CommandForm extends FASTElement {
  /** What is being typed. */
  @observable draft: Draft | undefined;
  /** The case as it stands. */
  @observable view: CaseView | undefined;

  /** The last promised action that was removed, so that it can be put back. */
  @observable removed: {readonly field: Field; readonly promised: Promised; readonly at: number} | undefined;

  /** What happened since the writer began. */
  @volatile get changed(): readonly TimelineEntry[] {
    const {draft, view} = this;
    if (!draft?.begun || draft.sending || !view) return [];
    return view.timeline.filter(({sequence}) => sequence > draft.seen);
  }

  /** Why the command cannot be given any more, if the case has moved on while it was written. */
  @volatile get refusal(): Refusal | undefined {
    const {draft, view} = this;
    // What is being sent is refused as soon as it has arrived: it is done already.
    if (!draft?.begun || draft.sending) return undefined;
    return view?.offers.find(({command}) => command === draft.command)?.refusal;
  }

  /** Puts the focus where writing begins, or on the button where there is nothing to write. */
  override focus() {
    const fields = this.shadowRoot?.querySelectorAll<HTMLElement>('[data-field], fluent-button[type=submit]') ?? [];
    [...fields].find((field) => field.checkVisibility())?.focus();
  }

  /** Puts the focus on the first field at fault, else on the message about the whole form. */
  focusProblem() {
    const root = this.shadowRoot;
    (root?.querySelector<HTMLElement>('[data-faulty]') ?? root?.querySelector<HTMLElement>('.problem'))?.focus();
  }

  draftChanged() {
    this.removed = undefined;
    this.viewChanged();
  }

  viewChanged() {
    if (this.view) this.draft?.follow(this.view);
  }

  write(field: Field, text: string) {
    this.begin();
    field.text = text;
    field.problem = undefined;
  }

  writePromise(promised: Promised, part: 'what' | 'due' | 'owner', text: string) {
    this.begin();
    promised[part] = text;
    promised[`${part}Problem`] = undefined;
  }

  addPromise(field: Field) {
    this.begin();
    field.promises.push(new Promised());
    void this.focusPromise(field.promises.length - 1);
  }

  removePromise(field: Field, promised: Promised) {
    const at = field.promises.indexOf(promised);
    field.promises.splice(at, 1);
    this.removed = {field, promised, at};
    void this.focusAfterUpdate('.put-back');
  }

  putBackPromise() {
    if (!this.removed) return;
    const {field, promised, at} = this.removed;
    field.promises.splice(at, 0, promised);
    this.removed = undefined;
    void this.focusPromise(at);
  }

  submit() {
    const {draft, view} = this;
    if (!draft || !view || draft.sending) return;
    const command = draft.read(view);
    if (command) this.dispatchEvent(new CommandSubmitEvent(command, draft));
    else void this.focusAfterUpdate('[data-faulty]');
  }

  private begin() {
    if (!this.draft || this.draft.begun) return;
    this.draft.seen = this.view?.version ?? this.draft.seen;
    this.draft.begun = true;
    this.dispatchEvent(new Event('redress-command-begun'));
  }

  private focusPromise(at: number) {
    return this.focusAfterUpdate(`.promised>:nth-child(${at + 1})>.what`);
  }

  private async focusAfterUpdate(selector: string) {
    await Updates.next();
    this.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}
