import {count, mean, share, split, total} from './counting.ts';
import type {Figure} from './figure.ts';
import {closedComplaints} from './outcomes.ts';
import {happenings, notCounted, type Scope} from './scope.ts';

const scores = ['1', '2', '3', '4', '5'];

/**
 * What people thought of how their complaint was handled: 1 very dissatisfied to 5 very satisfied, by the day on which they
 * said it; and how many of those whose complaint ended in the period have said it, then or since. That a survey was sent is
 * not recorded, so everybody who can be reached counts as asked.
 */
export function satisfaction(scope: Scope): readonly Figure[] {
  const said = happenings(scope, 'surveyed');
  const counting = {unit: 'answers', day: 'surveyed', details: {scale: '1-5'}} as const;
  const excluded = said.filter(({record}) => !record.isComplaint).map(({record}) => notCounted(record));
  const parts = split(
    {...counting, id: 'surveyed', excluded},
    said.filter(({record}) => record.isComplaint),
    [{name: 'score', values: scores, valueOf: ({event}) => String(event.satisfaction)}],
  );
  const [all, ...byScore] = parts as [Figure, ...Figure[]];

  const points = byScore.reduce((sum, {numerator, by}) => sum + numerator * Number(by.score), 0);
  const average: Figure = {
    ...count({...counting, id: 'satisfaction', unit: 'points'}, []),
    numerator: points,
    cases: all.cases,
    // The mean tells the sum, and the sum could tell a score that is kept back.
    sums: [byScore.map((figure) => ({key: `surveyed score=${figure.by.score}`, times: Number(figure.by.score)}))],
  };
  const satisfied = total({...counting, id: 'satisfied'}, byScore.slice(3));

  const ended = closedComplaints(scope);
  const reachable = ended.records.filter(({state}) => !state.intake.anonymous);
  const [closed, asked, notAsked] = split(
    {id: 'closed', day: 'closed', excluded: ended.figure.excluded},
    ended.records,
    [{name: 'asked', values: ['yes', 'no'], valueOf: ({state}) => (state.intake.anonymous ? 'no' : 'yes')}],
  ) as [Figure, Figure, Figure];
  const answered = count(
    {
      id: 'survey-answered',
      day: 'closed',
      excluded: notAsked.cases.map((reference) => ({reference, why: 'anonymous'})),
    },
    reachable.filter(({state}) => state.satisfaction !== undefined),
  );
  return [mean(average, all), share(satisfied, all), ...parts, closed, asked, notAsked, share(answered, asked)];
}
