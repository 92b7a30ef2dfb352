import {refuse} from '../../refusal.ts';
import type {StaffMember} from '../actor.ts';
import {forStaff, roleNeeded} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import type {Situation} from '../situation.ts';
import type {RulesOf} from './rule.ts';

/**
 * Limiting how somebody may be in touch. It changes the way of contact, never what may be complained about: a complaint can
 * always be made.
 */
export const behaviour: RulesOf<
  'recommendRestriction' | 'decideRestriction' | 'rejectRestriction' | 'liftRestriction'
> = {
  recommendRestriction: {
    permit: (s) => forStaff(s) ?? inRole(s, s.policy.behaviour?.recommendedBy) ?? unrestricted(s),
    decide: ({asked}, {what, facts}) => happened(event('restrictionRecommended', asked, {what, facts}, 'staff')),
  },
  decideRestriction: {
    permit: (s) => forStaff(s) ?? mayDecide(s),
    decide({policy, asked, today}, {type: _, ...decision}) {
      const weighed = decision.considered.map(({what}) => what);
      const missing = policy.behaviour?.considers.filter(({what}) => !weighed.includes(what)) ?? [];
      const [first] = missing;
      if (first) {
        const what = missing.map((one) => one.what).join(' ');
        return refused(refuse('not-weighed', `Weigh first: ${what}`, {clause: first.clause, details: {what}}));
      }
      if (decision.review <= today) {
        return refused(
          refuse('date-past', 'Choose a later day to look at it again', {details: {date: decision.review}}),
        );
      }
      return happened(event('restricted', asked, decision));
    },
  },
  rejectRestriction: {
    permit: (s) => forStaff(s) ?? mayDecide(s),
    decide: ({asked}, {reason}) => happened(event('restrictionRejected', asked, {reason}, 'staff')),
  },
  liftRestriction: {
    permit: (s) =>
      forStaff(s) ??
      (s.state.restriction?.decidedAt ? undefined : refuse('not-restricted', 'Contact is not restricted')),
    decide: ({asked}, {reason}) => happened(event('unrestricted', asked, {reason})),
  },
};

function inRole({policy, staff}: Situation, roles: readonly string[] | undefined) {
  const {decisionClause} = policy.behaviour ?? {};
  return roles && roleNeeded(policy, staff as StaffMember, roles, decisionClause);
}

function unrestricted({state: {restriction}}: Situation) {
  return restriction ? refuse('already-done', 'This was recommended or decided already') : undefined;
}

/** Two people: one recommends, another decides. */
function mayDecide(s: Situation) {
  const {state, staff, policy} = s;
  if (!state.restriction || state.restriction.decidedAt) {
    return refuse('nothing-recommended', 'Nobody has recommended this');
  }
  if (state.restriction.recommendedBy === (staff as StaffMember).id) {
    return refuse('own-recommendation', 'Whoever recommends it cannot decide it', {
      clause: policy.behaviour?.decisionClause,
    });
  }
  return inRole(s, policy.behaviour?.decidedBy);
}
