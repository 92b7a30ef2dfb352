import type {Instant} from '../calendar/instant.ts';
import type {Moment} from '../policy.ts';
import type {Actor} from './actor.ts';
import {endOf} from './end-of.ts';
import type {CaseEvent, EventOf} from './event.ts';
import type {Case, StageState} from './state.ts';

/** A state while it is being changed. Only {@link apply} and the copy in `evolve.ts` ever hold one. */
type Draft<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer E)[]
    ? Draft<E>[]
    : {-readonly [K in keyof T]: Draft<T[K]>};
/** Taken over from an event whole, and never changed. */
type Whole<T, K extends keyof T> = Draft<Omit<T, K>> & {-readonly [P in K]: T[P]};
type DraftStage = Whole<StageState, 'proposal' | 'holder'>;
type DraftCase = Draft<Omit<Case, 'intake' | 'stages'>> & {intake: Case['intake']; stages: DraftStage[]};

/**
 * Takes one more event into a state, in place, and gives it back. Never refuses and forgets nothing: what happened, happened.
 * Pure only for whoever owns the state, which is why `evolve` copies first and `replay` owns its own.
 */
export function apply(before: Case | undefined, event: CaseEvent): Case {
  if (event.type === 'submitted') return begin(event);
  if (!before) throw new TypeError(`A case begins with "submitted", not with "${event.type}"`);
  change(before as unknown as DraftCase, event);
  return before;
}

function begin({policy, stage, kind, procedure, intake, keyHash, told, at, receivedAt}: EventOf<'submitted'>): Case {
  const {group, withheldFrom} = intake;
  return {
    policy,
    kind: kind ?? 'complaint',
    ...(procedure !== undefined && {procedure}),
    intake,
    keyHash,
    stages: [newStage(stage, {opened: receivedAt ?? at, logged: at}, told)],
    actions: [],
    payments: [],
    issues: [],
    referrals: [],
    links: [],
    ...(group && {group: {people: group.people}}),
    adjustments: [],
    withheldFrom: withheldFrom === undefined ? [] : [withheldFrom],
    conflicted: [],
    learning: [],
    breaches: [],
  } as unknown as Case;
}

/** `considered`: whoever has considered the case before another kind or procedure took its place has considered it still. */
function newStage(
  id: string,
  moments: {opened: Instant; logged: Instant},
  told: StageState['told'],
  considered: readonly string[] = [],
): DraftStage {
  return {
    id,
    moments,
    considered: [...considered],
    told: [...told],
    extensions: [],
    steps: [],
    remedies: [],
  } as unknown as DraftStage;
}

function change(state: DraftCase, event: Exclude<CaseEvent, EventOf<'submitted'>>): void {
  const stage = stageOf(state, event);
  const {at, by} = event;

  switch (event.type) {
    // What is said changes nothing that is known. First, because it is most of what a busy case is made of.
    case 'messageSent':
    case 'noteAdded':
    case 'fileAdded':
    case 'updated':
      break;

    case 'classified':
      state.kind = event.to;
      state.stages = [
        newStage(event.stage, {opened: event.openedAt, logged: at}, event.told, firstStage(state).considered),
      ];
      break;
    case 'complaintRaised':
      state.raised = {countsFrom: event.countsFrom};
      break;
    case 'procedureChosen': {
      const {moments, considered} = firstStage(state);
      const {opened, logged = at} = moments;
      state.procedure = event.procedure;
      state.stages = [newStage(event.stage, {opened, logged}, event.told, considered)];
      break;
    }
    case 'routed':
      state.route = event.choice;
      // What belongs to another procedure ends here: its clocks stop, and nobody waits for an answer to it.
      if (event.choice !== 'complaint') state.acceptance = {state: 'declined', at, exclusion: event.choice};
      dropProposals(state);
      break;
    case 'receiptCorrected': {
      const first = firstStage(state);
      first.moments = {...first.moments, opened: event.to};
      first.told = [...first.told, ...event.told];
      break;
    }
    case 'settled':
      reach(stage, 'settled', at);
      consider(stage, by);
      dropProposals(state);
      break;
    case 'firstContactRecorded':
      state.firstContact = {settled: event.settled, at};
      break;
    case 'accepted':
      state.acceptance = {state: 'accepted', at};
      if (state.route !== undefined) state.route = 'complaint';
      if (event.openedAt) {
        stage.moments = {opened: event.openedAt, logged: at};
        stage.told = [...event.told];
        stage.extensions = [];
        delete stage.declinedAt;
      }
      break;
    case 'declined':
      state.acceptance = {state: 'declined', at, exclusion: event.exclusion};
      consider(firstStage(state), by);
      dropProposals(state);
      break;
    case 'linked':
      state.links.push({reference: event.reference, why: event.why});
      break;

    case 'assigned':
      // Whoever takes a case considers it; whoever hands it over need not.
      reach(stage, 'assigned', at);
      stage.holder = event.to;
      addOnce(stage.considered, event.to.id);
      break;
    case 'conflictDeclared':
      addOnce(state.conflicted, event.person.id);
      if (stage.holder?.id === event.person.id) delete stage.holder;
      break;
    case 'consentAsked':
      state.consent = 'asked';
      break;
    case 'consentAnswered':
      state.consent = event.given ? 'given' : 'refused';
      break;
    case 'adjustmentAgreed':
      state.adjustments.push(event.what);
      break;
    case 'adjustmentRefused':
      state.adjustments.push(event.alternative);
      break;
    case 'groupRecorded':
      state.group = {
        people: event.people,
        ...(event.spokesperson !== undefined && {spokesperson: event.spokesperson}),
      };
      break;
    case 'keyReplaced':
      state.keyHash = event.keyHash;
      break;
    case 'identityWithheld':
      addOnce(state.withheldFrom, event.from);
      break;
    case 'restrictionRecommended':
      state.restriction = {what: event.what, recommendedBy: idOf(by)};
      break;
    case 'restricted':
      state.restriction = {
        what: event.what,
        recommendedBy: state.restriction?.recommendedBy ?? idOf(by),
        decidedAt: at,
        review: event.review,
      };
      break;
    case 'restrictionRejected':
    case 'unrestricted':
      delete state.restriction;
      break;

    case 'updateAgreed':
      stage.updates = {everyDays: event.everyDays, how: event.how, agreedAt: at};
      addOnce(stage.steps, 'agree-updates');
      break;
    case 'contacted':
      reach(stage, 'contacted', at);
      consider(stage, by);
      break;
    case 'understandingAnswered':
      stage.understandingAnswer = event.right ? 'right' : 'wrong';
      addOnce(stage.steps, 'confirm-understanding');
      break;

    case 'acknowledged':
      reach(stage, 'acknowledged', at);
      consider(stage, by);
      stage.understanding = event.understanding;
      stage.told.push(...event.told);
      break;
    case 'stepRecorded':
      addOnce(stage.steps, event.step);
      consider(stage, by);
      break;
    case 'issueAdded':
      state.issues.push({id: event.issue, what: event.what, joined: event.join});
      break;
    case 'referred':
      state.referrals.push({referral: event.referral, what: event.what, at});
      break;
    case 'mediationOffered':
      stage.mediation = 'offered';
      addOnce(stage.steps, 'offer-mediation');
      break;
    case 'mediationAnswered':
      stage.mediation = event.accepted ? 'accepted' : 'declined';
      break;
    case 'extensionProposed': {
      const {to, reason, goodReason, ground, approval} = event;
      consider(stage, by);
      stage.proposal = {
        stage: stage.id,
        to,
        reason,
        ...(goodReason !== undefined && {goodReason}),
        ...(ground !== undefined && {ground}),
        approval,
        by: idOf(by),
        approved: false,
        agreement: 'pending',
      };
      break;
    }
    case 'extensionApproved':
      consider(stage, by);
      if (stage.proposal) stage.proposal = {...stage.proposal, approved: true};
      break;
    case 'extensionAgreed':
    case 'extensionDeclined': {
      const agreement = event.type === 'extensionAgreed' ? 'agreed' : 'declined';
      if (stage.proposal) stage.proposal = {...stage.proposal, agreement};
      break;
    }
    case 'extended':
      consider(stage, by);
      stage.extensions.push({
        from: event.from,
        to: event.to,
        reason: event.reason,
        at,
        ...(stage.proposal?.agreement === 'agreed' && {agreed: true}),
      });
      delete stage.proposal;
      break;
    case 'hearingOffered':
      stage.hearing = 'offered';
      addOnce(stage.steps, 'offer-hearing');
      break;
    case 'hearingAnswered':
      stage.hearing = event.accepted ? 'accepted' : 'declined';
      break;
    case 'hearingArranged':
      stage.hearingOn = event.on;
      break;
    case 'hearingHeld':
      stage.hearingHeld = true;
      consider(stage, by);
      break;
    case 'outcomeDiscussed':
      stage.discussed = event.result;
      addOnce(stage.steps, 'discuss-outcome');
      break;
    case 'responded':
      reach(stage, 'responded', at);
      consider(stage, by);
      if (event.approvedBy) addOnce(stage.considered, event.approvedBy.id);
      stage.outcome = event.outcome;
      dropProposals(state);
      break;

    case 'remedyOffered':
      stage.remedies = [...event.remedies];
      consider(stage, by);
      break;
    case 'remedyAnswered':
      stage.remedyAnswer = event.answer;
      addOnce(stage.steps, 'agree-remedy');
      break;
    case 'actionAdded': {
      const {action, what, due, owner} = event;
      state.actions.push(owner === undefined ? {id: action, what, due} : {id: action, what, due, owner});
      break;
    }
    case 'actionCompleted':
      withAction(state, event.action, (action) => {
        action.completedAt = at;
      });
      break;
    case 'actionHandedOver':
      withAction(state, event.action, (action) => {
        action.owner = event.owner;
        action.due = event.due;
      });
      break;
    case 'actionReopened':
      withAction(state, event.action, (action) => {
        action.due = event.due;
        delete action.completedAt;
      });
      break;
    case 'paymentProposed':
      state.payments.push({...entryOf(event), proposedBy: idOf(by), corrections: []});
      break;
    case 'paymentRecorded': {
      const waiting = state.payments.find(({id}) => id === event.payment);
      if (waiting) Object.assign(waiting, {approvedBy: idOf(by), recordedAt: at});
      else {
        const who = idOf(by);
        state.payments.push({...entryOf(event), proposedBy: who, approvedBy: who, recordedAt: at, corrections: []});
      }
      break;
    }
    case 'paymentCorrected': {
      const {pence, reason} = event;
      state.payments.find(({id}) => id === event.payment)?.corrections.push({pence, reason, at});
      break;
    }
    case 'learned': {
      const {cause, lesson, theme} = event;
      // Not by spreading: a busy case learns and promises much, and each spread costs as much as the rest of the event.
      state.learning.push(theme === undefined ? {cause, lesson} : {cause, lesson, theme});
      break;
    }

    case 'escalationRequested': {
      for (const one of state.stages) one.leftAt ??= at;
      const next = newStage(event.stage, {opened: at, logged: at}, event.told);
      if (event.reason !== undefined) next.requestReason = event.reason;
      state.stages.push(next);
      delete state.closedAt;
      dropProposals(state);
      break;
    }
    case 'escalationDeclined':
      stage.declinedAt = at;
      consider(stage, by);
      dropProposals(state);
      break;
    case 'ombudsmanReferred':
      state.ombudsman = {
        id: event.ombudsman,
        at,
        ...(event.reference !== undefined && {reference: event.reference}),
      };
      break;
    case 'evidenceRequested':
      state.evidence = {what: event.what, requestedAt: at, due: event.due, firstDue: event.due};
      break;
    case 'evidenceDateAgreed':
      if (state.evidence) state.evidence = {...state.evidence, due: event.due};
      break;
    case 'evidenceSupplied':
      if (state.evidence && !state.evidence.suppliedAt) state.evidence = {...state.evidence, suppliedAt: at};
      break;
    case 'determined':
      state.determination = {finding: event.finding, at};
      break;

    case 'withdrawn':
      state.withdrawnAt = at;
      dropProposals(state);
      break;
    case 'closed':
      state.closedAt = at;
      break;
    case 'reopened':
      delete state.closedAt;
      delete state.withdrawnAt;
      state.reopenedAt = at;
      break;
    case 'surveyed':
      state.satisfaction = event.satisfaction;
      state.surveyedAt = at;
      break;
    case 'breachRecorded':
      state.breaches.push({id: event.breach, awareAt: event.awareAt, risk: event.risk});
      break;
    case 'breachNotified': {
      const breach = state.breaches.find(({id}) => id === event.breach);
      if (breach) breach[event.to === 'commissioner' ? 'commissionerAt' : 'individualsAt'] ??= event.toldAt;
      break;
    }
    case 'erased':
      state.erasedAt = at;
      break;
    default:
      unknownEvent(event);
  }
}

/** More time that nobody needs any more, because a stage has ended, is no longer asked for. */
function dropProposals(state: DraftCase): void {
  for (const one of state.stages) if (one.proposal && endOf(one, state)) delete one.proposal;
}

/** The stage that an event is about: nearly always the one where the case stands. Nothing for those that are about the case. */
function stageOf({stages}: DraftCase, event: CaseEvent): DraftStage {
  const last = stages[stages.length - 1] as DraftStage;
  const about = 'stage' in event ? event.stage : undefined;
  // Nearly always there, and looking through all of them would double the time of a replay.
  return about === undefined || about === last.id ? last : (stages.findLast(({id}) => id === about) as DraftStage);
}

function firstStage({stages}: DraftCase): DraftStage {
  return stages[0] as DraftStage;
}

/** Notes when a moment first happened. */
function reach(stage: DraftStage, moment: Moment, at: Instant): void {
  stage.moments[moment] ??= at;
}

function consider(stage: DraftStage, by: Actor): void {
  if (by.kind === 'staff') addOnce(stage.considered, by.id);
}

function addOnce(list: string[], one: string): void {
  if (!list.includes(one)) list.push(one);
}

function entryOf({payment, line, form, pence, failure, weighed}: EventOf<'paymentProposed' | 'paymentRecorded'>) {
  return {id: payment, line, form, pence, failure, ...(weighed !== undefined && {weighed})};
}

function withAction(state: DraftCase, id: string, change: (action: Draft<Case['actions'][number]>) => void): void {
  const found = state.actions.find((action) => action.id === id);
  if (found) change(found);
}

function idOf(by: Actor): string {
  return by.kind === 'staff' ? by.id : by.kind;
}

function unknownEvent(event: never): never {
  // Its type alone: errors are logged, and what people tell us does not belong in a log.
  throw new TypeError(`No such event: ${(event as CaseEvent).type}`);
}
