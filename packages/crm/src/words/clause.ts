/** Where a policy says something. */
export const clauseWords = {
  full: (section: string, heading: string) => `Section ${section}, ${heading}`,
  section: (section: string) => `section ${section}`,
  heading: (heading: string) => `under "${heading}"`,
  bracketed: (where: string) => `(${where})`,
};
