import {type Intake, type IntakeProblem, type Policy, parseIntake} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';

/**
 * Reads an intake and holds it against the policy, or lists every problem in it. `forStaff`: only they write down when
 * something came that was not sent here.
 */
export function checkIntake(
  input: unknown,
  {services, eligibility, procedures, channels}: Policy,
  {today, forStaff}: {readonly today: PlainDate; readonly forStaff: boolean},
): {readonly intake: Intake} | {readonly problems: readonly IntakeProblem[]} {
  const parsed = parseIntake(input, ids(services), today);
  const problems = 'problems' in parsed ? [...parsed.problems] : [];
  const offered: readonly (readonly [field: string, known: readonly string[] | undefined])[] = [
    ['type', ids(eligibility.complainants)],
    // Also those that are vacant: which one to choose instead is for `open` to say.
    ['procedure', ids(procedures?.list ?? [])],
    ['channel', ids(channels.list)],
    ['receivedAt', forStaff ? undefined : []],
  ];
  for (const [field, known] of offered) {
    const given: unknown = typeof input === 'object' && input ? Reflect.get(input, field) : undefined;
    const wrong = typeof given === 'string' && known !== undefined && !known.includes(given);
    if (wrong && !problems.some((problem) => problem.field === field)) problems.push({field, code: 'unknown'});
  }
  return 'intake' in parsed && problems.length === 0 ? parsed : {problems};
}

function ids(list: readonly {readonly id: string}[]): readonly string[] {
  return list.map(({id}) => id);
}
