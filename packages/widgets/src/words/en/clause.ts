/** Where a rule stands in the written policy. Not every document numbers its sections. */
export function sayClause(section: string | undefined, heading: string): string {
  return section === undefined ? `Policy: ${heading}` : `Policy, section ${section}: ${heading}`;
}
