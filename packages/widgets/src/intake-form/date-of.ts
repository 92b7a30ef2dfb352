import type {Answers} from './answers.ts';

/** The day, month and year as one date; while a part is missing not a date, but not nothing either. */
export function dateOf(answers: Answers): string | undefined {
  const [day = '', month = '', year = ''] = [answers['when.day'], answers['when.month'], answers['when.year']].map(
    (part) => part.trim(),
  );
  if (day === '' && month === '' && year === '') return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
