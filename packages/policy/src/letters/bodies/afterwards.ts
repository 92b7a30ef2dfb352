import {stageAfter} from '../../stage-rule.ts';
import {heading, list, paragraph} from '../block.ts';
import type {Material} from '../material.ts';
import {type Section, section, written} from '../section.ts';

/** That it is closed, what was done of what was promised, and how it can be opened again. */
export function closing({
  policy,
  state,
  rule,
  words,
  draft,
  today,
  day,
  pick,
}: Material<'closing'>): readonly Section[] {
  const {closed, withdrawn, heading: title, done, nothing, reopen, further} = words.closing;
  const {closedAt, withdrawnAt, kind, actions, stages} = state;
  const left = draft.left ?? [];
  const items = actions.map(({id, what, due, owner, completedAt}) => {
    if (completedAt) return done(what, day(completedAt));
    const handed = left.find(({action}) => action === id);
    return words.answer.action(what, handed?.due ?? due, handed?.owner ?? owner);
  });
  const next = stageAfter(policy, rule.id);
  return [
    section(
      [],
      paragraph(withdrawnAt ? withdrawn(kind, day(withdrawnAt)) : closed(kind, closedAt ? day(closedAt) : today)),
    ),
    section(
      ['actions'],
      ...(items.length > 0 ? [heading(title), ...list(items), paragraph(reopen)] : [paragraph(nothing)]),
    ),
    ...(next && !withdrawnAt && stages.at(-1)?.id === rule.id
      ? [section(['escalation-route'], paragraph(further(pick(next.name))))]
      : []),
  ];
}

/** What the customer thought of how it was handled. It also says how to complain. */
export function survey({state, words}: Material<'survey'>): readonly Section[] {
  const {ask, question, scale, free, complain} = words.survey;
  return [
    section([], paragraph(ask(state.kind)), heading(question), ...list(scale), paragraph(free)),
    section(['process'], heading(complain.heading), paragraph(complain.how)),
  ];
}

/** Something promised that cannot be done: why, and what is offered in its place. */
export function failedRemedy({state, words, draft}: Material<'failed-remedy'>): readonly Section[] {
  const {promised, cannot, why, by} = words.failedRemedy;
  const action = state.actions.find(({id}) => id === draft.action);
  const what = action?.what ?? draft.what;
  const offered = written(words.item.alternative, draft.alternative, 'alternative');
  return [
    ...(what === undefined ? [] : [section(['remedy'], paragraph(promised(what, action?.due)), paragraph(cannot))]),
    ...written(why, draft.reason, 'reason', 'reasons'),
    ...offered,
    ...(offered.length > 0 && draft.due !== undefined ? [section([], paragraph(by(draft.due)))] : []),
  ];
}
