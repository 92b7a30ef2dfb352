/** What may be attached, and where it is kept. */
export interface FileRules {
  /** Largest file, in bytes. 20 MB by default. */
  readonly largest?: number;
  /** Most files of one case. 20 by default. */
  readonly most?: number;
}
