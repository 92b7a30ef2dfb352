/** Thrown where an answer would need bank holidays that are not published. */
export class OutOfRange extends RangeError {
  override readonly name = 'OutOfRange';
  readonly code = 'OUT_OF_RANGE';
}
