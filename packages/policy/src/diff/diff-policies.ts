import type {Policy} from '../policy.ts';
import {compare, type Difference, type Place} from './compare.ts';
import {sayDifference} from './say-difference.ts';

/** One thing in which a new version of a policy is not as the old one. */
export interface PolicyChange {
  /** The part of the document in which it is, by the name that the document has for it. */
  readonly part: keyof Policy;
  /** Where in it, by what identifies each item: `stages[stage-1].clocks[respond].duration`. */
  readonly path: string;
  /** `moved`: the items of a list stand in another order. */
  readonly how: Difference['how'];
  readonly before?: unknown;
  readonly after?: unknown;
  /** Ids of the rules from which it comes: in the old version, then in the new where that is another. */
  readonly rules: readonly string[];
  /** The same in words, with the place: "Stage 1, clock to respond, duration: was 10 working days, now 5 working days". */
  readonly says: string;
}

/**
 * What a new version of a policy changes, rule by rule, in the order of the document. Empty only where nothing differs but
 * the order of plain values in a list.
 *
 * @example
 * for (const {says, rules} of diffPolicies(inForce, draft)) print(says, rules);
 */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  return compare(before, after).map((difference) => {
    const {how, path} = difference;
    const last = path.at(-1) as Place;
    return {
      part: path[0]?.key as keyof Policy,
      path: path.map(({key, item}) => (item === undefined ? key : `${key}[${item}]`)).join('.'),
      how,
      ...(last.before !== undefined && {before: last.before}),
      ...(last.after !== undefined && {after: last.after}),
      rules: rulesOf(difference),
      says: sayDifference(difference),
    };
  });
}

function rulesOf({how, path}: Difference): readonly string[] {
  const rules = [how !== 'added' && ruleOf(path, 'before'), how !== 'removed' && ruleOf(path, 'after')];
  return [...new Set(rules.filter((rule) => typeof rule === 'string'))];
}

/** The rule of the innermost part around it that has a clause. */
function ruleOf(path: readonly Place[], version: 'before' | 'after'): string | undefined {
  for (const place of path.toReversed()) {
    const part = place[version] as {rule?: string; clause?: {rule?: string}} | undefined;
    const rule = part?.rule ?? part?.clause?.rule;
    if (typeof rule === 'string') return rule;
  }
  return undefined;
}
