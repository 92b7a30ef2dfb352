import type {CaseView, CommandOf} from '@redress/policy';
import {asRestError, type CaseService, type CaseStore} from '@redress/rest';
import {html, type LitElement, nothing} from 'lit';
import {CommandDoneEvent, CommandEvent} from '../../command-events.ts';
import {CommandSender} from '../../command-sender.ts';
import {ProblemEvent} from '../../problem-event.ts';
import {type NoticeWords, undoneNotice} from '../../undone-notice.ts';
import {words as english} from '../../words/en/case-adding.ts';
import {WordsController} from '../../words/words-controller.ts';
import {addingStyles} from './adding-styles.ts';
import {FileInHand} from './file-in-hand.ts';
import {fileList} from './file-list.ts';

/** The element around it, and the case that this shows. */
export interface Place {
  readonly text: WordsController<NoticeWords>;
  readonly reference: () => string;
  readonly store: () => CaseStore | undefined;
  readonly view: () => CaseView | undefined;
  readonly service: () => CaseService | undefined;
  /** Tells whoever hears the page. */
  readonly say: (news: string) => void;
  /** Everything was sent. */
  readonly done: () => void;
}

interface Draft {
  text: string;
  files: FileInHand[];
}

/** Where a message is written and files are chosen for a case, and how they are sent. Fetched when somebody has something to add. */
export class AddToCase {
  readonly styles = addingStyles;

  private readonly host: LitElement;
  private readonly place: Place;
  /** What was typed and chosen for each case: there again when the case is, and never beside another. */
  private readonly drafts = new Map<string, Draft>();
  private readonly sender: CommandSender<CommandOf<'sendMessage'>>;
  private readonly text: WordsController<typeof english>;
  private empty = false;

  constructor(host: LitElement, place: Place) {
    this.host = host;
    this.place = place;
    this.sender = new CommandSender(host);
    this.text = new WordsController(host, 'case-adding', english, () => import('../../words/cy/case-adding.ts'));
  }

  /** Whether something that was typed or chosen for this case has not been sent. */
  get holds(): boolean {
    const draft = this.drafts.get(this.place.reference());
    return draft !== undefined && (draft.text !== '' || draft.files.length > 0);
  }

  /** The form. Without a view, what was typed for a case that cannot be shown now. */
  render(view: CaseView | undefined) {
    const {words} = this.text;
    const {open, label, hint} = view?.audience === 'staff' ? words.staff : words;
    const {text, files} = this.draft;
    const undone = this.sender.undoneIn(this.place.store());
    const sending = this.sender.pending !== undefined || files.some(({state}) => state === 'sending');
    const may = (command: string) => !view || view.offers.some((offer) => offer.command === command && !offer.refusal);
    return html`
      <form novalidate aria-label=${open} @submit=${this.onSubmit}>
        ${
          may('sendMessage')
            ? html`
              <label for="message">${label}</label>
              <p class="hint" id="hint">${hint}</p>
              ${this.empty ? html`<p class="error" id="error" role="alert">${words.empty}</p>` : nothing}
              <textarea
                id="message"
                aria-describedby=${this.empty ? 'hint error' : 'hint'}
                aria-invalid=${this.empty ? 'true' : 'false'}
                .value=${text}
                @input=${this.onInput}
              ></textarea>
            `
            : nothing
        }
        ${undone ? undoneNotice(undone, view, this.place.text, () => void this.send()) : nothing}
        ${
          may('addFile')
            ? html`
              <label for="files">${words.files}</label>
              <p class="hint" id="files-hint">${words.filesHint}</p>
              <input id="files" type="file" multiple aria-describedby="files-hint" @change=${this.onChoose} />
            `
            : nothing
        }
        ${fileList(files, words, {remove: (file) => this.remove(file), again: (file) => void this.sendFiles([file])})}
        <div>
          <button class="primary" aria-disabled=${sending ? 'true' : 'false'}>
            ${sending ? words.sending : files.length > 0 ? words.sendAll : words.send}
          </button>
        </div>
      </form>
    `;
  }

  private get draft(): Draft {
    const reference = this.place.reference();
    const draft = this.drafts.get(reference) ?? {text: '', files: []};
    this.drafts.set(reference, draft);
    return draft;
  }

  private async send() {
    const {draft} = this;
    const text = draft.text.trim();
    const waiting = draft.files.filter(({state}) => state !== 'sending');
    this.empty = text === '' && draft.files.length === 0;
    this.host.requestUpdate();
    if (this.empty) return this.field('textarea')?.focus();
    const store = this.place.store();
    if (text !== '') {
      if (!store || !(await this.sender.send(store, {type: 'sendMessage', text}))) return;
      // What was typed meanwhile was not sent.
      if (draft.text.trim() === text) draft.text = '';
    }
    await this.sendFiles(waiting, text !== '');
  }

  /** One after another, so that each arrives as soon as it can. */
  private async sendFiles(files: readonly FileInHand[], withMessage = false) {
    const {draft} = this;
    const [store, service] = [this.place.store(), this.place.service()];
    let sent = 0;
    for (const one of files) {
      // Meanwhile it may have been taken back.
      if (!store || !service || !draft.files.includes(one)) continue;
      if (await this.sendFile(one, draft, store, service)) sent++;
    }
    if (this.place.store() !== store) return;
    const {words} = this.text;
    const said = [withMessage ? words.sent : [], sent > 0 ? words.filesSent(sent) : []].flat();
    if (said.length > 0) this.place.say(said.join(' '));
    if (!this.holds) this.place.done();
    this.host.requestUpdate();
  }

  /** Whether it has arrived. */
  private async sendFile(one: FileInHand, draft: Draft, store: CaseStore, service: CaseService): Promise<boolean> {
    if (!this.host.dispatchEvent(new CommandEvent('addFile', store.reference))) return false;
    const signal = one.begin();
    const onProgress = (share: number) => {
      one.share = share;
      this.host.requestUpdate();
    };
    this.host.requestUpdate();
    try {
      await service.attach(store.reference, one.file, {onProgress, signal});
      draft.files = draft.files.filter((other) => other !== one);
      this.host.dispatchEvent(new CommandDoneEvent('addFile', store.reference));
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const {code} = asRestError(error);
      const said = !this.host.dispatchEvent(new ProblemEvent(code, 'addFile', true));
      one.fail(code, said);
      return false;
    }
  }

  private remove(one: FileInHand) {
    const {draft} = this;
    one.cancel();
    draft.files = draft.files.filter((other) => other !== one);
    this.place.say(this.text.words.removed(one.file.name));
    this.host.requestUpdate();
    // What was pressed is gone.
    this.field('input')?.focus();
  }

  private field(selector: 'textarea' | 'input') {
    return this.host.renderRoot.querySelector<HTMLElement>(`form ${selector}`);
  }

  private readonly onInput = ({target}: Event) => {
    this.draft.text = (target as HTMLTextAreaElement).value;
    this.empty &&= this.draft.text.trim() === '';
    this.host.requestUpdate();
  };

  private readonly onChoose = ({target}: Event) => {
    const input = target as HTMLInputElement;
    const chosen = [...(input.files ?? [])];
    this.draft.files = [...this.draft.files, ...chosen.map((file) => new FileInHand(file))];
    if (chosen.length > 0) this.place.say(this.text.words.chosen(chosen.map(({name}) => name)));
    // The same file can be chosen again after it was removed.
    input.value = '';
    this.empty = false;
    this.host.requestUpdate();
  };

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    void this.send();
  };
}
