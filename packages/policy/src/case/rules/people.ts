import {refuse} from '../../refusal.ts';
import type {StaffMember} from '../actor.ts';
import {forHolder, forStaff, newToTheCase, notClosed, roleNeeded, whileOpen} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import type {Situation} from '../situation.ts';
import type {RulesOf} from './rule.ts';

/** Who it is about, and who deals with it. */
export const people: RulesOf<
  | 'take'
  | 'declareConflict'
  | 'askConsent'
  | 'answerConsent'
  | 'agreeAdjustment'
  | 'refuseAdjustment'
  | 'recordGroup'
  | 'withholdIdentity'
> = {
  take: {
    permit: (s) => whileOpen(s) ?? notTaken(s) ?? fitToHold(s),
    decide({asked, stage, staff}) {
      const {id, name, roles} = staff as StaffMember;
      return happened(event('assigned', asked, {stage: stage.id, to: {id, name, roles}}));
    },
  },
  declareConflict: {
    permit: (s) => whileOpen(s) ?? forHolder(s),
    decide({asked, stage, staff}, {reason}) {
      const {id, name} = staff as StaffMember;
      return happened(event('conflictDeclared', asked, {stage: stage.id, person: {id, name}, reason}, 'staff'));
    },
  },
  askConsent: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? hasRepresentative(s) ?? consentOpen(s),
    decide: ({asked}) => happened(event('consentAsked', asked, {})),
  },
  answerConsent: {
    permit: (s) => notByRepresentative(s) ?? hasRepresentative(s) ?? consentOpen(s),
    decide: ({asked}, {given, how}) => happened(event('consentAnswered', asked, {given, how})),
  },
  agreeAdjustment: {
    permit: forStaff,
    decide: ({asked}, {what}) => happened(event('adjustmentAgreed', asked, {what})),
  },
  refuseAdjustment: {
    permit: forStaff,
    decide: ({asked}, {what, reason, alternative}) =>
      happened(event('adjustmentRefused', asked, {what, reason, alternative})),
  },
  recordGroup: {
    permit: forStaff,
    decide({asked, policy}, {people: count, spokesperson}) {
      const petition = policy.groups.petition;
      if (petition && count >= petition.from && spokesperson === undefined) {
        return refused(
          refuse('spokesperson-needed', 'A petition needs somebody who speaks for all', {
            clause: petition.spokesperson.clause,
            details: {from: String(petition.from)},
          }),
        );
      }
      return happened(
        event('groupRecorded', asked, {people: count, ...(spokesperson !== undefined && {spokesperson})}),
      );
    },
  },
  withholdIdentity: {
    permit: () => undefined,
    decide: ({asked}, {from}) => happened(event('identityWithheld', asked, {from})),
  },
};

function notTaken({stage: {holder}, rule, staff}: Situation) {
  const {id, name} = staff as StaffMember;
  return holder?.id === id ? refuse('already-done', `${name} has taken ${rule.name.en} already`) : undefined;
}

/** May this colleague hold the stage? The policy's roles, and nobody who considered an earlier stage. */
function fitToHold(s: Situation) {
  const person = s.staff as StaffMember;
  // First the rule that no role can mend, because it is the more useful thing to be told.
  return newToTheCase(s, person) ?? roleNeeded(s.policy, person, s.rule.takenBy, s.rule.clause);
}

function hasRepresentative({state: {intake}}: Situation) {
  return intake.helper?.role === 'speaks-for'
    ? undefined
    : refuse('no-representative', 'Nobody speaks for the customer in this case');
}

function consentOpen({state: {consent}}: Situation) {
  return consent === 'given' || consent === 'refused'
    ? refuse('already-done', 'The customer has answered this already')
    : undefined;
}

function notByRepresentative({asked: {by}}: Situation) {
  return by.kind === 'representative'
    ? refuse('not-allowed', 'Only the customer can say who speaks for them')
    : undefined;
}
