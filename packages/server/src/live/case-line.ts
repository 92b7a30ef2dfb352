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
  #news = '';
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

  /** Looks for the first time, and throws what any other question about the case would. Told when the line begins. */
  async prepare(): Promise<void> {
    this.#looking = true;
    const {version} = await this.#seek();
    if (version === this.#after) this.#news = '';
  }

  /** Whether its reader may see the case, as far as anybody has looked. */
  get isLetIn(): boolean {
    return this.#tag !== '';
  }

  /** Something was written to the case. While the reader is busy with what came before, it is enough to know that. */
  wake(): void {
    this.#lookAgain = true;
    if (!this.#looking) void this.#tellNews();
  }

  protected override tell(): void {
    void this.#tellNews();
  }

  async #tellNews(): Promise<void> {
    this.#looking = true;
    try {
      for (;;) {
        const news = this.#news;
        this.#news = '';
        if (news !== '') await this.say(news);
        if (!this.#lookAgain || this.isOver) return;
        this.#lookAgain = false;
        await this.#seek();
      }
    } catch (error) {
      this.#onError(error);
      this.end();
    } finally {
      this.#looking = false;
    }
  }

  /** Looks at the case. What the reader has not been told yet is news. */
  async #seek(): Promise<CaseView> {
    const view = await this.#look();
    const {at, version} = view;
    const text = shownIn(view);
    const tag = tagOf(text);
    if (tag !== this.#tag) this.#news = frame(version, `{"at":"${at}","version":${version},${text.slice(1)}`);
    this.#tag = tag;
    return view;
  }
}
