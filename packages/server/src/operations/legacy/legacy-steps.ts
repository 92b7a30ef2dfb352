import {type Actor, type Case, type Command, type Instant, openActions, type Policy} from '@redress/policy';
import {parseCommand} from '@redress/rest/service';
import {momentOf} from '../../moment-of.ts';
import {handlerOf, type LegacyCase, type LegacyStage, staffMember} from './legacy-case.ts';
import {type LegacyProblem, notAMoment, sayCode} from './legacy-problem.ts';

/** One thing that somebody did, as the command that it would be here. */
export interface LegacyStep {
  /** Where it stands in the line. */
  readonly path: string;
  readonly at: Instant;
  readonly by: Actor;
  /** Nothing where, as the case stands, there is nothing to do. */
  readonly command: (state: Case) => Command | undefined;
}

interface Telling {
  readonly logged: Instant;
  readonly customer: Actor;
  readonly now: Instant;
}

/** Everything that happened after the beginning, in its order, or what is wrong with how it is told. */
export function legacySteps(
  policy: Policy,
  legacy: LegacyCase,
  {logged, customer, now}: Telling,
): {readonly steps: readonly LegacyStep[]} | {readonly problems: readonly LegacyProblem[]} {
  const {timeZone} = policy.calendar;
  const steps: LegacyStep[] = [];
  const problems: LegacyProblem[] = [];

  /** When it was; never before what comes before it in the telling. */
  const read = (path: string, given: string, after: Instant): Instant => {
    const at = momentOf(given, timeZone, after);
    const message =
      at === undefined
        ? notAMoment(given)
        : at > now
          ? `"${given}" is in the future`
          : at < after
            ? `"${given}" is before what came before it`
            : undefined;
    if (message !== undefined) problems.push({path, message});
    return message === undefined && at !== undefined ? at : after;
  };
  const add = (path: string, at: Instant, by: Actor, command: Command | LegacyStep['command']) =>
    steps.push({path, at, by, command: typeof command === 'function' ? command : () => command});

  const stages = legacy.stages ?? [];
  let last = logged;
  for (const [index, stage] of stages.entries()) {
    const path = (field: string) => `stages.${index}.${field}`;
    if (index > 0) {
      if (stage.requested === undefined) problems.push({path: path('requested'), message: 'this is missing'});
      else last = read(path('requested'), stage.requested, last);
      const {reason} = stage;
      add(path('requested'), last, customer, {type: 'requestEscalation', ...(reason !== undefined && {reason})});
    }
    if (!policy.stages[index]) {
      problems.push({path: `stages.${index}`, message: `the policy has ${policy.stages.length} stages`});
      break;
    }
    last = ofStage(stage, path, handlerOf(policy, legacy, index), last, {read, add, problems, timeZone});
  }

  const handler = handlerOf(policy, legacy, Math.max(0, Math.min(stages.length, policy.stages.length) - 1));
  const {withdrawn, closed, notes = [], also = []} = legacy;
  if (withdrawn) {
    last = read('withdrawn.on', withdrawn.on, last);
    const {how, reason} = withdrawn;
    add('withdrawn', last, handler, checked('withdrawn', {type: 'withdraw', how, reason}, problems));
  }
  // What was promised may have been done in between or after; a case closes once it was.
  if (closed !== undefined) {
    last = read('closed', closed, last);
    if (!withdrawn) add('closed', last, handler, {type: 'close'});
  }
  for (const [index, {on, text, by}] of notes.entries()) {
    const at = read(`notes.${index}.on`, on, logged);
    add(`notes.${index}`, at, by ? staffMember(policy, by, 0) : handler, {type: 'addNote', text});
  }
  for (const [index, {on, by, do: command}] of also.entries()) {
    const at = read(`also.${index}.on`, on, logged);
    const path = `also.${index}.do`;
    add(path, at, by ? staffMember(policy, by, 0) : customer, checked(path, command, problems));
  }
  if (problems.length > 0) return {problems};
  return {steps: steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))};
}

/** Stands for what the customer wrote while the rest of a letter is read. */
const notWritten = '…';

interface Taking {
  read(path: string, given: string, after: Instant): Instant;
  add(path: string, at: Instant, by: Actor, command: Command | LegacyStep['command']): void;
  readonly problems: LegacyProblem[];
  readonly timeZone: string;
}

function ofStage(
  stage: LegacyStage,
  path: (field: string) => string,
  handler: Actor,
  opened: Instant,
  {read, add, problems, timeZone}: Taking,
): Instant {
  const {taken, acknowledged, extended = [], answered, settled, actions = []} = stage;
  let last = opened;
  // Whoever did the first thing in it had taken it by then.
  const first = taken ?? acknowledged ?? extended[0]?.on ?? settled?.on ?? answered;
  if (taken !== undefined) last = read(path('taken'), taken, last);
  if (first !== undefined || stage.handler) {
    const at = (taken === undefined && first !== undefined && momentOf(first, timeZone, last)) || last;
    add(path('handler'), at, handler, {type: 'take'});
  }
  if (acknowledged !== undefined) {
    last = read(path('acknowledged'), acknowledged, last);
    add(path('acknowledged'), last, handler, (state) => ({
      type: 'acknowledge',
      // What the customer wrote is how it was understood, unless somebody wrote otherwise.
      understanding: stage.understanding ?? state.intake.what,
    }));
  }
  for (const [index, {on, agreed, ...more}] of extended.entries()) {
    const at = path(`extended.${index}`);
    last = read(`${at}.on`, on, last);
    add(at, last, handler, checked(at, {type: 'extend', ...more}, problems));
    if (agreed !== undefined) {
      const answer = checked(at, {type: 'recordExtensionAnswer', agreed: true, how: agreed}, problems);
      // Where the policy asks nobody for more time, that they agreed changes nothing.
      add(at, last, handler, (state) => (state.stages.at(-1)?.proposal ? answer(state) : undefined));
    }
  }
  if (settled) {
    last = read(path('settled.on'), settled.on, last);
    const {summary, how} = settled;
    add(path('settled'), last, handler, checked(path('settled'), {type: 'settle', summary, how}, problems));
  }
  if (answered !== undefined) {
    last = read(path('answered'), answered, last);
    const {outcome, findings, remedy, learning, understanding} = stage;
    const promised = actions.map(({done: _, ...action}) => action);
    const answer = {type: 'respond', outcome, findings, remedy, learning, actions: promised};
    const whole = checked(path('answered'), {...answer, understanding: understanding ?? notWritten}, problems);
    add(path('answered'), last, handler, (state) => {
      const command = whole(state);
      if (command?.type !== 'respond') return command;
      return {...command, understanding: understanding ?? state.intake.what};
    });
    for (const [index, {what, done}] of actions.entries()) {
      if (done === undefined) continue;
      const at = read(path(`actions.${index}.done`), done, last);
      add(path(`actions.${index}`), at, handler, (state) => {
        const action = openActions(state).find((one) => one.what === what)?.id;
        return action === undefined ? undefined : {type: 'completeAction', action};
      });
    }
  }
  return last;
}

/** A command, if it is whole; what is wrong with it goes with the other problems. */
function checked(path: string, command: object, problems: LegacyProblem[]): LegacyStep['command'] {
  const parsed = parseCommand(withoutNothing(command));
  if ('command' in parsed) return () => parsed.command;
  for (const {field, code} of parsed.problems) {
    const place = [path, field].filter(Boolean).join('.');
    problems.push({path: place, message: sayCode(code)});
  }
  return () => undefined;
}

function withoutNothing(command: object): object {
  return Object.fromEntries(Object.entries(command).filter(([, value]) => value !== undefined));
}
