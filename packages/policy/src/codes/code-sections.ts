/** Both codes have nine sections with nearly the same names, which are those of the self-assessment form. */
export function inSections(eighth: string): Readonly<Record<string, string>> {
  return {
    1: 'Definition of a complaint',
    2: 'Exclusions',
    3: 'Accessibility and awareness',
    4: 'Complaint handling staff',
    5: 'The complaint handling process',
    6: 'Complaints stages',
    7: 'Putting things right',
    8: eighth,
    9: 'Scrutiny and oversight: continuous learning and improvement',
  };
}
