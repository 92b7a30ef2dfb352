import type {Clause, LetterItem, LetterType, Policy, RemedyRules, StageRule, StageStep} from '../policy.ts';
import {type FactName, facts} from './facts.ts';
import {type StageNumber, stageNumbered} from './stage-numbered.ts';
import type {Topic, TopicPart} from './topics.ts';

/** How firmly the policy says it; `may` is its own discretion. */
export type Firmness = Policy['statements'][number]['force'];

/** A place in the written policy that says something. Nothing without a clause is ever found: that is a setting, not a word. */
export interface Found {
  readonly clause: Clause;
  readonly force: Firmness;
}

type RolePart = Policy['governance'][number]['part'];
type ReportContent = Policy['reports'][number]['contents'][number];
type Weighed = NonNullable<Policy['behaviour']>['considers'][number]['what'];

/** Where to look in a policy document for one thing that a code asks. */
export type Evidence =
  | {readonly says: Topic; readonly part: string; readonly outright?: boolean}
  | {readonly letter: LetterType; readonly stage?: StageNumber; readonly item: LetterItem}
  | {readonly step: StageStep['step']; readonly stage?: StageNumber}
  | {readonly role: RolePart}
  | {readonly report: 'yearly' | 'internal' | 'any'; readonly holds: ReportContent}
  | {readonly remedy: RemedyRules['types'][number]['id']}
  | {readonly weighs: Weighed}
  | {readonly fact: FactName};

/** A statement on a part of a topic; a part of another topic does not compile. */
export function says<T extends Topic>(topic: T, part: TopicPart<T>): Evidence {
  return {says: topic, part};
}

/** What some policies say in its place: never read into a statement that names no parts. */
export function insteadOf<T extends Topic>(topic: T, part: TopicPart<T>): Evidence {
  return {says: topic, part, outright: true};
}

/** Every place in the policy that is such evidence. */
export function findEvidence(policy: Policy, evidence: Evidence): readonly Found[] {
  if ('says' in evidence) return statementsOn(policy, evidence);
  if ('letter' in evidence) return letterItems(policy, evidence);
  if ('step' in evidence) return steps(policy, evidence);
  if ('role' in evidence) return policy.governance.filter(({part}) => part === evidence.role).map(firmly);
  if ('report' in evidence) return reports(policy, evidence);
  if ('remedy' in evidence) return policy.remedies.types.filter(({id}) => id === evidence.remedy).map(firmly);
  if ('weighs' in evidence) {
    return (policy.behaviour?.considers ?? []).filter(({what}) => what === evidence.weighs).map(firmly);
  }
  return facts[evidence.fact](policy).map((clause) => firmly({clause}));
}

function firmly({clause}: {readonly clause: Clause}): Found {
  return {clause, force: 'must'};
}

function statementsOn({statements}: Policy, asked: Extract<Evidence, {says: Topic}>): readonly Found[] {
  const {says: topic, part, outright} = asked;
  const unnamed = outright ? [] : [part];
  return statements.filter((statement) => statement.topic === topic && (statement.covers ?? unnamed).includes(part));
}

/** What is published for customers is not what the governing body is given. */
function reports(policy: Policy, {report, holds}: Extract<Evidence, {holds: ReportContent}>): readonly Found[] {
  return policy.reports
    .filter(({every}) => report !== 'yearly' || every === 'year')
    .filter(({published}) => report !== 'internal' || !published)
    .filter(({contents}) => contents.includes(holds))
    .map(firmly);
}

function letterItems(policy: Policy, {letter, stage, item}: Extract<Evidence, {letter: LetterType}>): readonly Found[] {
  const stageId = stage && stageNumbered(policy, stage)?.id;
  if (stage && !stageId) return [];
  return policy.letters
    .filter((one) => one.type === letter && (!stageId || !one.stage || one.stage === stageId))
    .flatMap(({items}) => items.filter((one) => one.item === item));
}

function steps(policy: Policy, {step, stage}: Extract<Evidence, {step: StageStep['step']}>): readonly Found[] {
  const within: readonly (StageRule | undefined)[] = stage ? [stageNumbered(policy, stage)] : policy.stages;
  return within.flatMap((one) => one?.steps ?? []).filter((one) => one.step === step);
}
