import {recordStageId} from '../effective-policy.ts';
import {stageAfter} from '../stage-rule.ts';
import {count, share, split} from './counting.ts';
import type {Figure} from './figure.ts';
import {happenings, type Scope, within} from './scope.ts';

/**
 * How many went on. Of the stages that ended in the period, answered or left without an answer, those after which the next
 * one was asked for, then or since. The last stage has no next. And what went to an ombudsman, and what was found there.
 */
export function escalations(scope: Scope): readonly Figure[] {
  const {policy, records, period} = scope;
  const ended = records.flatMap((record) =>
    record.state.stages.flatMap((stage, at) => {
      const {moments, leftAt, declinedAt} = stage;
      const end = moments.responded ?? moments.settled ?? leftAt;
      const mayGoOn = stage.id !== recordStageId && stageAfter(record.policy, stage.id) !== undefined && !declinedAt;
      if (!end || !mayGoOn || !within(period, record.day(end))) return [];
      return [{reference: record.reference, stage: stage.id, next: record.state.stages[at + 1]}];
    }),
  );
  const stages = [...new Set([...policy.stages.slice(0, -1).map(({id}) => id), ...ended.map(({stage}) => stage)])];
  const rates = stages.flatMap((stage) => {
    const own = ended.filter((one) => one.stage === stage);
    const counting = {by: {stage}, unit: 'stages', day: 'stage-ended'} as const;
    const all = count({...counting, id: 'stage-ended'}, own);
    const refused = own.filter(({next}) => next?.declinedAt);
    const excluded = refused.map(({reference}) => ({reference, why: 'escalation-refused'}) as const);
    const wentOn = own.filter(({next}) => next && !next.declinedAt);
    return [all, share(count({...counting, id: 'escalated', excluded}, wentOn), all)];
  });
  return [...rates, ...refusals(scope)];
}

/** Requests for a stage that were refused, by the ground. */
function refusals(scope: Scope): readonly Figure[] {
  const {exclusions} = scope.policy.eligibility;
  const kindOf = (ground: string) => exclusions.find(({id}) => id === ground)?.kind ?? 'other';
  return split({id: 'escalation-refused', unit: 'stages', day: 'refused'}, happenings(scope, 'escalationDeclined'), [
    {name: 'exclusion', values: [], valueOf: ({event}) => kindOf(event.ground)},
  ]);
}

/** What ombudsmen were asked to look at, and what they found. */
export function ombudsmanFindings(scope: Scope): readonly Figure[] {
  return [
    ...split({id: 'ombudsman-referred', day: 'referred'}, happenings(scope, 'ombudsmanReferred'), [
      {name: 'ombudsman', values: scope.policy.ombudsmen.map(({id}) => id), valueOf: ({event}) => event.ombudsman},
    ]),
    ...split({id: 'determined', unit: 'findings', day: 'determined'}, happenings(scope, 'determined'), [
      {
        name: 'finding',
        values: [
          'maladministration',
          'service-failure',
          'no-maladministration',
          'redress',
          'mediated',
          'outside-jurisdiction',
        ],
        valueOf: ({event}) => event.finding,
      },
    ]),
  ];
}
