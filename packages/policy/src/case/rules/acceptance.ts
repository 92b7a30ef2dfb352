import {effectivePolicy, inProcedure, procedureRule} from '../../effective-policy.ts';
import {contentsOfRefusal} from '../../letters/contents.ts';
import type {ComplainantType, ExclusionRule, FeedbackRule, Policy, StageRule} from '../../policy.ts';
import {refuse} from '../../refusal.ts';
import {completeLetter} from '../complete-letter.ts';
import {forStaff, notAnswered, notClosed, notDeclined, underWay, whileOpen} from '../conditions.ts';
import {happened, refused} from '../decision.ts';
import {event} from '../event.ts';
import {evolve} from '../evolve.ts';
import type {Situation} from '../situation.ts';
import {firstStage} from '../state.ts';
import {newlyTold, toldAtOpening} from '../told.ts';
import type {RulesOf} from './rule.ts';

/** What it is, and whether it is for this procedure. */
export const acceptance: RulesOf<
  | 'classify'
  | 'raiseComplaint'
  | 'chooseProcedure'
  | 'route'
  | 'correctReceipt'
  | 'recordFirstContact'
  | 'settle'
  | 'accept'
  | 'decline'
  | 'link'
> = {
  classify: {
    permit: (s) => forStaff(s) ?? underWay(s) ?? atFirstStage(s) ?? keepsNoClockOfItsOwn(s),
    decide(s, {to, reason}) {
      const {state, policy, asked} = s;
      if (to === state.kind) return refused(refuse('already-done', `It is taken for a ${to} already`));
      const known = policy.kinds.find(({kind}) => kind === to);
      if (!known || known.handling === 'own-stage') {
        const kinds = policy.kinds.filter(({handling}) => handling !== 'own-stage').map(({kind}) => kind);
        return refused(
          refuse('kind-unknown', `Expected one of ${kinds.join(', ')}`, {details: {kinds: kinds.join(' ')}}),
        );
      }
      // The clock runs from receipt, whatever it was taken for meanwhile.
      const openedAt = firstStage(state).moments.opened;
      const after = effectivePolicy(s.document, {...choiceOf(s), kind: to});
      const [first] = after.stages as [StageRule];
      return happened(
        event('classified', asked, {
          from: state.kind,
          to,
          reason,
          stage: first.id,
          openedAt,
          told: toldAtOpening(after, first, openedAt, state.intake),
        }),
      );
    },
  },
  raiseComplaint: {
    permit: (s) => forStaff(s) ?? (surveyed(s) ? undefined : (notClosed(s) ?? holdsAnotherKind(s))) ?? notRaised(s),
    decide(s, {evident, reason}) {
      const {stage, asked} = s;
      const answered = surveyed(s);
      if (answered) return happened(event('complaintRaised', asked, {reason, evident, countsFrom: answered}));
      const {becomesComplaint} = kindRule(s) as FeedbackRule;
      const anchor = becomesComplaint?.anchor;
      const fromReceipt = anchor === 'receipt' || (anchor !== 'conversion' && evident);
      const countsFrom = fromReceipt ? stage.moments.opened : asked.at;
      return happened(event('complaintRaised', asked, {reason, evident, countsFrom}));
    },
  },
  chooseProcedure: {
    permit: (s) => forStaff(s) ?? underWay(s) ?? atFirstStage(s) ?? hasProcedures(s),
    decide(s, {procedure: id}) {
      const {document, asked, stage, state} = s;
      if (id === state.procedure) return refused(refuse('already-done', 'It is in this procedure already'));
      const refusal = procedureOpen(document, id);
      if (refusal) return refused(refusal);
      const after = effectivePolicy(document, {...choiceOf(s), procedure: id});
      const [first] = after.stages as [StageRule];
      const told = toldAtOpening(after, first, stage.moments.opened, state.intake);
      return happened(event('procedureChosen', asked, {procedure: id, stage: first.id, told}));
    },
  },
  route: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? wantsRouting(s),
    decide(s, {choice, reason}) {
      const {clause, choices: allowed = []} = complainantType(s) as ComplainantType;
      const choices = allowed.map(({id}) => id);
      if (!choices.includes(choice)) {
        return refused(
          refuse('choice-unknown', `Expected one of ${choices.join(', ')}`, {
            clause,
            details: {choices: choices.join(' ')},
          }),
        );
      }
      return happened(event('routed', s.asked, {choice, reason}, 'staff'));
    },
  },
  correctReceipt: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? notAnswered(s) ?? atFirstStage(s),
    decide(s, {to, reason}) {
      const {state, asked, policy} = s;
      const {opened: from, logged = asked.at} = firstStage(state).moments;
      if (to > logged) {
        return refused(refuse('date-future', `It cannot have been received later than it was written down: ${logged}`));
      }
      const corrected = event('receiptCorrected', asked, {from, to, reason, told: []});
      return happened({...corrected, told: newlyTold(policy, evolve(state, corrected), asked.at)});
    },
  },
  recordFirstContact: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? notAnswered(s),
    decide: ({asked}, {summary, settled}) => happened(event('firstContactRecorded', asked, {summary, settled})),
  },
  settle: {
    permit: whileOpen,
    decide: ({asked, stage}, {summary, how}) => happened(event('settled', asked, {stage: stage.id, summary, how})),
  },
  accept: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? notAccepted(s),
    decide(s, {reason, ombudsman}) {
      const {state, stage, rule, policy, asked} = s;
      const wasRefused = state.acceptance?.state === 'declined' || stage.declinedAt !== undefined;
      // Day 0 is the day on which it is taken after all: nobody could have worked on it before.
      const openedAt = wasRefused
        ? {openedAt: asked.at, told: toldAtOpening(policy, rule, asked.at, state.intake)}
        : {told: []};
      return happened(event('accepted', asked, {reason, ...(ombudsman && {ombudsman}), stage: stage.id, ...openedAt}));
    },
  },
  decline: {
    permit: (s) => forStaff(s) ?? notClosed(s) ?? notDeclined(s) ?? atFirstStage(s) ?? notAnswered(s),
    decide(s, command) {
      const {type: _, ...said} = command;
      const {refusal} = s.policy.eligibility;
      const grounds = groundsToDecline(s.policy);
      const rule = grounds.find(({id}) => id === said.exclusion);
      if (!rule) {
        const ids = grounds.map(({id}) => id);
        return refused(
          refuse('exclusion-unknown', `The policy excludes nothing by that name; expected one of ${ids.join(', ')}`, {
            details: {exclusions: ids.join(' ')},
          }),
        );
      }
      const advised = said.advice !== undefined || rule.advice !== undefined;
      if (refusal.advice && !advised) {
        return refused(
          refuse('advice-needed', 'Say where the person can turn instead', {clause: refusal.advice.clause}),
        );
      }
      const incomplete = completeLetter(s, 'refusal', contentsOfRefusal(advised, s.policy.ombudsmen));
      return incomplete ? refused(incomplete) : happened(event('declined', s.asked, said));
    },
  },
  link: {
    permit: forStaff,
    decide({state, asked}, {reference, why}) {
      if (state.links.some((link) => link.reference === reference && link.why === why)) {
        return refused(refuse('already-done', `${reference} is linked already`));
      }
      return happened(event('linked', asked, {reference, why}));
    },
  },
};

/**
 * What a complaint may be declined for: what the policy excludes, and lateness where it sets a time to complain within. Which
 * of them holds, if any, is for a person to judge.
 */
export function groundsToDecline({
  eligibility,
}: Policy): readonly Pick<ExclusionRule, 'id' | 'name' | 'clause' | 'advice'>[] {
  const {exclusions, windows} = eligibility;
  const [window] = windows;
  if (!window || exclusions.some(({kind}) => kind === 'out-of-time')) return exclusions;
  return [
    ...exclusions,
    {id: 'out-of-time', name: {en: 'Made too late', cy: 'Wedi’i wneud yn rhy hwyr'}, clause: window.clause},
  ];
}

/** Why no case may begin under this procedure, or nothing. */
export function procedureOpen(policy: Policy, id: string): ReturnType<typeof refuse> | undefined {
  const rule = procedureRule(policy, id);
  const open = policy.procedures?.list.filter(({state}) => state !== 'vacant').map((one) => one.id) ?? [];
  const details = {procedure: id, procedures: open.join(' ')};
  if (!rule) return refuse('procedure-unknown', `The policy has no procedure "${id}"`, {details});
  if (rule.state !== 'vacant') return undefined;
  return refuse('procedure-vacant', `${rule.name.en} is vacant: choose another`, {clause: rule.clause, details});
}

function choiceOf({state: {kind, procedure, intake}}: Situation) {
  return {kind, procedure, anonymous: intake.anonymous};
}

/** What the policy makes of this kind of feedback; nothing where it does not know the kind. */
function kindRule({policy, state}: Situation): FeedbackRule | undefined {
  return policy.kinds.find(({kind}) => kind === state.kind);
}

function complainantType({policy, state}: Situation): ComplainantType | undefined {
  return policy.eligibility.complainants.find(({id}) => id === state.intake.type);
}

function keepsNoClockOfItsOwn(s: Situation) {
  const rule = kindRule(s);
  return rule?.handling === 'own-stage'
    ? refuse('raise-instead', `A ${s.state.kind} keeps its own clock: raise a complaint beside it`, {
        clause: rule.clause,
      })
    : undefined;
}

function holdsAnotherKind(s: Situation) {
  const {kind} = s.state;
  const rule = kindRule(s);
  return rule && (rule.handling === 'own-stage' || kind === 'service-request')
    ? undefined
    : refuse('not-in-procedure', `Change what this is instead: a ${kind} keeps no clock of its own`);
}

/** Past the first stage it has been accepted as what it is, and what was done there stays; what may be refused is the next one. */
function atFirstStage({state: {stages}, rule}: Situation) {
  return stages.length === 1
    ? undefined
    : refuse('already-answered', `${rule.name.en} has begun, and what came before it stays as it was`);
}

/** When a survey was answered that a complaint can come from. It counts from that day, whenever somebody finds it there. */
function surveyed({policy: {surveys}, state: {surveyedAt}}: Situation) {
  return surveys.startsCase && surveyedAt;
}

function notRaised({state: {raised}}: Situation) {
  return raised ? refuse('already-done', 'A complaint was raised from this already') : undefined;
}

function hasProcedures({policy}: Situation) {
  return policy.procedures ? undefined : refuse('procedure-unknown', 'This policy has one procedure for everybody');
}

function wantsRouting(s: Situation) {
  const {route} = s.state;
  if (complainantType(s)?.accepted !== 'route')
    return refuse('choice-unknown', 'There is nothing to decide for this complainant');
  return route === undefined ? undefined : refuse('already-done', `It was decided already: ${route}`);
}

function notAccepted(s: Situation) {
  const {state, stage, policy} = s;
  const was = state.acceptance?.state;
  if (was === 'declined' || stage.declinedAt !== undefined) return undefined;
  if (!inProcedure(policy)) return refuse('not-in-procedure', 'Nothing of the procedure applies to it');
  return was === 'accepted' ? refuse('already-done', 'It was accepted already') : undefined;
}
