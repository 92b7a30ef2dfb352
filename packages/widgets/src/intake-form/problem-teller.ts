import type {RestErrorCode} from '@redress/rest';
import type {LitElement, ReactiveController} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import type {SubmissionState, Waiting} from '../sending/submission.ts';
import type {FormFile} from './attachments.ts';
import type {Notice} from './form-view.ts';
import type {IntakeFlow} from './intake-flow.ts';

/** Tells the page, once each, what did not work while the form was filled in and sent. */
export class ProblemTeller implements ReactiveController {
  private readonly host: LitElement;
  private readonly flow: IntakeFlow;
  private state: SubmissionState | undefined;
  private failed: readonly FormFile[] = [];
  private notice: Notice | undefined;
  private keeps = true;

  constructor(host: LitElement, flow: IntakeFlow) {
    this.host = host;
    this.flow = flow;
    host.addController(this);
  }

  hostUpdated() {
    const {draft} = this.flow;
    const {way, page, attachments} = this.flow.state;
    const {notice} = page;
    const state = way?.submission.state;
    if (state !== this.state && state?.is === 'waiting') this.tell(codes[state.why], 'submit');
    this.state = state;

    if (notice !== this.notice && notice && notice !== 'unloaded') this.tell(codes[notice], 'submit');
    this.notice = notice;

    const files = attachments?.files ?? [];
    for (const file of files) {
      if (file.is === 'failed' && !this.failed.includes(file)) this.tell(file.code, 'addFile');
    }
    this.failed = files;

    const keeps = draft.keeping.is !== 'here-only';
    if (!keeps && this.keeps) this.tell('device/not-kept', 'keep');
    this.keeps = keeps;
  }

  private tell(...problem: ConstructorParameters<typeof ProblemEvent>) {
    this.host.dispatchEvent(new ProblemEvent(...problem));
  }
}

/** What a person is told of together, by its most common code. That a part is `unloaded` is told where it is fetched. */
const codes: Readonly<Record<Waiting | Exclude<Notice, 'unloaded'>, RestErrorCode>> = {
  unreachable: 'service/unreachable',
  busy: 'service/busy',
  failed: 'service/failed',
  refused: 'case/refused',
  twice: 'key/reused',
};
