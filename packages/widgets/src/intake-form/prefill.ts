import type {Complainant, Helper, Intake} from '@redress/policy';
import type {AnswerName, Answers, DateName} from './answers.ts';

/** What a page knows before anybody is asked: parts of an intake. */
export type Prefill = Partial<Omit<Intake, 'complainant' | 'helper'>> & {
  readonly complainant?: Partial<Complainant>;
  readonly helper?: Partial<Helper>;
};

/**
 * The answers that a page gives for somebody. Whether they say who they are is theirs alone to answer, unless the page says
 * that they do not.
 */
export function answersFrom(prefill: Prefill): Answers {
  const {when, servedOn, awareOn, external, complainant, helper, group, anonymous, danger, withheldFrom, publish} =
    prefill;
  const {kind, what, service, wanted, type, procedure} = prefill;
  const told: readonly (readonly [AnswerName, string | undefined])[] = [
    ['kind', kind],
    ['what', what],
    ['service', service],
    ['wanted', wanted],
    ['type', type],
    ['procedure', procedure],
    ...day('when', when?.on),
    ['when.roughly', when?.roughly],
    ['when.ongoing', when?.ongoing ? 'yes' : undefined],
    ...day('servedOn', servedOn),
    ...day('awareOn', awareOn),
    ['danger.now', danger && 'yes'],
    ['danger', danger],
    ['identity', anonymous ? 'anonymous' : group && 'together'],
    ['group.people', group && String(group.people)],
    ['withheld', withheldFrom && 'yes'],
    ['withheldFrom', withheldFrom],
    ['external.body', external?.body],
    ['external.reference', external?.reference],
    ...day('external.due', external?.due),
    ['complainant.name', complainant?.name],
    ['complainant.email', complainant?.email],
    ['complainant.phone', complainant?.phone],
    ['complainant.address', complainant?.address],
    ['complainant.prefers', complainant?.prefers],
    ['complainant.onlyThatWay', complainant?.onlyThatWay ? 'yes' : undefined],
    ['complainant.language', complainant?.language],
    ['complainant.adjustments', complainant?.adjustments],
    ['helper.role', helper?.role],
    ['helper.name', helper?.name],
    ['helper.relationship', helper?.relationship],
    ['helper.email', helper?.email],
    ['helper.phone', helper?.phone],
    ['publish', publish === undefined ? undefined : publish ? 'yes' : 'no'],
  ];
  return Object.fromEntries(told.filter(([, answer]) => answer));
}

function day(name: DateName, date: string | undefined): readonly (readonly [AnswerName, string | undefined])[] {
  const [year, month, of] = date?.split('-') ?? [];
  return [
    [`${name}.year`, year],
    [`${name}.month`, month?.replace(/^0/, '')],
    [`${name}.day`, of?.replace(/^0/, '')],
  ];
}
