import type {LetterItem, LetterRule, LetterType, Policy, StageStep} from '../policy.ts';

/** A thing that a letter must or should hold, and where the policy says so. */
export type RequiredItem = LetterRule['items'][number];

/**
 * Everything a letter is required to hold under this policy, at this stage. What the policy wants done before an answer goes
 * counts with it: a recorded attempt to discuss the outcome, or to agree what is offered.
 */
export function requiredItems(policy: Policy, type: LetterType, stage?: string): readonly RequiredItem[] {
  const items = policy.letters
    .filter((rule) => rule.type === type && (rule.stage === undefined || rule.stage === stage))
    .flatMap((rule) => rule.items);
  if (type !== 'stage-answer') return items;
  const steps = policy.stages.find(({id}) => id === stage)?.steps ?? [];
  const before = steps.flatMap(({step, clause, force}): RequiredItem[] => {
    const item = beforeTheAnswer[step];
    return item ? [{item, clause, force}] : [];
  });
  return [...items, ...before];
}

const beforeTheAnswer: Readonly<Partial<Record<StageStep['step'], LetterItem>>> = {
  'discuss-outcome': 'discussion',
  'agree-remedy': 'remedy-answer',
};

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
