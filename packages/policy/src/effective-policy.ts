import type {FeedbackKind, FeedbackRule, Ombudsman, Policy, ProcedureRule, StageRule} from './policy.ts';

/** What decides which stages, clocks and ombudsmen of a policy hold for a case. */
export interface PolicyChoice {
  readonly kind: FeedbackKind;
  readonly procedure?: string | undefined;
  readonly anonymous?: boolean | undefined;
}

/** What decides about stages; the published part of a policy has it too, so a form says what the service will do. */
export interface StagedPolicy {
  readonly kinds: readonly FeedbackRule[];
  readonly stages: readonly StageRule[];
  readonly anonymous: Pick<Policy['anonymous'], 'handling'>;
  readonly procedures?: {readonly list: readonly Pick<ProcedureRule, 'id' | 'stages'>[]} | undefined;
}

/** The stage of what goes through no procedure: kept, read and learned from. */
export const recordStageId = 'record';

const known = new WeakMap<Policy, Map<string, Policy>>();

/**
 * The policy as it holds for one case. A case resolves its procedure first and its clocks second: the stages of a procedure,
 * of an enquiry or of a mere record stand where the policy's own stood, so that whoever reads the result need not know.
 */
export function effectivePolicy(policy: Policy, choice: PolicyChoice): Policy {
  const {kind, procedure, anonymous} = choice;
  const mayDiffer = kind !== 'complaint' || procedure !== undefined || anonymous || policy.ombudsmen.some(isLimited);
  if (!mayDiffer) return policy;
  const key = JSON.stringify([kind, procedure, anonymous === true]);
  const resolved = known.get(policy) ?? new Map<string, Policy>();
  known.set(policy, resolved);
  let found = resolved.get(key);
  if (!found) {
    found = resolve(policy, choice);
    resolved.set(key, found);
  }
  return found;
}

/** The procedure of that id, where the policy has it. */
export function procedureRule({procedures}: Policy, id: string | undefined): ProcedureRule | undefined {
  return procedures?.list.find((one) => one.id === id);
}

/** Whether a case of this kind goes through stages and is answered. */
export function inProcedure(policy: Policy): boolean {
  return policy.stages[0]?.id !== recordStageId;
}

/** The stages through which it goes; nothing for what is kept, read and learned from. */
export function stagesFor(
  policy: StagedPolicy,
  {kind, procedure, anonymous}: PolicyChoice,
): readonly StageRule[] | undefined {
  const rule = policy.kinds.find((one) => one.kind === kind);
  const unnamed = anonymous && policy.anonymous.handling !== 'accept';
  if (unnamed || !rule || rule.handling === 'record') return undefined;
  if (rule.handling === 'own-stage' && rule.stage) return [rule.stage];
  return policy.procedures?.list.find(({id}) => id === procedure)?.stages ?? policy.stages;
}

function resolve(policy: Policy, choice: PolicyChoice): Policy {
  const {procedure: id} = choice;
  const procedure = procedureRule(policy, id);
  return {
    ...policy,
    stages: [...(stagesFor(policy, choice) ?? [recordStage(policy)])],
    calendar: procedure?.nation ? {...policy.calendar, nation: procedure.nation} : policy.calendar,
    ombudsmen: policy.ombudsmen.filter(({procedures}) => !procedures || (id !== undefined && procedures.includes(id))),
  };
}

function recordStage({roles}: Policy): StageRule {
  return {
    id: recordStageId,
    name: {en: 'Recorded', cy: 'Wedi’i gofnodi'},
    takenBy: roles.map(({id}) => id),
    outcomes: {values: ['upheld', 'partially-upheld', 'not-upheld']},
    steps: [],
    clocks: [],
  };
}

function isLimited({procedures}: Ombudsman): boolean {
  return procedures !== undefined;
}
