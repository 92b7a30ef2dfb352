import type {CaseView, Refusal} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import type {RefusalWords} from './en/refusal.ts';
import {pick} from './pick.ts';
import {sayDate} from './say-date.ts';
import type {WordsController} from './words-controller.ts';

/** A rule that said no, in words for whoever the view is for; and where the policy says so. */
export function sayRefusal(
  {code, reason, clause, details = {}}: Refusal,
  {audience, policy, ombudsmen}: CaseView,
  text: WordsController<{readonly refusal: RefusalWords}>,
): {readonly reason: string; readonly clause?: string} {
  const words = text.words.refusal;
  // A newer service may have rules that this catalogue does not know: then its own words must do.
  const sentence = (audience === 'staff' ? words.staff[code] : undefined) ?? words.customer[code] ?? (() => reason);
  const needed = (details.roles ?? '').split(' ');
  const roles = policy.roles.filter(({id}) => needed.includes(id)).map(({name}) => pick(text, name));
  const gaps = Object.entries(details).map(([name, value]) => [
    name,
    isPlainDate(value) ? sayDate(value, text.language) : value,
  ]);
  const ombudsman = ombudsmen.find(({name}) => name.en === details.ombudsman);
  const said = sentence({
    ...Object.fromEntries(gaps),
    ...(details.roles && {roles: roles.join(', ')}),
    ...(ombudsman && {ombudsman: pick(text, ombudsman.name)}),
  });
  return {reason: said, ...(clause && {clause: words.clause(clause.section, clause.heading)})};
}
