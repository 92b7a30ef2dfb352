import {startDay} from '../by-law.ts';
import {assess, type EligibilityNote, type WindowEnd, windowEnd} from '../eligibility.ts';
import {composedInAcknowledgement, composedInAnswer} from '../letters/contents.ts';
import {type RequiredItem, requiredItems} from '../letters/missing-items.ts';
import type {Clause, ExtensionRule, LetterItem, Policy, ReferralRule, StageStep, Statement} from '../policy.ts';
import {answerRule} from './conditions.ts';
import {type DeskChoices, deskChoices} from './desk-choices.ts';
import type {Situation} from './situation.ts';
import {type Case, firstStage, type StageState} from './state.ts';

/** What staff are shown beside a case: what the policy wants done and known here, and what has been. */
export interface StaffDesk {
  /** What may speak against the complaint; an officer decides, a form never does. */
  readonly notes: readonly EligibilityNote[];
  /** Each time limit for complaining, its last day and how it was reached, where there is a day to count from. */
  readonly windows: readonly (WindowEnd & {readonly clause: Clause})[];
  /** The steps that the policy wants at this stage, and whether they were recorded. */
  readonly steps: readonly (StageStep & {readonly done: boolean})[];
  /** What the letters of the stage are to hold and nothing composes: somebody has to write it. */
  readonly toWrite: {readonly acknowledgement: readonly RequiredItem[]; readonly answer: readonly RequiredItem[]};
  /** What was already done at this stage of what an answer can be required to hold. */
  readonly answered: Pick<StageState, 'discussed' | 'remedies' | 'remedyAnswer'>;
  /** How the policy gives more time here, where it does. */
  readonly moreTime?: ExtensionRule['how'];
  readonly choices: DeskChoices;
  /** What the document tells staff at this point. */
  readonly statements: readonly Statement[];
  readonly referrals: {readonly known: readonly ReferralRule[]; readonly made: Case['referrals']};
  readonly payments: Case['payments'];
  readonly issues: Case['issues'];
  readonly links: Case['links'];
  readonly breaches: Case['breaches'];
  /** Of a petition: who is sent and may read the answer. */
  readonly group?: NonNullable<Case['group']> & {
    readonly petition: boolean;
    readonly answerTo?: NonNullable<Policy['groups']['petition']>['answerTo']['who'];
  };
  /** What the person asked to be done differently for them, and whether anybody has said yes or found another way. */
  readonly adjustment?: {readonly asked: string; readonly answered: boolean};
  readonly withheldFrom: readonly string[];
  readonly restriction?: NonNullable<Case['restriction']>;
  /** Where a complaint was found in this enquiry: the instant from which it counts. */
  readonly raised?: NonNullable<Case['raised']>;
  /** Which procedure's numbers nobody has supplied, or whose policy is needed. */
  readonly procedure?: Pick<NonNullable<Policy['procedures']>['list'][number], 'id' | 'name' | 'state' | 'delegatedTo'>;
  /** Ombudsmen whose details nobody has checked. */
  readonly unchecked: readonly string[];
}

export function staffDesk(now: Situation): StaffDesk {
  const {policy, document, state, stage, rule} = now;
  const {group, restriction, raised, intake} = state;
  const adjustment = intake.complainant?.adjustments;
  const procedure = document.procedures?.list.find(({id}) => id === state.procedure);
  const {discussed, remedies, remedyAnswer} = stage;
  const moreTime = answerRule(rule)?.extension?.how;
  return {
    notes: assess(policy, asRecorded(state), receivedOn(now)),
    windows: policy.eligibility.windows.flatMap((one) => {
      const end = windowEnd(one, state.intake, receivedOn(now));
      return end ? [{...end, clause: one.clause}] : [];
    }),
    steps: rule.steps.map((step) => ({...step, done: stage.steps.includes(step.step)})),
    toWrite: {
      acknowledgement: without(
        requiredItems(policy, 'acknowledgement', stage.id),
        composedInAcknowledgement(policy.ombudsmen),
      ),
      answer: without(
        requiredItems(policy, 'stage-answer', stage.id),
        composedInAnswer({ombudsmen: policy.ombudsmen, issues: state.issues}),
      ),
    },
    answered: {remedies, ...(discussed && {discussed}), ...(remedyAnswer && {remedyAnswer})},
    ...(moreTime && {moreTime}),
    choices: deskChoices(now),
    statements: document.statements.filter((one) => one.shownTo === 'staff' && fits(one, now)),
    referrals: {known: policy.referrals, made: state.referrals},
    payments: state.payments,
    issues: state.issues,
    links: state.links,
    breaches: state.breaches,
    ...(group && {group: {...group, ...asPetition(policy, group.people)}}),
    ...(adjustment !== undefined && {adjustment: {asked: adjustment, answered: state.adjustments.length > 0}}),
    withheldFrom: state.withheldFrom,
    ...(restriction && {restriction}),
    ...(raised && {raised}),
    ...(procedure && {
      procedure: {
        id: procedure.id,
        name: procedure.name,
        state: procedure.state,
        ...(procedure.delegatedTo && {delegatedTo: procedure.delegatedTo}),
      },
    }),
    unchecked: policy.ombudsmen.filter(({checkedOn}) => checkedOn === undefined).map(({id}) => id),
  };
}

function without(items: readonly RequiredItem[], composed: ReadonlySet<LetterItem>): readonly RequiredItem[] {
  return items.filter(({item}) => !composed.has(item));
}

function asPetition({groups: {petition}}: Policy, people: number) {
  return petition && people >= petition.from ? {petition: true, answerTo: petition.answerTo.who} : {petition: false};
}

/** A form counts signatures; what holds is how many different people staff have found. */
function asRecorded({intake, group}: Case): Case['intake'] {
  return intake.group && group ? {...intake, group: {people: group.people}} : intake;
}

/** Eligibility is judged as of the day on which the complaint came, whenever somebody looks. */
function receivedOn({policy, state}: Situation) {
  return startDay(policy.calendar, 'opened', firstStage(state).moments.opened);
}

/** Whether what the document says is about where the case stands. */
function fits({when, topic}: Statement, {state, stage}: Situation): boolean {
  const {acknowledged, responded, settled} = stage.moments;
  const answered = Boolean(responded ?? settled);
  switch (when) {
    case 'always':
      return true;
    case 'intake':
    case 'first-contact':
      return !acknowledged && !answered && state.stages.length === 1;
    case 'investigation':
    case 'answer':
      return !answered;
    case 'escalation':
      return answered || state.stages.length > 1;
    case 'closing':
      return answered && !state.closedAt;
    case 'afterwards':
      // An ombudsman who wants evidence does not wait for the case to close.
      return Boolean(state.closedAt) || (topic === 'ombudsman-evidence' && state.evidence !== undefined);
    default:
      return unknownMoment(when);
  }
}

function unknownMoment(when: never): never {
  throw new TypeError(`No such moment: ${when}`);
}
