import {html, nothing} from 'lit';
import {type Asking, given, isAnonymous} from '../asking.ts';
import {heading} from '../field.ts';
import {radios, textInput} from '../inputs.ts';
import {optionalRow, type Question, row} from '../question.ts';

/** Whether they say who they are, how many they are, and who must not know. */
export const identity = {
  name: 'identity',
  fields: ['identity', 'group.people', 'withheld', 'withheldFrom'],
  isAsked: () => true,
  needs: (asking) => [
    'identity',
    ...(isTogether(asking) ? (['group.people'] as const) : []),
    ...(isWithheld(asking) ? (['withheldFrom'] as const) : []),
  ],
  read: (asking) => ({
    anonymous: isAnonymous(asking) || undefined,
    'group.people': isTogether(asking) ? numberIn(given(asking, 'group.people')) : undefined,
    withheldFrom: isWithheld(asking) ? given(asking, 'withheldFrom') : undefined,
  }),
  body(view) {
    const {later, policy} = view;
    const {known, together, togetherHint, anonymous, anonymousHint} = later.identity;
    return html`
      ${radios(view, 'identity', {
        legend: heading(view, later.question.identity),
        choices: [
          {value: 'known', label: known},
          {value: 'anonymous', label: anonymous, hint: policy && anonymousHint[policy.anonymous.handling]},
          // Last, so that what it asks for comes right below it.
          {value: 'together', label: together, hint: togetherHint},
        ],
      })}
      ${
        isTogether(view)
          ? html`<div class="reveal">
              ${textInput(view, 'group.people', {
                label: later.label.people,
                hint: later.hint.people,
                inputmode: 'numeric',
                width: 'number',
                // How many they are decides whether it is a petition.
                write: view.set,
              })}
            </div>`
          : nothing
      }
      ${
        mayWithhold(view)
          ? radios(view, 'withheld', {
              legend: later.label.withheld,
              choices: [
                {value: 'no', label: later.no},
                {value: 'yes', label: later.yes},
              ],
            })
          : nothing
      }
      ${
        isWithheld(view)
          ? html`<div class="reveal">
              ${textInput(view, 'withheldFrom', {label: later.label.withheldFrom, width: 'name'})}
            </div>`
          : nothing
      }
    `;
  },
  rows(view) {
    const {later, answers} = view;
    const chosen = answers.identity as 'known' | 'together' | 'anonymous' | '' | undefined;
    return [
      row(later.question.identity, chosen && later.identity[chosen]),
      ...(isTogether(view) ? [row(later.label.people, answers['group.people'])] : []),
      ...(isWithheld(view) ? optionalRow(later.label.withheldFrom, answers.withheldFrom) : []),
    ];
  },
} satisfies Question;

type Answered = Pick<Asking, 'answers' | 'policy'>;

function isTogether({answers}: Answered): boolean {
  return answers.identity === 'together';
}

/** Only who is named can ask not to be named to somebody. */
function mayWithhold({answers, policy}: Answered): boolean {
  return policy?.withheldIdentity === true && Boolean(answers.identity) && answers.identity !== 'anonymous';
}

function isWithheld(asking: Answered): boolean {
  return mayWithhold(asking) && asking.answers.withheld === 'yes';
}

/** As people write numbers, with spaces or commas between thousands; as it stands where it is none. */
function numberIn(text: string | undefined): unknown {
  const digits = text?.replaceAll(/[\s,]/g, '');
  return digits && /^\d+$/.test(digits) ? Number(digits) : text;
}
