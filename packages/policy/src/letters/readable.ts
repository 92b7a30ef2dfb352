/**
 * The text without what nobody can read and what would change the letter around it: control characters, marks that turn the
 * direction of what follows, halves of characters, and what is no character at all.
 */
export function readable(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
