import type {CaseView, Refusal} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {openActions} from './open-actions.ts';
import {sayDate} from './say-date.ts';
import {clauseWords, refusalWords} from './words/refusal.ts';

/** A rule that said no, in words, with the clause it stands in: `2 actions open (section 13)`. */
export function sayRefusal({code, clause, details = {}}: Refusal, view: CaseView): string {
  const said = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, isPlainDate(value) ? sayDate(value) : value]),
  );
  const needed = (details.roles ?? '').split(' ');
  const sentence = refusalWords[code]({
    ...said,
    roles: view.policy.roles
      .filter(({id}) => needed.includes(id))
      .map(({name}) => name.en)
      .join(' or '),
    open: String(openActions(view).length),
  });
  return clause ? `${sentence} ${clauseWords(clause.section)}` : sentence;
}
