import type {CommandType} from '@redress/policy';
import type {RestErrorCode} from '@redress/rest';

/**
 * What went wrong: as the service or the line to it says, or a part of the element that could not be fetched, or a device that
 * does not keep or copy.
 */
export type ProblemCode = RestErrorCode | 'part/missing' | 'device/not-kept' | 'device/not-copied';

/**
 * What was being done: something that a person asked for; `open` and `follow`, a case; `policy`, reading what may be asked;
 * `submit`, sending a complaint; `download`, a file; `keep`, what is typed, on the device; `copy`; `fetch`, a part of the element.
 */
export type Doing = CommandType | 'open' | 'follow' | 'policy' | 'submit' | 'download' | 'keep' | 'copy' | 'fetch';

/**
 * Tells that something did not work, also where the element goes on as if nothing were. It says nothing of the case or the
 * person. Where it can be cancelled, prevent its default to keep the element's own message away and show another: what was
 * typed is kept either way.
 */
export class ProblemEvent extends Event {
  /** What went wrong; stable. */
  readonly code: ProblemCode;
  /** What was being done. */
  readonly doing: Doing;

  constructor(code: ProblemCode, doing: Doing, cancelable = false) {
    super('redress-problem', {bubbles: true, composed: true, cancelable});
    this.code = code;
    this.doing = doing;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-problem': ProblemEvent;
  }
}
