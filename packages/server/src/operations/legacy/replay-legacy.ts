import {
  type Asked,
  type Case,
  type CaseEvent,
  type Command,
  type CommandOf,
  decide,
  effectivePolicy,
  type Instant,
  type LetterItem,
  open,
  type Policy,
  type Recorded,
  type Refusal,
  replay,
  type StaffMember,
} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {checkIntake, speaker} from '@redress/rest/service';
import {momentOf} from '../../moment-of.ts';
import {handlerOf, type LegacyCase} from './legacy-case.ts';
import {type LegacyProblem, notAMoment, sayCode} from './legacy-problem.ts';
import {type LegacyStep, legacySteps} from './legacy-steps.ts';

/** Who imports, when, and what the earlier system is called. */
export interface LegacyImport {
  readonly from: string;
  readonly by: StaffMember;
  readonly now: Instant;
}

export type LegacyReplay = {readonly events: readonly CaseEvent[]} | {readonly problems: readonly LegacyProblem[]};

/** Nobody was given a key of a case that began elsewhere: none has this hash. */
const noKey = '0'.repeat(64);

/**
 * Lets a case of an earlier system happen again under its policy, each thing at its time, so that what comes of it is what
 * would have come of it here: dates that were promised, clocks that were met or missed. What a letter has to hold and the
 * earlier system did not keep is said to be not recorded. Ends with a note of the import itself.
 */
export function replayLegacyCase(policy: Policy, legacy: LegacyCase, imported: LegacyImport): LegacyReplay {
  const {timeZone} = policy.calendar;
  const received = momentOf(legacy.received, timeZone);
  const logged = legacy.logged === undefined ? received : momentOf(legacy.logged, timeZone, received);
  if (!received) return problem('received', notAMoment(legacy.received));
  if (!logged) return problem('logged', notAMoment(legacy.logged));
  if (logged < received) return problem('logged', 'it was written down before it was received');
  if (logged > imported.now) return problem('received', 'this is in the future');

  const today = localDay(logged, timeZone);
  const input = {...legacy.intake, receivedAt: received};
  const checked = checkIntake(input, policy, {today, forStaff: true});
  if ('problems' in checked) {
    return {problems: checked.problems.map(({field, code}) => ({path: `intake.${field}`, message: sayCode(code)}))};
  }
  const {intake} = checked;
  const effective = effectivePolicy(policy, {
    kind: intake.kind ?? 'complaint',
    procedure: intake.procedure,
    anonymous: intake.anonymous,
  });
  const opened = open(policy, intake, noKey, {at: logged, by: handlerOf(effective, legacy, 0)});
  if ('refusal' in opened) return problem('intake', opened.refusal.reason);

  const planned = legacySteps(effective, legacy, {logged, customer: speaker(intake), now: imported.now});
  if ('problems' in planned) return planned;
  const {from, by, now: at} = imported;
  const mark = {from, reference: legacy.id, by: {id: by.id, name: by.name}, at};
  const history = historyOf(
    policy,
    opened.events.map((event) => (event.type === 'submitted' ? {...event, imported: mark} : event)),
  );
  for (const step of planned.steps) {
    const refusal = history.add(step, `Not recorded in ${from}.`);
    if (refusal)
      return problem(step.path, `on ${localDay(step.at, timeZone)} the policy refuses it: ${refusal.reason}`);
  }
  const text = `Imported from ${from}, where it was ${legacy.id}. What stands above happened there; no key was given out.`;
  const refusal = history.add({path: '', at, by, command: () => ({type: 'addNote', text})}, '');
  return refusal ? problem('', refusal.reason) : {events: history.events()};
}

/** A case that grows. */
function historyOf(policy: Policy, first: readonly CaseEvent[]) {
  const events: Recorded[] = [];
  const push = (more: readonly CaseEvent[]) => {
    for (const event of more) events.push({...event, sequence: events.length + 1});
  };
  push(first);
  return {
    events: (): readonly CaseEvent[] => events.map(({sequence: _, ...event}) => event as CaseEvent),
    /** Does it, or says why not. */
    add({at, by, command}: LegacyStep, notRecorded: string): Refusal | undefined {
      const state = replay(events);
      const asked = {at, by};
      const given = command(state);
      if (!given) return undefined;
      const decision = decide(policy, state, given, asked);
      const mended =
        'refusal' in decision ? withLetter(policy, state, given, asked, decision.refusal, notRecorded) : decision;
      if ('refusal' in mended) return mended.refusal;
      push(mended.events);
      return undefined;
    },
  };
}

/** Once more, with what the policy wants in the letter and nobody has kept. */
function withLetter(
  policy: Policy,
  state: Case,
  command: Command,
  asked: Asked,
  refusal: Refusal,
  notRecorded: string,
) {
  const {code, details} = refusal;
  if (code !== 'letter-incomplete') return {refusal};
  const items = (details?.items ?? '').split(' ') as LetterItem[];
  if (command.type === 'respond') {
    const sections: CommandOf<'respond'>['sections'] = {
      ...Object.fromEntries(items.map((item) => [item, notRecorded])),
      ...command.sections,
    };
    return decide(policy, state, {...command, sections}, asked);
  }
  if (command.type === 'acknowledge') {
    return decide(policy, state, {outcomeSought: notRecorded, responsibility: notRecorded, ...command}, asked);
  }
  return {refusal};
}

function problem(path: string, message: string): LegacyReplay {
  return {problems: [{path, message}]};
}
