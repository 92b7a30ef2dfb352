import type {Intake} from '@redress/policy';
import type {DraftController} from '../sending/draft-controller.ts';
import type {Kept} from '../sending/outbox.ts';
import {noAnswers} from './answers.ts';
import type {FlowHost} from './flow-host.ts';
import type {FormState} from './form-state.ts';
import type {KeptForm, News} from './kept-form.ts';
import {OpenPage} from './open-page.ts';

/** Takes up what an earlier visit has kept on the device: answers, files, or a complaint on its way. */
export class EarlierVisit {
  /** Over once it is there, or known not to be. */
  restored: Promise<void> | undefined;

  private readonly host: FlowHost;
  private readonly state: FormState;
  private readonly draft: DraftController<KeptForm, News>;
  private readonly fetchPages: () => Promise<boolean>;
  private readonly send: (intake: Intake, others: Kept<KeptForm>['turn']) => void;

  constructor(
    host: FlowHost,
    state: FormState,
    draft: EarlierVisit['draft'],
    fetchPages: EarlierVisit['fetchPages'],
    send: EarlierVisit['send'],
  ) {
    this.host = host;
    this.state = state;
    this.draft = draft;
    this.fetchPages = fetchPages;
    this.send = send;
  }

  restore() {
    this.restored = this.takeUp();
  }

  /** The pages have come that files and what is on its way need. */
  show() {
    const {keptFiles, attachments, unshown} = this.state;
    if (keptFiles) attachments?.restore(keptFiles);
    if (unshown && attachments) this.goOnSending(unshown);
  }

  private async takeUp() {
    const {state, draft} = this;
    const kept = await draft.read();
    if (!kept) return;
    // Before anything else may be kept in its place.
    const {answers, step, key, intake, files} = kept.value;
    const untouched = state.answers.now === noAnswers;
    state.key = key;
    state.keptFiles = files;
    if (intake) state.unshown = kept;
    else state.answers.join(answers);
    // Otherwise they show it themselves as soon as they come.
    if (state.attachments) this.show();
    const ready = (step === 'what' && !intake && !files) || (await this.fetchPages());
    if (!intake) {
      if (untouched && ready) state.page = new OpenPage(step);
      if (!untouched) void draft.keep();
      state.page.told = 'found';
    }
    this.host.element.requestUpdate();
  }

  /** Shows again what was sent, and sees that it arrives. */
  private goOnSending({value: {answers, step, intake, early}, turn}: Kept<KeptForm>) {
    const {state} = this;
    state.unshown = undefined;
    // What was typed for another in the form that sends it, that form keeps as long as it is there.
    state.answers.show(answers, turn ? undefined : early);
    state.page = new OpenPage(step);
    if (intake) this.send(intake, turn);
  }
}
