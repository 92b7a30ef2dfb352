import type {Policy} from '../policy.ts';
import {type Judgement, judged} from './judgement.ts';

/** Two stages, no more and no fewer; and none of them a step before the first. */
export interface StageCountCheck {
  readonly how: 'two-stages';
}

/** The policy's own stages, and those of each procedure that stands in for them. */
export function judgeStageCount({stages, procedures}: Policy): Judgement {
  const paths = [
    {name: 'The policy', stages},
    ...(procedures?.list ?? []).flatMap(({name, stages: own}) => (own ? [{name: name.en, stages: own}] : [])),
  ];
  const wrong = paths.filter((path) => path.stages.length !== 2);
  const clauses = paths.flatMap((path) => path.stages.map(({clause, request}) => clause ?? request?.clause));
  if (clauses.every((clause) => clause === undefined)) return judged('silent', 'No stages are set out.');
  if (wrong.length === 0) return judged('meets', 'There are two stages.', clauses);
  const words = wrong.map((path) => `${path.name} has ${path.stages.length}; expected 2.`);
  return judged('falls-short', words.join(' '), clauses);
}
