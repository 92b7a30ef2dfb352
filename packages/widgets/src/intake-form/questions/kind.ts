import type {FeedbackKind} from '@redress/policy';
import {html} from 'lit';
import {policyText} from '../../words/policy-text.ts';
import {heading} from '../field.ts';
import {radios} from '../inputs.ts';
import {type Question, row} from '../question.ts';
import {waitingForPolicy} from '../waiting-for-policy.ts';

export const kind = {
  name: 'kind',
  fields: ['kind'],
  // Whoever is quicker than the policy meets it all the same, and may go on and choose later.
  isAsked: ({policy, kindGiven}) => !kindGiven && policy?.kinds.length !== 1,
  needs: ({policy}) => (policy ? ['kind'] : []),
  read: () => ({}),
  body(view) {
    const title = heading(view, view.later.question.kind);
    if (!view.policy) return html`${title} ${waitingForPolicy(view)}`;
    return radios(view, 'kind', {
      legend: title,
      choices: (view.policy?.kinds ?? []).map(({kind: value, means}) => ({
        value,
        label: view.later.kinds[value],
        hint: means && policyText(view, means),
      })),
    });
  },
  rows({later, answers}) {
    const chosen = answers.kind as FeedbackKind | '' | undefined;
    return [row(later.question.kind, chosen && later.kinds[chosen])];
  },
} satisfies Question;
