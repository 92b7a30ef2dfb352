import {isAnonymous} from '../asking.ts';
import {heading} from '../field.ts';
import {radios} from '../inputs.ts';
import {type Question, row} from '../question.ts';

/** Praise may be published with a name only where its sender says so. */
export const publish = {
  name: 'publish',
  fields: ['publish'],
  isAsked: (asking) => asking.kind === 'compliment' && !isAnonymous(asking),
  needs: () => ['publish'],
  read: ({answers}) => ({publish: answers.publish ? answers.publish === 'yes' : undefined}),
  body: (view) =>
    radios(view, 'publish', {
      legend: heading(view, view.later.question.publish),
      hint: view.later.hint.publish,
      choices: (['yes', 'no'] as const).map((value) => ({value, label: view.later.publish[value]})),
    }),
  rows({later, answers}) {
    const chosen = answers.publish as 'yes' | 'no' | '' | undefined;
    return [row(later.question.publish, chosen && later.publish[chosen])];
  },
} satisfies Question;
