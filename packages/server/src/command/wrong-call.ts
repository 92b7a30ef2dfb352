/** Thrown when a command is not called as it must be. The message says what was given and what was expected. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}
