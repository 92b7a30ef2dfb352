import {type Block, heading, list, paragraph} from '../block.ts';
import {contactLines} from '../contact-lines.ts';
import type {Material} from '../material.ts';
import type {Run, Words} from '../say.ts';
import {type Section, section} from '../section.ts';

/** Who deals with it, and for whom they answer, where that is another organisation. */
export function investigatorPart(m: Material): readonly Section[] {
  const {stage, rule, words, pick} = m;
  const {holder} = stage;
  const elsewhere = rule.answeredBy && words.investigator.elsewhere(pick(rule.answeredBy.organisation));
  if (!holder && !elsewhere) return [];
  const said: Words[] = [];
  if (holder) said.push(words.investigator.person(holder.name, roleOf(m, holder.roles)));
  if (elsewhere) said.push(elsewhere);
  return [section(holder ? ['investigator'] : [], heading(words.item.investigator), ...said.map(paragraph))];
}

/** How to reach the organisation, with the reference to give. */
export function reachPart({policy, words, reference}: Material): readonly Section[] {
  const lines = contactLines(policy.contact, words);
  if (lines.length === 0) return [];
  const {heading: title, quote} = words.reach;
  return [section(['reference'], heading(title), paragraph(quote(reference)), ...list(lines))];
}

/** Who signs, and for whom. */
export function signature(m: Material): readonly Block[] {
  const {policy, rule, by, words, pick} = m;
  const organisation = pick(rule.answeredBy?.organisation ?? policy.organisation);
  const role = by && roleOf(m, by.roles);
  return [
    paragraph(words.signed),
    {kind: 'address', lines: [...(by ? [by.name] : []), ...(role === undefined ? [] : [role]), organisation]},
  ];
}

/** What the policy calls the role in which somebody takes this stage. */
function roleOf({policy, rule, pick}: Material, roles: readonly string[]): Run | undefined {
  const fitting = policy.roles.filter(({id}) => roles.includes(id));
  const role = fitting.find(({id}) => rule.takenBy.includes(id)) ?? fitting[0];
  return role && pick(role.name);
}
