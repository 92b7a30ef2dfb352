import {html, nothing} from 'lit';
import {pick} from '../words/pick.ts';
import {policyText} from '../words/policy-text.ts';
import type {LaterView} from './form-view.ts';

/** What the policy keeps out of its procedure, for whoever wants to know. Nobody is asked, and nobody is turned away. */
export function excludedSubjects(view: LaterView): unknown {
  const {policy, kind, later} = view;
  const exclusions = policy?.eligibility.exclusions ?? [];
  if (kind !== 'complaint' || exclusions.length === 0) return nothing;
  const {title, intro, unless} = later.notes.excluded;
  return html`
    <details part="excluded">
      <summary>${title}</summary>
      <p>${intro}</p>
      <ul>
        ${exclusions.map(
          ({name, unless: exception, advice, clause}) => html`
            <li>
              ${policyText(view, name)}.
              ${exception ? unless(pick(view, exception)) : nothing}
              ${advice ? policyText(view, advice) : nothing}
              ${clause ? html`<span class="hint">${later.clause(clause.section, clause.heading)}</span>` : nothing}
            </li>
          `,
        )}
      </ul>
      <p>${later.notes.sendAnyway}</p>
    </details>
  `;
}
