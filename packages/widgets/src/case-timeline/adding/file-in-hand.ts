import type {RestErrorCode} from '@redress/rest';

/** A file that somebody has chosen and that has not arrived. */
export class FileInHand {
  readonly file: File;
  state: 'waiting' | 'sending' | 'failed' = 'waiting';
  /** How much of it has arrived, from 0 to 1. */
  share = 0;
  /** Why it did not arrive. */
  code: RestErrorCode | undefined;
  /** The page says itself why. */
  saidElsewhere = false;
  private line = new AbortController();

  constructor(file: File) {
    this.file = file;
  }

  /** Gives the signal that ends this attempt. */
  begin(): AbortSignal {
    this.state = 'sending';
    this.share = 0;
    this.line = new AbortController();
    return this.line.signal;
  }

  fail(code: RestErrorCode, saidElsewhere: boolean) {
    this.state = 'failed';
    this.saidElsewhere = saidElsewhere;
    this.code = code;
  }

  cancel() {
    this.line.abort();
  }
}
