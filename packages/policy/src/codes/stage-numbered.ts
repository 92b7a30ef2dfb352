import type {ClockRule, Policy, StageRule} from '../policy.ts';

/** The codes know two stages, whatever a policy calls them. */
export type StageNumber = 1 | 2;

/** The policy's own first or second stage. Procedures that stand in for them are judged where they are written down. */
export function stageNumbered({stages}: Policy, number: StageNumber): StageRule | undefined {
  return stages[number - 1];
}

/** A clock that the policy itself sets; one without a clause is the organisation's own target. */
export type WrittenClock = ClockRule & {clause: NonNullable<ClockRule['clause']>};

export function writtenClock(policy: Policy, stage: StageNumber, duty: ClockRule['duty']): WrittenClock | undefined {
  return stageNumbered(policy, stage)?.clocks.find(
    (clock): clock is WrittenClock => clock.duty === duty && clock.clause !== undefined,
  );
}
