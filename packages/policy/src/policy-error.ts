/** Thrown when a caller breaks a rule of this package. `code` is stable; the message says what was found and what was expected. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
