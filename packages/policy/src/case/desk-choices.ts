import type {Clause, FeedbackKind, StageRule, Text} from '../policy.ts';
import {answerRule} from './conditions.ts';
import {groundsToDecline} from './rules/acceptance.ts';
import type {Situation} from './situation.ts';

/** Something of the policy that a form names by its id. */
export interface Choice {
  readonly id: string;
  readonly name: Text;
  readonly clause?: Clause;
  /** What the policy says to whoever it is chosen for. */
  readonly advice?: Text;
}

/** What the policy lets staff choose among in this case. Empty where the policy says nothing of it. */
export interface DeskChoices {
  /** What it can be taken for instead: a kind with a clock of its own begins as a case of its own. */
  readonly kinds: readonly FeedbackKind[];
  /** Vacant ones take no new case. */
  readonly procedures: readonly Choice[];
  /** For a complainant whose procedure has to be decided first. */
  readonly routes: readonly Choice[];
  readonly exclusions: readonly Choice[];
  /** On what grounds a request for this stage may be refused, besides a reason of its own. */
  readonly refusals: readonly Choice[];
  readonly outcomes: StageRule['outcomes']['values'];
  readonly remedies: readonly Choice[];
  /** On what grounds there can be more time without agreement. */
  readonly grounds: readonly Choice[];
  readonly ombudsmen: readonly Choice[];
  /** Subjects to count by. */
  readonly themes: readonly Choice[];
  /** What must be weighed before contact is limited. */
  readonly weighed: readonly {readonly what: string; readonly clause: Clause}[];
}

export function deskChoices({policy, document, state, rule}: Situation): DeskChoices {
  const {eligibility, remedies, behaviour, kinds, ombudsmen, themes, services} = policy;
  const type = eligibility.complainants.find(({id}) => id === state.intake.type);
  const allowed = rule.request?.refusal?.grounds;
  return {
    kinds: kinds.filter(({kind, handling}) => handling !== 'own-stage' && kind !== state.kind).map(({kind}) => kind),
    procedures: (document.procedures?.list ?? []).filter((one) => one.state !== 'vacant').map(choice),
    routes: (type?.choices ?? []).map(choice),
    exclusions: groundsToDecline(policy).map(choice),
    refusals: eligibility.exclusions.filter(({kind}) => allowed === 'exclusions' || allowed === kind).map(choice),
    outcomes: rule.outcomes.values,
    remedies: remedies.types.map(choice),
    grounds: (answerRule(rule)?.extension?.grounds ?? []).map(choice),
    ombudsmen: ombudsmen.map(choice),
    themes: (themes ?? services).map(choice),
    weighed: behaviour?.considers ?? [],
  };
}

type Named = Pick<Choice, 'id' | 'name'> & {
  readonly clause?: Clause | undefined;
  readonly advice?: Text | undefined | object;
};

function choice({id, name, clause, advice}: Named): Choice {
  // An ombudsman's `advice` is where the policy speaks of it, not words.
  const words = advice && 'en' in advice ? (advice as Text) : undefined;
  return {id, name, ...(clause && {clause}), ...(words && {advice: words})};
}
