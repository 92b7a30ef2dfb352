/** Stable codes of why what a store keeps cannot be moved. */
export type MoveErrorCode = 'move/target-in-use' | 'move/differs' | 'move/broken';

/** The message is for whoever moves it: what is wrong, what was left as it was, and what to do. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
  readonly code: MoveErrorCode;

  constructor(code: MoveErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
