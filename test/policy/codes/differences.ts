import type {Verdict} from '@redress/policy/codes';

/** A row on which the machine and the people who read the policy differ, and why that is right. */
export interface Difference {
  readonly machine: Verdict;
  readonly because: string;
}

type ByRow = Readonly<Record<string, Difference>>;

/**
 * Every such row, by policy and by the row's name. There are none: what people read and no structure holds is in the policy's
 * statements, so the machine reads the same words. A change that makes one differ has to say here why.
 */
export const differences: Readonly<Record<string, ByRow>> = {
  'plus-dane': {},
  prima: {},
  'housing-association': {},
  psps: {},
  'people-plus': {},
};
