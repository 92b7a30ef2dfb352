/** The number that the two digits at `at` write. Dates are read some hundred times for one view of a case: hence by position. */
export function twoDigits(text: string, at: number): number {
  // Two times the code of '0', the first of them as tens, is 528.
  return 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528;
}
