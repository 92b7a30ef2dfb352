import {html, nothing} from 'lit';
import {heading} from '../field.ts';
import {radios} from '../inputs.ts';
import {given, type Question, row} from '../question.ts';

export const service = {
  name: 'service',
  fields: ['service'],
  isAsked: () => true,
  read: (asking) => ({service: given(asking, 'service')}),
  body(view) {
    const {later, policy, policyFailed, pick} = view;
    const title = heading(view, later.question.service(view.kind));
    if (policy) {
      return radios(view, 'service', {
        legend: title,
        choices: policy.services.map(({id, name}) => ({value: id, label: pick(name)})),
      });
    }
    return html`
      ${title}
      <p role="status">${policyFailed ? later.policy.failed : later.policy.waiting}</p>
      ${
        policyFailed
          ? html`<button class="secondary" type="button" @click=${view.fetchPolicy}>${later.policy.again}</button>`
          : nothing
      }
    `;
  },
  rows({later, kind, answers, policy, pick}) {
    const chosen = policy?.services.find(({id}) => id === answers.service);
    return [row(later.question.service(kind), chosen ? pick(chosen.name) : answers.service)];
  },
} satisfies Question;
