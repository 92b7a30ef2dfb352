/** What is wrong with a legacy case: where, and why. */
export interface LegacyProblem {
  readonly path: string;
  readonly message: string;
}

export function notAMoment(given: string | undefined): string {
  return `expected a real day, or a day and time as 2025-11-20T09:30; found "${given}"`;
}

const words: Readonly<Record<string, string>> = {
  required: 'this is missing',
  'too-long': 'this is too long',
  email: 'this is no address of e-mail',
  phone: 'this is no telephone number',
  date: 'this is no real day',
  future: 'this is after the day on which it was received',
  number: 'this is no number that can be right',
  unknown: 'this is nothing that the policy or the form knows',
};

/** A problem of the form or of a command, in words. */
export function sayCode(code: string): string {
  return words[code] ?? code;
}
