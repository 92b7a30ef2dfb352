import type {LetterItem, LetterRule, LetterType, Policy} from '../policy.ts';

/** A thing that a letter must or should hold, and where the policy says so. */
export type RequiredItem = LetterRule['items'][number];

/** Everything a letter is required to hold under this policy, at this stage. */
export function requiredItems({letters}: Policy, type: LetterType, stage?: string): readonly RequiredItem[] {
  return letters
    .filter((rule) => rule.type === type && (rule.stage === undefined || rule.stage === stage))
    .flatMap(({items}) => items);
}

/** What a letter would go without: what stops it, and what it should have all the same. */
export interface MissingItems {
  readonly blocking: readonly RequiredItem[];
  readonly warning: readonly RequiredItem[];
}

/**
 * Which required items a letter lacks. `has` says what is there; `upheld` whether anything went wrong, since some items are
 * only for that.
 */
export function missingItems(
  items: readonly RequiredItem[],
  has: ReadonlySet<LetterItem>,
  {upheld = false}: {readonly upheld?: boolean} = {},
): MissingItems {
  const missing = items.filter(({item, when}) => !has.has(item) && (when !== 'upheld' || upheld));
  return {
    blocking: missing.filter(({force}) => force === 'must'),
    warning: missing.filter(({force}) => force !== 'must'),
  };
}
