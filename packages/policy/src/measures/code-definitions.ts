import type {Rule} from './figure.ts';

/** Which complaints of a stage belong to the year. */
type InYear = 'made-in-year' | 'responded-in-year';

/** How CH01 is counted. Change a rule where the regulator's text, or a later direction, says otherwise. */
export interface Ch01Definition {
  readonly counted: Rule<InYear>;
  readonly homes: Rule<'owned-at-year-end'>;
  readonly decimals: Rule<number>;
}

/** How CH02 is counted. */
export interface Ch02Definition {
  readonly denominator: Rule<InYear>;
  /** Working days: to acknowledge, to answer after that, and the most of an extension without a good reason. */
  readonly stageOne: Rule<`${number}/${number}/${number}`>;
  readonly stageTwo: Rule<`${number}/${number}/${number}`>;
  readonly extensions: Rule<'count-when-valid' | 'never'>;
  /** Whether a late acknowledgement makes the complaint late, whenever it is answered. */
  readonly acknowledgement: Rule<'tested' | 'not-tested'>;
  /** What became of a complaint that was withdrawn before its answer. */
  readonly withdrawn: Rule<'left-out' | 'counted'>;
  /** What is not answered and not yet due. */
  readonly running: Rule<'left-out' | 'not-in-time'>;
  readonly decimals: Rule<number>;
}

const notRead = 'The technical requirements of the Regulator of Social Housing could not be read';

export const ch01Definition: Ch01Definition = {
  counted: {
    is: 'made-in-year',
    verified: false,
    source: `${notRead}; two public accounts count the complaints of each stage in the reporting year.`,
  },
  homes: {
    is: 'owned-at-year-end',
    verified: false,
    source: `${notRead}; taken to be the relevant homes owned when the year ends, low-cost rental and ownership apart.`,
  },
  decimals: {is: 1, verified: false, source: `${notRead} on rounding; one decimal place is what landlords publish.`},
};

export const ch02Definition: Ch02Definition = {
  denominator: {
    is: 'made-in-year',
    verified: false,
    source: `${notRead}, and public sources differ: one list divides by the complaints responded to.`,
  },
  stageOne: {
    is: '5/10/10',
    verified: true,
    source:
      'Complaint Handling Code 2024, 6.2 to 6.4. Since 1 April 2024 the measure follows its timescales, says the change note of 15 March 2024 to the standard.',
  },
  stageTwo: {
    is: '5/20/20',
    verified: true,
    source: 'Complaint Handling Code 2024, 6.11, 6.14 and 6.15, by the same change note.',
  },
  extensions: {
    is: 'count-when-valid',
    verified: false,
    source: `${notRead} on extensions; the Code allows them where the new date and the reason are told in time.`,
  },
  acknowledgement: {
    is: 'tested',
    verified: false,
    source: 'One landlord says that guidance of 19 September 2023 has acknowledgement and answer count together.',
  },
  withdrawn: {is: 'left-out', verified: false, source: `${notRead} on complaints that were withdrawn.`},
  running: {is: 'left-out', verified: false, source: `${notRead} on complaints that still run within their time.`},
  decimals: {is: 1, verified: false, source: `${notRead} on rounding; one decimal place is what landlords publish.`},
};
