import {type Clock, explainClock} from '@redress/policy';
import {holidayCover, localDay, workingCalendar} from '@redress/policy/calendar';
import {type ClocksOfCall, clocksGiven, type StageOfCall} from './clocks-given.ts';
import {momentOptions} from './moments-given.ts';
import {policyOptions} from './policy-given.ts';
import {clockNotes, sayDue, sayExplained, sayState, sayTerm} from './say-clock.ts';
import type {Shell} from './shell.ts';
import type {Subcommand} from './subcommand.ts';
import {table, wrap} from './table.ts';
import {forceWords, sayClause, sayDay, sayInstant, sayPolicy, weekday} from './words.ts';

export const due: Subcommand = {
  name: 'due',
  about: 'Every date that a policy sets for something received on a day.',
  operands: [],
  options: {
    ...policyOptions,
    ...momentOptions,
    explain: {about: 'Show the working of each date, day by day.'},
    json: {about: 'Print {policy, at, calendar, stages: [{id, name, opened, clocks}]} as JSON.'},
  },
  notes: [
    "Times are those on the wall in the policy's time zone; a day without a time stands for its noon.",
    'Example: redress due --policy plus-dane --received 2026-11-20 --acknowledged 2026-11-24',
    'Exit codes: 0, or 2 where the policy is none or the call is wrong.',
  ],
  run(call, shell) {
    const asked = clocksGiven(call, shell);
    if (call.has('json')) shell.print(JSON.stringify(toJson(asked, call.has('explain')), null, 2));
    else printDates(shell, asked, call.has('explain'));
    return 0;
  },
};

function toJson({policy, at, stages}: ClocksOfCall, explained: boolean) {
  const {id, version, calendar} = policy;
  return {
    policy: {id, version},
    at,
    calendar: coverOf({policy, at}),
    stages: stages.map(({rule, opened, clocks}) => ({
      id: rule.id,
      name: rule.name,
      opened: opened ?? null,
      clocks: clocks.map((clock) => ({
        ...clock,
        ...(clock.due !== undefined && {weekday: weekday(clock.due)}),
        ...(explained && {days: explainClock(calendar, clock)}),
      })),
    })),
  };
}

function coverOf({policy, at}: Pick<ClocksOfCall, 'policy' | 'at'>) {
  return holidayCover(workingCalendar(policy.calendar), localDay(at, policy.calendar.timeZone));
}

function printDates(shell: Shell, asked: ClocksOfCall, explained: boolean): void {
  const {policy, at, timed, stages} = asked;
  const {timeZone} = policy.calendar;
  const {version, to, gaps} = coverOf(asked);
  shell.print(shell.paint('bold', sayPolicy(policy)));
  shell.print(`Seen from ${sayInstant(at, timeZone)}. Bank holidays ${version}, known to ${sayDay(to)}.`);
  if (gaps.includes('stale'))
    shell.print('They were not held against the official list for a year: look whether days were added.');
  if (gaps.includes('missing')) shell.print('They do not cover that day: every date is provisional.');
  for (const line of procedureLines(asked)) shell.print(line);
  for (const stage of stages) {
    const {opened, rule, first, clocks} = stage;
    const opens = first ? 'received' : 'asked for';
    const when =
      opened === undefined
        ? `not ${opens} yet`
        : `${opens} ${timed ? sayInstant(opened, timeZone) : sayDay(localDay(opened, timeZone))}`;
    shell.print(`\n${shell.paint('bold', `${rule.name.en}, ${when}`)}`);
    if (clocks.length === 0) shell.print('No clock runs.');
    for (const clock of clocks) shell.print(clockLines(asked, stage, clock, explained).join('\n'));
  }
}

/** What should be known about the procedure that was chosen, or that none was. */
function procedureLines({policy: {procedures}, procedure}: ClocksOfCall): readonly string[] {
  if (!procedures) return [];
  const chosen = procedures.list.find(({id}) => id === procedure);
  if (chosen) return wrap(`Procedure ${chosen.id}, ${chosen.name.en}: ${stateOfProcedure[chosen.state]}.`);
  const ids = procedures.list.map(({id}) => id).join(', ');
  return wrap(`The policy has several procedures, and none was chosen with --procedure: ${ids}.`);
}

const stateOfProcedure = {
  configured: 'it has stages of its own, or those of the policy',
  'not-configured': 'its numbers are not supplied',
  delegated: "it is another organisation's policy, and the dates here are not theirs",
  vacant: 'it takes no new case',
} as const;

function clockLines({policy}: ClocksOfCall, {first}: StageOfCall, clock: Clock, explained: boolean): readonly string[] {
  const {calendar} = policy;
  const row = [clock.duty, sayDue(clock, calendar.timeZone), sayState(clock), forceWords[clock.force]];
  const details = [sayTerm(clock, first), ...clockNotes(clock)];
  const days = explained ? explainClock(calendar, clock) : [];
  return [
    ...table([12, 21, 14, 8], [[...row, sayClause(clock.clause)]]),
    ...table(
      [12],
      details.map((detail) => ['', detail]),
    ),
    ...table(
      [12, 15],
      days.map((day) => ['', sayDay(day.date), sayExplained(day)]),
    ),
  ];
}
