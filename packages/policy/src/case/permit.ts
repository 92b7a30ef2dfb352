import {stageClocks} from '../clock.ts';
import type {Clause, Policy, StageRule} from '../policy.ts';
import {type Refusal, refuse} from '../refusal.ts';
import {stageAfter, stageRule} from '../stage-rule.ts';
import type {Asked, StaffMember} from './actor.ts';
import type {CommandType} from './command.ts';
import {answerRule} from './extension.ts';
import {type Case, currentStage, openActions, type StageState} from './state.ts';

/**
 * Whether this person may give this command now, as far as the case alone decides it. A view offers exactly the commands
 * for which this finds no refusal; what a command says (a date, an outcome) is judged by `decide`.
 */
export function permit(policy: Policy, state: Case, command: CommandType, asked: Asked): Refusal | undefined {
  const stage = currentStage(state);
  const rule = stageRule(policy, stage.id);
  const staff = asked.by.kind === 'staff' ? asked.by : undefined;
  // What nobody can do any more is said before what only somebody else can.
  const whileOpen = () => forStaff(staff) ?? notClosed(state, policy) ?? notAnswered(stage, rule);

  switch (command) {
    case 'take':
      return (
        whileOpen() ??
        notTaken(stage, rule, staff as StaffMember) ??
        fitToHold(policy, state, rule, staff as StaffMember)
      );
    case 'acknowledge':
      return (
        whileOpen() ??
        forHolder(staff, stage, rule) ??
        (stage.moments.acknowledged ? refuse('already-done', `${rule.name.en} is acknowledged already`) : undefined)
      );
    case 'recordContact':
    case 'respond':
      return whileOpen() ?? forHolder(staff, stage, rule);
    case 'extend':
      return whileOpen() ?? forHolder(staff, stage, rule) ?? extendable(stage, rule);
    case 'approveExtension':
      return forStaff(staff) ?? proposed(stage) ?? fitToApprove(policy, stage, rule, staff as StaffMember);
    case 'agreeExtension':
      return (
        forCustomer(staff) ??
        proposed(stage) ??
        (stage.proposal?.agreement === 'agreed' ? refuse('already-done', 'This was agreed already') : undefined)
      );
    case 'declineExtension':
      return (
        forCustomer(staff) ??
        proposed(stage) ??
        (stage.proposal?.agreement === 'pending' ? undefined : refuse('already-done', 'This was answered already'))
      );
    case 'completeAction':
      return (
        forStaff(staff) ??
        (openActions(state).length > 0 ? undefined : refuse('already-done', 'Nothing promised is left to do'))
      );
    case 'requestEscalation':
      return escalatable(policy, stage, rule, asked);
    case 'close':
      return forStaff(staff) ?? notClosed(state, policy) ?? closable(policy, state, stage, rule);
    case 'sendMessage':
      // Also after closing: a promise that was not kept comes to light then.
      return undefined;
    case 'addNote':
      return forStaff(staff);
    default:
      return unknownCommand(command);
  }
}

// Each of these is named for what must be so, and gives the refusal when it is not.

function forStaff(staff: StaffMember | undefined): Refusal | undefined {
  return staff ? undefined : refuse('not-allowed', 'Only the organisation can do this');
}

function forCustomer(staff: StaffMember | undefined): Refusal | undefined {
  return staff ? refuse('not-allowed', 'Only the customer, or somebody who speaks for them, can do this') : undefined;
}

function forHolder(staff: StaffMember | undefined, {holder}: StageState, rule: StageRule): Refusal | undefined {
  if (holder && holder.id === staff?.id) return undefined;
  return refuse(
    'not-the-holder',
    holder ? `${rule.name.en} is with ${holder.name}` : `Nobody has taken ${rule.name.en} yet: take it first`,
    {clause: rule.clause, ...(holder && {details: {person: holder.name}})},
  );
}

function notClosed({closedAt}: Case, {closing: {clause}}: Policy): Refusal | undefined {
  return closedAt ? refuse('closed', 'The complaint is closed', {clause}) : undefined;
}

function notAnswered({moments}: StageState, rule: StageRule): Refusal | undefined {
  return moments.responded ? refuse('already-answered', `${rule.name.en} is answered already`) : undefined;
}

function extendable({moments}: StageState, rule: StageRule): Refusal | undefined {
  const answer = answerRule(rule);
  if (!answer?.extension) {
    return refuse('no-extension', `The policy gives no more time for ${rule.name.en}`, {clause: rule.clause});
  }
  if (moments[answer.from]) return undefined;
  return refuse('not-acknowledged', `The time to answer has not begun: it does when the complaint is ${answer.from}`, {
    clause: answer.clause,
  });
}

function proposed({proposal}: StageState): Refusal | undefined {
  return proposal ? undefined : refuse('nothing-proposed', 'Nobody has asked for more time');
}

function notTaken({holder}: StageState, rule: StageRule, person: StaffMember): Refusal | undefined {
  return holder?.id === person.id
    ? refuse('already-done', `${person.name} has taken ${rule.name.en} already`)
    : undefined;
}

/** May this colleague hold the stage? The policy's roles, and nobody who considered an earlier stage. */
function fitToHold(policy: Policy, state: Case, rule: StageRule, person: StaffMember): Refusal | undefined {
  // First the rule that no role can mend, because it is the more useful thing to be told.
  const earlier = state.stages.slice(0, -1).some(({considered}) => considered.includes(person.id));
  if (rule.differentPerson && earlier) {
    return refuse(
      'same-person',
      `${person.name} considered this complaint at an earlier stage; ${rule.name.en} needs somebody else`,
      {clause: rule.differentPerson.clause, details: {person: person.name}},
    );
  }
  return roleNeeded(policy, person, rule.takenBy, rule.clause);
}

function roleNeeded(
  {roles}: Policy,
  person: StaffMember,
  needed: readonly string[],
  clause: Clause,
): Refusal | undefined {
  if (person.roles.some((role) => needed.includes(role))) return undefined;
  const names = roles.filter(({id}) => needed.includes(id)).map(({name}) => name.en);
  return refuse('role-needed', `This is for ${names.join(' or ')}; ${person.name} is not one`, {
    clause,
    details: {person: person.name, roles: needed.join(' ')},
  });
}

/** May this colleague approve more time? The policy's role, and never whoever asked for it. */
function fitToApprove(policy: Policy, stage: StageState, rule: StageRule, person: StaffMember): Refusal | undefined {
  const limit = answerRule(rule)?.extension?.limit;
  if (!limit) return refuse('no-extension', `The policy has no approval of more time for ${rule.name.en}`);
  if (stage.proposal?.approved) return refuse('already-done', 'This was approved already');
  if (stage.proposal?.by === person.id) {
    return refuse('own-proposal', 'Whoever asks for more time cannot approve it', {clause: limit.clause});
  }
  return roleNeeded(policy, person, [limit.approvedBy], limit.clause);
}

function escalatable(policy: Policy, stage: StageState, rule: StageRule, {at}: Asked): Refusal | undefined {
  const next = stageAfter(policy, stage.id);
  if (!next) {
    return refuse('no-further-stage', `${rule.name.en} is the last stage of this policy`, {
      clause: policy.ombudsman.review.clause,
      details: {ombudsman: policy.ombudsman.name.en},
    });
  }
  if (stage.moments.responded) return undefined;
  // An organisation cannot hold its own delay against the customer. What it did late, but did, is no delay any more.
  const clocks = stageClocks(policy.calendar, rule, stage, at);
  if (clocks.some(({missed, doneOn}) => missed && !doneOn)) return undefined;
  const due = clocks.find(({duty}) => duty === 'respond')?.due;
  return refuse('not-answered', `${next.name.en} opens when ${rule.name.en} is answered, or late`, {
    ...(next.request && {clause: next.request.clause}),
    ...(due !== undefined && {details: {due}}),
  });
}

function closable(policy: Policy, state: Case, stage: StageState, rule: StageRule): Refusal | undefined {
  const {clause, actionsComplete} = policy.closing;
  if (!stage.moments.responded) return refuse('not-answered', `${rule.name.en} is not answered yet`, {clause});
  const left = openActions(state);
  if (!actionsComplete || left.length === 0) return undefined;
  const actions = left.map(({what}) => what).join('; ');
  return refuse('actions-open', `Promised and not yet done: ${actions}`, {clause, details: {actions}});
}

function unknownCommand(command: never): never {
  throw new TypeError(`No such command: ${JSON.stringify(command)}`);
}
