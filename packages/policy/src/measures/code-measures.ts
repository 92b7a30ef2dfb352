import {startDay} from '../by-law.ts';
import {localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import {workingCalendar} from '../calendar/working-calendar.ts';
import type {EventOf} from '../case/event.ts';
import type {StageState} from '../case/state.ts';
import type {CaseRecord} from './case-record.ts';
import {type Ch01Definition, type Ch02Definition, ch01Definition, ch02Definition} from './code-definitions.ts';
import {type Counted, count, ratio, share} from './counting.ts';
import {type Exclusion, type Figure, keyOf, type Rule, type Term} from './figure.ts';
import {notCounted, type Scope, within} from './scope.ts';

/** The two parts of each measure: the complaints of one stage of the policy. */
interface Part {
  readonly part: 'stage-one' | 'stage-two';
  readonly stage: string;
}

/** A complaint at a stage, and the stage. */
interface AtStage {
  readonly record: CaseRecord;
  readonly stage: StageState;
}

/**
 * CH01: complaints of the year at stage one and at stage two, for every thousand homes. `homes` is how many the landlord
 * owned at the end of the year; where low-cost rental and low-cost home ownership are reported apart, give each its own cases
 * and homes, since a case does not record which it is.
 */
export function ch01(scope: Scope, homes: number, definition: Ch01Definition = ch01Definition): readonly Figure[] {
  const {counted, decimals} = definition;
  return partsOf(scope).map(({part, stage}) => {
    const {found, excluded} = atStage(scope, stage, counted.is);
    const figure = count(
      {id: 'ch01', by: {part, stage}, unit: 'stages', day: counted.is, excluded},
      found.map(asCounted),
    );
    const value = ratio(figure.numerator, homes, 1000, decimals.is);
    return {
      ...figure,
      denominator: homes,
      ...(value !== undefined && {value}),
      sums: [[sameAs(counted.is, stage)]],
      working: {
        ...figure.working,
        code: 'per-thousand',
        details: {...figure.working.details, decimals: String(decimals.is)},
        rules: rulesOf(definition),
      },
    };
  });
}

/**
 * CH02: of the complaints of the year at each stage, the share that was answered within the Code's own timescales; with those
 * that it is a share of, and those that were left out.
 */
export function ch02(scope: Scope, definition: Ch02Definition = ch02Definition): readonly Figure[] {
  const {denominator, decimals} = definition;
  const rules = rulesOf(definition);
  const times = {'stage-one': definition.stageOne.is, 'stage-two': definition.stageTwo.is};
  return partsOf(scope).flatMap(({part, stage}) => {
    const {found, excluded} = atStage(scope, stage, denominator.is);
    const inTime: Counted[] = [];
    const judged: Counted[] = [];
    const leftOut: Exclusion[] = [];
    for (const one of found) {
      const {reference} = one.record;
      const verdict = judge(scope, one, timescale(times[part]), definition);
      if (typeof verdict === 'string') leftOut.push({reference, why: verdict});
      else judged.push({reference});
      if (verdict === true) inTime.push({reference});
    }
    const counting = {by: {part, stage}, unit: 'stages', day: denominator.is} as const;
    const without = count({...counting, id: 'ch02-left-out', excluded: leftOut}, leftOut);
    const all: Figure = {
      ...count({...counting, id: 'ch02-judged', excluded: [...excluded, ...leftOut]}, judged),
      sums: [[sameAs(denominator.is, stage), {key: keyOf(without), times: -1}]],
    };
    const kept = share(count({...counting, id: 'ch02', excluded: [...excluded, ...leftOut]}, inTime), all, decimals.is);
    return [{...kept, working: {...kept.working, rules}}, all, without];
  });
}

/** What counts the same complaints elsewhere: hiding one figure hides nothing while the other is read. */
function sameAs(rule: Ch02Definition['denominator']['is'], stage: string): Term {
  return {key: `${rule === 'made-in-year' ? 'stage-opened' : 'answered'} stage=${stage}`, times: 1};
}

/** The first two stages of the policy, whatever it calls them. */
function partsOf({policy: {stages}}: Scope): readonly Part[] {
  const names = ['stage-one', 'stage-two'] as const;
  return names.flatMap((part, at) => {
    const stage = stages[at];
    return stage ? [{part, stage: stage.id}] : [];
  });
}

/** What is no complaint is in neither part, nor is a stage that was asked for and refused. */
function atStage({records, period}: Scope, id: string, rule: Ch02Definition['denominator']['is']) {
  const found: AtStage[] = [];
  const excluded: Exclusion[] = [];
  for (const record of records) {
    const stage = record.state.stages.find((one) => one.id === id);
    const {opened, responded} = stage?.moments ?? {};
    const at = rule === 'made-in-year' ? opened : responded;
    if (!stage || !at || !within(period, record.day(at))) continue;
    if (!record.isComplaint) excluded.push(notCounted(record));
    else if (stage.declinedAt) excluded.push({reference: record.reference, why: 'escalation-refused'});
    else found.push({record, stage});
  }
  return {found, excluded};
}

/** Whether it was answered in time; or why it is left out. */
function judge(scope: Scope, at: AtStage, times: Timescale, definition: Ch02Definition): boolean | Exclusion['why'] {
  const {record, stage} = at;
  const {state, policy, day} = record;
  const {opened, acknowledged, responded, settled} = stage.moments;
  const working = workingCalendar(policy.calendar);
  const today = localDay(scope.at, policy.calendar.timeZone);
  const answeredOn = responded && day(responded);
  if (!answeredOn && settled) return 'settled-without-answer';
  if (!answeredOn && state.withdrawnAt && definition.withdrawn.is === 'left-out') return 'withdrawn';

  // An answer without an acknowledgement before it acknowledges too.
  const acknowledgedOn = acknowledged ? day(acknowledged) : answeredOn;
  const acknowledgeBy = working.reckon(startDay(policy.calendar, 'opened', opened), times.acknowledge).date;
  const from = acknowledged ? day(acknowledged) : acknowledgeBy;
  const firstDue = working.reckon(from, times.respond).date;
  const latest = working.reckon(firstDue, times.extension).date;
  const due = definition.extensions.is === 'count-when-valid' ? extendedDue(at, firstDue, latest) : firstDue;

  const acknowledgedLate = (acknowledgedOn ?? today) > acknowledgeBy;
  if (definition.acknowledgement.is === 'tested' && acknowledgedLate) return false;
  if (answeredOn) return answeredOn <= due;
  return today > due || definition.running.is === 'not-in-time' ? false : 'still-running';
}

/**
 * The answer's date with every extension that the Code knows: told before the date that it replaces, and all together no
 * longer than the Code's limit unless a good reason was given (6.4 and 6.15). The first that is not ends it.
 */
function extendedDue({record, stage}: AtStage, firstDue: PlainDate, latest: PlainDate): PlainDate {
  let due = firstDue;
  const given = record.events.filter(
    (event): event is EventOf<'extended'> & {sequence: number} => event.type === 'extended' && event.stage === stage.id,
  );
  for (const {at, to, goodReason} of given) {
    if (record.day(at) > due || (to > latest && goodReason === undefined)) break;
    if (to > due) due = to;
  }
  return due;
}

interface Timescale {
  readonly acknowledge: number;
  readonly respond: number;
  readonly extension: number;
}

/** Written `5/10/10`: working days to acknowledge, to answer after it, and of extension. */
function timescale(written: string): Timescale {
  const [acknowledge = 0, respond = 0, extension = 0] = written.split('/').map(Number);
  return {acknowledge, respond, extension};
}

function asCounted({record: {reference}}: AtStage) {
  return {reference};
}

function rulesOf(definition: Ch01Definition | Ch02Definition): Readonly<Record<string, Rule>> {
  return {...definition};
}
