import type {Policy} from '../policy.ts';
import {findEvidence, says} from './evidence.ts';
import {type Judgement, judged} from './judgement.ts';

/** No class of people or matters is turned away without a look at the single case. */
export interface BlanketCheck {
  readonly how: 'no-blanket-exclusion';
}

/**
 * A list alone is a flat list: it falls short until the policy says that each case is looked at. Anonymous complaints as a
 * class, and whatever the policy calls absolute, fall short even then.
 */
export function judgeBlanket(policy: Policy): Judgement {
  const {eligibility, anonymous, behaviour} = policy;
  const single = [
    ...findEvidence(policy, says('individual-circumstances', 'considered')),
    ...findEvidence(policy, says('individual-circumstances', 'named-decider')),
  ].map(({clause}) => clause);
  if (behaviour?.decisionClause) single.push(behaviour.decisionClause);
  const asAClass = [
    ...eligibility.exclusions.filter(({kind, absolute}) => absolute || kind === 'anonymous'),
    ...(anonymous.clause && anonymous.handling !== 'accept' ? [{clause: anonymous.clause}] : []),
    ...eligibility.windows.filter(
      ({from, firmness, discretion}) => from !== 'issue' && firmness === 'must' && !discretion,
    ),
  ].map(({clause}) => clause);
  if (asAClass.length > 0) {
    return judged('falls-short', 'A class of people or matters is turned away as such.', [...asAClass, ...single]);
  }
  const listed = eligibility.exclusions.map(({clause}) => clause);
  if (single.length > 0) return judged('meets', 'Each case is looked at by itself.', [...single, ...listed]);
  if (listed.length === 0) return judged('silent', 'Nothing is said of individual circumstances.');
  return judged('falls-short', 'A flat list: nothing says that the single case is looked at.', listed);
}
