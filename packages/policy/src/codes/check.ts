import type {Clause, Policy} from '../policy.ts';
import {judgeBlanket} from './blanket-exclusion.ts';
import {judgeGrounds} from './exclusion-grounds.ts';
import {judgeCap, judgeNotice} from './extension-check.ts';
import {judgeExtraStage} from './extra-stage.ts';
import {type Judgement, judged, type Verdict} from './judgement.ts';
import {judgeOmbudsman} from './ombudsman-route.ts';
import {judgePresence} from './presence.ts';
import type {Check, Code, Confidence, Provision, ProvisionPart} from './provision.ts';
import {judgeSinglePolicy} from './single-policy.ts';
import {judgeStageCount} from './stage-count.ts';
import {judgeTimeLimit} from './time-limit.ts';
import {judgeTimescale} from './timescale.ts';

/** What holding a policy against one part of a provision brought to light. */
export interface Finding {
  readonly provision: string;
  /** Which part of it, where it has several. */
  readonly part?: string;
  /** What the part asks, in our own words. */
  readonly asks: string;
  readonly force: Provision['force'];
  readonly verdict: Verdict;
  /** Where the policy speaks of it. */
  readonly clauses: readonly Clause[];
  readonly reason: string;
  readonly flags: readonly string[];
  /** Words or a setting that would mend it; only where something is short or silent. */
  readonly mend?: string;
  /** How sure the reading of the code itself is. */
  readonly confidence: Confidence;
  /** Whether the policy's text is enough to tell, or a person should confirm how it is in practice. */
  readonly judged: Provision['judged'];
}

/**
 * Holds a written policy against a regulator's code, part by part, in the order of the code. Only what has a clause counts: a
 * rule without one is the organisation's setting or Redress's default, not the policy's word.
 *
 * @example
 * const gaps = checkPolicy(policy, housingOmbudsmanCode).filter(({mend}) => mend);
 */
export function checkPolicy(policy: Policy, code: Code): readonly Finding[] {
  return code.provisions.flatMap((provision) =>
    provision.parts.flatMap((part) => {
      const judgement = judge(policy, part.check);
      return part.bonus && judgement.verdict !== 'exceeds' ? [] : [finding(provision, part, judgement)];
    }),
  );
}

function finding(provision: Provision, part: ProvisionPart, judgement: Judgement): Finding {
  const gap = judgement.verdict === 'falls-short' || judgement.verdict === 'silent';
  return {
    provision: provision.number,
    ...(part.part === undefined ? {} : {part: part.part}),
    asks: part.asks ?? provision.asks,
    force: part.force ?? provision.force,
    ...judgement,
    ...(gap ? {mend: part.mend} : {}),
    confidence: provision.confidence,
    judged: provision.judged,
  };
}

function judge(policy: Policy, check: Check): Judgement {
  switch (check.how) {
    case 'context':
      return judged('not-applicable', 'Context: it asks nothing of a policy.');
    case 'says':
      return judgePresence(policy, check);
    case 'timescale':
      return judgeTimescale(policy, check);
    case 'extension-cap':
      return judgeCap(policy, check);
    case 'extension-notice':
      return judgeNotice(policy, check);
    case 'time-limit':
      return judgeTimeLimit(policy, check);
    case 'exclusion-grounds':
      return judgeGrounds(policy, check);
    case 'no-blanket-exclusion':
      return judgeBlanket(policy);
    case 'ombudsman-route':
      return judgeOmbudsman(policy);
    case 'single-policy':
      return judgeSinglePolicy(policy);
    case 'two-stages':
      return judgeStageCount(policy);
    case 'no-extra-stage':
      return judgeExtraStage(policy);
  }
}
