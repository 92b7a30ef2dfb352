export function sayClause(section: string | undefined, heading: string): string {
  return section === undefined ? `Polisi: ${heading}` : `Polisi, adran ${section}: ${heading}`;
}
