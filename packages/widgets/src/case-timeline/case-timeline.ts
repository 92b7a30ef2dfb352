import type {Credentials} from '@redress/rest/client';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {CaseController} from '../case-controller.ts';
import {ConnectionController} from '../connection-controller.ts';
import {LatePart} from '../late-part.ts';
import {unseenNotice} from '../line-notices.ts';
import {property} from '../property.ts';
import {controlStyles} from '../styles/control-styles.ts';
import {hostStyles} from '../styles/host-styles.ts';
import {unseenStyles} from '../styles/unseen-styles.ts';
import {textOr} from '../text-or.ts';
import {words as english} from '../words/en/case-opening.ts';
import {WordsController} from '../words/words-controller.ts';

/**
 * One case as it stands: what now, what next, what was. It changes by itself when something happens, and says so to
 * screen readers. Staff see the same list, with what is for staff only marked as such. Each entry has an address, such as
 * `#entry-12`: the page goes there when its own address ends so, or when `entry` says so.
 *
 * @tagname redress-case-timeline
 * @slot - Shown while the case cannot be: how else to reach the organisation.
 * @csspart badge - How long is left, beside where the case stands.
 * @csspart title - The heading with the reference.
 * @csspart status - The sentence that says where the case stands.
 * @csspart next - What happens next.
 * @csspart past - What has happened.
 * @csspart file - A file, and how it is downloaded.
 * @csspart message - Where something can be added.
 * @csspart problem - What did not work, and what to do.
 * @fires {CommandEvent} redress-command - Before a message or a file is sent. Prevent its default to stop that; what was typed stays.
 * @fires {CommandDoneEvent} redress-command-done - When a message or a file has been sent.
 * @fires {ProblemEvent} redress-problem - When the case cannot be opened or followed, or something could not be sent or fetched.
 */
export class CaseTimeline extends LitElement {
  static override styles = [hostStyles, unseenStyles, controlStyles];

  /** Address of the service, where no `<redress-provider>` gives one. */
  @property({converter: textOr('')}) service = '';
  /** Who is asking, with a `service` of its own. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  @property({converter: textOr('')}) reference = '';
  /** Level of the first heading among those of the page, 1 to 5. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Number of the entry to go to, where the address of the page does not say it. */
  @property({type: Number}) entry: number | undefined;

  private readonly connection = new ConnectionController(this);
  private readonly case = new CaseController(this);
  private readonly text = new WordsController(
    this,
    'case-opening',
    english,
    () => import('../words/cy/case-opening.ts'),
  );
  /** There is nothing to draw before the case has come, and what draws it comes beside it. */
  private readonly whole = new LatePart(this, async () => {
    const {WholeCase} = await import('./whole-case.ts');
    return new WholeCase(this, {
      snapshot: () => this.case.snapshot,
      store: () => this.case.store,
      service: () => this.connection.value?.service,
      draw: () => this.performUpdate(),
    });
  });

  override willUpdate(changed: PropertyValues<this>) {
    this.case.follow(this.connection.value, this.reference);
    if (this.reference !== '') this.whole.want(changed.size > 0);
    this.whole.part?.willUpdate(changed);
  }

  protected override async getUpdateComplete() {
    const complete = await super.getUpdateComplete();
    if (!this.whole.coming) return complete;
    await this.whole.coming;
    return super.getUpdateComplete();
  }

  override render() {
    const {part} = this.whole;
    const {language, dir} = part?.text ?? this.text;
    return html`
      <div class="case ${part?.opened?.audience ?? ''}" lang=${language} dir=${dir ?? nothing}>
        <div class="unseen" role="status">${part?.news}</div>
        ${part?.opened ? part.render(part.opened) : this.nothingToShow()}
      </div>
    `;
  }

  private nothingToShow() {
    const {whole, text, reference} = this;
    return html`
      ${whole.missing ? whole.notice(text.words) : unseenNotice(this.case.snapshot, reference, text.words)}
      <slot></slot>
      ${whole.part?.held()}
    `;
  }
}
