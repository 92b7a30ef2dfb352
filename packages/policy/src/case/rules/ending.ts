import {inProcedure} from '../../effective-policy.ts';
import {refuse} from '../../refusal.ts';
import type {StaffMember} from '../actor.ts';
import type {CommandOf} from '../command.ts';
import {consented, forStaff, notClosed, roleNeeded} from '../conditions.ts';
import {type Decision, happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import {pastPromise} from '../promises.ts';
import type {Situation} from '../situation.ts';
import {openActions} from '../state.ts';
import type {RulesOf} from './rule.ts';

/** How a case ends, and what may still happen after it. */
export const ending: RulesOf<
  'withdraw' | 'close' | 'reopen' | 'recordSurvey' | 'recordBreach' | 'notifyBreach' | 'erase'
> = {
  withdraw: {
    permit: (s) => notClosed(s) ?? consented(s),
    decide: ({asked}, {how, reason}) =>
      happened(event('withdrawn', asked, {how, ...(reason !== undefined && {reason})})),
  },
  close: {permit: (s) => forStaff(s) ?? notClosed(s) ?? closer(s) ?? closable(s), decide: close},
  reopen: {
    permit: (s) => forStaff(s) ?? ended(s),
    decide({state, asked, today}, {ground, reason, action, due}) {
      const reopened = event('reopened', asked, {ground, reason});
      if (ground !== 'action-not-done') return happened(reopened);
      const done = state.actions.find((one) => one.id === action && one.completedAt);
      if (!done || due === undefined) {
        return refused(refuse('action-unknown', 'Say which action was not done after all, and when it will be'));
      }
      if (due < today)
        return refused(refuse('date-past', `${due} has passed`, {details: {action: done.what, date: due}}));
      return happened(reopened, event('actionReopened', asked, {action: done.id, due, reason}));
    },
  },
  recordSurvey: {
    permit: (s) => consented(s) ?? ended(s) ?? notSurveyed(s),
    decide: ({asked}, {satisfaction, comment}) =>
      happened(event('surveyed', asked, {satisfaction, ...(comment !== undefined && {comment})})),
  },
  recordBreach: {
    permit: forStaff,
    decide({state, asked}, {type: _, ...breach}) {
      if (breach.awareAt > asked.at)
        return refused(refuse('date-future', 'Nobody can have known of it later than now'));
      return happened(
        event('breachRecorded', asked, {breach: `breach-${state.breaches.length + 1}`, ...breach}, 'staff'),
      );
    },
  },
  notifyBreach: {
    permit: (s) =>
      forStaff(s) ?? (s.state.breaches.length > 0 ? undefined : refuse('breach-unknown', 'No breach is recorded')),
    decide({state, asked}, {breach: id, to, toldAt, reason}) {
      const breach = state.breaches.find((one) => one.id === id);
      if (!breach) return refused(refuse('breach-unknown', `This case has no breach "${id}"`));
      if (toldAt > asked.at) return refused(refuse('date-future', 'It cannot have been told later than now'));
      const done = to === 'commissioner' ? breach.commissionerAt : breach.individualsAt;
      if (done) return refused(refuse('already-done', 'They were told already'));
      const why = reason !== undefined && {reason};
      return happened(event('breachNotified', asked, {breach: id, to, toldAt, ...why}, 'staff'));
    },
  },
  erase: {
    permit: (s) => forStaff(s) ?? ended(s),
    decide: ({asked}, {reason}) => happened(event('erased', asked, {reason}, 'staff')),
  },
};

/** What is open needs an owner and a date before the case may be closed over it. */
function close({state, asked, policy, today}: Situation, {left = []}: CommandOf<'close'>): Decision {
  const open = openActions(state);
  const without = open.filter(({id}) => !left.some(({action}) => action === id));
  if (without.length > 0) {
    const actions = without.map(({what}) => what).join('; ');
    return refused(
      refuse('actions-open', `Say who does this, and by when: ${actions}`, {
        clause: policy.closing.clause,
        details: {actions},
      }),
    );
  }
  for (const {action: id, due} of left) {
    const action = open.find((one) => one.id === id);
    if (!action) return refused(refuse('action-unknown', `This case has no action "${id}" that is still to be done`));
    const past = pastPromise([{...action, due}], today);
    if (past) return refused(past);
  }
  return happened(
    ...left.map(({action, owner, due}) => event('actionHandedOver', asked, {action, owner, due})),
    event('closed', asked, {}),
  );
}

function closer({policy, staff}: Situation) {
  const {closedBy} = policy.closing;
  return closedBy && roleNeeded(policy, staff as StaffMember, closedBy.roles, closedBy.clause);
}

function closable({policy, state, stage, rule}: Situation) {
  const {clause, actions: whileActionsOpen} = policy.closing;
  const {responded, settled} = stage.moments;
  const over =
    responded ?? settled ?? stage.declinedAt ?? (state.acceptance?.state === 'declined' || !inProcedure(policy));
  if (!over) return refuse('not-answered', `${rule.name.en} is not answered yet`, {clause});
  const left = openActions(state);
  if (whileActionsOpen === 'warn' || left.length === 0) return undefined;
  const actions = left.map(({what}) => what).join('; ');
  return refuse('actions-open', `Promised and not yet done: ${actions}`, {clause, details: {actions}});
}

function ended({state: {closedAt, withdrawnAt}}: Situation) {
  return closedAt || withdrawnAt ? undefined : refuse('not-closed', 'The case is not closed');
}

function notSurveyed({state: {satisfaction}}: Situation) {
  return satisfaction === undefined ? undefined : refuse('already-done', 'The customer was asked already');
}
