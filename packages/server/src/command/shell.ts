import type {Instant} from '@redress/policy';

/** What a command may reach outside itself: files, the time, and whoever reads. */
export interface Shell {
  /** The text of a file; throws what the system throws. */
  read(path: string): string;
  now(): Instant;
  /** One or more lines for whoever asked. */
  print(text: string): void;
  /** One or more lines about what went wrong. */
  complain(text: string): void;
  /** The same words, made to stand out where the reader's screen can. Takes no room. */
  paint(style: 'bold' | 'red' | 'green' | 'dim', text: string): string;
}

/** `0`: as it should be. `1`: it was done and found something. `2`: it could not be done. Build systems read them. */
export type ExitCode = 0 | 1 | 2;
