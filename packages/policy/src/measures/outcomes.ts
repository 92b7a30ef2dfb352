import type {StageState} from '../case/state.ts';
import type {CaseRecord} from './case-record.ts';
import {count, share, split, total} from './counting.ts';
import type {Figure} from './figure.ts';
import {notCounted, type Scope, within} from './scope.ts';

/**
 * What the stages that were answered in the period came to, by the day of the answer: a complaint is resolved when the outcome
 * is told, whatever is still to be done. And cases that ended, by the day on which they were closed or withdrawn.
 */
export function outcomes(scope: Scope): readonly Figure[] {
  const answered = stagesWith(scope, 'responded');
  const stages = [...new Set([...scope.policy.stages.map(({id}) => id), ...answered.map(({stage}) => stage.id)])];
  const byStage = stages.map((stage) => {
    const own = answered.filter((one) => one.stage.id === stage);
    const values = ['upheld', 'partially-upheld', 'not-upheld'];
    const parts = split({id: 'answered', by: {stage}, unit: 'stages', day: 'answered'}, own, [
      {name: 'outcome', values, valueOf: (one) => one.stage.outcome ?? 'not-recorded'},
    ]);
    const [whole, upheld, partially] = parts as [Figure, Figure, Figure];
    const rate = total({id: 'upheld', by: {stage}, unit: 'stages', day: 'answered'}, [upheld, partially]);
    return {whole, parts, rate: share(rate, whole)};
  });
  const whole = total(
    {id: 'answered', unit: 'stages', day: 'answered'},
    byStage.map((one) => one.whole),
  );
  const rate = total(
    {id: 'upheld', unit: 'stages', day: 'answered'},
    byStage.map((one) => one.rate),
  );
  const settled = stagesWith(scope, 'settled');
  return [
    whole,
    share(rate, whole),
    ...byStage.flatMap((one) => [...one.parts, one.rate]),
    ...split({id: 'settled-without-answer', unit: 'stages', day: 'settled'}, settled, [
      {name: 'stage', values: scope.policy.stages.map(({id}) => id), valueOf: ({stage}) => stage.id},
    ]),
    ...endings(scope),
  ];
}

/** Complaints that ended in the period: the denominator of what is asked of people and learned from them afterwards. */
export function closedComplaints(scope: Scope): {readonly figure: Figure; readonly records: readonly CaseRecord[]} {
  const ended = scope.records.filter((record) => within(scope.period, endedOn(record)));
  const records = ended.filter(({isComplaint}) => isComplaint);
  const excluded = ended.filter(({isComplaint}) => !isComplaint).map(notCounted);
  return {figure: count({id: 'closed', day: 'closed', excluded}, records), records};
}

function endings(scope: Scope): readonly Figure[] {
  const {figure, records} = closedComplaints(scope);
  const withdrawn = count(
    {id: 'withdrawn', day: 'closed'},
    records.filter(({state}) => state.withdrawnAt),
  );
  return [figure, share(withdrawn, figure)];
}

function endedOn({state: {closedAt, withdrawnAt}, day}: CaseRecord) {
  const at = closedAt ?? withdrawnAt;
  return at && day(at);
}

function stagesWith({records, period}: Scope, moment: 'responded' | 'settled') {
  const found: {reference: string; stage: StageState}[] = [];
  for (const {reference, state, day} of records) {
    for (const stage of state.stages) {
      const at = stage.moments[moment];
      if (at && within(period, day(at))) found.push({reference, stage});
    }
  }
  return found;
}
