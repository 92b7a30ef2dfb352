/** Where a live line writes to. It is given one thing at a time. */
export interface LineWriter {
  /** `taken` is called when it has left for the reader. Until then nothing more is given. */
  write(text: string, taken: () => void): void;
  /** How much of what was given has not been taken. Smaller than before when a slow reader has taken some of it. */
  readonly waiting: number;
  /** Ends the line after what was given. */
  end(): void;
  /** Breaks the line off, and forgets what the reader has not taken. */
  drop(): void;
}
