import {missingItems, requiredItems} from '../letters/missing-items.ts';
import type {LetterItem, LetterType} from '../policy.ts';
import {type Refusal, refuse} from '../refusal.ts';
import type {Situation} from './situation.ts';

/**
 * Goes out as was agreed with this person (Equality Act 2010, section 20): a standard letter alone would reach nobody, and so
 * meet no clock.
 */
export function asAgreed({state: {adjustments}, policy}: Situation, adjusted: string | undefined): Refusal | undefined {
  if (adjustments.length === 0 || adjusted !== undefined) return undefined;
  const agreed = adjustments.join('; ');
  return refuse('adjustment-needed', `Say how the letter keeps to what was agreed: ${agreed}`, {
    clause: policy.adjustments.clause,
    details: {agreed},
  });
}

/** Holds everything that the policy says it must; what it only should hold stops nothing. */
export function completeLetter(
  {policy, stage}: Situation,
  type: LetterType,
  has: ReadonlySet<LetterItem>,
  upheld = false,
): Refusal | undefined {
  const {blocking} = missingItems(requiredItems(policy, type, stage.id), has, {upheld});
  const [first] = blocking;
  if (!first) return undefined;
  const items = blocking.map(({item}) => item);
  return refuse('letter-incomplete', `The letter lacks what the policy asks for: ${items.join(', ')}`, {
    clause: first.clause,
    details: {items: items.join(' ')},
  });
}
