import type {LineWriter} from './line-writer.ts';

/** Soon enough for every proxy that closes a line on which nothing is said, in milliseconds. */
export const heartbeat = 20_000;
const reconnectAfter = 2_000;
/** What a reader may leave waiting until the next heartbeat, in bytes. With more it has to go on taking. */
const mostWaiting = 64 * 1024;
/** How many times in a row it may be found to have taken nothing of so much. */
const mostPauses = 5;

/** What has to be let go when a line is over. */
export type LetGo = () => void;

/** Server-sent events to one reader. What is told, and when, is for those who extend it. */
export abstract class LiveLine {
  /** When the caller's token ends, in milliseconds since 1970; never, where there is none. */
  readonly until: number;
  readonly #letGo: LetGo[] = [];
  #writer: LineWriter | undefined;
  #taken: (() => void) | undefined;
  #leftAtLastBeat = 0;
  #leftAtLastLook = 0;
  #pauses = 0;
  #over = false;
  /** Called when more is waiting than a reader may leave. Whoever is told looks at the line now and then: {@link staysStrained}. */
  onStrain: ((line: LiveLine) => void) | undefined;

  constructor(until = Number.POSITIVE_INFINITY) {
    this.until = until;
  }

  /** Begins to tell. */
  protected abstract tell(): void;

  get isOver(): boolean {
    return this.#over;
  }

  /** Lets something go when the line is over: now, if it is. */
  holds(letGo: LetGo): void {
    if (this.#over) letGo();
    else this.#letGo.push(letGo);
  }

  begin(writer: LineWriter): void {
    if (this.#over) {
      writer.end();
      return;
    }
    this.#writer = writer;
    void this.say(`retry: ${reconnectAfter}\n\n`).then(() => this.#over || this.tell());
  }

  /** Resolves when the reader has taken it, or the line is over. One thing at a time, so that nothing heaps up. */
  protected say(text: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.#over || !this.#writer) return resolve();
      this.#taken = resolve;
      this.#writer.write(text, () => {
        this.#leftAtLastBeat = 0;
        resolve();
      });
      if (this.#writer.waiting <= mostWaiting) return;
      this.#leftAtLastLook = Number.POSITIVE_INFINITY;
      this.onStrain?.(this);
    });
  }

  /** Whether a lot is still waiting. Makes an end of the line when its reader has stopped taking it. */
  staysStrained(): boolean {
    const left = this.#writer?.waiting ?? 0;
    if (left <= mostWaiting) return false;
    this.#pauses = left < this.#leftAtLastLook ? 0 : this.#pauses + 1;
    this.#leftAtLastLook = left;
    if (this.#pauses >= mostPauses) this.#drop();
    return !this.#over;
  }

  /**
   * Says that the line is alive; of one whose reader has taken nothing since the last time, makes an end. What has changed
   * meanwhile waits where it is kept, so that no reader can fill the memory.
   */
  beat(): void {
    const writer = this.#writer;
    if (!writer) return;
    const left = writer.waiting;
    if (left > 0 && this.#leftAtLastBeat > 0 && left >= this.#leftAtLastBeat) this.#drop();
    this.#leftAtLastBeat = left;
    if (left === 0) writer.write(': still here\n\n', () => {});
  }

  /** Ends the line: the service closes, the token has run out or was revoked, or the case is not theirs any more. */
  end(): void {
    if (this.#over) return;
    const writer = this.#writer;
    // Nobody waits for a reader who may have stopped: whatever else is told, they are told no more.
    const burdened = (writer?.waiting ?? 0) > mostWaiting;
    this.gone();
    if (burdened) writer?.drop();
    else writer?.end();
  }

  #drop(): void {
    const writer = this.#writer;
    this.gone();
    writer?.drop();
  }

  /** The reader is gone. */
  gone(): void {
    if (this.#over) return;
    this.#over = true;
    this.#writer = undefined;
    this.#taken?.();
    for (const letGo of this.#letGo) letGo();
  }
}

/** A change, by which the reader can go on from it. */
export function frame(id: number, data: string): string {
  return `event: change\nid: ${id}\ndata: ${data}\n\n`;
}
