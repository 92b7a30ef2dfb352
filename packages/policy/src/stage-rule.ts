import type {Policy, StageRule, Text} from './policy.ts';
import {PolicyError} from './policy-error.ts';

/** The stage of that id, or `PolicyError` `policy/unknown-stage`. */
export function stageRule({id: policyId, stages}: Policy, stageId: string): StageRule {
  const found = stages.find(({id}) => id === stageId);
  if (found) return found;
  throw new PolicyError(
    'policy/unknown-stage',
    `Policy "${policyId}" has no stage "${stageId}"; expected one of ${stages.map(({id}) => id).join(', ')}`,
  );
}

/** The stage that follows, if the policy has one. */
export function stageAfter({stages}: Policy, stageId: string): StageRule | undefined {
  return stages[stages.findIndex(({id}) => id === stageId) + 1];
}

/** The name of a service. A service that the policy does not know goes by its id. */
export function serviceName({services}: Policy, serviceId: string): Text {
  return services.find(({id}) => id === serviceId)?.name ?? {en: serviceId};
}
