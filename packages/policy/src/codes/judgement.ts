import type {Clause} from '../policy.ts';

/**
 * What a code check found. `silent`: the policy says nothing of it, which is no less serious than `falls-short` but is mended
 * by adding instead of changing. `not-applicable`: context that asks nothing of a policy. `needs-a-person`: a machine cannot
 * tell.
 */
export type Verdict = 'meets' | 'exceeds' | 'falls-short' | 'silent' | 'not-applicable' | 'needs-a-person';

/** How one part of a provision came out. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Where the policy speaks of it; none where it is silent. */
  readonly clauses: readonly Clause[];
  readonly reason: string;
  /** What a reader should know though it does not change the verdict. */
  readonly flags: readonly string[];
}

export function judged(
  verdict: Verdict,
  reason: string,
  clauses: readonly (Clause | undefined)[] = [],
  flags: readonly string[] = [],
): Judgement {
  return {verdict, clauses: eachOnce(clauses), reason, flags};
}

function eachOnce(clauses: readonly (Clause | undefined)[]): Clause[] {
  const rules = new Map<string, Clause>();
  for (const clause of clauses) if (clause && !rules.has(clause.rule)) rules.set(clause.rule, clause);
  return [...rules.values()];
}

/**
 * The verdict on a whole provision from those on its parts: what is partly said falls short, and only what is nowhere said is
 * silent.
 */
export function combineVerdicts(parts: readonly Verdict[]): Verdict {
  const asked = parts.filter((verdict) => verdict !== 'not-applicable');
  const [first] = asked;
  if (first === undefined) return 'not-applicable';
  if (asked.every((verdict) => verdict === first)) return first;
  if (asked.some((verdict) => verdict === 'falls-short' || verdict === 'silent')) return 'falls-short';
  return asked.includes('needs-a-person') ? 'needs-a-person' : 'exceeds';
}
