/**
 * Reads an attribute of text, or gives what holds without it. By itself Lit would set the property to null when the page
 * takes the attribute away, which the type of the property denies.
 */
export function textOr<T extends string>(without: T): (value: string | null) => T {
  return (value) => (value ?? without) as T;
}
