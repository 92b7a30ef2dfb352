/** Stable codes of why a backup cannot be made or put back. */
export type BackupErrorCode =
  | 'backup/exists'
  | 'backup/unreadable'
  | 'backup/other-secret'
  | 'backup/altered'
  | 'backup/target-in-use'
  | 'backup/refused';

/** The message is for whoever looks after the service: what is wrong, what was left as it was, and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
