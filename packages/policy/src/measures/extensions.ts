import {dueDate} from '../by-law.ts';
import {daysBetween} from '../calendar/days-by-law.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import {answerRule} from '../case/conditions.ts';
import type {EventOf} from '../case/event.ts';
import {stageRule} from '../stage-rule.ts';
import type {CaseRecord} from './case-record.ts';
import {type Counting, count, mean, share, summed} from './counting.ts';
import type {Figure} from './figure.ts';
import {happenings, type Scope} from './scope.ts';

interface Given {
  readonly reference: string;
  readonly record: CaseRecord;
  readonly event: EventOf<'extended'>;
}

/**
 * More time that was given in the period, by the day on which it was given: how often and how long, whether the customer was
 * told before the date that it replaced, whether all of it together kept within the policy's cap, and with what good reason.
 */
export function extensions(scope: Scope): readonly Figure[] {
  const given = happenings(scope, 'extended');
  const stages = [...new Set([...scope.policy.stages.map(({id}) => id), ...given.map(({event}) => event.stage)])];
  const byStage = stages.map((stage) =>
    figuresOf(
      {stage},
      given.filter(({event}) => event.stage === stage),
    ),
  );
  const all = figuresOf({}, given).map((whole, at) =>
    // The longest is no sum of the longest.
    whole.id === 'extension-longest'
      ? whole
      : summed(
          whole,
          byStage.map((one) => one[at] as Figure),
        ),
  );
  return [...all, ...byStage.flat()];
}

function figuresOf(by: Figure['by'], given: readonly Given[]): readonly Figure[] {
  const counting = {by, unit: 'extensions', day: 'extended'} as const;
  const all = count({...counting, id: 'extensions'}, given);
  const lengths = given.map((one) => ({...one, amount: lengthOf(one)}));
  const known = lengths.filter((one): one is Given & {amount: number} => one.amount !== undefined);
  const days: Counting = {
    ...counting,
    id: 'extension-days',
    unit: 'working-days',
    excluded: lengths
      .filter(({amount}) => amount === undefined)
      .map(({reference}) => ({reference, why: 'beyond-calendar'})),
  };
  const longest = Math.max(0, ...known.map(({amount}) => amount));
  const most = count(
    {...days, id: 'extension-longest'},
    known.filter(({amount}) => amount === longest),
  );
  return [
    all,
    share(count({...counting, id: 'extensions-in-time'}, given.filter(isInTime)), all),
    share(count({...counting, id: 'extensions-within-cap'}, given.filter(isWithinCap)), all),
    share(
      count(
        {...counting, id: 'extensions-with-good-reason'},
        given.filter(({event}) => event.goodReason !== undefined),
      ),
      all,
    ),
    mean(
      count(days, known),
      known.length === given.length ? all : count({...counting, id: 'extensions', by: {...by, length: 'known'}}, known),
    ),
    {...most, numerator: longest, working: {...most.working, code: 'most'}},
  ];
}

/** Working days from the date that it replaced. Nothing past the published bank holidays. */
function lengthOf({record, event}: Given): number | undefined {
  return daysBetween(record.policy.calendar, 'working-days', event.from, event.to);
}

/** More time given after the date had passed mends nothing. */
function isInTime({record, event}: Given): boolean {
  return record.day(event.at) <= event.from;
}

/** All extensions of the stage so far, counted from its first due date. Everything is within a cap that there is none of. */
function isWithinCap({record, event}: Given): boolean {
  const {cap} = answerRule(stageRule(record.policy, event.stage))?.extension ?? {};
  if (!cap) return true;
  const first = record.events.find((one) => one.type === 'extended' && one.stage === event.stage);
  const firstDue = (first as EventOf<'extended'>).from as PlainDate;
  return event.to <= dueDate(record.policy.calendar, firstDue, cap).date;
}
