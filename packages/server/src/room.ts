import type {Hono} from 'hono';

/** One part of the service beside its cases, for one organisation: its routes below `/v1`, and what it does by itself. */
export interface Room {
  readonly routes?: Hono;
  readonly jobs?: readonly Job[];
}

/** Work that is done again and again. Every instance does it, so doing it twice at once must come to the same. */
export interface Job {
  /** For logs and metrics. */
  readonly name: string;
  /** Milliseconds from the end of one run to the beginning of the next. */
  readonly every: number;
  run(signal: AbortSignal): Promise<void>;
}
