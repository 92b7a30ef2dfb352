/** What somebody wants to send. */
export interface Announced {
  readonly name: string;
  readonly type: string;
  readonly length: number;
  /** Told again for the same file, so that an answer which was lost makes no second place for it. */
  readonly key?: string;
}
