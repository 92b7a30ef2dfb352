/**
 * What becomes of one rule of a written policy.
 * `enforced`: the software decides, computes or refuses by it. `shown`: people see it where it matters. `recorded`: it is kept
 * as data, in the policy or the case, and reported. `human-only`: people alone can do it, and `how` says why no software can.
 */
export interface Rule {
  readonly status: 'enforced' | 'shown' | 'recorded' | 'human-only';
  readonly how: string;
}
