import type {Policy, WindowRule} from '../policy.ts';
import {findEvidence, says} from './evidence.ts';
import {type Judgement, judged} from './judgement.ts';

/** How long after it happened a code wants a complaint to be taken: also from awareness, and later at discretion. */
export interface TimeLimitCheck {
  readonly how: 'time-limit';
  readonly months: number;
}

/** Each written time limit has to satisfy the code: the strictest is the one that turns people away. */
export function judgeTimeLimit(policy: Policy, {months}: TimeLimitCheck): Judgement {
  const {windows} = policy.eligibility;
  if (windows.length === 0) return judged('silent', 'Nothing is said of how long after it happened one can complain.');
  const late = findEvidence(policy, says('discretion', 'late-complaints'));
  const faults = windows.flatMap((window) => faultsOf(window, months, late.length > 0));
  const clauses = [
    ...windows.flatMap(({clause, awareness, discretion}) => [clause, awareness?.clause, discretion?.clause]),
    ...late.map(({clause}) => clause),
  ];
  if (faults.length > 0) return judged('falls-short', [...new Set(faults)].join(' '), clauses);
  const shortest = Math.min(...windows.map((window) => window.months));
  const reason = `${shortest} months from the issue or from knowing of it, later at discretion; the code asks ${months}.`;
  return judged(shortest > months ? 'exceeds' : 'meets', reason, clauses);
}

/** A service may be over long before or after the issue, so it stands for neither the issue nor knowing of it. */
function faultsOf({months, from, awareness, discretion, firmness}: WindowRule, asked: number, late: boolean): string[] {
  return [
    ...(months < asked ? [`${months} months; the code asks ${asked}.`] : []),
    ...(from === 'issue' ? [] : ['It is counted from the service, not from the issue.']),
    ...(awareness ? [] : ['It is not also counted from when the person came to know of the issue.']),
    ...(discretion || late
      ? []
      : [
          firmness === 'normally'
            ? 'Only "normally" hints at discretion for late complaints.'
            : 'There is no discretion for late complaints.',
        ]),
  ];
}
