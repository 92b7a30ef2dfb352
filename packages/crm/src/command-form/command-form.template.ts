import {html, repeat, when} from '@microsoft/fast-element';
import type {TimelineEntry} from '@redress/policy';
import {sayRefusal} from '../say-refusal.ts';
import {commandWords} from '../words/commands.ts';
import {formWords} from '../words/form.ts';
import {sayEntry} from '../words/happened.ts';
import {problemWords} from '../words/problem.ts';
import {itemWords} from '../words/sections.ts';
import type {CommandForm} from './command-form.ts';
import {fieldTemplate} from './field.template.ts';

const entryTemplate = html<TimelineEntry>`<li>${sayEntry}</li>`;

const noLonger = (form: CommandForm) =>
  form.refusal && form.view ? `${formWords.noLonger} ${capital(sayRefusal(form.refusal, form.view))}.` : '';

export const commandFormTemplate = html<CommandForm>`
  <form novalidate @submit="${(form) => form.submit()}">
    ${when(({draft}) => draft && commandWords[draft.command].hint, html`<p class="muted">${({draft}) => draft && commandWords[draft.command].hint}</p>`)}
    ${repeat<CommandForm>(({draft}) => draft?.fields ?? [], fieldTemplate as never, {recycle: false})}
    ${when(sayLacking, html<CommandForm>`<p class="notice lacking">${sayLacking}</p>`)}
    <div role="status">
      ${when(
        ({changed}) => changed.length > 0,
        html<CommandForm>`
          <div class="notice soon">
            <p>${formWords.changedMeanwhile}</p>
            <ul>${repeat<CommandForm>(({changed}) => changed, entryTemplate as never)}</ul>
          </div>
        `,
      )}
      ${when(({refusal}) => refusal, html<CommandForm>`<p class="notice soon no-longer">${noLonger}</p>`)}
    </div>
    ${when(
      ({draft}) => draft?.problem,
      html<CommandForm>`<p class="notice late problem" role="alert" tabindex="-1">${sayProblem}</p>`,
    )}
    <fluent-button role="button" type="submit" appearance="primary" ?disabled-focusable="${({draft}) => draft?.sending}">
      ${buttonText}
    </fluent-button>
  </form>
`;

/** What the policy wants in the letter and does not insist on. */
function sayLacking({draft, view}: CommandForm): string {
  if (!draft?.begun || !view) return '';
  const lacking = draft.lacking(view);
  return lacking.length === 0 ? '' : formWords.lacking(lacking.map((item) => itemWords[item]));
}

function sayProblem({draft, view}: CommandForm): string {
  const problem = draft?.problem;
  if (!problem || !view) return '';
  const {refusal} = problem.details;
  return refusal ? `${problemWords[problem.code]} ${capital(sayRefusal(refusal, view))}.` : problemWords[problem.code];
}

function buttonText({draft}: CommandForm): string {
  if (!draft) return '';
  if (draft.sending) return formWords.sending;
  if (draft.problem?.code === 'case/stale') return formWords.sendAgain;
  if (draft.problem?.code === 'service/unreachable' || draft.problem?.code === 'service/failed')
    return formWords.tryAgain;
  return commandWords[draft.command].send;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
