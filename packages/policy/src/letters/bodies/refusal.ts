import {heading, paragraph, prose} from '../block.ts';
import type {Material} from '../material.ts';
import {type Section, section, written} from '../section.ts';

/** Not taken on: that, why in this case, on what evidence, and where else to turn. */
export function refusal({policy, state, words, draft, pick}: Material<'refusal'>): readonly Section[] {
  const {decided, ground, evidence} = words.refusal;
  const rule = policy.eligibility.exclusions.find(({id}) => id === draft.exclusion);
  const reasons = prose(draft.reason ?? '');
  const turn = draft.advice === undefined && rule?.advice ? [paragraph(pick(rule.advice))] : prose(draft.advice ?? '');
  return [
    section(['decision'], paragraph(decided(state.kind))),
    section(
      reasons.length > 0 ? ['reason', 'reasons'] : [],
      ...(rule || reasons.length > 0 ? [heading(words.item.reason)] : []),
      ...(rule ? [paragraph(ground(pick(rule.name)))] : []),
      ...reasons,
    ),
    ...written(evidence, draft.evidence, 'investigation'),
    ...(turn.length > 0 ? [section(['advice'], heading(words.item.advice), ...turn)] : []),
  ];
}

/** Not taken further: that, and why. */
export function escalationRefusal({
  policy,
  rule: stage,
  words,
  draft,
  pick,
}: Material<'escalation-refusal'>): readonly Section[] {
  const {ground} = words.refusal;
  const rule = policy.eligibility.exclusions.find(({id}) => id === draft.ground);
  const reasons = prose(draft.reason ?? '');
  return [
    section(['decision', 'stage'], paragraph(words.escalationRefusal.decided(pick(stage.name)))),
    section(
      reasons.length > 0 ? ['reason', 'reasons'] : [],
      ...(rule || reasons.length > 0 ? [heading(words.item.reason)] : []),
      ...(rule ? [paragraph(ground(pick(rule.name)))] : []),
      ...reasons,
    ),
    ...(rule?.advice ? [section(['advice'], heading(words.item.advice), paragraph(pick(rule.advice)))] : []),
  ];
}
