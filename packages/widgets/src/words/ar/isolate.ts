/** A name or a sentence of somebody else's, so that its direction turns nothing around it (U+2068, U+2069). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
