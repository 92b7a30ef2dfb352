import type {Policy} from '../policy.ts';
import {type Judgement, judged} from './judgement.ts';

/** One policy for everybody the code protects. */
export interface SinglePolicyCheck {
  readonly how: 'single-policy';
}

/**
 * The policy itself is the evidence. Another organisation's policy for its own customers still leaves each person one route;
 * procedures whose text nobody supplied, or that stand empty, leave some with none that can be seen.
 */
export function judgeSinglePolicy({procedures}: Policy): Judgement {
  const unseen = (procedures?.list ?? []).filter(({state}) => state === 'not-configured' || state === 'vacant');
  if (unseen.length === 0) return judged('meets', 'One policy; each person has one route.', [procedures?.clause]);
  const names = unseen.map(({name, state}) => `${name.en} (${state.replace('-', ' ')})`).join('; ');
  return judged('falls-short', `Several procedures whose text is not here: ${names}.`, [procedures?.clause]);
}
