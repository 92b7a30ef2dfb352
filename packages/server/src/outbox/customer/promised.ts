import {type Language, type Policy, stageRule, type ToldDate} from '@redress/policy';
import {type Words, wordsCy, wordsEn} from '@redress/policy/letters';

/** What a date that was told promises, in a sentence. Nothing for what the policy gives no date. */
export function promised(
  policy: Policy,
  language: Language,
  {stage, duty, due}: Pick<ToldDate, 'stage' | 'duty' | 'due'>,
): readonly Words[] {
  const force = stageRule(policy, stage).clocks.find((clock) => clock.duty === duty)?.force;
  if (force === undefined || (duty !== 'acknowledge' && duty !== 'contact' && duty !== 'respond')) return [];
  const {when} = language === 'cy' ? wordsCy : wordsEn;
  return [when.promise(duty, force, due, undefined)];
}
