import {startDay} from '../by-law.ts';
import {type Instant, instant} from '../calendar/instant.ts';
import {effectivePolicy} from '../effective-policy.ts';
import {assess} from '../eligibility.ts';
import type {Intake} from '../intake.ts';
import type {FeedbackKind, Policy, StageRule} from '../policy.ts';
import {refuse} from '../refusal.ts';
import type {Asked} from './actor.ts';
import {type Decision, happened, refused} from './decision.ts';
import {event} from './event.ts';
import {procedureOpen} from './rules/acceptance.ts';
import {toldAtOpening} from './told.ts';

/**
 * Feedback is given: the first events of a case. Pins the policy version and the dates that the customer is told. Danger goes
 * to people at the same instant, whatever the feedback is. The only refusals are those that choosing another procedure or
 * another time of receipt mends: nobody is turned away. `customer` says whose case it is, where somebody vouches for them;
 * whoever wants to stay unknown stays so.
 */
export function open(policy: Policy, intake: Intake, keyHash: string, asked: Asked, customer?: string): Decision {
  const {anonymous, danger} = intake;
  const type = policy.eligibility.complainants.find(({id}) => id === intake.type);
  const procedure = intake.procedure ?? type?.procedure;
  const vacant = procedure === undefined ? undefined : procedureOpen(policy, procedure);
  if (vacant) return refused(vacant);
  const receivedAt = intake.receivedAt === undefined ? undefined : instant(intake.receivedAt);
  const refusal = receivedAt && refuseReceipt(receivedAt, asked);
  if (refusal) return refused(refusal);

  const kind = takenFor(policy, intake, receivedAt ?? asked.at);
  const effective = effectivePolicy(policy, {kind, procedure, anonymous});
  const [first] = effective.stages as [StageRule];
  const submitted = event('submitted', asked, {
    policy: {id: policy.id, version: policy.version},
    stage: first.id,
    ...(kind !== 'complaint' && {kind}),
    ...(procedure !== undefined && {procedure}),
    intake,
    ...(receivedAt && {receivedAt}),
    keyHash,
    ...(customer !== undefined && !anonymous && {customer}),
    told: toldAtOpening(effective, first, receivedAt ?? asked.at, intake),
  });
  if (danger === undefined) return happened(submitted);
  const referrals = policy.referrals.filter(({immediately}) => immediately);
  return happened(
    submitted,
    ...(referrals.length > 0 ? referrals.map(({id}) => id) : ['danger']).map((referral) =>
      event('referred', asked, {referral, what: danger, immediately: true}, 'staff'),
    ),
  );
}

/** What it was sent as. A policy can want what comes too late to be read as a comment until somebody decides. */
function takenFor(policy: Policy, intake: Intake, received: Instant): FeedbackKind {
  const notes = assess(policy, intake, startDay(policy.calendar, 'opened', received));
  return notes.some(({details}) => details?.keptAs === 'comment') ? 'comment' : (intake.kind ?? 'complaint');
}

function refuseReceipt(receivedAt: Instant, {at, by}: Asked) {
  if (by.kind !== 'staff') return refuse('not-allowed', 'Only staff write down what was received before');
  return receivedAt > at ? refuse('date-future', 'It cannot have been received later than now') : undefined;
}
