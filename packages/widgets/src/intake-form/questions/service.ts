import {html} from 'lit';
import {policyText} from '../../words/policy-text.ts';
import {given} from '../asking.ts';
import {heading} from '../field.ts';
import {radios} from '../inputs.ts';
import {type Question, row} from '../question.ts';
import {waitingForPolicy} from '../waiting-for-policy.ts';

export const service = {
  name: 'service',
  fields: ['service'],
  isAsked: () => true,
  read: (asking) => ({service: given(asking, 'service')}),
  body(view) {
    const {later, kind, policy} = view;
    const title = heading(view, later.question.service(kind));
    if (!policy) return html`${title} ${waitingForPolicy(view)}`;
    return radios(view, 'service', {
      legend: title,
      choices: policy.services.map(({id, name}) => ({value: id, label: policyText(view, name)})),
    });
  },
  rows(view) {
    const {later, kind, answers, policy} = view;
    const chosen = policy?.services.find(({id}) => id === answers.service);
    return [row(later.question.service(kind), chosen ? policyText(view, chosen.name) : answers.service)];
  },
} satisfies Question;
