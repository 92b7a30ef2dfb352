import {html} from 'lit';
import {policyText} from '../../words/policy-text.ts';
import {type Asking, given} from '../asking.ts';
import {heading} from '../field.ts';
import {radios} from '../inputs.ts';
import {type Question, row} from '../question.ts';
import {waitingForPolicy} from '../waiting-for-policy.ts';

/** What the person is to the organisation, where the policy tells several apart. */
export const type = {
  name: 'type',
  fields: ['type'],
  isAsked: (asking) => typesOf(asking).length > 1,
  needs: () => ['type'],
  read: (asking) => ({type: given(asking, 'type')}),
  body(view) {
    const title = heading(view, view.later.question.type);
    if (!view.policy) return html`${title} ${waitingForPolicy(view)}`;
    return radios(view, 'type', {
      legend: title,
      choices: typesOf(view).map(({id, name}) => ({value: id, label: policyText(view, name)})),
    });
  },
  rows(view) {
    const chosen = typesOf(view).find(({id}) => id === view.answers.type);
    return [row(view.later.question.type, chosen && policyText(view, chosen.name))];
  },
} satisfies Question;

function typesOf({policy}: Pick<Asking, 'policy'>) {
  return policy?.eligibility.complainants ?? [];
}
