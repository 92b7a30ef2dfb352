import {refuse} from '../../refusal.ts';
import type {StaffMember} from '../actor.ts';
import type {CommandOf} from '../command.ts';
import {consented, forStaff, notClosed, roleNeeded} from '../conditions.ts';
import {type Decision, happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import {addActions, pastPromise} from '../promises.ts';
import type {Situation} from '../situation.ts';
import {amountOf, openActions, type Payment} from '../state.ts';
import type {RulesOf} from './rule.ts';

/** Putting it right: what is offered, promised, paid and learned. */
export const remedies: RulesOf<
  | 'offerRemedy'
  | 'answerRemedy'
  | 'addAction'
  | 'completeAction'
  | 'recordPayment'
  | 'approvePayment'
  | 'correctPayment'
  | 'learn'
> = {
  offerRemedy: {
    permit: (s) => forStaff(s) ?? notClosed(s),
    decide({policy, asked, stage}, {remedies: ids, what}) {
      const known = policy.remedies.types.map(({id}) => id as string);
      const unknown = ids.find((id) => !known.includes(id));
      if (unknown !== undefined) {
        return refused(
          refuse('remedy-unknown', `The policy has no remedy "${unknown}"; expected some of ${known.join(', ')}`, {
            clause: policy.remedies.clause,
            details: {remedies: known.join(' ')},
          }),
        );
      }
      return happened(event('remedyOffered', asked, {stage: stage.id, remedies: ids, what}));
    },
  },
  answerRemedy: {
    permit: (s) => consented(s) ?? remedyOffered(s),
    decide: ({asked, stage}, {answer}) => happened(event('remedyAnswered', asked, {stage: stage.id, answer})),
  },
  addAction: {
    permit: (s) => forStaff(s) ?? notClosed(s),
    decide(s, {type: _, ...action}) {
      const refusal = pastPromise([action], s.today);
      return refusal ? refused(refusal) : happened(...addActions(s, [action], s.state.actions.length));
    },
  },
  completeAction: {
    permit: (s) =>
      forStaff(s) ??
      (openActions(s.state).length > 0 ? undefined : refuse('already-done', 'Nothing promised is left to do')),
    decide({state, asked}, {action: id, note}) {
      const action = state.actions.find((one) => one.id === id);
      if (!action) return refused(refuse('action-unknown', `This case has no action "${id}"`));
      if (action.completedAt) return refused(refuse('already-done', `"${action.what}" is done already`));
      return happened(event('actionCompleted', asked, {action: id, ...(note !== undefined && {note})}));
    },
  },
  recordPayment: {permit: forStaff, decide: recordPayment},
  approvePayment: {
    permit: (s) => forStaff(s) ?? paymentWaits(s),
    decide(s, {payment: id}) {
      const {state, asked, staff} = s;
      const payment = state.payments.find((one) => one.id === id);
      if (!payment) return refused(refuse('payment-unknown', `This case has no payment "${id}"`));
      if (payment.approvedBy !== undefined) return refused(refuse('already-done', 'It is approved already'));
      const person = staff as StaffMember;
      if (payment.proposedBy === person.id) {
        return refused(refuse('own-payment', 'Whoever proposes a payment cannot approve it'));
      }
      const refusal = aboveAuthority(s, person, amountOf(payment));
      if (refusal) return refused(refusal);
      const {line, form, pence, failure, weighed} = payment;
      const entry = {payment: id, line, form, pence, failure, ...(weighed !== undefined && {weighed})};
      return happened(event('paymentRecorded', asked, entry, 'staff'));
    },
  },
  correctPayment: {
    permit: (s) =>
      forStaff(s) ??
      (s.state.payments.length > 0 ? undefined : refuse('payment-unknown', 'No payment has been recorded')),
    decide(s, {payment, pence, reason}) {
      const {state, asked} = s;
      const known = state.payments.find(({id}) => id === payment);
      if (!known) return refused(refuse('payment-unknown', `This case has no payment "${payment}"`));
      const refusal = pence > amountOf(known) ? mayRaise(s, known, pence) : undefined;
      if (refusal) return refused(refusal);
      return happened(event('paymentCorrected', asked, {payment, pence, reason}, 'staff'));
    },
  },
  learn: {
    permit: forStaff,
    decide: ({asked}, {type: _, ...lesson}) => happened(event('learned', asked, lesson, 'staff')),
  },
};

/** Recorded by whoever may promise so much; otherwise proposed, for somebody else to approve. */
function recordPayment(s: Situation, {type: _, ...payment}: CommandOf<'recordPayment'>): Decision {
  const {policy, state, asked, staff} = s;
  const {clause = policy.remedies.clause, lines} = policy.remedies.offset ?? {};
  const may = lines as readonly string[] | undefined;
  if (payment.form === 'offset' && !may?.includes(payment.line)) {
    return refused(
      refuse('offset-not-allowed', `A ${payment.line} payment is not set against what the customer owes`, {clause}),
    );
  }
  if (payment.form === 'offset' && payment.weighed === undefined) {
    return refused(refuse('reason-needed', 'Say why it is set against what the customer owes', {clause}));
  }
  const entry = {payment: `payment-${state.payments.length + 1}`, ...payment};
  const within = policy.remedies.authority && !aboveAuthority(s, staff as StaffMember, payment.pence);
  return happened(event(within ? 'paymentRecorded' : 'paymentProposed', asked, entry, 'staff'));
}

/** Within what this person's roles may promise. Where a policy sets no limits, a second person is what it takes. */
function aboveAuthority({policy}: Situation, person: StaffMember, pence: number) {
  const {authority} = policy.remedies;
  if (!authority) return undefined;
  const enough = authority.limits.filter((limit) => limit.pence >= pence).map(({role}) => role);
  if (!roleNeeded(policy, person, enough, authority.clause)) return undefined;
  return refuse('above-authority', `${person.name} may not promise ${(pence / 100).toFixed(2)}`, {
    clause: authority.clause,
    details: {person: person.name, roles: enough.join(' ')},
  });
}

/** More money is promised by whoever may promise so much; where a policy sets no limits, not by who proposed it. */
function mayRaise(s: Situation, {proposedBy}: Payment, pence: number) {
  const person = s.staff as StaffMember;
  if (s.policy.remedies.authority) return aboveAuthority(s, person, pence);
  return proposedBy === person.id
    ? refuse('own-payment', 'Whoever proposes a payment cannot raise it: somebody else does')
    : undefined;
}

function remedyOffered({stage: {remedies}}: Situation) {
  return remedies.length > 0 ? undefined : refuse('nothing-offered', 'Nothing has been offered yet');
}

function paymentWaits({state}: Situation) {
  return state.payments.some(({approvedBy}) => approvedBy === undefined)
    ? undefined
    : refuse('nothing-proposed', 'No payment waits for approval');
}
