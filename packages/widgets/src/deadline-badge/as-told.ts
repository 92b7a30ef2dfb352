import type {Audience, Force} from '@redress/policy';
import type {Standing} from './standing.ts';

/** A standing as this audience is told it: an aim that was not met is no broken promise, and is not called late to customers. */
export function asTold(standing: Standing, force: Force, audience: Audience): Standing {
  if (force !== 'aim' || audience === 'staff') return standing;
  switch (standing.is) {
    case 'late':
      return {is: 'aimed', due: standing.due};
    case 'met-late':
      return {is: 'met', doneOn: standing.doneOn};
    case 'running':
    case 'today': {
      const {missed: _, ...kept} = standing;
      return kept;
    }
    default:
      return standing;
  }
}
