import type {Moment, Policy, StageRule, StageState} from '@redress/policy';
import {type Instant, isPlainDate, localDay} from '@redress/policy/calendar';
import type {Call} from './call.ts';
import type {OptionRule} from './option-rule.ts';
import {readMoment} from './read-moment.ts';
import {WrongCall} from './wrong-call.ts';

/** What can be said to have happened in a stage after it was opened: each an option. */
const later = {
  logged: 'When it was written down.',
  settled: 'When it was put right without an answer.',
  assigned: 'When somebody took it.',
  acknowledged: 'When it was acknowledged.',
  contacted: 'When whoever took it spoke to the customer.',
  responded: 'When it was answered.',
} as const satisfies Record<Exclude<Moment, 'opened'>, string>;
const laterMoments = Object.keys(later) as readonly (keyof typeof later)[];

/** The options that tell what happened when. */
export const momentOptions: Readonly<Record<string, OptionRule>> = {
  received: {takes: 'WHEN', about: 'When it was received: a day, or a day and time as 2026-11-20T09:30.'},
  requested: {takes: 'WHEN', many: true, about: 'When the next stage was asked for. Once for each further stage.'},
  ...Object.fromEntries(Object.entries(later).map(([moment, about]) => [moment, {takes: 'WHEN', many: true, about}])),
  stage: {
    takes: 'STAGE',
    about: 'Only this stage. Without --requested, what was received is the request for it.',
  },
  today: {takes: 'WHEN', about: 'The day from which it is seen, instead of today.'},
};

/** The stages that were reached, with what happened in each, and the instant from which they are seen. */
export interface Given {
  readonly stages: readonly StageState[];
  readonly at: Instant;
  /** A time was given with the day of receipt. */
  readonly timed: boolean;
}

/** Reads what happened when, or throws `WrongCall`. Times are those on the wall in the policy's time zone. */
export function momentsGiven(call: Call, {calendar: {timeZone}, stages: rules}: Policy, now: Instant): Given {
  const read = (option: string, given: string, after?: Instant) => readMoment(option, given, timeZone, after);
  const received = call.needed('received');
  const requests = call.values('requested');
  const first = requests.length === 0 ? stageNamed(rules, call.value('stage')) : 0;
  if (first + requests.length >= rules.length) {
    const names = rules.map(({id}) => id).join(', ');
    throw new WrongCall(`--requested is given ${requests.length} times; the stages are ${names}`);
  }

  const stages: StageState[] = [];
  const open = (opened: Instant) => {
    const before = stages.at(-1);
    if (before && opened < before.moments.opened) {
      throw new WrongCall('--requested is given a time before the stage before it; expected them in order');
    }
    if (before) stages[stages.length - 1] = {...before, leftAt: opened};
    const {id} = rules[first + stages.length] as StageRule;
    stages.push({id, moments: {opened}, considered: [], told: [], extensions: [], steps: [], remedies: []});
  };
  open(read('received', received));
  for (const request of requests) open(read('requested', request, stages.at(-1)?.moments.opened));

  for (const moment of laterMoments) {
    for (const given of call.values(moment)) {
      // A day without a time is the day of the stage that opened by its end.
      const day = isPlainDate(given) ? given : undefined;
      const index = stages.findLastIndex(({moments: {opened}}) =>
        day === undefined ? opened <= read(moment, given) : localDay(opened, timeZone) <= day,
      );
      const stage = stages[index];
      if (!stage) throw new WrongCall(`--${moment} is given "${given}", which is before it was received`);
      if (stage.moments[moment])
        throw new WrongCall(`--${moment} is given twice for ${stage.id}; expected once a stage`);
      stages[index] = {...stage, moments: {...stage.moments, [moment]: read(moment, given, stage.moments.opened)}};
    }
  }

  const last = stages
    .flatMap(({moments}) => Object.values(moments))
    .sort()
    .at(-1) as Instant;
  const today = call.value('today');
  // Nothing is seen from before what is said to have happened.
  const at = [today === undefined ? now : read('today', today, last), last].sort().at(-1) as Instant;
  return {stages, at, timed: !isPlainDate(received)};
}

function stageNamed(rules: readonly StageRule[], id: string | undefined): number {
  if (id === undefined) return 0;
  const index = rules.findIndex((rule) => rule.id === id);
  if (index >= 0) return index;
  throw new WrongCall(`--stage is given "${id}"; expected ${rules.map((rule) => rule.id).join(' or ')}`);
}
