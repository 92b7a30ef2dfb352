import {pick} from '../../words/pick.ts';
import {policyText} from '../../words/policy-text.ts';
import {type Asking, given} from '../asking.ts';
import {heading} from '../field.ts';
import {radios} from '../inputs.ts';
import {type Question, row} from '../question.ts';

/** Whoever cannot tell which it is leaves that to us. */
const unsure = 'unsure';

/** Whose procedure it goes through, in the policy's own question, where what the person is does not already say so. */
export const procedure = {
  name: 'procedure',
  fields: ['procedure'],
  isAsked: (asking) => proceduresOf(asking).length > 1 && !isDecided(asking),
  needs: () => ['procedure'],
  read(asking) {
    const chosen = given(asking, 'procedure');
    return {procedure: chosen === unsure ? undefined : chosen};
  },
  body: (view) =>
    radios(view, 'procedure', {
      legend: heading(view, view.policy?.procedures && policyText(view, view.policy.procedures.question)),
      choices: [
        ...proceduresOf(view).map(({id, name}) => ({value: id, label: policyText(view, name)})),
        {value: unsure, label: view.later.unsure},
      ],
    }),
  rows(view) {
    const {policy, answers, later} = view;
    const chosen = proceduresOf(view).find(({id}) => id === answers.procedure);
    const said = answers.procedure === unsure ? later.unsure : chosen && policyText(view, chosen.name);
    return policy?.procedures ? [row(pick(view, policy.procedures.question), said)] : [];
  },
} satisfies Question;

function proceduresOf({policy}: Pick<Asking, 'policy'>) {
  return policy?.procedures?.list ?? [];
}

function isDecided({policy, answers}: Pick<Asking, 'policy' | 'answers'>): boolean {
  return policy?.eligibility.complainants.some(({id, procedure: own}) => id === answers.type && own) === true;
}
