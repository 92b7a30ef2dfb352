import type {Answers, DateName} from './answers.ts';

/** The day, month and year as one date; while a part is missing not a date, but not nothing either. */
export function dateOf(answers: Answers, name: DateName): string | undefined {
  const part = (which: 'day' | 'month' | 'year') => answers[`${name}.${which}`]?.trim() ?? '';
  const [day, month, year] = [part('day'), part('month'), part('year')];
  if (day === '' && month === '' && year === '') return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
