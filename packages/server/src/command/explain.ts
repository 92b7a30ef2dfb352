import {type Clock, type ExplainedDay, explainClock} from '@redress/policy';
import {addDays, dayOfWeek, type PlainDate} from '@redress/policy/calendar';
import {clocksGiven, type StageOfCall} from './clocks-given.ts';
import {momentOptions} from './moments-given.ts';
import {policyOptions} from './policy-given.ts';
import {clockNotes, sayDue, sayOff, sayState, sayTerm} from './say-clock.ts';
import type {Subcommand} from './subcommand.ts';
import {table, wrap} from './table.ts';
import {forceWords, sayClause, sayDay, sayDayOfMonth, sayPolicy, weekdays} from './words.ts';
import {WrongCall} from './wrong-call.ts';

export const explain: Subcommand = {
  name: 'explain',
  about: 'The working of one date: a calendar of weeks, and why each day that is skipped does not count.',
  operands: [],
  options: {
    ...policyOptions,
    duty: {takes: 'DUTY', about: 'What is owed: log, settle, acknowledge, contact or respond.'},
    ...momentOptions,
    json: {about: 'Print {policy, stage, clock, days} as JSON.'},
  },
  notes: [
    'Without --stage it is the first stage that has the duty.',
    'Example: redress explain --policy plus-dane --duty respond --received 2026-12-01 --acknowledged 2026-12-04',
    'Exit codes: 0, or 2 where the policy is none or the call is wrong.',
  ],
  run(call, shell) {
    const duty = call.needed('duty');
    const {policy, stages} = clocksGiven(call, shell);
    const stage = stages.find(({clocks}) => clocks.some((clock) => clock.duty === duty));
    const clock = stage?.clocks.find((one) => one.duty === duty);
    if (!stage || !clock) {
      const known = [...new Set(stages.flatMap(({clocks}) => clocks.map((one) => one.duty)))].join(', ');
      throw new WrongCall(`--duty is given "${duty}"; what is asked about has ${known || 'no clock'}`);
    }
    const days = explainClock(policy.calendar, clock);
    if (call.has('json')) {
      const {id, version} = policy;
      shell.print(JSON.stringify({policy: {id, version}, stage: stage.rule.id, clock, days}, null, 2));
    } else {
      shell.print(shell.paint('bold', sayPolicy(policy)));
      shell.print(
        [...sayHead(stage, clock, policy.calendar.timeZone), ...weeks(days, clock), ...skipped(days)].join('\n'),
      );
    }
    return 0;
  },
};

function sayHead({rule, first}: StageOfCall, clock: Clock, timeZone: string): readonly string[] {
  const {duty, force, clause} = clock;
  return [
    `${rule.name.en}, ${duty}: ${sayDue(clock, timeZone)} (${sayState(clock)})`,
    ...[
      `${sayTerm(clock, first)}. Promised with "${forceWords[force]}": ${sayClause(clause)}.`,
      ...clockNotes(clock),
    ].flatMap((note) => wrap(note)),
  ];
}

/** A line a week. Each day with its number in the count, or `off`. */
function weeks(days: readonly ExplainedDay[], {due}: Clock): readonly string[] {
  const [start] = days;
  const end = days.at(-1);
  if (!start || !end) {
    return [
      '',
      due === undefined ? 'There is no date to work out yet.' : 'Hours run through the days: none is counted.',
    ];
  }
  const byDate = new Map(days.map((day) => [day.date, day]));
  const rows: string[][] = [];
  for (let monday = addDays(start.date, 1 - dayOfWeek(start.date)); monday <= end.date; monday = addDays(monday, 7)) {
    const dates = weekdays.map((_, at) => addDays(monday, at));
    rows.push([sayDayOfMonth(monday), ...dates.map((date) => sayCell(date, byDate.get(date)))]);
  }
  return ['', ...table(columns, [['Week of', ...weekdays], ...rows])];
}

const columns = [7, 12, 12, 12, 12, 12, 12, 12];

function sayCell(date: PlainDate, day: ExplainedDay | undefined): string {
  if (!day) return '';
  const {kind, number, due} = day;
  const words = {start: 'start', counted: `day ${number}`, skipped: 'off', moved: 'moved', added: 'added'};
  const dueWords = {start: 'start, due', counted: `due ${number}`, skipped: 'due', moved: 'due', added: 'due'};
  return `${Number(date.slice(8))} ${(due ? dueWords : words)[kind]}`;
}

function skipped(days: readonly ExplainedDay[]): readonly string[] {
  const off = days.filter((day) => day.off !== undefined);
  if (off.length === 0) return [];
  const rows = off.map(({date, off, kind}) => [
    `  ${sayDay(date)}`,
    `${off ? sayOff(off) : ''}${kind === 'start' ? ', the day from which it is counted' : ''}`,
  ]);
  return ['', 'Days off:', ...table([17], rows)];
}
