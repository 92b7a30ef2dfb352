import type {ExtensionRule, Policy} from '../policy.ts';
import {findEvidence} from './evidence.ts';
import {type Judgement, judged} from './judgement.ts';
import {compareWithWorkingDays, inWords} from './latest-day.ts';
import {type StageNumber, writtenClock} from './stage-numbered.ts';

/** How much more time an answer may be given at most. */
export interface CapCheck {
  readonly how: 'extension-cap';
  readonly stage: StageNumber;
  readonly workingDays: number;
}

/** What the customer is told of it: why, and the new date. */
export interface NoticeCheck {
  readonly how: 'extension-notice';
  readonly stage: StageNumber;
}

export function judgeCap(policy: Policy, {stage, workingDays}: CapCheck): Judgement {
  const extension = writtenExtension(policy, stage);
  if (!extension) return judged('silent', 'Nothing is said of more time for the answer.');
  const {cap, clause, limit, how} = extension;
  const asked = `the code allows ${workingDays} working days without good reason`;
  if (!cap) {
    const agreed = how === 'agree' ? ' It must be agreed, which is stricter, but it has no end.' : '';
    return judged('falls-short', `More time has no cap; ${asked}.${agreed}`, [clause]);
  }
  const flags = limit
    ? [`Stricter: past ${inWords(limit.duration)} a named role approves and the customer agrees.`]
    : [];
  const verdict = {sooner: 'exceeds', same: 'meets', later: 'falls-short', unknown: 'needs-a-person'} as const;
  return judged(
    verdict[compareWithWorkingDays(cap, workingDays, policy.calendar)],
    `The policy allows ${inWords(cap)} more; ${asked}.`,
    [clause, limit?.clause],
    flags,
  );
}

export function judgeNotice(policy: Policy, {stage}: NoticeCheck): Judgement {
  const extension = writtenExtension(policy, stage);
  if (!extension) return judged('silent', 'Nothing is said of more time for the answer.');
  const told = (item: 'reason' | 'new-date' | 'timescales') =>
    (['extension', 'holding-notice'] as const).flatMap((letter) => findEvidence(policy, {letter, stage, item}));
  const [reason, date] = [told('reason'), [...told('new-date'), ...told('timescales')]];
  const clauses = [extension.clause, ...[...reason, ...date].map(({clause}) => clause)];
  const flags = (extension.grounds ?? []).map(({name}) => `A ground besides complexity: ${name.en}.`);
  const missing = [...(reason.length > 0 ? [] : ['why']), ...(date.length > 0 ? [] : ['the new date'])];
  if (missing.length === 0) return judged('meets', 'The customer is told why, and the new date.', clauses, flags);
  return judged('falls-short', `Not said to be told: ${missing.join('; ')}.`, clauses, flags);
}

/** Where the answer itself has no time there is nothing that could be extended. */
function writtenExtension(policy: Policy, stage: StageNumber): ExtensionRule | undefined {
  const answer = writtenClock(policy, stage, 'respond');
  return typeof answer?.duration === 'object' ? answer.extension : undefined;
}
