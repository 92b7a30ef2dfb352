import {contentsOfAcknowledgement} from '../../letters/contents.ts';
import {refuse} from '../../refusal.ts';
import {asAgreed, completeLetter} from '../complete-letter.ts';
import {consented, forHolder, forStaff, notClosed, underWay, whileOpen} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import {evolve} from '../evolve.ts';
import type {Situation} from '../situation.ts';
import {newlyTold} from '../told.ts';
import type {RulesOf} from './rule.ts';

/** The work of a stage before its answer. */
export const stageWork: RulesOf<
  | 'acknowledge'
  | 'recordStep'
  | 'addIssue'
  | 'refer'
  | 'offerMediation'
  | 'answerMediation'
  | 'offerHearing'
  | 'answerHearing'
  | 'arrangeHearing'
  | 'recordHearing'
> = {
  acknowledge: {
    permit: (s) => whileOpen(s) ?? forHolder(s) ?? notAcknowledged(s),
    decide(s, {type: _, ...letter}) {
      const {asked, stage, policy, state} = s;
      const refusal =
        asAgreed(s, letter.adjusted) ??
        completeLetter(s, 'acknowledgement', contentsOfAcknowledgement(letter, policy.ombudsmen));
      if (refusal) return refused(refusal);
      const acknowledged = event('acknowledged', asked, {stage: stage.id, ...letter, told: []});
      return happened({...acknowledged, told: newlyTold(policy, evolve(state, acknowledged), asked.at)});
    },
  },
  recordStep: {
    permit: (s) => whileOpen(s) ?? hasSteps(s),
    decide({asked, stage, rule}, {step, note}) {
      if (!rule.steps.some((one) => one.step === step)) {
        const steps = rule.steps.map((one) => one.step);
        return refused(
          refuse('step-unknown', `The policy has no step "${step}" here; expected one of ${steps.join(', ')}`, {
            details: {steps: steps.join(' ')},
          }),
        );
      }
      return happened(event('stepRecorded', asked, {stage: stage.id, step, note}, 'staff'));
    },
  },
  addIssue: {
    permit: (s) => forStaff(s) ?? notClosed(s),
    decide({asked, stage, state, rule}, {type: _, ...issue}) {
      const {newIssues} = rule;
      const clause = newIssues?.separate.clause;
      if (issue.join && stage.moments.responded) {
        return refused(refuse('issue-too-late', 'The answer has gone: this is a new complaint', {clause}));
      }
      if (issue.join && !issue.related && newIssues) {
        return refused(refuse('issue-unrelated', 'Only a related issue joins the answer', {clause}));
      }
      // Where the policy is silent somebody chooses; where it joins what is related, keeping it apart is the exception.
      const chosen = !newIssues || (!issue.join && issue.related && !stage.moments.responded);
      if (chosen && issue.reason === undefined) {
        return refused(refuse('reason-needed', 'Say why it is joined or kept apart', {clause}));
      }
      return happened(
        event('issueAdded', asked, {stage: stage.id, issue: `issue-${state.issues.length + 1}`, ...issue}),
      );
    },
  },
  refer: {
    permit: (s) => forStaff(s) ?? hasReferrals(s),
    decide({asked, policy}, {referral, what}) {
      const rule = policy.referrals.find(({id}) => id === referral);
      if (!rule) {
        const ids = policy.referrals.map(({id}) => id).join(', ');
        return refused(refuse('referral-unknown', `Expected one of ${ids}`, {details: {referrals: ids}}));
      }
      return happened(
        event('referred', asked, {referral, what, ...(rule.immediately && {immediately: true})}, 'staff'),
      );
    },
  },
  offerMediation: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? hasMediation(s),
    decide: ({asked, stage}) => happened(event('mediationOffered', asked, {stage: stage.id})),
  },
  answerMediation: {
    permit: (s) => consented(s) ?? offered(s.stage.mediation, 'mediation') ?? notClosed(s),
    decide: ({asked, stage}, {accepted}) => happened(event('mediationAnswered', asked, {stage: stage.id, accepted})),
  },
  offerHearing: {
    permit: (s) => whileOpen(s) ?? hasHearing(s),
    decide: ({asked, stage}) => happened(event('hearingOffered', asked, {stage: stage.id})),
  },
  answerHearing: {
    permit: (s) => consented(s) ?? offered(s.stage.hearing, 'a hearing') ?? underWay(s),
    decide: ({asked, stage}, {accepted}) => happened(event('hearingAnswered', asked, {stage: stage.id, accepted})),
  },
  arrangeHearing: {
    permit: (s) => whileOpen(s) ?? hearingWanted(s),
    decide({asked, stage, today}, {on, place}) {
      if (on < today)
        return refused(refuse('date-past', `${on} has passed; choose a day from today on`, {details: {date: on}}));
      return happened(event('hearingArranged', asked, {stage: stage.id, on, place}));
    },
  },
  recordHearing: {
    permit: (s) => whileOpen(s) ?? hearingWanted(s),
    decide: ({asked, stage}, {summary}) => happened(event('hearingHeld', asked, {stage: stage.id, summary})),
  },
};

function notAcknowledged({stage: {moments}, rule}: Situation) {
  return moments.acknowledged ? refuse('already-done', `${rule.name.en} is acknowledged already`) : undefined;
}

function hasSteps({rule}: Situation) {
  return rule.steps.length > 0 ? undefined : refuse('step-unknown', 'The policy names no steps here');
}

function hasReferrals({policy}: Situation) {
  return policy.referrals.length > 0 ? undefined : refuse('referral-unknown', 'The policy names nobody to refer to');
}

function hasMediation({rule, stage}: Situation) {
  if (!rule.mediation) return refuse('not-offered-here', 'The policy offers no mediation here', {clause: rule.clause});
  return stage.mediation ? refuse('already-done', 'Mediation was offered already') : undefined;
}

function hasHearing({rule, stage}: Situation) {
  if (!rule.hearing) return refuse('not-offered-here', 'The policy offers no hearing here', {clause: rule.clause});
  return stage.hearing ? refuse('already-done', 'A hearing was offered already') : undefined;
}

function offered(state: Situation['stage']['hearing'], what: string) {
  if (state === undefined) return refuse('nothing-offered', `Nobody has offered ${what}`);
  return state === 'offered' ? undefined : refuse('already-done', 'This was answered already');
}

function hearingWanted({stage, rule}: Situation) {
  if (stage.hearingHeld) return refuse('already-done', 'The hearing was held already');
  return stage.hearing === 'accepted'
    ? undefined
    : refuse('nothing-offered', 'Nobody has taken up a hearing', {clause: rule.hearing?.clause});
}
