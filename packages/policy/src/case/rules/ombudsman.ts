import {refuse} from '../../refusal.ts';
import {forStaff} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import {addActions, pastPromise} from '../promises.ts';
import type {Situation} from '../situation.ts';
import type {EvidenceRequest} from '../state.ts';
import type {RulesOf} from './rule.ts';

/** What the ombudsman wants and finds. Their dates are theirs to set and to move. */
export const ombudsman: RulesOf<
  'recordOmbudsman' | 'recordEvidenceRequest' | 'agreeEvidenceDate' | 'supplyEvidence' | 'recordDetermination'
> = {
  recordOmbudsman: {
    permit: forStaff,
    decide({policy, asked}, {ombudsman: id, reference}) {
      const known = policy.ombudsmen.map((one) => one.id);
      if (!known.includes(id)) {
        return refused(
          refuse('ombudsman-unknown', `Expected one of ${known.join(', ') || 'none'}`, {
            details: {ombudsmen: known.join(' ')},
          }),
        );
      }
      return happened(event('ombudsmanReferred', asked, {ombudsman: id, ...(reference !== undefined && {reference})}));
    },
  },
  recordEvidenceRequest: {
    permit: forStaff,
    decide({asked, today}, {what, due}) {
      if (due < today) return refused(refuse('date-past', `${due} has passed`, {details: {date: due}}));
      return happened(event('evidenceRequested', asked, {what, due}, 'staff'));
    },
  },
  agreeEvidenceDate: {
    permit: (s) => forStaff(s) ?? evidenceAwaited(s),
    decide({asked, state}, {due, explanation}) {
      const {due: was} = state.evidence as EvidenceRequest;
      if (due <= was) return refused(refuse('not-later', `It is due on ${was} already`, {details: {due: was}}));
      return happened(event('evidenceDateAgreed', asked, {due, explanation}, 'staff'));
    },
  },
  supplyEvidence: {
    permit: (s) => forStaff(s) ?? evidenceAwaited(s),
    decide: ({asked}) => happened(event('evidenceSupplied', asked, {}, 'staff')),
  },
  recordDetermination: {
    permit: forStaff,
    decide(s, {type: _, ...determination}) {
      const refusal = pastPromise(determination.orders, s.today);
      if (refusal) return refused(refusal);
      return happened(
        event('determined', s.asked, determination),
        ...addActions(s, determination.orders, s.state.actions.length),
      );
    },
  },
};

function evidenceAwaited({state: {evidence}}: Situation) {
  if (!evidence) return refuse('nothing-requested', 'No evidence was asked for');
  return evidence.suppliedAt ? refuse('already-done', 'The evidence was supplied already') : undefined;
}
