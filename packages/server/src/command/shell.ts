import type {Instant} from '@redress/policy';

/** What a command may reach outside itself: files, the time, the environment, and whoever reads. */
export interface Shell {
  /** The text of a file; throws what the system throws. */
  read(path: string): string;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Instant;
  /** One or more lines for whoever asked. */
  print(text: string): void;
  /** One or more lines about what went wrong. */
  complain(text: string): void;
  /** The same words, made to stand out where the reader's screen can. Takes no room. */
  paint(style: 'bold' | 'red' | 'green' | 'dim', text: string): string;
  /**
   * Aborts when the system asks this program to end. Only what asks for it is given the time to end well: without it, and
   * when asked a second time, the program ends at once.
   */
  stopSignal(): AbortSignal;
}

/**
 * `0`: as it should be. `1`: it was done and found something. `2`: it could not be done. `3`: it could not be done because
 * another service has the data folder. Build systems read them.
 */
export type ExitCode = 0 | 1 | 2 | 3;
