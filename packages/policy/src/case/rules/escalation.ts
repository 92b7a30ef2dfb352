import {dueDate} from '../../by-law.ts';
import {localDay} from '../../calendar/instant.ts';
import {contentsOfRefusal} from '../../letters/contents.ts';
import type {StageRule} from '../../policy.ts';
import {refuse} from '../../refusal.ts';
import {stageAfter} from '../../stage-rule.ts';
import type {StaffMember} from '../actor.ts';
import {completeLetter} from '../complete-letter.ts';
import {
  consented,
  consideredEarlier,
  forStaff,
  notAnswered,
  notClosed,
  notDeclined,
  withStages,
} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import type {Situation} from '../situation.ts';
import {toldAtOpening} from '../told.ts';
import type {RulesOf} from './rule.ts';

/** From one stage to the next. */
export const escalation: RulesOf<'requestEscalation' | 'declineEscalation'> = {
  requestEscalation: {
    permit: (s) => withStages(s) ?? consented(s) ?? escalatable(s),
    decide({policy, stage, asked, state}, {reason, part}) {
      const next = stageAfter(policy, stage.id) as StageRule;
      if (next.request?.reasonRequired && reason === undefined) {
        const why = `The policy asks for a reason to go to ${next.name.en}; none was given`;
        return refused(refuse('reason-needed', why, {clause: next.request.clause}));
      }
      return happened(
        event('escalationRequested', asked, {
          stage: next.id,
          ...(reason !== undefined && {reason}),
          ...(part !== undefined && {part}),
          told: toldAtOpening(policy, next, asked.at, state.intake),
        }),
      );
    },
  },
  declineEscalation: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? requested(s) ?? notAnswered(s),
    decide(s, {ground, reason}) {
      const {policy, rule, asked, stage} = s;
      const {clause, grounds: allowed} = rule.request?.refusal ?? {};
      const grounds = policy.eligibility.exclusions
        .filter(({kind}) => allowed === 'exclusions' || (allowed === 'behaviour' && kind === 'behaviour'))
        .map(({id}) => id);
      // A ground that the policy does not name needs somebody who has not judged this complaint before.
      if (ground === 'other') {
        if (consideredEarlier(s, s.staff as StaffMember)) {
          return refused(
            refuse('second-person-needed', 'Only somebody new to the case may refuse for another reason', {clause}),
          );
        }
      } else if (!grounds.includes(ground)) {
        const known = [...grounds, 'other'].join(' ');
        return refused(refuse('ground-unknown', `Expected one of ${known}`, {clause, details: {grounds: known}}));
      }
      const incomplete = completeLetter(s, 'escalation-refusal', contentsOfRefusal(false, policy.ombudsmen));
      if (incomplete) return refused(incomplete);
      return happened(event('escalationDeclined', asked, {stage: stage.id, ground, reason}));
    },
  },
};

function escalatable(s: Situation) {
  const {policy, stage, rule, state, today} = s;
  const next = stageAfter(policy, stage.id);
  if (!next) {
    const [ombudsman] = policy.ombudsmen;
    return refuse('no-further-stage', `${rule.name.en} is the last stage of this policy`, {
      clause: ombudsman?.review?.clause,
      ...(ombudsman && {details: {ombudsman: ombudsman.name.en}}),
    });
  }
  const {withdrawnAt, intake, firstContact, stages} = state;
  if (withdrawnAt) return refuse('closed', 'The complaint was withdrawn');
  const declined = notDeclined(s);
  if (declined) return declined;
  const type = policy.eligibility.complainants.find(({id}) => id === intake.type);
  // The first contact stands for the answer of the first stage.
  if (type?.accepted === 'first-contact' && stages.length === 1) {
    return firstContact
      ? undefined
      : refuse('first-contact-first', 'The local team tries to sort this out first', {clause: type.clause});
  }
  const {clause, within} = next.request ?? {};
  const answeredAt = stage.moments.responded ?? stage.moments.settled;
  if (answeredAt) {
    if (!within) return undefined;
    const {date} = dueDate(policy.calendar, localDay(answeredAt, policy.calendar.timeZone), within);
    return today > date
      ? refuse('too-late', `It could be asked for until ${date}`, {clause, details: {date}})
      : undefined;
  }
  // An organisation cannot hold its own delay against the customer. What it did late, but did, is no delay any more.
  if (s.clocks.some(({missed, doneOn, shownTo}) => missed && !doneOn && shownTo !== 'staff')) return undefined;
  const due = s.clocks.find(({duty}) => duty === 'respond')?.due;
  return refuse('not-answered', `${next.name.en} opens when ${rule.name.en} is answered, or late`, {
    clause,
    ...(due !== undefined && {details: {due}}),
  });
}

function requested({state, stage}: Situation) {
  if (state.stages.length < 2) return refuse('nothing-requested', 'Nobody has asked for another stage');
  return stage.declinedAt ? refuse('already-done', 'It was refused already') : undefined;
}
