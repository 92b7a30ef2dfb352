import type {Days} from '../../deadline-badge/standing.ts';

const plurals = new Intl.PluralRules('en');

/** A number of days: `3 working days`. */
export function days({count, unit}: Days): string {
  const one = plurals.select(count) === 'one';
  return `${count} ${unit === 'working-days' ? 'working ' : ''}${one ? 'day' : 'days'}`;
}
