import {contentsOfAnswer} from '../../letters/contents.ts';
import {refuse} from '../../refusal.ts';
import type {CommandOf} from '../command.ts';
import {asAgreed, completeLetter} from '../complete-letter.ts';
import {forHolder, whileOpen} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import {addActions, pastPromise} from '../promises.ts';
import type {Situation} from '../situation.ts';
import type {RulesOf} from './rule.ts';

/** The written answer of a stage. */
export const answer: RulesOf<'respond'> = {
  respond: {
    permit: (s) => whileOpen(s) ?? forHolder(s) ?? hearingDone(s),
    decide(s, {type: _, actions, discussed, remedyAnswer, ...letter}) {
      const {rule, stage, state, asked, policy} = s;
      if (!rule.outcomes.values.includes(letter.outcome)) {
        const why = `"${letter.outcome}" is not an outcome of ${rule.name.en}`;
        return refused(refuse('outcome-unknown', why, {clause: rule.outcomes.clause}));
      }
      const full = {...letter, actions, ...(discussed && {discussed}), ...(remedyAnswer && {remedyAnswer})};
      const refusal =
        fitToApprove(s, letter.approvedBy) ??
        pastPromise(actions, s.today) ??
        asAgreed(s, letter.adjusted) ??
        completeLetter(
          s,
          'stage-answer',
          contentsOfAnswer(full, stage, {ombudsmen: policy.ombudsmen, issues: state.issues}),
          letter.outcome !== 'not-upheld',
        );
      if (refusal) return refused(refusal);
      const inStage = {stage: stage.id};
      return happened(
        ...(discussed ? [event('outcomeDiscussed', asked, {...inStage, result: discussed})] : []),
        ...(remedyAnswer ? [event('remedyAnswered', asked, {...inStage, answer: remedyAnswer})] : []),
        event('responded', asked, {...inStage, ...letter}),
        ...addActions(s, actions, state.actions.length),
      );
    },
  },
};

/** Nor does whoever has a stake in the case let its answer go. */
function fitToApprove({state: {conflicted}}: Situation, approver: CommandOf<'respond'>['approvedBy']) {
  return approver && conflicted.includes(approver.id)
    ? refuse('conflict', `${approver.name} has a stake in this case`, {details: {person: approver.name}})
    : undefined;
}

/** Where the policy offers a hearing it is offered, and held where it was taken up, before the answer. */
function hearingDone({rule, stage}: Situation) {
  if (!rule.hearing || stage.hearing === 'declined' || stage.hearingHeld) return undefined;
  const why = stage.hearing === undefined ? 'Offer a hearing first' : 'The hearing comes before the answer';
  return stage.hearing === 'offered'
    ? undefined
    : refuse('hearing-first', why, {clause: rule.hearing.clause, details: {hearing: stage.hearing ?? 'not-offered'}});
}
