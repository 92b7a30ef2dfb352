import type {CaseView, LetterItem, Refusal} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import type {WeighedThing} from './command-form/control.ts';
import {openActions} from './open-actions.ts';
import {sayClauseBriefly} from './say-clause.ts';
import {sayDate} from './say-date.ts';
import {clauseWords} from './words/clause.ts';
import {refusalWords} from './words/refusal.ts';
import {itemWords} from './words/sections.ts';
import {weighedBriefly} from './words/weighed.ts';

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
    items: listed(details.items, itemWords as Readonly<Record<LetterItem, string>>),
    weighed: listed(details.what, weighedBriefly as Readonly<Record<WeighedThing, string>>),
  });
  return clause ? `${sentence} ${clauseWords.bracketed(sayClauseBriefly(clause))}` : sentence;
}

/** Ids, in words where we have them. */
function listed(ids: string | undefined, words: Readonly<Record<string, string>>): string {
  return (ids ?? '')
    .split(' ')
    .map((id) => words[id] ?? id)
    .join('; ');
}
