/** Something a newcomer has to put right. The message says what happened and what to do; the details are a tool's own output. */
export class SetUpError extends Error {
  name = 'SetUpError';

  constructor(message, details = '') {
    super(message);
    this.details = details.trim();
  }
}
