import {missingItems, requiredItems} from '../letters/missing-items.ts';
import type {LetterItem, LetterType} from '../policy.ts';
import {type Refusal, refuse} from '../refusal.ts';
import type {Situation} from './situation.ts';

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
