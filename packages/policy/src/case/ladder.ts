import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Policy, Text} from '../policy.ts';
import type {Refusal} from '../refusal.ts';
import {stageAfter} from '../stage-rule.ts';
import {type Case, currentStage, type StageState} from './state.ts';

/** A rung of the ladder: a stage of the policy as it applies to this case. */
export interface Rung {
  readonly stage: string;
  readonly name: Text;
  /** `unanswered`: the case went on without its answer. `open`: it can be asked for now. `declined`: asked for and refused. */
  readonly state: 'answered' | 'unanswered' | 'current' | 'open' | 'later' | 'declined';
  readonly openedOn?: PlainDate;
  readonly answeredOn?: PlainDate;
  readonly outcome?: NonNullable<StageState['outcome']>;
  /** For a rung that can be asked for: whether the policy wants to be told why. */
  readonly reasonRequired?: boolean;
  /** For a rung that can be asked for: also a part of the complaint can be taken there. */
  readonly inPart?: boolean;
  /** For a rung that cannot be asked for yet: why. */
  readonly refusal?: Refusal;
}

/** Every stage of the policy, lowest first. `refusal` is why the next one cannot be asked for, if it cannot. */
export function ladder(
  policy: Policy,
  state: Case,
  refusal: Refusal | undefined,
  day: (at: Instant) => PlainDate,
): readonly Rung[] {
  const next = stageAfter(policy, currentStage(state).id)?.id;
  return policy.stages.map(({id, name, request}): Rung => {
    const reached = state.stages.find((stage) => stage.id === id);
    if (!reached) {
      if (id === next && !refusal) {
        const {reasonRequired, inPart} = request ?? {};
        return {
          stage: id,
          name,
          state: 'open',
          ...(reasonRequired && {reasonRequired}),
          ...(inPart && {inPart: true}),
        };
      }
      return {stage: id, name, state: 'later', ...(refusal && {refusal})};
    }
    const {moments, leftAt, outcome, declinedAt} = reached;
    const answered = moments.responded ?? moments.settled;
    return {
      stage: id,
      name,
      state: answered ? 'answered' : declinedAt ? 'declined' : leftAt ? 'unanswered' : 'current',
      openedOn: day(moments.opened),
      ...(answered && {answeredOn: day(answered)}),
      ...(outcome && {outcome}),
    };
  });
}
