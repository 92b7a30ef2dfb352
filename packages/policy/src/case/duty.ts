import type {ClockRule} from '../policy.ts';

/**
 * What somebody owes by a date. Besides the duties of a stage: `evidence` an ombudsman asked for, an answer to an `external`
 * body that wrote for the customer, and the `breach-notice` to the Information Commissioner.
 */
export type Duty = ClockRule['duty'] | 'evidence' | 'external' | 'breach-notice';
