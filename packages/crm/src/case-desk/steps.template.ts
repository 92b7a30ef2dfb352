import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {StaffDesk} from '@redress/policy';
import {isPossible} from '../command-form/offered.ts';
import {sayClause} from '../say-clause.ts';
import {stepWords} from '../words/choices.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';

type Step = StaffDesk['steps'][number];
type In = ExecutionContext<CaseDesk>;

const stepsOf = ({view}: CaseDesk): readonly Step[] => view?.desk?.steps ?? [];

const canRecord = ({done}: Step, {parent: {view}}: In) => !done && view !== undefined && isPossible('recordStep', view);

const stepTemplate = html<Step, CaseDesk>`
  <li class="${({done}) => (done ? 'complete' : '')}">
    <span class="what"><span class="tick" aria-hidden="true">${({done}) => (done ? '☑' : '☐')}</span> ${({step}) => stepWords[step]}</span>
    <span class="muted">${({force, done, clause}) => `${done ? words.stepDone : words.force[force]}. ${sayClause(clause)}`}</span>
    ${when(
      canRecord,
      html<Step, CaseDesk>`
        <fluent-button
          role="button"
          aria-label="${({step}) => words.recordLabel(stepWords[step])}"
          @click="${({step}, {parent}) => void parent.choose('recordStep', {step})}"
        >${words.record}</fluent-button>
      `,
    )}
  </li>
`;

/** What the policy wants done at this stage, as a list to tick off. */
export const stepsTemplate = html<CaseDesk>`
  ${when(
    (desk) => stepsOf(desk).length > 0,
    html<CaseDesk>`
      <section aria-labelledby="steps">
        <h3 id="steps">${words.steps} <span class="muted count">${(desk) => words.stepsDone(stepsOf(desk).filter(({done}) => done).length, stepsOf(desk).length)}</span></h3>
        <ul class="actions">${repeat<CaseDesk>(stepsOf, stepTemplate as never)}</ul>
      </section>
    `,
  )}
`;
