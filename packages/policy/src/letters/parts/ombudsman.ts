import type {LetterItem, LetterType, Ombudsman} from '../../policy.ts';
import {stageRule} from '../../stage-rule.ts';
import {heading, list, paragraph, prose} from '../block.ts';
import {contactLines} from '../contact-lines.ts';
import type {Material} from '../material.ts';
import type {Words} from '../say.ts';
import {type Section, section} from '../section.ts';

/**
 * Who outside can look at it, and how to reach them. Never without a way to reach them: where the policy knows none, the
 * letter says in the officer's own words who it is, or why there is nobody, or it goes without and is incomplete.
 */
export function ombudsmanPart(m: Material, type: LetterType): readonly Section[] {
  const {policy, words, draft, pick} = m;
  const own = prose(draft.sections?.ombudsman ?? '');
  const known = namedIn(m);
  if (own.length === 0 && known.length === 0) return [];
  const blocks = known.flatMap((one) => [
    paragraph(words.ombudsman.independent(pick(one.name))),
    ...sentences(m, one, type).map(paragraph),
    ...list(contactLines(one.contact, words)),
  ]);
  const overturned = type === 'refusal' && policy.eligibility.refusal.overturned && known.length > 0;
  const holds: readonly LetterItem[] = ['ombudsman'];
  return [
    section(
      holds,
      heading(words.item.ombudsman),
      ...blocks,
      ...(overturned ? [paragraph(words.ombudsman.overturned)] : []),
      ...own,
    ),
  ];
}

/** Those whose details a letter gives. An enquiry from a councillor is no complaint, and nobody outside reviews it. */
export function namedIn(m: Material): readonly Ombudsman[] {
  return m.state.kind === 'complaint' ? reachable(m) : [];
}

/** Those who may look at a complaint about this service, and whom somebody can reach: a name alone helps nobody. */
function reachable({policy: {ombudsmen}, state: {intake}}: Pick<Material, 'policy' | 'state'>): readonly Ombudsman[] {
  return ombudsmen.filter(
    ({services, contact}) =>
      (!services || services.includes(intake.service)) && Object.values(contact).some((way) => way !== undefined),
  );
}

function sentences(m: Material, {advice, review, within, wait}: Ombudsman, type: LetterType): readonly Words[] {
  const {policy, stage, words, pick} = m;
  const said: Words[] = [];
  if (advice) said.push(words.ombudsman.advice);
  if (type === 'refusal' || type === 'escalation-refusal') said.push(words.ombudsman.refusal);
  else if (type === 'failed-remedy') said.push(words.ombudsman.reminder);
  else if (review && policy.stages.some(({id}) => id === review.after)) {
    const over = review.after === stage.id && (type === 'stage-answer' || type === 'closing');
    said.push(over ? words.ombudsman.now : words.ombudsman.after(pick(stageRule(policy, review.after).name)));
    if (within && over) said.push(words.ombudsman.within(within));
  }
  // Nobody is shown a time in which they may not turn to the ombudsman once the law has taken it away.
  if (wait) said.push(wait.outdated ? [pick(wait.outdated)] : words.ombudsman.wait(wait.duration));
  return said;
}
