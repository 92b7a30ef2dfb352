import {type Instant, localDay} from '../calendar/instant.ts';
import {workingCalendar} from '../calendar/working-calendar.ts';
import {type Clock, projectedClocks, stageClocks} from '../clock.ts';
import type {Intake} from '../intake.ts';
import type {Policy, StageRule} from '../policy.ts';
import {refuse} from '../refusal.ts';
import {stageAfter, stageRule} from '../stage-rule.ts';
import type {Asked, StaffMember} from './actor.ts';
import type {Command, CommandOf} from './command.ts';
import type {Decision} from './decision.ts';
import {type CaseEvent, type EventOf, event, type ToldDate} from './event.ts';
import {evolve} from './evolve.ts';
import {extend, settleExtension} from './extension.ts';
import {permit} from './permit.ts';
import {type Case, currentStage} from './state.ts';

/** A complaint is made: the first event of a case. Pins the policy version and the dates that the customer is told. */
export function open(policy: Policy, intake: Intake, keyHash: string, asked: Asked): EventOf<'submitted'> {
  const [first] = policy.stages as [StageRule];
  return event('submitted', asked, {
    policy: {id: policy.id, version: policy.version},
    stage: first.id,
    intake,
    keyHash,
    told: told(policy, projectedClocks(policy.calendar, first, asked.at)),
  });
}

/** May this person do this now, and what then happened? Every rule that depends only on the case is in `permit`. */
export function decide(policy: Policy, state: Case, command: Command, asked: Asked): Decision {
  const refusal = permit(policy, state, command.type, asked);
  if (refusal) return {refusal};
  const stage = currentStage(state);
  const rule = stageRule(policy, stage.id);

  switch (command.type) {
    case 'take': {
      const {id, name, roles} = asked.by as StaffMember;
      return happened(event('assigned', asked, {stage: stage.id, to: {id, name, roles}}));
    }
    case 'acknowledge': {
      const {understanding} = command;
      const acknowledged = event('acknowledged', asked, {stage: stage.id, understanding, told: []});
      return happened({...acknowledged, told: newlyTold(policy, evolve(state, acknowledged), asked.at)});
    }
    case 'recordContact':
      return happened(event('contacted', asked, {stage: stage.id, how: command.how, summary: command.summary}));
    case 'extend':
      return extend(policy, state, command, asked);
    case 'approveExtension':
    case 'agreeExtension':
    case 'declineExtension':
      return settleExtension(policy, state, command.type, asked);
    case 'respond':
      return respond(policy, rule, state, command, asked);
    case 'completeAction':
      return completeAction(state, command, asked);
    case 'requestEscalation':
      return requestEscalation(policy, stageAfter(policy, stage.id) as StageRule, command, asked);
    case 'close':
      return happened(event('closed', asked, {}));
    case 'sendMessage':
      return happened(event('messageSent', asked, {text: command.text}));
    case 'addNote':
      return happened(event('noteAdded', asked, {text: command.text}, 'staff'));
    default:
      return unknownCommand(command);
  }
}

function respond(
  policy: Policy,
  rule: StageRule,
  state: Case,
  {type: _, actions, ...answer}: CommandOf<'respond'>,
  asked: Asked,
): Decision {
  if (!rule.outcomes.values.includes(answer.outcome)) {
    const why = `"${answer.outcome}" is not an outcome of ${rule.name.en}`;
    return {refusal: refuse('outcome-unknown', why, {clause: rule.outcomes.clause})};
  }
  const today = localDay(asked.at, policy.calendar.timeZone);
  const past = actions.find(({due}) => due < today);
  if (past) {
    const {what: action, due: date} = past;
    const why = `"${action}" is promised for ${date}, which has passed; promise a date from today on`;
    return {refusal: refuse('date-past', why, {details: {action, date}})};
  }
  return happened(
    event('responded', asked, {stage: rule.id, ...answer}),
    ...actions.map(({what, due}, index) =>
      // Numbered within the case: actions are never taken away, so no number comes twice.
      event('actionAdded', asked, {stage: rule.id, action: `action-${state.actions.length + index + 1}`, what, due}),
    ),
  );
}

function completeAction(state: Case, command: CommandOf<'completeAction'>, asked: Asked): Decision {
  const action = state.actions.find(({id}) => id === command.action);
  if (!action) return {refusal: refuse('action-unknown', `This case has no action "${command.action}"`)};
  if (action.completedAt) return {refusal: refuse('already-done', `"${action.what}" is done already`)};
  return happened(
    event('actionCompleted', asked, {
      action: action.id,
      ...(command.note !== undefined && {note: command.note}),
    }),
  );
}

function requestEscalation(
  policy: Policy,
  next: StageRule,
  {reason}: CommandOf<'requestEscalation'>,
  asked: Asked,
): Decision {
  if (next.request?.reasonRequired && reason === undefined) {
    const why = `The policy asks for a reason to go to ${next.name.en}; none was given`;
    return {refusal: refuse('reason-needed', why, {clause: next.request.clause})};
  }
  return happened(
    event('escalationRequested', asked, {
      stage: next.id,
      ...(reason !== undefined && {reason}),
      told: told(policy, projectedClocks(policy.calendar, next, asked.at)),
    }),
  );
}

/** The dates of running clocks that nobody has been told yet. */
function newlyTold(policy: Policy, after: Case, at: Instant): ToldDate[] {
  const stage = currentStage(after);
  const known = new Set(stage.told.map(({duty}) => duty));
  const clocks = stageClocks(policy.calendar, stageRule(policy, stage.id), stage, at);
  return told(policy, clocks).filter(({duty}) => !known.has(duty));
}

function told(policy: Policy, clocks: readonly Clock[]): ToldDate[] {
  const calendar = workingCalendar(policy.calendar).version;
  return clocks.flatMap(({stage, duty, state, due}) =>
    state === 'running' && due !== undefined ? [{stage, duty, due, calendar}] : [],
  );
}

function happened(...events: readonly CaseEvent[]): Decision {
  return {events};
}

function unknownCommand(command: never): never {
  throw new TypeError(`No such command: ${(command as Command).type}`);
}
