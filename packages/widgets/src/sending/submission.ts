import type {Intake, IntakeProblem} from '@redress/policy';
import {type CaseService, type IdempotencyKey, isRestError, type Receipt, type RestErrorCode} from '@redress/rest';
import type {ReactiveControllerHost} from 'lit';
import {keepTrying, type Trying} from './keep-trying.ts';

/** Why a complaint has not arrived yet. */
export type Waiting = 'unreachable' | 'busy' | 'failed';

/**
 * Where a complaint on its way stands. `waiting`: it will be tried again by itself; why it did not arrive, and whether the page
 * around the form says that itself.
 */
export type SubmissionState =
  | {readonly is: 'sending'}
  | {readonly is: 'waiting'; readonly why: Waiting; readonly saidElsewhere?: boolean}
  | {readonly is: 'sent'; readonly receipt: Receipt};

/** A final no. `twice`: the key has already made a case, of other answers. */
export type Rejection =
  | {readonly why: 'invalid'; readonly problems: readonly IntakeProblem[]}
  | {readonly why: 'refused' | 'twice'};

/** What is sent, and what becomes of it. */
export interface Parcel {
  readonly intake: Intake;
  readonly key: IdempotencyKey;
  /**
   * Over once it is kept on the device, or cannot be, and this form is the one that sends it: nothing is sent before. `false`
   * where another form has it now.
   */
  readonly turn: () => Promise<boolean>;
  /** Asked anew at each attempt: the page may say only later where the service is. */
  readonly service: () => CaseService | undefined;
  readonly policy?: string;
  /** Whose files go with it. */
  readonly draft?: string;
  readonly sent: (receipt: Receipt) => void;
  readonly rejected: (rejection: Rejection) => void;
  /** An attempt has failed, and there will be another. Answers whether the form is to say why. */
  readonly waits: (why: Waiting) => boolean;
  /** It is this form's no more. */
  readonly gone: () => void;
}

/** Sends one complaint until it has arrived or is refused for good. The same key is used throughout. */
export class Submission {
  state: SubmissionState = {is: 'sending'};

  private readonly host: ReactiveControllerHost;
  private readonly parcel: Parcel;
  private readonly trying: Trying;
  private stopped = false;

  constructor(host: ReactiveControllerHost, parcel: Parcel) {
    this.host = host;
    this.parcel = parcel;
    this.trying = keepTrying(() => this.attempt());
  }

  tryNow() {
    this.set({is: 'sending'});
    this.trying.now();
  }

  /** Sends no more. What has left already may arrive, but nobody is told. */
  stop() {
    this.stopped = true;
    this.trying.stop();
  }

  /** What another form that sends it has said. */
  hear(state: Exclude<SubmissionState, {is: 'sending'}>) {
    if (this.stopped || this.state.is === 'sent') return;
    this.set(state);
    if (state.is !== 'sent') return;
    this.stop();
    this.parcel.sent(state.receipt);
  }

  private async attempt(): Promise<boolean | number> {
    const {intake, key, policy, draft, turn, service, waits, rejected, gone} = this.parcel;
    const mine = await turn();
    if (this.stopped) return true;
    if (!mine) {
      gone();
      return true;
    }
    try {
      const to = service();
      if (!to) throw new Error('The page has not said where the service is');
      const receipt = await to.submit(intake, {
        key,
        ...(policy !== undefined && {policy}),
        ...(draft !== undefined && {draft}),
      });
      this.hear({is: 'sent', receipt});
      return true;
    } catch (error) {
      if (this.stopped) return true;
      const rejection = rejectionOf(error);
      if (rejection) {
        rejected(rejection);
        return true;
      }
      const why = (isRestError(error) && passing[error.code]) || 'unreachable';
      this.set({is: 'waiting', why, saidElsewhere: !waits(why)});
      // Spread out, so that it is tried again between the time that the service asks for and twice as much.
      const {retryAfter = 0} = isRestError(error) ? error.details : {};
      return Math.min(retryAfter, longestAsked) * 2_000;
    }
  }

  private set(state: SubmissionState) {
    this.state = state;
    this.host.requestUpdate();
  }
}

/** Seconds. Nobody is left without an attempt for longer than twice this, whatever the service asks for. */
const longestAsked = 600;

/** What passes by itself, and so is worth waiting for. */
const passing: Readonly<Partial<Record<RestErrorCode, Waiting>>> = {
  'service/unreachable': 'unreachable',
  'service/failed': 'failed',
  'request/too-many': 'busy',
  'service/busy': 'busy',
  'service/full': 'failed',
  'key/in-flight': 'busy',
};

/** Nothing when it is worth trying again: the service is away, busy or in trouble, or its client could not be fetched. */
function rejectionOf(error: unknown): Rejection | undefined {
  if (!isRestError(error) || passing[error.code]) return undefined;
  if (error.code === 'request/invalid') return {why: 'invalid', problems: error.details.problems ?? []};
  return {why: error.code === 'key/reused' ? 'twice' : 'refused'};
}
