import type {CaseView} from '@redress/policy';
import type {Reference, Version} from '@redress/rest';
import {shownIn} from '@redress/rest/service';
import {tagOf} from '../http/tagged.ts';
import {frame, LiveLine} from './live-line.ts';

export interface CaseLineParts {
  readonly reference: Reference;
  /** The case as the caller sees it now: what they would be told if they asked. */
  readonly look: () => Promise<CaseView>;
  /** What they have seen already, and are not told again. */
  readonly after: Version | undefined;
  /** Staff have as many lines as they like. */
  readonly ofStaff: boolean;
  readonly until: number | undefined;
  /** Told of an error that ended the line. The reader is told nothing; reconnecting, it gets a proper answer. */
  readonly onError: (error: unknown) => void;
}

/** Tells a case, and again after every change that the caller can see. */
export class CaseLine extends LiveLine {
  readonly reference: Reference;
  readonly ofStaff: boolean;
  readonly #look: () => Promise<CaseView>;
  readonly #onError: (error: unknown) => void;
  readonly #after: Version | undefined;
  /** Of what was told last. */
  #tag = '';
  #looking = false;
  #lookAgain = false;

  constructor({reference, look, after, ofStaff, until, onError}: CaseLineParts) {
    super(until);
    this.reference = reference;
    this.ofStaff = ofStaff;
    this.#look = look;
    this.#after = after;
    this.#onError = onError;
  }

  /** Something was written to the case. While the reader is busy with what came before, it is enough to know that. */
  wake(): void {
    if (this.#looking) this.#lookAgain = true;
    else void this.#tellNews();
  }

  protected override tell(): void {
    this.wake();
  }

  async #tellNews(): Promise<void> {
    this.#looking = true;
    try {
      do {
        this.#lookAgain = false;
        await this.#tellOnce();
      } while (this.#lookAgain && !this.isOver);
    } catch (error) {
      this.#onError(error);
      this.end();
    } finally {
      this.#looking = false;
    }
  }

  async #tellOnce(): Promise<void> {
    const view = await this.#look();
    if (this.isOver) return;
    const {at, version} = view;
    const text = shownIn(view);
    const tag = tagOf(text);
    const first = this.#tag === '';
    if (tag === this.#tag) return;
    this.#tag = tag;
    if (first && version === this.#after) return;
    await this.say(frame(version, `{"at":"${at}","version":${version},${text.slice(1)}`));
  }
}
