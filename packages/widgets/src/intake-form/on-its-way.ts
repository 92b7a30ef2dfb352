import type {Intake} from '@redress/policy';
import type {IdempotencyKey, Receipt} from '@redress/rest';
import type {DraftController} from '../sending/draft-controller.ts';
import type {Kept} from '../sending/outbox.ts';
import {type Rejection, Submission} from '../sending/submission.ts';
import type {AnswersInHand} from './answers-in-hand.ts';
import type {FlowHost} from './flow-host.ts';
import {IntakeSubmittedEvent} from './intake-events.ts';
import type {KeptForm, News} from './kept-form.ts';
import {tellUnsent} from './tell-unsent.ts';

export interface OnItsWayOptions {
  readonly host: FlowHost;
  readonly draft: DraftController<KeptForm, News>;
  readonly answers: AnswersInHand;
  readonly intake: Intake;
  readonly key: IdempotencyKey;
  /** Under which draft its files have arrived. */
  readonly files: string | undefined;
  /** Where another form sends it: over once this one has to. */
  readonly others: Kept<KeptForm>['turn'];
  readonly arrived: () => void;
  readonly rejected: (rejection: Rejection) => void;
  /** Another form has it, or has done with it. */
  readonly gone: () => void;
  /** Somebody wants it deleted in a form that shows it. */
  readonly unwanted: () => void;
}

/** A complaint from when it is sent, by this form or by another that shows the same, until another is begun. */
export class OnItsWay {
  readonly intake: Intake;
  readonly submission: Submission;
  /** Whether another form sends it, and this one only shows what becomes of it. */
  following: boolean;

  private readonly options: OnItsWayOptions;

  constructor(options: OnItsWayOptions) {
    const {host, draft, intake, key, files, others, gone} = options;
    this.options = options;
    this.intake = intake;
    this.following = others !== undefined;
    const policy = host.policy();
    const kept = others ? undefined : draft.keep();
    this.submission = new Submission(host.element, {
      intake,
      key,
      turn: async () => {
        await kept;
        return this.following ? this.takeOver(await others) : draft.mine();
      },
      service: host.service,
      ...(policy !== undefined && {policy}),
      ...(files !== undefined && {draft: files}),
      sent: this.sent,
      rejected: this.rejected,
      waits: (why) => {
        void draft.tell({is: 'waiting', why});
        return tellUnsent(host.element, why);
      },
      gone,
    });
  }

  /** Whether it may not have arrived. */
  get isOpen(): boolean {
    return this.submission.state.is !== 'sent';
  }

  tryNow() {
    this.submission.tryNow();
    if (this.following) void this.options.draft.tell({is: 'now'});
  }

  /** What another form that shows the same has said. */
  hear(news: News) {
    const {gone, unwanted} = this.options;
    if (news.is === 'waiting' || news.is === 'sent') this.submission.hear(news);
    else if (this.following) {
      if (news.is === 'gone') gone();
    } else if (news.is === 'now') this.submission.tryNow();
    else if (news.is === 'delete') unwanted();
  }

  /** Whether what another form was sending is this form's now. */
  private takeOver(left: KeptForm | undefined): boolean {
    if (!left) return false;
    this.following = false;
    const {draft, answers} = this.options;
    if (left.early) answers.addEarly(left.early);
    void draft.keep();
    return true;
  }

  private readonly sent = (receipt: Receipt) => {
    const {host, draft, arrived} = this.options;
    const {following} = this;
    if (!following) void draft.tell({is: 'sent', receipt});
    void draft.wipe();
    arrived();
    host.published.fetchNow();
    host.focus('heading', 'within');
    // One complaint is told once, however many forms show it.
    if (!following) host.element.dispatchEvent(new IntakeSubmittedEvent(receipt.reference));
  };

  private readonly rejected = (rejection: Rejection) => {
    void this.options.draft.tell({is: 'gone'});
    this.options.rejected(rejection);
  };
}
