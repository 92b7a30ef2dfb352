import type {PlainDate} from '../calendar/plain-date.ts';
import {endOf} from '../case/end-of.ts';
import type {Clock} from '../clock.ts';
import type {ClockRule} from '../policy.ts';
import type {CaseRecord} from './case-record.ts';
import {count, share, summed, total} from './counting.ts';
import type {Exclusion, ExclusionReason, Figure} from './figure.ts';
import {type Scope, within} from './scope.ts';

/** Clocks that are one line of the table: the same duty of the same stage, promised as firmly, to the same people. */
interface Line {
  readonly by: Figure['by'];
  readonly met: {reference: string}[];
  readonly missed: {reference: string}[];
  readonly running: {reference: string}[];
  readonly excluded: Exclusion[];
}

/**
 * Every duty with a time: kept, missed or still running. A duty counts once, on the day on which it was decided: done in
 * time on the day it was done, missed on the day it was due. Aims count like promises and are marked by their force;
 * targets among staff stand apart from what customers are told.
 */
export function timeliness(scope: Scope): readonly Figure[] {
  const lines = linesOf(scope).map(figuresOf);
  return ['everybody', 'staff'].flatMap((shownTo) => {
    const own = lines.filter(({settled}) => settled.by.shownTo === shownTo);
    const forces = [...new Set(own.map(({settled}) => settled.by.force as string))];
    const byForce = forces.map((force) =>
      together(
        {shownTo, force},
        own.filter(({settled}) => settled.by.force === force),
      ),
    );
    const all = [together({shownTo}, byForce), ...byForce, ...own];
    return all.flatMap(({settled, met, missed, running}) => [settled, met, missed, running]);
  });
}

type Quartet = Readonly<Record<'settled' | 'met' | 'missed' | 'running', Figure>>;

function figuresOf({by, met, missed, running, excluded}: Line): Quartet {
  const counting = {by, unit: 'duties', day: 'decided'} as const;
  const kept = count({...counting, id: 'duty-met', excluded}, met);
  const broken = count({...counting, id: 'duty-missed', excluded}, missed);
  const settled = summed(count({...counting, id: 'duty-settled', excluded}, [...met, ...missed]), [kept, broken]);
  return {
    settled,
    met: share(kept, settled),
    missed: share(broken, settled),
    running: count({...counting, id: 'duty-running', day: 'end'}, running),
  };
}

/** Several lines as one. */
function together(by: Figure['by'], quartets: readonly Quartet[]): Quartet {
  const sum = (which: keyof Quartet, id: Figure['id']) =>
    total(
      {id, by, unit: 'duties', day: which === 'running' ? 'end' : 'decided'},
      quartets.map((one) => one[which]),
    );
  const met = sum('met', 'duty-met');
  const missed = sum('missed', 'duty-missed');
  const settled = summed(sum('settled', 'duty-settled'), [met, missed]);
  return {settled, met: share(met, settled), missed: share(missed, settled), running: sum('running', 'duty-running')};
}

function linesOf({policy, records, period}: Scope): readonly Line[] {
  const lines = new Map<string, Line>();
  const lineOf = (of: Pick<Clock, 'duty' | 'force' | 'shownTo'>, stage?: string): Line => {
    const {duty, force, shownTo = 'everybody'} = of;
    const by = {shownTo, force, ...(stage !== undefined && {stage}), duty};
    const key = JSON.stringify(by);
    const line = lines.get(key) ?? {by, met: [], missed: [], running: [], excluded: []};
    lines.set(key, line);
    return line;
  };
  // Every promise of the policy has its line, also where nothing happened under it.
  for (const {id, clocks} of policy.stages) for (const rule of clocks) lineOf(asClock(rule), id);
  for (const record of records) {
    for (const clock of record.clocks) {
      const line = lineOf(clock, ofCase.has(clock.duty) ? undefined : clock.stage);
      const found = standing(record, clock);
      if (!found) continue;
      const {reference} = record;
      if (found.state === 'running') {
        if (found.on <= period.to) line.running.push({reference});
      } else if (found.on > period.to) {
        // Decided after the period: at its end it was still running, if it had begun.
        if (found.from <= period.to) line.running.push({reference});
      } else if (within(period, found.on)) {
        if (found.state === 'met') line.met.push({reference});
        else if (found.state === 'missed') line.missed.push({reference});
        else line.excluded.push({reference, why: found.state});
      }
    }
  }
  return [...lines.values()];
}

/** Duties of the case, not of a stage. */
const ofCase: ReadonlySet<Clock['duty']> = new Set(['evidence', 'external', 'breach-notice']);

interface Standing {
  readonly state: 'met' | 'missed' | 'running' | ExclusionReason;
  /** The day on which that was decided; for what runs, the day on which it began. */
  readonly on: PlainDate;
  readonly from: PlainDate;
}

/** What became of a duty, and when. Nothing where it never began. */
function standing(record: CaseRecord, clock: Clock): Standing | undefined {
  const {state, from, due, doneOn, missed} = clock;
  const began = from.on ?? record.receivedOn;
  const at = (what: Standing['state'], on: PlainDate): Standing => ({state: what, on, from: began});
  // Nobody owed anything once it was settled, although its clocks were never stopped.
  if (record.standing === 'settled-at-first-contact') {
    return {state: record.standing, on: record.receivedOn, from: record.receivedOn};
  }
  switch (state) {
    case 'met':
      return due === undefined ? at('no-time-stated', began) : at('met', doneOn ?? began);
    case 'missed':
      return at('missed', missed ?? due ?? began);
    case 'running':
      return at('running', began);
    case 'superseded':
      return at('ended-otherwise', endedOn(record, clock) ?? began);
    case 'projected':
      return undefined;
    case 'none-stated':
      return at('no-time-stated', began);
    case 'not-configured':
      return at('not-configured', began);
    default:
      return unknownState(state);
  }
}

function endedOn({state, day}: CaseRecord, {stage: id}: Clock): PlainDate | undefined {
  const stage = state.stages.findLast((one) => one.id === id);
  const end = stage && endOf(stage, state);
  return end && day(end);
}

function asClock({duty, force, shownTo}: ClockRule): Pick<Clock, 'duty' | 'force' | 'shownTo'> {
  return {duty, force, ...(shownTo === 'staff' && {shownTo})};
}

function unknownState(state: never): never {
  throw new TypeError(`No such state of a clock: ${state}`);
}
