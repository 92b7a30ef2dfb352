import type {ClockRule, Moment, Policy} from '../policy.ts';
import {type Judgement, judged} from './judgement.ts';
import {compareWithWorkingDays, inWords} from './latest-day.ts';
import {judgePresence, type Need} from './presence.ts';
import {type StageNumber, type WrittenClock, writtenClock} from './stage-numbered.ts';

/** By when a code wants something done within a stage. */
export interface TimescaleCheck {
  readonly how: 'timescale';
  readonly stage: StageNumber;
  /** The first of these duties for which the policy sets a clock. */
  readonly duties: readonly ClockRule['duty'][];
  readonly from: 'opened' | 'acknowledged';
  readonly workingDays: number;
  /** The latest by which it is then done, in working days from receipt or request. */
  readonly latest: number;
  /** What some policies say in place of a time. */
  readonly instead?: readonly Need[];
}

/** What happens before what; what is not here can happen at any point. */
const order: readonly Moment[] = ['opened', 'logged', 'acknowledged'];

/** The duty whose clock says by when a moment has come. */
const broughtBy: Readonly<Partial<Record<Moment, ClockRule['duty']>>> = {
  logged: 'log',
  settled: 'settle',
  acknowledged: 'acknowledge',
  contacted: 'contact',
};

const momentWords: Readonly<Record<Moment, string>> = {
  opened: 'receipt or request',
  logged: 'logging',
  settled: 'settlement',
  assigned: 'assignment',
  acknowledged: 'acknowledgement',
  contacted: 'first contact',
  responded: 'the answer',
};

/**
 * Compares the latest possible day. A clock that starts earlier than the code's is the stricter at the same length; at a
 * greater length it is met as long as its latest day is within the code's.
 */
export function judgeTimescale(policy: Policy, check: TimescaleCheck): Judgement {
  const clock = check.duties.map((duty) => writtenClock(policy, check.stage, duty)).find((one) => one !== undefined);
  if (!clock || typeof clock.duration === 'string') return withoutTime(policy, check, clock);

  const {duration, from, clause} = clock;
  const asked = `${check.workingDays} working days from ${momentWords[check.from]}`;
  const given = `${inWords(duration)} from ${momentWords[from]}`;
  const because = `The policy gives ${given}; the code asks ${asked}.`;
  const flags = flagsOf(clock);
  const settle = (verdict: Judgement['verdict'], ...more: string[]) =>
    judged(verdict, because, [clause], [...flags, ...more]);

  const compared = compareWithWorkingDays(duration, check.workingDays, policy.calendar);
  if (compared === 'unknown') return settle('needs-a-person');
  if (from === check.from) return settle({sooner: 'exceeds', same: 'meets', later: 'falls-short'}[compared] as 'meets');
  if (isEarlier(from, check.from) && compared !== 'later') return settle('exceeds');

  const start = latestStart(policy, check.stage, from);
  if (start === undefined) return settle('falls-short', `Nothing says by when ${momentWords[from]} has happened.`);
  if (duration.unit !== 'working-days') return settle('needs-a-person');
  const latest = start + duration.count;
  const worked = `That is at the latest ${latest} working days from receipt or request, against ${check.latest}.`;
  return settle(latest <= check.latest ? 'meets' : 'falls-short', worked);
}

function withoutTime(policy: Policy, {instead}: TimescaleCheck, clock: WrittenClock | undefined): Judgement {
  const near = judgePresence(policy, {how: 'says', needs: [], spoils: instead ?? []});
  if (near.verdict !== 'silent') return judged('falls-short', `No time is given. ${near.reason}`, near.clauses);
  if (clock?.duration === 'not-configured') {
    return judged('silent', 'The time stands in a document that has not been supplied.');
  }
  return judged('silent', 'No time is given.');
}

function isEarlier(one: Moment, other: Moment): boolean {
  return order.includes(one) && order.indexOf(one) < order.indexOf(other);
}

/** By how many working days from receipt or request a moment has come, where the policy's own clocks say so. */
function latestStart(policy: Policy, stage: StageNumber, moment: Moment): number | undefined {
  if (moment === 'opened') return 0;
  const duty = broughtBy[moment];
  const clock = duty && writtenClock(policy, stage, duty);
  if (clock?.from !== 'opened' || typeof clock.duration === 'string' || clock.duration.unit !== 'working-days') {
    return undefined;
  }
  return clock.duration.count;
}

/** An aim is no promise, and a sentence that can be read another way is told with that reading. */
function flagsOf({force, readings}: Pick<ClockRule, 'force' | 'readings'>): string[] {
  return [
    ...(force === 'must' ? [] : [`Worded as "${force}", so it is no promise.`]),
    ...(readings ?? []).map((reading) => `Another reading: ${reading.says.en}`),
  ];
}
