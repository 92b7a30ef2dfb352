import type {Policy} from '../policy.ts';
import {findEvidence, insteadOf, says} from './evidence.ts';
import {type Judgement, judged} from './judgement.ts';

/** Settling things early is welcome; a named or hidden step before the first stage is not. */
export interface ExtraStageCheck {
  readonly how: 'no-extra-stage';
}

/** Names under which steps before the first stage go. */
const before = /\b(informal|pre-?complaint|stage (0|zero)|early resolution|first contact)\b/i;

export function judgeExtraStage(policy: Policy): Judgement {
  const {stages} = policy;
  const early = findEvidence(policy, says('early-resolution', 'first-contact')).map(({clause}) => clause);
  const hidden = [
    ...findEvidence(policy, insteadOf('choice-to-complain', 'only-after-first-attempt')),
    ...findEvidence(policy, insteadOf('early-resolution', 'before-complaint')),
  ].map(({clause}) => clause);
  const named = stages.filter(({name}) => before.test(name.en));
  const clauses = [...early, ...hidden, ...stages.map(({clause}) => clause)];
  if (named.length > 0) {
    return judged('falls-short', `An extra stage: ${named.map(({name}) => name.en).join('; ')}.`, clauses);
  }
  if (hidden.length > 0) {
    return judged('falls-short', 'A first attempt must fail before the matter is treated as a complaint.', clauses);
  }
  if (clauses.every((clause) => clause === undefined))
    return judged('silent', 'Nothing is said of stages or first contact.');
  const flags = findEvidence(policy, insteadOf('early-resolution', 'to-avoid-complaint')).map(
    () => 'The policy tries to keep matters from becoming complaints; that is for the customer to choose.',
  );
  return judged('meets', 'No stage stands before the first.', clauses, flags);
}
