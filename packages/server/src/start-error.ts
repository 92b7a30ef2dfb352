/** Stable codes of why a service cannot start. */
export type StartErrorCode =
  | 'folder/unusable'
  | 'folder/in-use'
  | 'folder/newer'
  | 'database/unusable'
  | 'secret/damaged'
  | 'secret/other'
  | 'address/unusable'
  | 'identity/unusable'
  | 'embed/unusable';

/** Thrown by `openService`. The message is for the person who starts the service: what is wrong, where, and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
