import type {ChangedCase} from '@redress/rest';
import {frame, LiveLine} from './live-line.ts';

export interface WorklistLineParts {
  /** The changes, until the signal aborts. */
  readonly watch: (signal: AbortSignal) => AsyncIterable<ChangedCase>;
  readonly until: number | undefined;
  /** Told of an error that ended the line. The reader is told nothing; reconnecting, it gets a proper answer. */
  readonly onError: (error: unknown) => void;
}

/** Tells a line of the worklist for every case that changes. */
export class WorklistLine extends LiveLine {
  readonly #watch: WorklistLineParts['watch'];
  readonly #onError: (error: unknown) => void;

  constructor({watch, until, onError}: WorklistLineParts) {
    super(until);
    this.#watch = watch;
    this.#onError = onError;
  }

  protected override tell(): void {
    void this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    const over = new AbortController();
    this.holds(() => over.abort());
    try {
      // Nothing is read ahead of a slow reader: it waits in the log.
      for await (const change of this.#watch(over.signal))
        await this.say(frame(change.position, JSON.stringify(change)));
    } catch (error) {
      this.#onError(error);
    }
    this.end();
  }
}
